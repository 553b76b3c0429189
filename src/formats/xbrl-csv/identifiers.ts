// Namespaces in XML 1.0, NCName, without the point: it parts the names in a fact's id.
const NAME_START =
  "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F" +
  "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const NAME = `${NAME_START}0-9\\-\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;
const IDENTIFIER = new RegExp(`^[${NAME_START}][${NAME}]*$`, "u");
const ROW_IDENTIFIER = new RegExp(`^[${NAME}]+$`, "u");

/** xBRL-CSV 1.0 “Identifiers”: what tables, templates, columns, property groups and parameters are called. */
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

/** What rows are called: `r_` stands before it in a fact's id, so it may begin with a digit. */
export const isRowIdentifier = (text: string): boolean => ROW_IDENTIFIER.test(text);

/** A text in the characters that every program takes for an identifier. */
export const asIdentifier = (text: string): string =>
  text.replace(/[^A-Za-z0-9_-]/g, "_").replace(/^[^A-Za-z_]/, "_$&");

/** Gives each name once: one that is taken, in whatever case, gets `_2`, `_3`, … */
export const createNames = (taken: Iterable<string> = []): ((wanted: string) => string) => {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const counts = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let count = counts.get(wanted) ?? 1;
    while (used.has(name.toLowerCase())) name = `${wanted}_${++count}`;
    counts.set(wanted, count);
    used.add(name.toLowerCase());
    return name;
  };
};

/** xBRL-CSV 1.0 “Fact identifiers”: what links call a fact. */
export const factIdentifier = (table: string, row: string, column: string): string =>
  `${table}.r_${row}.${column}`;
