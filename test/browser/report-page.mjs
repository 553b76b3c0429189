// The page of a report, as a reader meets it: the whole story on the sample.
import assert from "node:assert/strict";
import { check, DESKTOP, NARROW, visibleText, withPage } from "./harness.mjs";
import { reportPageAccess } from "./report-page-access.mjs";
import { reportPageIndex } from "./report-page-index.mjs";
import { reportPageSafety } from "./report-page-safety.mjs";
import { idOf, writeReportPages } from "./report-pages.mjs";

const WIDE = { viewport: { width: 1440, height: 900 } };

export const reportPageChecks = async (browser) => {
  const { pages, index, remove } = writeReportPages();
  try {
    await story(browser, pages);
    await shapes(browser, pages);
    await reportPageAccess(browser, pages);
    await reportPageSafety(browser, pages);
    await reportPageIndex(browser, index);
  } finally {
    remove();
  }
};

const details = (page) => page.locator("#details");
const markAt = (page, place) => page.locator(`.paper a.n[data-at="${place}"]`);
const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

const inSight = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const clickRevenues = async (page) => {
  await markAt(page, "267:23").click();
  const text = await visibleText(details(page));
  assert.match(text, /^[✕\s]*Revenues\s+売上高\s+¥10,568,342,000/);
  assert.ok(text.includes("¥10,568,342,000"), text);
  assert.ok(text.includes("JPY 10,568,342 thousand"));
  assert.ok(text.includes("Three months ended September 30, 2002"));
  assert.ok(text.includes("To the nearest ¥1,000"));
  assert.ok(text.includes("us-gaap:Revenues"));
  const places = await page.locator("#details .spots .printed").allInnerTexts();
  assert.deepEqual(places, ["10,568,342", "JPY10.6 billion", "JPY10,568 million"]);
  assert.ok(text.includes("5,699,221 + 3,094,168 + 1,774,953 = 10,568,342; printed is 10,568,342"));
  assert.ok(text.includes("(1) The translations of Japanese yen amounts"));
};

