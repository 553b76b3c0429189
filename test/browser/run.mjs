// Browser tests: node test/browser/run.mjs. They look at what the build made, in the system's Chromium.
import { launch, report } from "./harness.mjs";
import { inlineReportChecks } from "./inline-report.mjs";
import { reportPageChecks } from "./report-page.mjs";
import { taxonomyPageChecks } from "./taxonomy-page.mjs";

const browser = await launch();
try {
  await taxonomyPageChecks(browser);
  await inlineReportChecks(browser);
  await reportPageChecks(browser);
} finally {
  await browser.close();
}
report();
