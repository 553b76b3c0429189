/** A sound report in each syntax, which hostile ones are made of, and a package of files. */
export interface Sound {
  readonly xml: string;
  readonly json: string;
  readonly facts: string;
  readonly inline: string;
  /** Path → content of the files of xBRL-CSV. */
  readonly csv: Readonly<Record<string, string>>;
  readonly packed: (
    files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  ) => Uint8Array;
}

export interface HostileFile {
  readonly name: string;
  /** What the file is called. */
  readonly file: string;
  /** Codes of which a finding must have one, without their prefix. */
  readonly codes: readonly string[];
  readonly bytes: (sound: Sound) => string | Uint8Array;
}

export const HOSTILE: readonly HostileFile[];
