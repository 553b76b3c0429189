// Search, languages, links and keyboard of the page of a taxonomy.
import assert from "node:assert/strict";
import { check, DESKTOP, visibleText, withPage } from "./harness.mjs";

/** Checks on the page of an issuer's taxonomy, which has statements. */
export const useChecks = async (browser, { taxonomy, url }) => {
  const on = (what, use, hash = "", options = DESKTOP) =>
    check(`iij: ${what}`, () => withPage(browser, url + hash, options, use));

  await on("search finds by name, label, Japanese label and standard element", async (page) => {
    for (const query of [
      "EquityMethodInvest",
      "minority INTERESTS",
      "持分法",
      "us-gaap:incomeloss",
      "ＡＤＳ相当",
    ]) {
      await page.fill("#search", query);
      const expected = expectedConcepts(taxonomy, query);
      assert.ok(expected.length > 0, `${query} should find something`);
      const count = expected.length === 1 ? "1 concept found" : `${expected.length} concepts found`;
      assert.equal(await visibleText(page.locator("#status")), count, query);
      const shown = await page.locator("article:visible").evaluateAll((all) => all.map(({ id }) => id));
      // A ratio shows in the entry of its concept.
      const items = expected
        .filter(({ kind }) => kind === "item")
        .map(({ name, ratio }) => ratio?.of ?? name);
      assert.deepEqual(shown.sort(), [...new Set(items)].sort(), query);
    }
  });

  await on("search shows the lines of what it finds, with their headings", async (page) => {
    const all = await page.locator(".line").count();
    await page.fill("#search", "core:Cash");
    const lines = await page.locator(".line:visible").all();
    assert.ok(lines.length > 0 && lines.length < all);
    assert.ok(await page.getByText("Current assets", { exact: true }).first().isVisible());
    assert.equal(await page.getByText("Current liabilities", { exact: true }).first().isVisible(), false);
    await page.fill("#search", "");
    assert.equal(await page.locator(".line:visible").count(), all);
    assert.equal(await visibleText(page.locator("#status")), "");
  });

  await on("search says that it finds nothing", async (page) => {
    await page.fill("#search", "no such thing");
    assert.equal(await visibleText(page.locator("#status")), "Nothing found");
    assert.equal(await page.locator("#status").getAttribute("role"), "status");
    assert.equal(await page.locator("main [data-node]:visible").count(), 0);
  });

  await on("enter goes to the first concept found", async (page) => {
    await page.fill("#search", "us-gaap:OperatingIncome");
    await page.press("#search", "Enter");
    await page.waitForFunction(() => document.activeElement.id === "core:OperatingIncomeLoss");
  });

  await on("the language switch changes every label and goes into the address", async (page) => {
    await page.getByLabel("日本語").check();
    await languageIs(page, "ja");
    assert.equal(await page.title(), taxonomy.own.title.ja);
    assert.match(page.url(), /#&lang=ja$/);
    await page.fill("#search", "cash");
    assert.match(await visibleText(page.locator("#status")), /^\d+件$/);
    await page.reload();
    await languageIs(page, "ja");
    await page.getByLabel("English").check();
    await languageIs(page, "en");
  });

  await on(
    "links keep the language",
    async (page) => {
      await page.locator("#contents a").nth(1).click();
      await page.waitForFunction(() => location.hash.endsWith("&lang=ja"));
      await languageIs(page, "ja");
    },
    "#core:Assets&lang=ja",
  );

  for (const hash of ["#core:NetIncomeLoss", "#NetIncomeLoss", "#core%3ANetIncomeLoss&lang=ja"]) {
    await on(`deep link ${hash} opens`, (page) => isAt(page, "core:NetIncomeLoss"), hash);
  }
  await on("deep links reach concepts of every kind", async (page) => {
    const lost = await page.evaluate(async (names) => {
      const missed = [];
      for (const name of names) {
        const moved = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
        location.hash = name;
        await moved;
        const element = document.getElementById(name);
        if (!element.matches(".here") && !element.querySelector(".here")) missed.push(name);
      }
      return missed;
    }, someOfEachKind(taxonomy));
    assert.deepEqual(lost, []);
  });
  await on(
    "an address that leads nowhere shows the page",
    async (page) => {
      assert.equal(await page.evaluate(() => scrollY), 0);
    },
    "#%E0%A4%A&lang=xx",
  );
  await on("a link to what the search hides clears the search", async (page) => {
    await page.fill("#search", "no such thing");
    await page.locator("#contents a").first().click();
    await page.waitForFunction(() => document.getElementById("search").value === "");
    assert.ok(await page.locator("#statements").isVisible());
  });

  await on("the keyboard reaches everything, and shows where it is", keyboard);
  await on("the skip link leads past the contents", async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "main");
  });
  await on("has the landmarks and levels of headings", async (page) => {
    for (const role of ["banner", "search", "navigation", "main"])
      assert.equal(await page.getByRole(role).count(), 1, role);
    const levels = await page
      .locator("main :is(h2, h3, h4)")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `a heading of level ${level} follows one of ${before}`);
      return level;
    }, 1);
  });
};

