import type { QName } from "../../model/index.js";
import type { Reading } from "./contexts.js";
import type { XmlElement } from "./parse.js";

const QNAME = /^(?:([^\s:]+):)?([^\s:]+)$/;

/** A QName in content or an attribute, in the taxonomy's prefixes; one that cannot be resolved is reported. */
export const readQName = (
  text: string,
  element: XmlElement,
  { collector, namer }: Reading,
): QName | undefined => {
  const match = QNAME.exec(text.trim());
  const [, prefix = "", localName = ""] = match ?? [];
  const namespace = element.scope.get(prefix);
  if (match && namespace) return namer.name(namespace, localName, prefix);
  const message = match
    ? `The prefix of “${text.trim().slice(0, 80)}” is bound to no namespace.`
    : `“${text.trim().slice(0, 80)}” is no qualified name.`;
  collector.error("unresolved-reference", message, { place: element.place });
  return undefined;
};
