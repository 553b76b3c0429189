// What a hostile taxonomy, or a stranger's code, can do on the page of a taxonomy: nothing.
import assert from "node:assert/strict";
import { check, DESKTOP, visibleText, withPage } from "./harness.mjs";

/** Checks on the page of a taxonomy whose texts are markup. */
export const safetyChecks = async (browser, { taxonomy, url }) => {
  await check("markup in a taxonomy shows as text and does nothing", () =>
    withPage(browser, url, DESKTOP, async (page) => {
      const entry = page.locator("[id='bad:Hostile']");
      assert.ok((await visibleText(entry.locator("h4"))).startsWith("<script>alert('label')</script>"));
      assert.ok((await visibleText(entry)).includes("<style>body { display: none }</style> & more"));
      assert.equal(await page.title(), taxonomy.own.title.en);
      assert.equal(await page.locator("main :is(script, style, img)").count(), 0);
    }),
  );
  await check("the policy stops scripts, styles and requests that are not the page's own", async () => {
    const run = withPage(browser, url, DESKTOP, async (page) => {
      const failed = page.waitForEvent("requestfailed");
      await page.evaluate(intrude);
      assert.equal((await failed).failure().errorText, "csp");
      assert.equal(await page.title(), taxonomy.own.title.en);
      assert.ok(await page.locator("main").isVisible());
    });
    // The browser says so on its console, three times.
    await assert.rejects(
      run,
      ({ message }) => message.match(/^console: .*Content Security Policy/gm)?.length === 3,
    );
  });
};

/** A script, a style and an image of a stranger, in the page. */
const intrude = () => {
  const add = (name, properties) =>
    document.body.append(Object.assign(document.createElement(name), properties));
  add("script", { textContent: "document.title = 'taken over'" });
  add("style", { textContent: "body { display: none }" });
  add("img", { src: "https://example.com/pixel.png" });
};
