import type { Documents } from "../book.js";

const read = (id: string): unknown => {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : undefined;
};

/** What is embedded in the page. */
export const readDocuments = (): Documents => {
  const release = read("release");
  return {
    facts: read("facts"),
    run: read("run"),
    taxonomy: read("taxonomy"),
    ...(release !== undefined && { release }),
  } as Documents;
};
