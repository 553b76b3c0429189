/** See corpus.mjs. */
export declare const generate: (
  seed: number | string,
  index: number,
  options?: { readonly size?: number },
) => { readonly name: string; readonly text: string };
