// What every browser test needs: the system's Chromium, and a count of what passed.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium without a window; ends the run with a sentence where there is none. */
export const launch = async () => {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(
      `No Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.\n`,
    );
    process.exit(1);
  }
  // In a container there is neither a user namespace for the sandbox, nor a graphics card, nor much shared memory.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  return chromium.launch({ executablePath: CHROMIUM, args });
};

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
/** As narrow as WCAG 2.2 asks for (1.4.10). */
export const NARROW = { viewport: { width: 320, height: 640 } };

const counts = { passed: 0, failed: 0 };

/** Runs one check; it fails by throwing. */
export const check = async (name, run) => {
  const started = performance.now();
  try {
    await run();
    counts.passed += 1;
    process.stdout.write(`✓ ${name} (${Math.round(performance.now() - started)} ms)\n`);
  } catch (error) {
    counts.failed += 1;
    process.stdout.write(`✗ ${name}\n    ${String(error.message).replaceAll("\n", "\n    ")}\n`);
  }
};

export const report = () => {
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
};

/**
 * Opens a file in a page of its own and gives it to `use`. The page must be quiet: an error on its console, and a
 * request for anything but the file, fail the check.
 */
export const withPage = async (browser, url, options, use) => {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const noise = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) noise.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => {
      noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url().split("#")[0] !== url.split("#")[0]) noise.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    await use(page);
    if (noise.length > 0) throw new Error(noise.join("\n"));
  } finally {
    await context.close();
  }
};

/** The text of an element as a reader sees it, without what is hidden. */
// biome-ignore lint/performance/useDomNodeTextContent: textContent has the hidden text of the other language too
export const visibleText = (locator) => locator.innerText();