/** The concepts that a query should find, worked out from the taxonomy; items and their ratios, axes, members. */
const expectedConcepts = (taxonomy, query) => {
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const words = plain(query).split(" ");
  const labels = (concept) =>
    Object.entries(concept).flatMap(([key, value]) => (/label$/i.test(key) ? [value.en, value.ja] : []));
  return [...taxonomy.concepts.values()]
    .filter(({ kind }) => kind !== "abstract")
    .filter((concept) => {
      const text = plain(
        [concept.name, ...labels(concept), ...concept.variants, concept.standard?.element ?? ""].join(" "),
      );
      return words.every((word) => text.includes(word));
    });
};

/** Every text in two languages shows in one, and all in the same. */
const languageIs = async (page, language) => {
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  const other = language === "en" ? "ja" : "en";
  const shown = (lang) =>
    page
      .locator(`span[lang=${lang}]`)
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).display !== "none").length);
  assert.equal(await shown(other), 0);
  assert.equal(await shown(language), await page.locator(`span[lang=${language}]`).count());
};

const isAt = async (page, id) => {
  await page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
  const { top, bar } = await page.evaluate(() => ({
    top: document.activeElement.getBoundingClientRect().top,
    bar: document.getElementById("tools").getBoundingClientRect().bottom,
  }));
  assert.ok(top >= bar - 1 && top < 300, `it stands ${top} px from the top, under a bar of ${bar} px`);
};

/** The first and the last concept of each kind: that each has its place on the page is checked without a browser. */
const someOfEachKind = ({ concepts }) => {
  const kindOf = ({ kind, ratio }) => (ratio ? "ratio" : kind);
  const all = [...concepts.values()];
  return [...new Set(all.map(kindOf))].flatMap((kind) => {
    const same = all.filter((concept) => kindOf(concept) === kind);
    return [same.at(0).name, same.at(-1).name];
  });
};

/**
 * Tab visits all that can be used, in the order of the page, each with an outline and not under the bar. A search
 * leaves a part of every kind of thing, so that the visit ends soon.
 */
const keyboard = async (page) => {
  await page.fill("#search", "cash");
  await page.locator(".skip").focus();
  const usable = await page.locator("a:visible, summary:visible, #search, [name=language]:checked").count();
  assert.ok(usable > 50, `only ${usable} stops`);
  for (let count = 0; count < usable; count += 1) {
    if (count > 0) await page.keyboard.press("Tab");
    const problem = await page.evaluate((before) => {
      const { activeElement } = document;
      const order = [...document.querySelectorAll("a, input, summary")].indexOf(activeElement);
      globalThis.lastOrder ??= -1;
      if (order <= globalThis.lastOrder)
        return `stop ${before} goes back to ${activeElement.outerHTML.slice(0, 200)}`;
      globalThis.lastOrder = order;
      if (getComputedStyle(activeElement).outlineStyle === "none")
        return `no outline: ${activeElement.outerHTML.slice(0, 200)}`;
      const { top, bottom, left } = activeElement.getBoundingClientRect();
      const above = document.elementFromPoint(left + 2, (top + bottom) / 2);
      return above && (activeElement.contains(above) || above.contains(activeElement))
        ? ""
        : `hidden: ${activeElement.outerHTML.slice(0, 200)}`;
    }, count);
    assert.equal(problem, "");
  }
  await page.locator("[name=language]:checked").focus();
  await page.keyboard.press("ArrowRight");
  await languageIs(page, "ja");
};
