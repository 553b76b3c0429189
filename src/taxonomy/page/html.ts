/** Markup that is ready to be written. A plain string is never markup: it is escaped wherever it goes in. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | undefined;

/** `true` writes the bare attribute, `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in content and in quoted attributes alike. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const VOID = new Set(["meta", "input", "wbr"]);
/** Elements that end their line in the file, so that a changed taxonomy shows as few changed lines. */
const BLOCK = new Set(
  "article aside body dd div dl dt fieldset footer h1 h2 h3 h4 head header html legend li link main meta nav ol p script search section style table tbody td th thead title tr ul".split(
    " ",
  ),
);

/** An element. Children that are undefined are left out. */
export const h = (name: string, attributes: Attributes, ...children: readonly Child[]): Html => {
  const written = Object.entries(attributes).map(attribute).join("");
  const end = BLOCK.has(name) ? "\n" : "";
  if (VOID.has(name)) return { html: `<${name}${written}>${end}` };
  return { html: `<${name}${written}>${fragment(...children).html}</${name}>${end}` };
};

const attribute = ([name, value]: [string, string | boolean | undefined]): string => {
  if (value === undefined || value === false) return "";
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
};

/** Children side by side, without an element of their own. */
export const fragment = (...children: readonly Child[]): Html => ({
  html: children
    .map((child) => (typeof child === "string" ? escapeHtml(child) : (child?.html ?? "")))
    .join(""),
});

/** Children with a text between them, e.g. a space, so that words stay apart where no style is applied. */
export const joined = (separator: string, children: readonly Child[]): Html =>
  fragment(
    ...children
      .filter((child) => child !== undefined)
      .flatMap((child, index) => (index === 0 ? [child] : [separator, child])),
  );

/**
 * A style or script, which HTML does not unescape: its text must not end its own element. Both are constants of this
 * folder; nothing of a taxonomy goes into them.
 */
export const raw = (name: "style" | "script", text: string): Html => {
  if (/<[/!]/.test(text)) throw new Error(`the page's ${name} would end early`);
  return { html: `<${name}>${text}</${name}>\n` };
};
