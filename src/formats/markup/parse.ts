import { SaxesParser } from "saxes";
import { type Collector, createPlacer, type Place, type Placer } from "../../diagnostics/index.js";
import { forbiddenCharacter } from "./escape.js";
import { XML, XMLNS } from "./namespaces.js";
import { doctypeOffset } from "./prolog.js";

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

/** Deeper nesting, or more attributes, are refused: guards against hostile input, far above any instance's. */
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 1000;

/** What is wrong with a text, and where; thrown within this file alone, since the parser goes on after a fault. */
interface Fault {
  readonly message: string;
  readonly place: Place;
}

const isFault = (error: unknown): error is Fault =>
  typeof error === "object" && error !== null && "message" in error && "place" in error;

const split = (name: string): readonly [prefix: string, localName: string] => {
  const colon = name.indexOf(":");
  return colon === -1 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
};

type Attributes = readonly (readonly [name: string, value: string])[];

const scopeOf = (attributes: Attributes, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const declared = attributes.flatMap(([name, value]) => {
    if (name === "xmlns") return [["", value] as const];
    return name.startsWith("xmlns:") ? [[name.slice(6), value] as const] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
};

/** An element whose children are yet to come. */
type OpenElement = Omit<XmlElement, "children"> & { readonly children: (XmlElement | string)[] };

const openElement = (
  name: string,
  given: Attributes,
  outer: ReadonlyMap<string, string>,
  place: Place,
): OpenElement => {
  const scope = scopeOf(given, outer);
  const resolve = (prefix: string): string => {
    const namespace = scope.get(prefix);
    if (namespace !== undefined || prefix === "") return namespace ?? "";
    throw { message: `the prefix “${prefix}” is bound to no namespace`, place } satisfies Fault;
  };
  const [prefix, localName] = split(name);
  const attributes = given
    .filter(([key]) => key !== "xmlns" && !key.startsWith("xmlns:"))
    .map(([key, value]) => {
      const [attributePrefix, local] = split(key);
      return { namespace: attributePrefix === "" ? "" : resolve(attributePrefix), localName: local, value };
    });
  return { namespace: resolve(prefix), localName, prefix, attributes, children: [], scope, place };
};

const ROOT_SCOPE: ReadonlyMap<string, string> = new Map([
  ["xml", XML],
  ["xmlns", XMLNS],
]);

/** saxes begins its messages with line and column, and ends some with a full stop. */
const sentenceOf = ({ message }: Error): string => message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");

/** What makes a text unfit before it is parsed. */
const firstFault = (text: string, place: Placer): Fault | undefined => {
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== -1) {
    const code = text.codePointAt(forbidden)?.toString(16).toUpperCase().padStart(4, "0");
    return { place: place(forbidden), message: `the character U+${code} may not stand in XML` };
  }
  const doctype = doctypeOffset(text);
  if (doctype === -1) return undefined;
  return { place: place(doctype), message: "a document type declaration is not accepted, for safety" };
};

/** Parses a text that has no document type. Throws the first fault. */
const parse = (text: string, place: Placer): XmlElement => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  let attributes = 0;
  let atEnd = false;
  const fault = (message: string, offset: number): never => {
    throw { message, place: place(offset) } satisfies Fault;
  };
  const append = (node: XmlElement | string): void => void open.at(-1)?.children.push(node);
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
    attributes = 0;
    if (open.length >= MAX_DEPTH) fault(`elements are nested more than ${MAX_DEPTH} deep`, start);
  });
  parser.on("attribute", () => {
    if (++attributes > MAX_ATTRIBUTES) fault(`an element has more than ${MAX_ATTRIBUTES} attributes`, start);
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    const at = place(start, name.length + 1);
    const element = openElement(name, Object.entries(given), open.at(-1)?.scope ?? ROOT_SCOPE, at);
    append(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("error", (error) => {
    const [outermost] = open;
    if (!atEnd) fault(sentenceOf(error), Math.max(parser.position - 1, 0));
    const { prefix = "", localName = "" } = outermost ?? {};
    const name = prefix === "" ? localName : `${prefix}:${localName}`;
    fault(outermost ? `the file ends before </${name}>` : sentenceOf(error), text.trimEnd().length);
  });
  parser.write(text);
  atEnd = true;
  parser.close();
  return root ?? fault("it must have exactly one outermost element", 0);
};

/**
 * Reads XML into elements with resolved names. No entities are expanded and no document type is read. What is
 * no XML, or is nested deeper than 200, is one `xml-syntax` error and gives undefined.
 */
export const parseXml = (text: string, file: string, collector: Collector): XmlElement | undefined => {
  const place = createPlacer(text, file);
  try {
    const early = firstFault(text, place);
    if (early) throw early;
    return parse(text, place);
  } catch (error) {
    if (!isFault(error)) throw error;
    collector.error("xml-syntax", `This is not XML that can be read: ${error.message}.`, {
      place: error.place,
    });
    return undefined;
  }
};
