// Inline reports, as a reader meets them.
import assert from "node:assert/strict";
import axe from "axe-core";
import { check, DESKTOP, NARROW, visibleText, withPage } from "./harness.mjs";
import { HOSTILE, writeReports } from "./inline-reports.mjs";

const PHONE = { viewport: { width: 360, height: 640 } };

export const inlineReportChecks = async (browser) => {
  const { reports, remove } = writeReports();
  try {
    for (const [name, report] of reports) await checksOfEach(browser, name, report);
    await safetyChecks(browser, reports.get("hostile").url);
  } finally {
    remove();
  }
};

/** Checks that hold for every report. */
const checksOfEach = async (browser, name, { url, words }) => {
  const on = (what, options, use) =>
    check(`Inline report of ${name}: ${what}`, () => withPage(browser, url, options, use));

  await on("is quiet, has its title and language, and tags that are numbers", DESKTOP, async (page) => {
    assert.notEqual(await page.title(), "");
    assert.equal(await page.evaluate(() => document.documentElement.getAttribute("xml:lang")), "en");
    assert.equal(await page.locator("h1").first().isVisible(), true);
    assert.equal(await page.evaluate(() => document.querySelector("header")?.checkVisibility()), false);
    const numbers = await page.evaluate(() =>
      [...document.querySelectorAll("nonFraction")]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent),
    );
    assert.ok(numbers.length > 200, `${numbers.length} numbers are shown`);
    assert.deepEqual(
      numbers.filter((text) => !/^[\d.,]+$|^[-—]?$/.test(text)),
      [],
    );
  });

  if (words)
    await on("shows the release word for word", DESKTOP, async (page) => {
      const shown = (await visibleText(page.locator("body"))).split(/\s+/).filter((word) => word !== "");
      assert.deepEqual(shown.slice(0, 20), words.slice(0, 20));
      assert.equal(shown.join(" "), words.join(" "));
    });

  await on("is accessible, light", DESKTOP, findsNothingSerious);
  await on("is accessible, dark, on a telephone", { ...PHONE, colorScheme: "dark" }, findsNothingSerious);
  await on("fits a narrow screen: only tables scroll", NARROW, fitsWidth);
  await on("wide tables are reached and scrolled by keyboard", PHONE, scrollsByKeyboard);
  await on("numbers stand under each other", DESKTOP, alignsNumbers);
  await on("can be read without its style", DESKTOP, readsWithoutStyle);
  await on("prints", { ...DESKTOP, colorScheme: "dark" }, prints);
};

/** What hinders people, by axe-core. XHTML 1.1, of which Inline documents are made, has no landmarks: that is moderate. */
const findsNothingSerious = async (page) => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  assert.ok(passes.length > 10, "axe-core ran hardly any rule");
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
  const known = ["landmark-one-main", "region"];
  const unknown = found.filter((each) => !known.some((id) => each.startsWith(`moderate ${id}:`)));
  assert.deepEqual(unknown.slice(0, 5), []);
};

const fitsWidth = async (page) => {
  const { width, wide } = await page.evaluate(() => ({
    width: document.scrollingElement.scrollWidth,
    wide: [...document.querySelectorAll("body *")]
      .filter(
        (element) => !element.closest(".table") && element.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  }));
  assert.deepEqual(wide.slice(0, 5), []);
  assert.equal(width, NARROW.viewport.width);
};

/** Each table that is too wide has a link in it that says which it is; from there the arrow keys scroll. */
const scrollsByKeyboard = async (page) => {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll(".table")].flatMap((table) =>
      table.scrollWidth > table.clientWidth ? [table.querySelector("a.anchor")?.id ?? "none"] : [],
    ),
  );
  assert.ok(wide.length > 0, "no table is wide");
  assert.ok(!wide.includes("none"), "a wide table cannot be reached");
  const [first] = wide;
  const anchor = page.locator(`[id="${first}"]`);
  assert.notEqual(await anchor.getAttribute("title"), "");
  await anchor.focus();
  const scrolled = () => anchor.evaluate((each) => each.closest(".table").scrollLeft);
  assert.equal(await scrolled(), 0);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((id) => document.getElementById(id).closest(".table").scrollLeft > 0, first);
};

/** In each column of a table with figures these end at one place. */
const alignsNumbers = async (page) => {
  const ragged = await page.evaluate(
    () =>
      [...document.querySelectorAll("tbody tr td")].filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { right, width } = range.getBoundingClientRect();
        const box = cell.getBoundingClientRect();
        return !cell.classList.contains("text") && width > 0 && box.right - right > 20;
      }).length,
  );
  assert.equal(ragged, 0);
};

const readsWithoutStyle = async (page) => {
  const before = await page.evaluate(() => document.body.textContent);
  await page.evaluate(() => {
    for (const style of document.querySelectorAll("style")) style.remove();
  });
  assert.equal(await page.evaluate(() => document.body.textContent), before);
  assert.ok(await page.locator("table").first().isVisible());
  assert.equal(await page.evaluate(() => document.querySelector("header").checkVisibility()), false);
};

/** On paper it is dark on light and whole: nothing is cut off, and tables break between rows. */
const prints = async (page) => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.length > 20_000, "the print has hardly anything");
  await page.emulateMedia({ media: "print" });
  // A4 without its margins.
  await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1000 });
  const { background, cut } = await page.evaluate(() => ({
    background: getComputedStyle(document.documentElement).backgroundColor,
    cut: [...document.querySelectorAll("table, p")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 2)
      .map((element) => element.textContent.trim().slice(0, 80)),
  }));
  assert.equal(background, "rgb(255, 255, 255)");
  assert.deepEqual(cut, []);
};

const safetyChecks = async (browser, url) => {
  await check("markup in a release shows as words and does nothing", () =>
    withPage(browser, url, DESKTOP, async (page) => {
      const heading = page.locator("h3", { hasText: "alert" });
      assert.equal(await visibleText(heading), HOSTILE);
      assert.equal(await page.locator("body :is(script, style, img)").count(), 0);
    }),
  );
  await check("the policy stops scripts and requests of a stranger in an Inline report", async () => {
    const run = withPage(browser, url, DESKTOP, async (page) => {
      const title = await page.title();
      const failed = page.waitForEvent("requestfailed");
      await page.evaluate(intrude);
      assert.equal((await failed).failure().errorText, "csp");
      assert.equal(await page.title(), title);
    });
    await assert.rejects(
      run,
      ({ message }) => message.match(/^console: .*Content Security Policy/gm)?.length === 2,
    );
  });
};

/** A script and an image of a stranger, in the page. */
const intrude = () => {
  const add = (name, properties) => {
    const element = document.createElementNS("http://www.w3.org/1999/xhtml", name);
    document.body.append(Object.assign(element, properties));
  };
  add("script", { textContent: "document.title = 'taken over'" });
  add("img", { src: "https://example.com/pixel.png" });
};
