/**
 * The page's script. It is a text rather than a function, so that its bytes, and with them the hash in the page's
 * policy, do not depend on the compiler. The page can be read without it; the language switch and the search need it.
 *
 * The address says what is shown: `#core:Revenues`, `#core:Revenues&lang=ja`. The prefix may be left out.
 */
export const SCRIPT = `
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const search = document.getElementById("search");
const status = document.getElementById("status");
const nodes = all("[data-node]");
const WORDS = {
  en: { none: "Nothing found", one: "1 concept found", some: (count) => count + " concepts found" },
  ja: { none: "該当なし", one: "1件", some: (count) => count + "件" },
};

// Search: what a node says of itself, apart from what the nodes inside it say.
const plain = (text) => text.normalize("NFKC").toLowerCase();
const above = (node) => node.parentElement.closest("[data-node]");
const said = new Map(nodes.map((node) => [node, ""]));
for (const part of all(".find")) {
  const node = part.closest("[data-node]");
  said.set(node, said.get(node) + " " + plain(part.textContent));
}

// Ids of the concepts found, as they come.
let found = [];

function filter() {
  const words = plain(search.value).split(/\\s+/).filter(Boolean);
  const hits = new Set(nodes.filter((node) => words.every((word) => said.get(node).includes(word))));
  found = words.length === 0 ? [] : [...hits].filter((node) => node.dataset.node).map((node) => node.id);
  const concepts = new Set(found);
  // A line is found by anything that its concept or member is found by.
  for (const line of nodes) {
    if (line.dataset.of?.split(" ").some((name) => concepts.has(name))) hits.add(line);
  }
  const shown = new Set();
  const inside = new Set();
  for (const node of nodes) {
    if (!hits.has(node) && !inside.has(above(node))) continue;
    inside.add(node);
    for (let each = node; each && !shown.has(each); each = above(each)) shown.add(each);
  }
  for (const node of nodes) node.hidden = !shown.has(node);
  report();
}

function report() {
  const { none, one, some } = WORDS[root.lang];
  if (search.value.trim() === "") status.textContent = "";
  else if (nodes.every((node) => node.hidden)) status.textContent = none;
  else status.textContent = found.length === 1 ? one : some(found.length);
}

// Language and place, kept in the address.
function setLanguage(language) {
  root.lang = language;
  document.title = document.querySelector("h1 [lang=" + language + "]").textContent;
  for (const choice of all("[name=language]")) choice.checked = choice.value === language;
  report();
}

function readAddress() {
  const [place, ...options] = location.hash.slice(1).split("&");
  const language = options.map((option) => option.split("=")).find(([name]) => name === "lang")?.[1];
  return { place: decode(place), language: language in WORDS ? language : undefined };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writeAddress(place) {
  const hash = "#" + place + (root.lang === "en" ? "" : "&lang=" + root.lang);
  if (hash !== (location.hash || "#")) history.replaceState(null, "", hash);
}

function find(place) {
  const ids = [place, ...root.dataset.prefixes.split(" ").map((prefix) => prefix + ":" + place)];
  return ids.map((id) => document.getElementById(id)).find(Boolean);
}

function go() {
  const { place, language } = readAddress();
  if (language) setLanguage(language);
  for (const old of all(".here")) old.classList.remove("here");
  const target = place && find(place);
  if (target) show(target);
  writeAddress(target ? target.id : "");
}

function show(target) {
  if (target.closest("[hidden]")) {
    search.value = "";
    filter();
  }
  // A section is marked, and read out, at its heading.
  const mark = target.matches("section") ? target.firstElementChild : target;
  mark.classList.add("here");
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  target.scrollIntoView();
}

document.getElementById("tools").hidden = false;
for (const choice of all("[name=language]")) {
  choice.addEventListener("change", () => {
    setLanguage(choice.value);
    writeAddress(readAddress().place);
  });
}
search.addEventListener("input", filter);
// Enter goes to the first concept found.
document.getElementById("tools").addEventListener("submit", (event) => {
  event.preventDefault();
  if (found.length > 0) location.hash = found[0];
});
addEventListener("hashchange", go);
setLanguage("en");
go();
`;
