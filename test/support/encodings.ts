/** Encoders that the platform does not have: it decodes these encodings and writes UTF-8 only. */

let shiftJisCodes: ReadonlyMap<string, readonly number[]> | undefined;

const shiftJisTable = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xef; lead += 1) {
    if (lead > 0x9f && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
};

/** Shift_JIS bytes of a text of ASCII and two-byte characters. */
export const shiftJis = (text: string): Uint8Array => {
  shiftJisCodes ??= shiftJisTable();
  const codes = shiftJisCodes;
  return new Uint8Array(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? [code] : [...(codes.get(character) ?? [0x3f])];
    }),
  );
};

/** UTF-16 with a byte order mark. */
export const utf16 = (text: string, order: "LE" | "BE"): Uint8Array => {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === "LE");
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 * (index + 1), text.charCodeAt(index), order === "LE");
  }
  return bytes;
};
