import { parseJson } from "../../diagnostics/index.js";
import { XBRL_CSV } from "../markup/namespaces.js";
import type { Findings } from "./findings.js";
import { type Metadata, mergeMetadata, metadataIn } from "./metadata.js";
import { itemsOf, memberOf, type Placed, placeOf, stringOf } from "./placed.js";
import { resolveUrl } from "./urls.js";

/** Gives the text of a file by its URL relative to the metadata; undefined where there is none. */
export type Open = (url: string) => string | undefined;

interface Loading {
  /** The metadata file as the user named it. */
  readonly file: string;
  readonly open: Open;
  readonly findings: Findings;
  /** What was loaded before, by URL: the same document may be extended by many. */
  readonly loaded: Map<string, Metadata | undefined>;
}

/** Far more than any chain of documents: a guard against hostile input. */
const MAX_DOCUMENTS = 100;

const isXbrlCsv = (root: Placed, { findings }: Loading): boolean => {
  const info = memberOf(root, "documentInfo");
  const type = memberOf(info, "documentType");
  if (stringOf(type) === XBRL_CSV) return true;
  findings.error(
    "unsupported-file",
    `The document is no metadata of xBRL-CSV: its documentType is not ${XBRL_CSV}.`,
    placeOf(type ?? info ?? root),
  );
  return false;
};

const readDocument = (
  text: string,
  url: string,
  chain: readonly string[],
  loading: Loading,
): Metadata | undefined => {
  const document = parseJson(
    text,
    url === "" ? loading.file : resolveUrl(loading.file, url),
    loading.findings.collector,
  );
  if (!document) return undefined;
  const root = { node: document.root, placer: document.place };
  if (!isXbrlCsv(root, loading)) return undefined;
  const extended = itemsOf(memberOf(memberOf(root, "documentInfo"), "extends"));
  return extended.reduce<Metadata>((own, each) => {
    const base = loadExtended(each, url, chain, loading);
    return base ? mergeMetadata(own, base, loading.findings) : own;
  }, metadataIn(root));
};

/** Why a document is not read, if it is not. */
const refusal = (url: string, chain: readonly string[], { loaded }: Loading): string | undefined => {
  if (chain.includes(url)) return "extends itself";
  return loaded.size >= MAX_DOCUMENTS ? `has more than ${MAX_DOCUMENTS} documents` : undefined;
};

const loadExtended = (
  extended: Placed,
  from: string,
  chain: readonly string[],
  loading: Loading,
): Metadata | undefined => {
  const { loaded, findings, open } = loading;
  const name = stringOf(extended) ?? "";
  const url = resolveUrl(from, name);
  if (loaded.has(url) && !chain.includes(url)) return loaded.get(url);
  const refused = refusal(url, chain, loading);
  const text = refused === undefined ? open(url) : undefined;
  if (text === undefined) {
    const fault =
      refused === undefined
        ? `The metadata extends “${name.slice(0, 120)}”, which is not there`
        : `The metadata ${refused}`;
    findings.error(
      "unresolved-reference",
      `${fault}.`,
      placeOf(extended),
      "Nothing is fetched from the network.",
    );
    return undefined;
  }
  loaded.set(url, undefined);
  const metadata = readDocument(text, url, [...chain, url], loading);
  loaded.set(url, metadata);
  return metadata;
};

/**
 * The metadata of a report with all that it extends, as far as `open` gives it. What is no xBRL-CSV is reported and
 * undefined.
 */
export const loadMetadata = (
  text: string,
  file: string,
  open: Open,
  findings: Findings,
): Metadata | undefined => readDocument(text, "", [""], { file, open, findings, loaded: new Map() });