/** “It must show” 1, step by step. */
const story = async (browser, { sample, later }) => {
  const revenues = idOf(sample, "Revenues", "CurrentQuarterDuration");
  const on = (what, use, hash = "", options = WIDE) =>
    check(`report: ${what}`, () => withPage(browser, sample.url + hash, options, use));

  await on(
    "the head line says who, when, how many, whether valid, and what asks for an eye",
    async (page) => {
      assert.equal(await visibleText(page.locator("h1")), "Internet Initiative Japan Inc.");
      const head = await visibleText(page.locator("#head"));
      for (const said of [
        "IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002",
        "Q2 FY2002",
        "published November 12, 2002",
        "Valid",
        "682 facts",
        "652 numbers, 30 texts",
        "1 finding",
        "1 contradiction",
        "24 numbers nothing checks",
      ])
        assert.ok(head.includes(said), said);
    },
  );

  await on(
    "a click on total revenues shows its fact, and another place of it is a click away",
    async (page) => {
      await clickRevenues(page);
      assert.equal(await address(page), `#${revenues}&at=267:23`);
      await page.locator("#details .spot", { hasText: "JPY10.6 billion" }).click();
      const other = markAt(page, "21:47");
      await page.waitForFunction(() => document.querySelector(".paper .now")?.dataset.at === "21:47");
      assert.ok(await inSight(other));
      assert.equal(await address(page), `#${revenues}&at=21:47`);
      // Its other places are marked, too, and going back leads to the first.
      assert.equal(await page.locator(".paper .here").count(), 3);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector(".paper .now")?.dataset.at === "267:23");
    },
  );

  await on("every tagged number is marked", async (page) => {
    const places = sample.facts.facts
      .filter(({ unit }) => unit)
      .flatMap(({ occurrences }) => occurrences.map(({ line, column }) => `${line}:${column}`));
    const marked = await page
      .locator(".paper a.fact")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.at));
    assert.deepEqual(
      places.filter((place) => !marked.includes(place)),
      [],
    );
    assert.equal(await markAt(page, "260:38").textContent(), "3,546,372");
  });

  await on("search and filters narrow the list", async (page) => {
    const count = () => visibleText(page.locator("#list .count"));
    assert.equal(await count(), "682 of 682 facts");
    await page.fill("[name=query]", "gross profit");
    await page.waitForFunction(
      () => !document.querySelector("#list .count").textContent.startsWith("682 of"),
    );
    const labels = await page.locator("#list .item:not(.repeated) .label").allInnerTexts();
    assert.ok(labels.length > 0 && labels.every((label) => /gross profit/i.test(label)), labels.join());
    assert.match(await address(page), /q=gross\+profit/);
    await page.fill("[name=query]", "");
    await page.locator(".filter.unchecked").click();
    assert.equal(await count(), "24 of 682 facts");
    await page.locator(".filter.conflict").click();
    assert.equal(await count(), "1 of 682 facts");
    await page.locator(".filter.untagged").click();
    assert.match(await visibleText(page.locator("#list .items")), /200/);
    await page.locator("#list .item", { hasText: "200" }).click();
    await page.waitForFunction(() => document.querySelector(".paper .now")?.dataset.at === "70:438");
    await page.locator(".filter.untagged").click();
    await page.locator("[name=within]").selectOption("BalanceSheets");
    await page.locator("[name=period]").selectOption("2001-09-30");
    const periods = await page.locator("#list .item .period").allTextContents();
    assert.ok(periods.length > 20 && periods.every((period) => period.startsWith("End of Q2 FY2001")));
    assert.match(await address(page), /in=BalanceSheets&period=2001-09-30/);
    await page.reload();
    assert.deepEqual(await page.locator("#list .item .period").allTextContents(), periods);
  });

  await on("a list of many facts goes on as it is scrolled", async (page) => {
    const items = page.locator("#list .item");
    const first = await items.count();
    await page.locator("#list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.waitForFunction((count) => document.querySelectorAll("#list .item").length > count, first);
  });

  await on("everything is in Japanese, too", async (page) => {
    await clickRevenues(page);
    await page.getByLabel("日本語").check();
    assert.equal(await page.locator("html").getAttribute("lang"), "ja");
    assert.equal(await visibleText(page.locator("h1")), "株式会社インターネットイニシアティブ");
    const text = await visibleText(details(page));
    assert.match(text, /売上高\s+Revenues/);
    assert.ok(text.includes("10,568,342千円"));
    assert.ok(text.includes("2002年7月1日から2002年9月30日までの3か月間"));
    await page.getByRole("link", { name: "財務諸表", exact: true }).click();
    assert.ok((await visibleText(page.locator("table.statement"))).includes("営業利益"));
    assert.match(await address(page), /lang=ja/);
  });

  await on("statements are tables over periods in yen, thousands or millions", async (page) => {
    await page.getByRole("link", { name: "Statements", exact: true }).click();
    const row = page.locator("table.statement tr", {
      has: page.getByRole("rowheader", { name: "Total revenues" }),
    });
    const cells = () => row.locator("td.amount a").allInnerTexts();
    assert.deepEqual((await cells()).slice(0, 3), ["10,568,342", "9,849,202", "9,528,307"]);
    assert.deepEqual(await row.locator("td.change a").allInnerTexts(), ["10.9%", "7.3%"]);
    assert.equal(await row.locator("td.trend svg rect").count(), 3);
    await page.getByLabel("million", { exact: true }).check();
    assert.deepEqual((await cells()).slice(0, 3), ["10,568", "9,849", "9,528"]);
    await page.getByLabel("1", { exact: true }).check();
    assert.equal((await cells())[0], "10,568,342,000");
    await row.locator("td.amount a").first().click();
    assert.ok((await visibleText(details(page))).includes("¥10,568,342,000"));
    assert.ok(await page.locator("table.statement").isVisible());
  });

  await on(
    "charts show the mix, the margins and the way of the cash",
    async (page) => {
      const mix = await visibleText(page.locator(".chart.mix"));
      for (const share of ["53.9%", "29.3%", "16.8%"]) assert.ok(mix.includes(share), share);
      assert.ok((await visibleText(page.locator(".chart.margins"))).includes("−1.8%"));
      await page.getByRole("link", { name: "Condensed Consolidated Statements of Cash Flows" }).click();
      const amounts = await page.locator(".chart.roll-forward .amount").allInnerTexts();
      assert.deepEqual(amounts, ["6,014,693", "−616,976", "−340,167", "−318,980", "34,183", "4,772,753"]);
    },
    "#&view=statements",
  );

  await on(
    "a statement can be copied as CSV",
    async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: "Copy as CSV" }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      const csv = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(csv, /^Consolidated Statements of Operations,"Q2 FY2002, Jul – Sep 2002",/);
      assert.ok(csv.includes("\nTotal revenues,10568342,9849202,9528307,"), csv.slice(0, 300));
    },
    "#&view=statements",
  );

  await on("a finding leads to its place, with what is suggested", async (page) => {
    await page.getByRole("link", { name: /^Findings/ }).click();
    const finding = page.locator(".finding.warning");
    const text = await visibleText(finding);
    assert.ok(text.includes("Likely wrong: (12,161)"), text);
    assert.ok(text.includes("(12,160) would fit"));
    await finding.getByRole("link", { name: "Line 358" }).click();
    await page.waitForFunction(() => document.querySelector(".paper .now")?.dataset.at === "358:47");
    assert.ok(await inSight(markAt(page, "358:47")));
    assert.equal(await markAt(page, "358:47").evaluate((mark) => mark.classList.contains("conflict")), true);
  });

  await on("the ledger colours every number by its kind, and a number says what it is", async (page) => {
    await page.getByLabel("Kinds", { exact: true }).check();
    const plain = await page
      .locator(".paper .n[data-kind]")
      .evaluateAll(
        (all) => all.filter((each) => getComputedStyle(each).backgroundColor === "rgba(0, 0, 0, 0)").length,
      );
    assert.equal(plain, 0);
    const legend = await visibleText(page.locator(".legend"));
    assert.match(legend, /Date or period\s+324/);
    await markAt(page, "70:438").click();
    assert.match(await visibleText(details(page)), /200[\s\S]*Count reported nowhere/);
    await page.getByLabel("Checks", { exact: true }).check();
    assert.match(await visibleText(page.locator(".legend")), /Nothing checks it\s+24/);
    assert.equal(await markAt(page, "70:438").getAttribute("href"), null);
  });

  await check("report: a deep link survives a new conversion", async () => {
    for (const { url } of [sample, later])
      await withPage(browser, `${url}#${revenues}`, WIDE, async (page) => {
        assert.match(await visibleText(details(page)), /Revenues\s+売上高\s+¥10,568,34[23],000/);
        assert.ok(await inSight(page.locator(".paper .now")));
      });
    const gone = `${later.url}#Gone_0123456789ab`;
    await withPage(browser, gone, WIDE, async (page) =>
      assert.ok((await visibleText(details(page))).includes("There is no fact “Gone_0123456789ab”")),
    );
  });
};

