import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive that is made by hand, so that its headers can say what they like. */
export interface Made {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** 0 stored (the default), 8 deflated, or another number. */
  readonly method?: number;
  readonly flags?: number;
  /** Type and rights as Unix has them. */
  readonly mode?: number;
  /** What both headers claim in place of the truth. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** What the local header alone says otherwise. */
  readonly local?: { readonly path?: string; readonly size?: number; readonly flags?: number };
  /** Where the directory says that it begins, in place of where it does. */
  readonly offset?: number;
  /** Left out of the directory. */
  readonly hidden?: boolean;
}

/** What the end record says in place of the truth. */
export interface End {
  readonly count?: number;
  readonly start?: number;
  readonly size?: number;
  readonly disk?: number;
  readonly comment?: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Field = readonly [bytes: 2 | 4, value: number];

const record = (fields: readonly Field[], ...rest: readonly Uint8Array[]): Uint8Array => {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const head = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) head.setUint16(at, value, true);
    else head.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), ...rest]));
};

const UTF8 = 0x0800;

/** An archive whose entries stand one after the other, then the directory, then the end record. */
export const makeZip = (entries: readonly Made[], end: End = {}): Uint8Array => {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { path, content = "", method = 0, flags = UTF8, mode = 0o100644, local = {} } = entry;
    const plain = typeof content === "string" ? utf8(content) : content;
    const data = method === 8 ? new Uint8Array(deflateRawSync(plain)) : plain;
    const { size = plain.length, packed = data.length, crc = crc32(plain) } = entry;
    const names = [utf8(path), utf8(local.path ?? path)] as const;
    const numbers = (claimed: number): readonly Field[] => [
      [4, crc],
      [4, packed],
      [4, claimed],
    ];
    const head: readonly Field[] = [
      [4, 0x04034b50],
      [2, 20],
      [2, local.flags ?? flags],
      [2, method],
      [4, 0],
      ...numbers(local.size ?? size),
      [2, names[1].length],
      [2, 0],
    ];
    const written = record(head, names[1], data);
    const listed: readonly Field[] = [
      [4, 0x02014b50],
      [2, 0x0314],
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      ...numbers(size),
      [2, names[0].length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, mode * 0x10000],
      [4, entry.offset ?? at],
    ];
    if (!entry.hidden) central.push(record(listed, names[0]));
    locals.push(written);
    at += written.length;
  }
  const directory = new Uint8Array(Buffer.concat(central));
  const { count = central.length, start = at, size = directory.length, disk = 0, comment = "" } = end;
  const last: readonly Field[] = [
    [4, 0x06054b50],
    [2, disk],
    [2, disk],
    [2, count],
    [2, count],
    [4, size],
    [4, start],
    [2, utf8(comment).length],
  ];
  return new Uint8Array(Buffer.concat([...locals, directory, record(last, utf8(comment))]));
};
