/** Writes the front ends into a folder. */
export const bundlePages: (folder: string) => Promise<void>;
/** Bundles into `dist/page` where the sources are newer than what is there. */
export const bundleIfStale: () => Promise<void>;
