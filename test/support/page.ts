import { type Book, bookOf, type Documents } from "../../src/page/book.js";
import { type Conversion, convert, output } from "./convert.js";
import { sampleBytes } from "./sample.js";

/** The page that a conversion left. Throws with the diagnostics where it left none. */
export const pageText = (conversion: Conversion): string => {
  const text = output(conversion, "page");
  if (text === undefined) throw new Error(`no page:\n${JSON.stringify(conversion.diagnostics, null, 2)}`);
  return text;
};

/** The text of an embedded document, as it stands in the page. */
export const embeddedText = (html: string, id: string): string => {
  const [, text] =
    new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, "s").exec(html) ?? [];
  if (text === undefined) throw new Error(`the page has no document “${id}”`);
  return text;
};

/** What a page has embedded. */
export const documentsIn = (html: string): Documents => {
  const read = (id: string): unknown => JSON.parse(embeddedText(html, id));
  return {
    facts: read("facts"),
    run: read("run"),
    taxonomy: read("taxonomy"),
    release: read("release"),
  } as Documents;
};

let sample: { readonly html: string; readonly book: Book } | undefined;

/** The page of the sample with what it is made of, converted once a file of tests. */
export const samplePage = (): { readonly html: string; readonly book: Book } => {
  if (sample) return sample;
  const html = pageText(convert(sampleBytes(), { formats: ["page"] }));
  sample = { html, book: bookOf(documentsIn(html)) };
  return sample;
};

/** The fact of a concept, without its prefix, in a context and unit. */
export const factId = (book: Book, concept: string, context: string, unit = "JPY_thousands"): string => {
  const found = book.facts.facts.find(
    (fact) => fact.concept.endsWith(`:${concept}`) && fact.context === context && fact.unit === unit,
  );
  if (!found) throw new Error(`no fact of ${concept} in ${context}`);
  return found.id;
};
