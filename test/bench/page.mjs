/**
 * `npm run bench:page`: how quickly the page of a generated release of 5,000 facts shows and answers, in the system's
 * Chromium. Times are in milliseconds: of the first paint and of all being drawn the median of several loads, of a
 * click, a letter and a switch from the event to the paint that shows its effect. `--json` prints them for machines.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chooseTaxonomy, loadChoice } from "../../dist/cli/taxonomies.js";
import { convertRelease } from "../../dist/convert.js";
import { createCollector } from "../../dist/diagnostics/index.js";
import { DESKTOP, launch } from "../browser/harness.mjs";
import { generate } from "./corpus.mjs";

const LOADS = 7;
const CLICKS = 15;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** As long as twelve releases: 5,410 facts at 7,593 places. */
const SIZE = 12;

const writeLargePage = (folder) => {
  const { name, text } = generate("1", 0, { size: SIZE });
  const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
  const { outputs, summary } = convertRelease(new TextEncoder().encode(text), {
    file: name,
    taxonomies,
    formats: ["page"],
  });
  const path = join(folder, "big.html");
  writeFileSync(path, outputs.find(({ name }) => name === "page").content);
  return { path, facts: summary.facts, places: summary.occurrences };
};

const timesOfLoad = async (browser, url) => {
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(".paper a.fact");
  const times = await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const paint = (name) => performance.getEntriesByName(name)[0]?.startTime;
            resolve({
              first: paint("first-contentful-paint"),
              drawn: performance.getEntriesByName("shown")[0]?.startTime,
              painted: performance.now(),
            });
          }, 0),
        );
      }),
  );
  await context.close();
  return times;
};

/** Watches an event: from its own time stamp to after the frame that shows what it did. */
const watch = (type) => {
  window.answered = new Promise((resolve) => {
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
          channel.port2.postMessage(undefined);
        }),
      { capture: true, once: true },
    );
  });
};

const answer = async (page, type, act) => {
  await page.evaluate(watch, type);
  await act();
  return page.evaluate(() => window.answered);
};

const timesOfUse = async (browser, url) => {
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(".paper a.fact");
  await page.waitForTimeout(1000);
  const clicks = [];
  for (let index = 0; index < CLICKS; index += 1) {
    const number = page.locator(".paper a.fact").nth(20 + index * 7);
    await number.scrollIntoViewIfNeeded();
    clicks.push(await answer(page, "click", () => number.click()));
  }
  const repeated = async (type, acts) => {
    const times = [];
    for (const act of acts) times.push(await answer(page, type, act));
    return median(times);
  };
  const letters = [..."net income"].map((letter) => () => page.keyboard.press(letter));
  const radio = (name) => () => page.locator(`input[value=${name}]`).check({ force: true });
  await page.goto(`${url}#&view=facts`);
  await page.locator("input[name=query]").focus();
  const letter = await repeated("input", letters);
  await page.goto(`${url}#&view=release`);
  return {
    click: median(clicks),
    "slowest click": Math.max(...clicks),
    "a letter in the search": letter,
    "another colouring": await repeated("change", ["checks", "kinds", "facts", "checks", "kinds"].map(radio)),
    "another language": await repeated("change", ["ja", "en", "ja", "en", "ja"].map(radio)),
    "to a statement": await repeated("click", [
      () => page.locator("[data-key=view-statements]").click(),
      () => page.locator("[data-key=view-release]").click(),
      () => page.locator("[data-key=view-statements]").click(),
    ]),
  };
};

const folder = mkdtempSync(join(tmpdir(), "tanshin-bench-"));
const browser = await launch();
try {
  const { path, facts, places } = writeLargePage(folder);
  const url = pathToFileURL(path).href;
  const loads = [];
  for (let index = 0; index < LOADS; index += 1) loads.push(await timesOfLoad(browser, url));
  const milliseconds = {
    "first paint": median(loads.map(({ first }) => first)),
    "script done": median(loads.map(({ drawn }) => drawn)),
    "everything painted": median(loads.map(({ painted }) => painted)),
    ...(await timesOfUse(browser, url)),
  };
  const megabytes = statSync(path).size / 1e6;
  if (process.argv.includes("--json"))
    console.log(JSON.stringify({ facts, places, megabytes, milliseconds }, null, 2));
  else {
    console.log(`${facts} facts at ${places} places, ${megabytes.toFixed(2)} MB`);
    for (const [name, value] of Object.entries(milliseconds))
      console.log(`${name.padEnd(28)}${value.toFixed(1).padStart(9)} ms`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
