import { serializeXml, type XmlChild } from "../../taxonomy/index.js";

/**
 * Builds a document piece by piece, in the words of xmlbuilder2, of which it is the small part that is used here; see
 * `serializeXml` for why. Names have their prefixes, which the root declares; texts and attributes have their
 * references already (`escape.ts`).
 */
export interface XMLBuilder {
  /** Adds an element. A name without prefix declares its namespace where that is not its parent's. */
  readonly ele: (namespace: string, name: string) => XMLBuilder;
  readonly att: (
    ...nameAndValue: readonly [string, string] | readonly [string, string, string]
  ) => XMLBuilder;
  readonly txt: (text: string) => XMLBuilder;
  readonly com: (comment: string) => XMLBuilder;
}

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlChild[];
}

const builderOf = (node: Node, space: string): XMLBuilder => {
  const builder: XMLBuilder = {
    ele: (namespace, name) => {
      const child: Node = { name, attributes: {}, children: [] };
      node.children.push(child);
      if (name.includes(":")) return builderOf(child, space);
      if (namespace !== space) child.attributes.xmlns = namespace;
      return builderOf(child, namespace);
    },
    att: (...given) => {
      const [name = "", value = ""] = given.slice(-2);
      node.attributes[name] = value;
      return builder;
    },
    txt: (text) => {
      node.children.push(text);
      return builder;
    },
    com: (comment) => {
      node.children.push({ comment });
      return builder;
    },
  };
  return builder;
};

/** A document; `end` gives its text without a closing newline. */
export const createXml = (): Pick<XMLBuilder, "ele"> & { readonly end: () => string } => {
  const top: Node = { name: "", attributes: {}, children: [] };
  return {
    ele: builderOf(top, "").ele,
    end: () => {
      const [root] = top.children;
      if (root === undefined || typeof root === "string" || "comment" in root)
        throw new Error("an XML document needs an outermost element");
      return serializeXml(root).slice(0, -1);
    },
  };
};
