const PREDEFINED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };

const REFERENCE = /&(?:#([0-9]{1,8})|#x([0-9A-Fa-f]{1,7})|([A-Za-z_:][\w.:-]*));|&/g;

/** XML 1.0 §2.2 Char. */
const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const character = (code: number): string | undefined =>
  isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;

const decodeOne = (decimal?: string, hex?: string, name?: string): string | undefined => {
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  return name !== undefined && Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
};

/**
 * Replaces the five predefined entities and character references (XML 1.0 §4.1, §4.6). There are no others, since
 * no DTD is read: the first that is unknown, or a bare `&`, is given to `unknown` and stays as it is.
 */
export const decodeReferences = (text: string, unknown: (reference: string) => void): string => {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    const decoded = decodeOne(decimal, hex, name);
    if (decoded === undefined) unknown(whole);
    return decoded ?? whole;
  });
};
