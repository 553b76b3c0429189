import type { Book } from "../book.js";
import type { BlockText, CellText, RowText, Words } from "../data.js";
import { placeKey } from "../place.js";
import type { At } from "../state.js";
import { stretchesOf, targetsByLine } from "../targets.js";
import { type Child, el } from "./dom.js";
import { type Marks, marked } from "./marks.js";

/** The release as it is drawn, with ways to its places. */
export interface ReleaseView {
  readonly element: HTMLElement;
  /** The mark at a place, else the row or block that has its line; draws what is not yet drawn. */
  readonly find: (at: At) => HTMLElement | undefined;
  /** The marks that state a fact. */
  readonly marksOf: (fact: string) => readonly HTMLElement[];
}

type TableText = Extract<BlockText, { kind: "table" }>;

interface Drawing extends Marks {
  /** Blocks and cells by the lines that they stand on. */
  readonly byLine: Map<number, HTMLElement[]>;
  /** Draws more rows of tables that are too large to be drawn at once. */
  readonly waiting: Set<() => void>;
  /** Names of tables for those who hear the page. */
  readonly titles: ReadonlyMap<string, string>;
}

/** More cells than these are drawn when they are asked for. */
const MOST_CELLS = 20_000;

const placed = <T extends HTMLElement>(element: T, words: Words, { byLine }: Drawing): T => {
  for (const line of new Set(stretchesOf(words).map((stretch) => stretch.line))) {
    const known = byLine.get(line);
    if (known) known.push(element);
    else byLine.set(line, [element]);
  }
  return element;
};

const spanning = (span: number): { readonly colspan?: number } => (span > 1 ? { colspan: span } : {});

/** Cells in their columns; columns without one are blank. */
const inColumns = (
  cells: readonly CellText[],
  columns: number,
  draw: (cell: CellText) => HTMLElement,
): readonly HTMLElement[] => {
  const drawn: HTMLElement[] = [];
  let column = 1;
  for (const cell of cells) {
    if (cell[0] > column) drawn.push(el("td", spanning(cell[0] - column)));
    drawn.push(draw(cell));
    column = cell[0] + cell[1];
  }
  if (column <= columns) drawn.push(el("td", spanning(columns + 1 - column)));
  return drawn;
};

const headRow = ({ label, cells }: RowText, columns: number, drawing: Drawing): HTMLElement =>
  el(
    "tr",
    {},
    label ? placed(el("th", { scope: "col" }, ...marked(label, drawing)), label, drawing) : el("td"),
    ...inColumns(cells, columns, ([, span, words]) =>
      placed(
        el("th", { scope: span > 1 ? "colgroup" : "col", ...spanning(span) }, ...marked(words, drawing)),
        words,
        drawing,
      ),
    ),
  );

const bodyRow = ({ label, cells, heading }: RowText, columns: number, drawing: Drawing): HTMLElement => {
  const alone = label !== undefined && cells.length === 0;
  const head = label
    ? placed(
        el("th", { scope: "row", ...spanning(alone ? columns + 1 : 1) }, ...marked(label, drawing)),
        label,
        drawing,
      )
    : el("td");
  const rest = inColumns(cells, columns, ([, span, words]) =>
    placed(el("td", spanning(span), ...marked(words, drawing)), words, drawing),
  );
  return el("tr", { class: heading && "heading" }, head, ...(alone ? [] : rest));
};

/** The rows of a table, as many as a page bears; a button brings the others. */
const tableBody = ({ rows, columns }: TableText, drawing: Drawing): HTMLElement => {
  const body = el("tbody");
  const atOnce = Math.max(20, Math.floor(MOST_CELLS / (columns + 1)));
  let next = 0;
  const more = (count: number): void => {
    for (const row of rows.slice(next, next + count)) body.append(bodyRow(row, columns, drawing));
    next += count;
  };
  const wait = (): void => {
    if (next >= rows.length) return;
    const button = el("button", { type: "button" }, `+ ${rows.length - next}`);
    const row = el("tr", { class: "more" }, el("th", { scope: "row" }, button));
    const draw = (count: number): void => {
      drawing.waiting.delete(all);
      row.remove();
      more(count);
      wait();
    };
    const all = (): void => draw(rows.length);
    drawing.waiting.add(all);
    button.addEventListener("click", () => draw(atOnce));
    body.append(row);
  };
  more(atOnce);
  wait();
  return body;
};

const tableElement = (table: TableText, drawing: Drawing): HTMLElement =>
  el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": drawing.titles.get(table.id) ?? table.id },
    el(
      "table",
      {},
      table.head.length > 0 &&
        el("thead", {}, ...table.head.map((row) => headRow(row, table.columns, drawing))),
      tableBody(table, drawing),
    ),
  );

const ELEMENTS = { heading: "h2", paragraph: "p", "list-item": "p", note: "p", furniture: "p" } as const;

const blockElement = (block: BlockText, drawing: Drawing): HTMLElement => {
  if (block.kind === "table") return tableElement(block, drawing);
  const { kind, words, mark } = block;
  const children: readonly Child[] = [
    mark && el("span", { class: "mark" }, ...marked(mark, drawing)),
    mark && " ",
    mark ? el("span", {}, ...marked(words, drawing)) : marked(words, drawing),
  ];
  return placed(el(ELEMENTS[kind], { class: kind }, ...children), words, drawing);
};

/** A cell stands for its row. */
const rowOf = (element: HTMLElement | undefined): HTMLElement | undefined =>
  element?.closest("tr") ?? element;

/** Draws the release; its words are the same in every language of the page. */
export const releaseView = (book: Book): ReleaseView => {
  const titles = new Map(
    book.taxonomy.statements.flatMap(({ tables, title }) =>
      tables.map((table) => [table, title.en] as const),
    ),
  );
  const drawing: Drawing = {
    book,
    targets: targetsByLine(book),
    byPlace: new Map(),
    byFact: new Map(),
    byLine: new Map(),
    waiting: new Set(),
    titles,
  };
  const blocks = (book.release?.blocks ?? []).map((block) => blockElement(block, drawing));
  const element = el("article", { class: "paper", lang: "en" }, ...blocks);
  const drawn = (at: At): HTMLElement | undefined =>
    drawing.byPlace.get(placeKey(at)) ?? rowOf(drawing.byLine.get(at.line)?.[0]);
  const find = (at: At): HTMLElement | undefined => {
    if (!drawing.byPlace.has(placeKey(at))) for (const draw of [...drawing.waiting]) draw();
    return drawn(at);
  };
  return { element, find, marksOf: (fact) => drawing.byFact.get(fact) ?? [] };
};
