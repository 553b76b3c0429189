// The index of a batch.
import assert from "node:assert/strict";
import axe from "axe-core";
import { check, NARROW, visibleText, withPage } from "./harness.mjs";

const WIDE = { viewport: { width: 1280, height: 900 } };

const findsNothing = async (page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
    [],
  );
};

export const reportPageIndex = async (browser, url) => {
  const on = (what, use, hash = "", options = WIDE) =>
    check(`index: ${what}`, () => withPage(browser, url + hash, options, use));
  const names = (page) => page.locator("table.filings tbody th").allInnerTexts();

  await on("filings are rows that lead to their pages, sortable and filterable", async (page) => {
    assert.match(await visibleText(page.locator("h1")), /^3 filings$/);
    const links = await page
      .locator("table.filings tbody a")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    assert.deepEqual(links, ["earlier/earlier.html", "sample/sample.html"]);
    await page.getByRole("button", { name: "Period" }).click();
    assert.match((await names(page))[0], /sample$/);
    assert.equal(await page.locator("th.period").getAttribute("aria-sort"), "descending");
    await page.getByRole("button", { name: "Period" }).click();
    assert.equal(await page.locator("th.period").getAttribute("aria-sort"), "ascending");
    assert.match(page.url(), /sort=period/);
    await page.fill("[name=query]", "none");
    assert.deepEqual(await names(page), ["none"]);
    assert.ok((await visibleText(page.locator("tbody"))).includes("No taxonomy knows the issuer"));
    await page.fill("[name=query]", "");
    await page.locator("[name=status]").selectOption("valid");
    assert.equal((await names(page)).length, 2);
  });

  await on("a measure runs over the quarters of a company", async (page) => {
    await page.getByRole("link", { name: "Over quarters" }).click();
    await page.locator("[name=series]").selectOption("core:Revenues 3 iso4217:JPY");
    const rows = await page.locator("table.series tbody tr").allInnerTexts();
    // (10,568,342 − 9,849,202) / 9,849,202 = 7.3%, as the release says.
    assert.deepEqual(
      rows.map((row) => row.split("\t")),
      [
        ["Q2 FY2002 · Jul – Sep 2002", "10,568,342", "7.3%"],
        ["Q1 FY2002 · Apr – Jun 2002", "9,849,202", ""],
      ],
    );
    assert.equal(await page.locator(".course .bar").count(), 2);
  });

  for (const colorScheme of ["light", "dark"]) {
    await on(`accessible, ${colorScheme}`, findsNothing, "", { ...WIDE, colorScheme });
    await on(`series accessible, ${colorScheme}`, findsNothing, "#&view=series&lang=ja", {
      ...WIDE,
      colorScheme,
    });
  }
  await on(
    "fits a narrow screen",
    async (page) => {
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), NARROW.viewport.width);
    },
    "",
    NARROW,
  );
};
