import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/bundle.ts"],
    // Conformance needs Python and the network: `npm run conformance`.
    exclude: ["test/conformance/**"],
    // No test may lean on another: each run has another order, and a failure prints its seed.
    sequence: { shuffle: true },
    // Files share what is loaded once, as filings of a batch do: taxonomies, schemas, compiled code. It halves the time.
    isolate: false,
    // The default leaves a core to the watcher, of which there is none.
    maxWorkers: "100%",
    // Generous: a run shares its machine with others.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