const background = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const [red] = getComputedStyle(element).backgroundColor.match(/\d+/g).map(Number);
    return red;
  });

const fits = async (page) => {
  const { width, wide } = await page.evaluate(() => ({
    width: document.scrollingElement.scrollWidth,
    wide: [...document.querySelectorAll("body *")]
      .filter(
        (each) =>
          !each.closest(".scroll, .statements ul, .hidden, svg") &&
          getComputedStyle(each).position !== "absolute",
      )
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  }));
  assert.equal(width, page.viewportSize().width);
  assert.deepEqual(wide.slice(0, 5), []);
};

/** Schemes, sizes and paper. */
const shapes = async (browser, { sample }) => {
  const revenues = idOf(sample, "Revenues", "CurrentQuarterDuration");
  const on = (what, options, use, hash = "") =>
    check(`report: ${what}`, () => withPage(browser, sample.url + hash, options, use));

  await on("dark and light by the system, and by choice", { ...WIDE, colorScheme: "dark" }, async (page) => {
    assert.ok((await background(page, ".paper")) < 60);
    await page.getByLabel("Light", { exact: true }).check();
    assert.ok((await background(page, ".paper")) > 240);
    assert.match(await address(page), /theme=light/);
    await page.getByLabel("Dark", { exact: true }).check();
    assert.ok((await background(page, ".paper")) < 60);
  });

  for (const view of ["release", "facts", "statements", "findings"]) {
    const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
    await on(`fits at 200% zoom: ${view}`, zoomed, fits, `#${revenues}&view=${view}`);
    await on(`fits a narrow screen: ${view}`, NARROW, fits, `#&view=${view}&lang=ja`);
  }

  await on(
    "on a narrow screen a fact lies over the text, whose number stays in sight, and goes away again",
    NARROW,
    async (page) => {
      const { y, height } = await details(page).boundingBox();
      assert.ok(y > 150 && y + height <= NARROW.viewport.height + 1, `the sheet is at ${y}, ${height} high`);
      const mark = await page.locator(".paper .now").boundingBox();
      assert.ok(mark.y > 0 && mark.y + mark.height < y, `the number is at ${mark.y}`);
      await page.getByRole("button", { name: "Close" }).click();
      assert.equal(await details(page).isVisible(), false);
    },
    `#${revenues}`,
  );

  await on(
    "prints black on white, without what cannot be used on paper",
    { ...DESKTOP, colorScheme: "dark" },
    async (page) => {
      const pdf = await page.pdf({ format: "A4" });
      assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(pages >= 5 && pages <= 20, `${pages} pages`);
      await page.emulateMedia({ media: "print" });
      for (const part of ["#controls", "#list", "#details"])
        assert.equal(await page.locator(part).isVisible(), false, part);
      assert.ok((await background(page, ".paper")) > 240);
      assert.ok(await page.locator("h1").isVisible());
    },
  );
};
