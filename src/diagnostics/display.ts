/** A source text as a terminal shows it: tabs expanded, control characters made visible, cells counted. */
export interface Displayed {
  readonly text: string;
  /** Terminal cells that `text` takes. */
  readonly width: number;
}

const TAB = 4;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Controls, line and paragraph separators, and marks that turn the direction of writing. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** East Asian wide and fullwidth ranges (Unicode Standard Annex #11), with the emoji blocks. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Terminal cells of one character: 0, 1 or 2. */
const cells = (character: string): number => {
  if (COMBINING.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
};

/** Terminal cells that a text without tabs takes. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + cells(character), 0);

/** Control characters as a visible dot: a source must not steer the terminal of its reader. */
export const harmless = (text: string): string => text.replace(CONTROL, "·");

/** Expands tabs to stops of four cells, counted from cell `from`. */
export const displayed = (text: string, from = 0): Displayed => {
  let [out, width] = ["", 0];
  for (const character of text) {
    const shown = character === "\t" ? " ".repeat(TAB - ((from + width) % TAB)) : harmless(character);
    out += shown;
    width += displayWidth(shown);
  }
  return { text: out, width };
};
