import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type Collector, createPlacer, type Place, type Placer } from "../../diagnostics/index.js";
import { forbiddenCharacter } from "./escape.js";
import { XML, XMLNS } from "./namespaces.js";
import { doctypeOffset } from "./prolog.js";
import { decodeReferences } from "./references.js";

/** An element with its expanded name (Namespaces in XML 1.0) and its place. */
export interface XmlElement {
  readonly namespace: string;
  readonly localName: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and text in document order; comments and processing instructions are left out. */
  readonly children: readonly (XmlElement | string)[];
  /** prefix → namespace in scope; the default namespace under `""`. */
  readonly scope: ReadonlyMap<string, string>;
  readonly place: Place;
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly localName: string;
  readonly value: string;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== "string";

export const elements = (parent: XmlElement): readonly XmlElement[] => parent.children.filter(isElement);

/** The text directly inside an element. */
export const textOf = (element: XmlElement): string =>
  element.children.filter((node) => !isElement(node)).join("");

export const attribute = (element: XmlElement, localName: string, namespace = ""): string | undefined =>
  element.attributes.find((each) => each.localName === localName && each.namespace === namespace)?.value;

/** Deeper nesting is refused: a guard against hostile input, far above any instance's. */
const MAX_DEPTH = 200;

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";

/** What fast-xml-parser gives with `preserveOrder`: one name with its children, attributes beside it. */
type Raw = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: CDATA,
  captureMetaData: true,
  jPath: false,
  maxNestedTags: MAX_DEPTH,
});

const META = XMLParser.getMetaDataSymbol() as symbol;

interface Building {
  readonly place: Placer;
  readonly fault: (message: string, place: Place) => void;
}

const rawText = (children: unknown): string =>
  (children as readonly Raw[]).map((child) => String(child[TEXT] ?? "")).join("");

const split = (name: string): readonly [prefix: string, localName: string] => {
  const colon = name.indexOf(":");
  return colon === -1 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
};

/** §3.3.3: white space in attributes becomes spaces before references are replaced. */
const attributeValue = (raw: string, place: Place, building: Building): string =>
  decodeReferences(raw.replace(/\r\n|[\t\n\r]/g, " "), (reference) =>
    building.fault(`the reference “${reference}” is not known`, place),
  );

const scopeOf = (
  attributes: readonly (readonly [name: string, value: string])[],
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const declared = attributes.flatMap(([name, value]) => {
    if (name === "xmlns") return [["", value] as const];
    return name.startsWith("xmlns:") ? [[name.slice(6), value] as const] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
};

const buildElement = (
  raw: Raw,
  name: string,
  outer: ReadonlyMap<string, string>,
  building: Building,
): XmlElement => {
  const offset = (raw as Readonly<Record<symbol, { readonly startIndex?: number }>>)[META]?.startIndex ?? 0;
  const place = building.place(offset, name.length + 1);
  const given = Object.entries((raw[ATTRIBUTES] ?? {}) as Record<string, unknown>).map(
    ([key, value]) => [key, attributeValue(String(value), place, building)] as const,
  );
  const scope = scopeOf(given, outer);
  const resolve = (prefix: string): string => {
    const namespace = scope.get(prefix);
    if (namespace === undefined && prefix !== "")
      building.fault(`the prefix “${prefix}” is bound to no namespace`, place);
    return namespace ?? "";
  };
  const [prefix, localName] = split(name);
  const attributes = given
    .filter(([key]) => key !== "xmlns" && !key.startsWith("xmlns:"))
    .map(([key, value]) => {
      const [attributePrefix, local] = split(key);
      return { namespace: attributePrefix === "" ? "" : resolve(attributePrefix), localName: local, value };
    });
  const children = buildChildren(raw[name] as readonly Raw[], scope, place, building);
  return { namespace: resolve(prefix), localName, prefix, attributes, children, scope, place };
};

const buildChildren = (
  raws: readonly Raw[],
  scope: ReadonlyMap<string, string>,
  place: Place,
  building: Building,
): readonly (XmlElement | string)[] =>
  raws.flatMap((raw): readonly (XmlElement | string)[] => {
    const name = Object.keys(raw).find((key) => key !== ATTRIBUTES);
    if (name === undefined) return [];
    if (name === CDATA) return [rawText(raw[CDATA])];
    if (name !== TEXT) return [buildElement(raw, name, scope, building)];
    const unknown = (reference: string): void =>
      building.fault(`the reference “${reference}” is not known`, place);
    return [decodeReferences(String(raw[TEXT]), unknown)];
  });

/** Far more digits than any number has: gathered letter by letter they would cost the parser forty times their size. */
const MAX_DIGITS = 1_000_000;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** By hand: a pattern that takes this many digits can overflow the stack of the engine that runs it. */
const endlessNumber = (text: string): number | undefined => {
  if (text.length < MAX_DIGITS) return undefined;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    digits = isDigit(text.charCodeAt(at)) ? digits + 1 : 0;
    if (digits === MAX_DIGITS) return at - MAX_DIGITS + 1;
  }
  return undefined;
};

/** What makes a text unfit before it is parsed. */
const firstFault = (text: string): { readonly offset: number; readonly message: string } | undefined => {
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== -1) {
    const code = text.codePointAt(forbidden)?.toString(16).toUpperCase().padStart(4, "0");
    return { offset: forbidden, message: `the character U+${code} may not stand in XML` };
  }
  const endless = endlessNumber(text);
  if (endless !== undefined)
    return { offset: endless, message: "a number of a million digits or more is not read" };
  const doctype = doctypeOffset(text);
  if (doctype === -1) return undefined;
  return { offset: doctype, message: "a document type declaration is not accepted, for safety" };
};

