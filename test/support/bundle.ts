import { bundleIfStale } from "../../scripts/bundle-page.mjs";

/** Tests run on the sources as they are, the front ends of pages too: they are bundled where they changed. */
export const setup = (): Promise<void> => bundleIfStale();
