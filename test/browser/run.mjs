// Browser tests: node test/browser/run.mjs. They look at what the build made, in the system's Chromium.
import { launch, report } from "./harness.mjs";
import { inlineReportChecks } from "./inline-report.mjs";
import { taxonomyPageChecks } from "./taxonomy-page.mjs";

const browser = await launch();
try {
  await taxonomyPageChecks(browser);
  await inlineReportChecks(browser);
} finally {
  await browser.close();
}
report();