const FIRST_TAG = /<([^\s!?/>][^\s/>]*)/;

/**
 * The name of the outermost element, where the text ends before its end tag and the fault is of that: the library
 * names the elements that are still open, or finds fault with what was cut in the last line.
 */
const cutBefore = (text: string, fault: string, line: number): string | undefined => {
  const [, root] = FIRST_TAG.exec(text.replace(/<!--[\s\S]*?-->/g, "")) ?? [];
  const end = text.trimEnd();
  const closing = end.lastIndexOf(`</${root}`);
  const isClosed = closing !== -1 && end.indexOf(">", closing) !== -1;
  const isAtEnd = /^(Invalid '\[|Unclosed tag)/.test(fault) || line >= end.split("\n").length;
  return !isClosed && isAtEnd ? root : undefined;
};

/** The library throws on what it cannot read: the one place where an exception is about data. */
const parseRaw = (text: string): readonly Raw[] | { readonly message: string; readonly line?: number } => {
  try {
    const verdict = XMLValidator.validate(text);
    if (verdict !== true) return { message: verdict.err.msg, line: verdict.err.line };
    return parser.parse(text) as readonly Raw[];
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
};

const ROOT_SCOPE: ReadonlyMap<string, string> = new Map([
  ["xml", XML],
  ["xmlns", XMLNS],
]);

/**
 * Reads XML into elements with resolved names. No entities are expanded and no document type is read. What is
 * no XML, or is nested deeper than 200, is one `xml-syntax` error and gives undefined.
 */
export const parseXml = (text: string, file: string, collector: Collector): XmlElement | undefined => {
  const placer = createPlacer(text, file);
  let faults = 0;
  const fault = (message: string, place: Place): void => {
    if (faults++ === 0)
      collector.error("xml-syntax", `This is not XML that can be read: ${message}.`, { place });
  };
  const early = firstFault(text);
  if (early) {
    fault(early.message, placer(early.offset));
    return undefined;
  }
  const raw = parseRaw(text);
  if (!Array.isArray(raw)) {
    const { message, line = 1 } = raw as { message: string; line?: number };
    const root = cutBefore(text, message, line);
    if (root === undefined) fault(message.replace(/\.$/, ""), { file, line, column: 1 });
    else fault(`the file ends before </${root}>`, placer(text.trimEnd().length));
    return undefined;
  }
  const place = { file, line: 1, column: 1 };
  const nodes = buildChildren(raw as readonly Raw[], ROOT_SCOPE, place, { place: placer, fault });
  const roots = nodes.filter(isElement);
  const [root] = roots;
  if (!root || roots.length > 1) fault("it must have exactly one outermost element", place);
  return faults === 0 ? root : undefined;
};
