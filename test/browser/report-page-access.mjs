// What axe-core says of the page of a report in all its states, and how far the keyboard alone gets.
import assert from "node:assert/strict";
import axe from "axe-core";
import { check, NARROW, visibleText, withPage } from "./harness.mjs";
import { idOf } from "./report-pages.mjs";

const WIDE = { viewport: { width: 1440, height: 900 } };

/** Every link of the page changes what it shows: axe-core takes them all for links that skip to a part of it. */
const RULES = { "skip-link": { enabled: false } };

/** Nothing that axe-core objects to, however little. */
const findsNothing = async (page) => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { resultTypes: ["violations"], rules }),
    RULES,
  );
  assert.ok(passes.length > 10, "axe-core ran hardly any rule");
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
  assert.deepEqual(found.slice(0, 5), []);
};

/** Focused element in words. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element.dataset.at ?? element.dataset.key ?? (element.id || element.tagName);
  });

const pressUntil = async (page, key, wanted, most = 60) => {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    if (wanted(await focused(page))) return;
  }
  assert.fail(`${most} times ${key} lead nowhere; the focus is at ${await focused(page)}`);
};

export const reportPageAccess = async (browser, { sample, short }) => {
  const fact = idOf(short, "NetIncomeLoss", "CurrentQuarterDuration");
  const states = [
    ["a fact", WIDE, `#${fact}`],
    ["numbers by checks", WIDE, "#&colour=checks"],
    ["numbers by kind, one chosen", WIDE, "#&colour=kinds&at=9:6"],
    ["a statement, Japanese", WIDE, `#${fact}&view=statements&lang=ja`],
    ["findings", WIDE, "#&view=findings"],
    ["a filtered list, narrow", NARROW, "#&view=facts&only=unchecked"],
    ["a fact, narrow", NARROW, `#${fact}&lang=ja`],
  ];
  for (const [what, options, hash] of states)
    for (const colorScheme of ["light", "dark"])
      await check(`report: accessible, ${colorScheme}: ${what}`, () =>
        withPage(browser, short.url + hash, { ...options, colorScheme }, findsNothing),
      );

  await check("report: the keyboard alone reads the release and its facts", () =>
    withPage(browser, sample.url, WIDE, (page) => readsRelease(page)),
  );
  await check("report: the keyboard alone uses list, choices, statements and findings", () =>
    withPage(browser, sample.url, WIDE, (page) => usesRest(page)),
  );
};

const readsRelease = async (page) => {
  await page.keyboard.press("Tab");
  assert.equal(await visibleText(page.locator(":focus")), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "main");
  // One stop among all numbers, from which the arrow keys go on.
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "7:1");
  await pressUntil(page, "ArrowRight", (at) => at === "21:47");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "21:65");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "details-title");
  assert.match(await visibleText(page.locator("#details")), /Revenues\s+売上高/);
  // To the place in the table, and up and down its column.
  await pressUntil(page, "Tab", (key) => key === "spot-267:23");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "267:23");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "266:24");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "269:54");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("html").getAttribute("data-chosen"), "false");
  assert.equal(await focused(page), "269:54");
  const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.notEqual(outline, "none");
};

const usesRest = async (page) => {
  await pressUntil(page, "Tab", (key) => key === "view-statements");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "main");
  await pressUntil(page, "Tab", (key) => key.startsWith("cell-amount"));
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "details-title");
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^cell-amount/);
  await pressUntil(page, "Shift+Tab", (key) => key === "language-en");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  assert.equal(await focused(page), "language-ja");
  await page.keyboard.press("ArrowLeft");
  await pressUntil(page, "Shift+Tab", (key) => key === "view-findings");
  await page.keyboard.press("Enter");
  await pressUntil(page, "Tab", () => page.evaluate(() => document.activeElement.matches(".finding .place")));
  await pressUntil(page, "Tab", (key) => key === "query" || key === "A" || key === "SUMMARY", 3);
  await page.keyboard.press("Enter");
  await pressUntil(page, "Shift+Tab", (key) => key === "query", 200);
  await page.keyboard.type("net loss");
  await pressUntil(page, "Tab", (key) => key.startsWith("item-"));
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await focused(page), first);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "details-title");
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^item-/);
};
