import type { UnusedResource } from "../../model/index.js";
import { attribute, elements, type XmlElement } from "./parse.js";

/** What the elements below one refer to by an attribute of this name, however deep they stand. */
const references = (parent: XmlElement, name: "contextRef" | "unitRef", found: Set<string>): Set<string> => {
  for (const each of elements(parent)) {
    const id = attribute(each, name)?.trim();
    if (id !== undefined) found.add(id);
    references(each, name, found);
  }
  return found;
};

const unusedOf = (
  kind: UnusedResource["kind"],
  declared: readonly XmlElement[],
  used: ReadonlySet<string>,
): readonly UnusedResource[] =>
  declared.flatMap((element) => {
    const id = attribute(element, "id")?.trim() ?? "";
    return used.has(id) ? [] : [{ kind, id, place: element.place }];
  });

/**
 * The contexts and units to which nothing in a document refers: facts count whether they could be read or not, at
 * whatever depth, so that it serves instances and Inline documents alike.
 */
export const unusedResources = (
  document: XmlElement,
  contexts: readonly XmlElement[],
  units: readonly XmlElement[],
): readonly UnusedResource[] => [
  ...unusedOf("context", contexts, references(document, "contextRef", new Set())),
  ...unusedOf("unit", units, references(document, "unitRef", new Set())),
];
