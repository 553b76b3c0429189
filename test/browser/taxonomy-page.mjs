// The page of a taxonomy, as a reader meets it.
import assert from "node:assert/strict";
import axe from "axe-core";
import { check, DESKTOP, NARROW, visibleText, withPage } from "./harness.mjs";
import { writePages } from "./pages.mjs";
import { safetyChecks } from "./taxonomy-page-safety.mjs";
import { useChecks } from "./taxonomy-page-use.mjs";

export const taxonomyPageChecks = async (browser) => {
  const { pages, remove } = writePages();
  try {
    for (const [name, page] of pages) if (name !== "bad") await checksOfEach(browser, name, page);
    await useChecks(browser, pages.get("iij"));
    await safetyChecks(browser, pages.get("bad"));
  } finally {
    remove();
  }
};

/** Checks that hold for every taxonomy. */
const checksOfEach = async (browser, name, { taxonomy, url }) => {
  const on = (what, options, use, hash = "") =>
    check(`${name}: ${what}`, () => withPage(browser, url + hash, options, use));

  await on("shows every concept once", DESKTOP, async (page) => {
    const ids = await page.locator("main [id]").evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, "an id stands twice");
    const missing = [...taxonomy.concepts.keys()].filter((concept) => !ids.includes(concept));
    assert.deepEqual(missing, []);
  });

  await on("has no dead link", DESKTOP, async (page) => {
    const dead = await page
      .locator("a")
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute("href"))
          .filter((href) => !document.getElementById(href.slice(1))),
      );
    assert.deepEqual(dead, []);
  });

  await on("is accessible, light", DESKTOP, findsNothing);
  await on(
    "is accessible, dark, Japanese, while searching",
    { ...DESKTOP, colorScheme: "dark" },
    searching,
    "#&lang=ja",
  );

  for (const language of ["en", "ja"]) {
    await on(`fits a narrow screen, ${language}`, NARROW, fitsWidth, `#&lang=${language}`);
  }
  await on("prints", { ...DESKTOP, colorScheme: "dark" }, prints);
  await on("can be read without script", { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#tools").isVisible(), false);
    assert.equal(await visibleText(page.locator("h1")), taxonomy.own.title.en);
    assert.ok(await page.locator("main article").first().isVisible());
  });
};

/** Nothing that axe-core objects to, however little. */
const findsNothing = async (page) => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  assert.ok(passes.length > 10, "axe-core ran hardly any rule");
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
  assert.deepEqual(found.slice(0, 5), []);
};

/** A part of the page is enough for the second look: contrast takes axe-core a minute on the whole. */
const searching = async (page) => {
  await page.fill("#search", await page.locator("article code").first().textContent());
  await findsNothing(page);
};

const fitsWidth = async (page) => {
  const { width, wide } = await page.evaluate(() => ({
    width: document.scrollingElement.scrollWidth,
    wide: [...document.querySelectorAll("main *:not(.hidden, .hidden *, thead, thead *)")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  }));
  assert.equal(width, NARROW.viewport.width);
  assert.deepEqual(wide.slice(0, 5), []);
};

const prints = async (page) => {
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#tools").isVisible(), false);
  assert.equal(await page.locator("#contents").isVisible(), false);
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  assert.deepEqual(colors, { color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
};
