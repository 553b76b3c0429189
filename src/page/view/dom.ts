import { harmless } from "../harmless.js";

export type Child = Node | string | false | undefined | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const append = (parent: Element, children: readonly Child[]): void => {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === "string") parent.append(harmless(child));
    else if (child instanceof Node) parent.append(child);
    else append(parent, child);
  }
};

const setAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
};

/** An element. Texts go in as text, with nothing in them that works in secret; what is undefined is left out. */
export const el = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  append(element, children);
  return element;
};

/** An element of a drawing. */
export const svg = (name: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(element, attributes);
  append(element, children);
  return element;
};
