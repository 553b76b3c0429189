/** The documents that a page holds, as JSON texts. */
export interface PageDocuments {
  readonly facts: string;
  readonly run: string;
}

const GENERATOR = '<meta name="generator" content="tanshin ';

/** True for a page that this package wrote. */
export const isPage = (html: string): boolean =>
  html.startsWith("<!DOCTYPE html>") && html.slice(0, 2000).includes(GENERATOR);

const embedded = (html: string, id: string): string | undefined => {
  const opening = `<script type="application/json" id="${id}">`;
  const start = html.indexOf(opening);
  const end = start < 0 ? -1 : html.indexOf("</script>", start);
  return end < 0 ? undefined : html.slice(start + opening.length, end);
};

/** What a page was made from; undefined where the text is no page of a report. */
export const pageDocuments = (html: string): PageDocuments | undefined => {
  if (!isPage(html)) return undefined;
  const [facts, run] = [embedded(html, "facts"), embedded(html, "run")];
  return facts !== undefined && run !== undefined ? { facts, run } : undefined;
};
