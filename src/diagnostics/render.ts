import pc from "picocolors";
import type { Diagnostic, Place, Severity } from "./diagnostic.js";
import { displayWidth, harmless } from "./display.js";
import { excerpt } from "./excerpt.js";
import { wrapWords } from "./wrap.js";

export interface RenderOptions {
  /** The lines of a source, by the file name of a place; undefined where they are not at hand. */
  readonly source?: (file: string | undefined) => readonly string[] | undefined;
  /** ANSI colours; none by default. */
  readonly color?: boolean;
  /** Terminal cells of a line, 100 by default; longer source lines are cut around the place. */
  readonly width?: number;
  /** Terminal cells at which sentences and hints go on in the next line; by default each stays on one line. */
  readonly wrap?: number;
}

type Colors = ReturnType<typeof pc.createColors>;

/** `file:line:column`, as editors and terminals make links of it. */
export const formatPlace = (place: Place): string =>
  `${place.file === undefined ? "" : `${place.file}:`}${place.line}:${place.column}`;

const severityColor = (colors: Colors, severity: Severity) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.cyan })[severity];

const sourceLines = (place: Place, options: RenderOptions, paint: (text: string) => string): string[] => {
  const line = options.source?.(place.file)?.[place.line - 1];
  if (line === undefined) return [];
  const number = String(place.line).padStart(5);
  const room = Math.max((options.width ?? 100) - number.length - 3, 30);
  const { before, marked, after } = excerpt(line, place, room);
  const carets = "^".repeat(Math.max(displayWidth(marked), 1));
  return [
    `${number} | ${before}${paint(marked)}${after}`,
    `${" ".repeat(number.length)} | ${" ".repeat(displayWidth(before))}${paint(carets)}`,
  ];
};

const words = (text: string): readonly string[] => harmless(text).split(" ");

/**
 * A diagnostic for people: `file:line:column: severity: sentence [code]`, the source line with the place
 * underlined, related places, and the hint. Lines have no closing line end.
 */
export const renderDiagnostic = (diagnostic: Diagnostic, options: RenderOptions = {}): string => {
  const colors = pc.createColors(options.color ?? false);
  const paint = severityColor(colors, diagnostic.severity);
  const { place, related = [], hint } = diagnostic;
  const head = [
    ...(place ? [`${colors.bold(harmless(formatPlace(place)))}:`] : []),
    `${paint(diagnostic.severity)}:`,
    ...words(diagnostic.message),
    colors.dim(`[${diagnostic.code}]`),
  ];
  return [
    wrapWords(head, options.wrap, 4),
    ...(place ? sourceLines(place, options, paint) : []),
    ...related.flatMap((other) => [
      wrapWords([`    ${harmless(formatPlace(other.place))}:`, ...words(other.message)], options.wrap, 8),
      ...sourceLines(other.place, options, colors.cyan),
    ]),
    ...(hint ? [wrapWords([`    ${colors.cyan("hint")}:`, ...words(hint)], options.wrap, 10)] : []),
  ].join("\n");
};
