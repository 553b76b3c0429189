// What a hostile release, or a stranger's code, can do on the page of a report: nothing.
import assert from "node:assert/strict";
import { check, DESKTOP, visibleText, withPage } from "./harness.mjs";
import { HOSTILE_COLUMNS, HOSTILE_LINE, idOf } from "./report-pages.mjs";

export const reportPageSafety = async (browser, { hostile }) => {
  const title = hostile.facts.release.title;

  await check("report: a hostile release shows as text and does nothing", () =>
    withPage(browser, hostile.url, DESKTOP, async (page) => {
      const text = await page.locator(".paper").textContent();
      assert.ok(text.includes("</script><script>document.title='taken over'</script><img src=x onerror="));
      assert.ok(text.includes("<svg onload="));
      assert.ok((await page.title()).startsWith(title));
      assert.equal(await page.locator(".paper :is(script, style, img, svg)").count(), 0);
      assert.ok(await page.locator("main").isVisible());
    }),
  );

  await check("report: what turns the direction of writing, and controls, are shown and turn nothing", () =>
    withPage(browser, hostile.url, DESKTOP, async (page) => {
      const text = await page.locator(".paper").textContent();
      assert.ok(
        text.includes("Turned \ufffdround\ufffd and \ufffdisolated\ufffd, \u2407 bell \u241b[31m red"),
      );
      assert.equal(/(?![\t\n])[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u.test(text), false);
    }),
  );

  await check("report: an endless line and an endless table are there, and the rest goes on as ever", () =>
    withPage(browser, hostile.url, DESKTOP, async (page) => {
      const longest = await page
        .locator(".paper p")
        .evaluateAll((all) => Math.max(...all.map(({ textContent }) => textContent.length)));
      assert.ok(longest >= HOSTILE_LINE - 12, `${longest}`);
      const widest = await page
        .locator(".paper tr")
        .evaluateAll((all) => Math.max(...all.map(({ cells }) => cells.length)));
      assert.ok(widest > HOSTILE_COLUMNS, `${widest}`);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), DESKTOP.viewport.width);
      await page.goto(`${hostile.url}#${idOf(hostile, "Revenues", "CurrentQuarterDuration")}`);
      await page.reload();
      assert.ok((await visibleText(page.locator("#details"))).includes("¥10,568,342,000"));
    }),
  );

  await check(
    "report: the policy stops scripts, styles, requests and markup that are not the page's own",
    async () => {
      const run = withPage(browser, hostile.url, DESKTOP, async (page) => {
        const failed = page.waitForEvent("requestfailed");
        const refused = await page.evaluate(intrude);
        assert.equal((await failed).failure().errorText, "csp");
        assert.equal(refused, "TypeError");
        assert.ok((await page.title()).startsWith(title));
        assert.ok(await page.locator("main").isVisible());
      });
      // The browser says so on its console, once for each.
      await assert.rejects(
        run,
        ({ message }) => message.match(/^console: .*(?:Content Security Policy|TrustedHTML)/gm)?.length >= 3,
      );
    },
  );
};

/** A script, a style and an image of a stranger in the page, and text that is to become markup. */
const intrude = () => {
  const add = (name, properties) =>
    document.body.append(Object.assign(document.createElement(name), properties));
  add("style", { textContent: "body { display: none }" });
  add("img", { src: "https://example.com/pixel.png" });
  const attempt = (work) => {
    try {
      work();
      return "nothing";
    } catch ({ name }) {
      return name;
    }
  };
  attempt(() => add("script", { textContent: "document.title = 'taken over'" }));
  return attempt(() => {
    document.body.innerHTML = "<b>markup</b>";
  });
};
