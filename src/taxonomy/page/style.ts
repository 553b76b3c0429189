/** The page's style: light and dark by the reader's system, one column on narrow screens, black on white on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --quiet: #57606a; --line: #d4d9df; --soft: #f3f5f8; --link: #0b57a4; --here: #fff4cc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --ink: #e6e8eb; --quiet: #a8b1bc; --line: #3a414a; --soft: #1e2328; --link: #8ab8f5; --here: #3b3413;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", Meiryo, sans-serif;
  overflow-wrap: anywhere;
}
:lang(ja) { line-break: strict; }
html[lang="en"] span[lang="ja"], html[lang="ja"] span[lang="en"] { display: none; }
[hidden] { display: none !important; }
h1, h2, h3, h4, p, ul, dl, dd, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.35rem; margin: 3rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
h4 { font-size: 1rem; }
summary { width: fit-content; cursor: pointer; }
ul { list-style-type: ""; }
a { color: var(--link); text-underline-offset: .15em; }
a:not(:hover) { text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:focus:not(:focus-visible) { outline: none; }
.here:not(main) { background: var(--here); box-shadow: 0 0 0 .4rem var(--here); }
code { font: .85em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
h3 code, h4 code { font-weight: normal; font-size: .8rem; }
.quiet, .names, .kind { color: var(--quiet); font-size: .85rem; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; z-index: 2; top: .5rem; left: .5rem; padding: .5rem 1rem; background: var(--paper); }

/* Page */
#top, #page { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
#top { padding-top: 1.5rem; }
#about { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin-top: .75rem; font-size: .9rem; }
dt { color: var(--quiet); }
#tools { position: sticky; z-index: 1; top: 0; background: var(--paper); border-bottom: 1px solid var(--line); }
#tools > div {
  display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem;
  max-width: 78rem; margin: 0 auto; padding: .6rem 1.25rem;
}
#search {
  flex: 1 1 12rem; min-width: 0; max-width: 26rem; padding: .35rem .6rem; font: inherit; color: inherit;
  background: var(--soft); border: 1px solid var(--quiet); border-radius: .3rem;
}
#status { min-width: 9rem; color: var(--quiet); font-size: .9rem; }
#tools fieldset { display: flex; gap: .9rem; margin-left: auto; border: 0; }
#tools fieldset label { display: flex; align-items: center; gap: .35rem; }
#contents { font-size: .9rem; }
#contents h2 { font-size: .9rem; margin: 1.5rem 0 .25rem; border: 0; padding: 0; }
#contents ul ul { padding-left: .9rem; }
#contents li { padding: .12rem 0; }
main:focus { outline: none; }
@media (min-width: 64rem) {
  #page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; }
  #contents { position: sticky; top: 4rem; align-self: start; max-height: calc(100vh - 4rem); overflow-y: auto; padding: 0 .5rem 1rem 0; }
}

/* Trees */
.tree .tree { padding-left: 1.1rem; }
.statement > .tree { margin-top: .5rem; border-top: 1px solid var(--line); }
.line {
  display: grid; grid-template-columns: minmax(0, 1fr) 17rem 2.2rem; gap: 0 1rem;
  padding: .3rem 0; border-bottom: 1px solid var(--line);
}
.line .kind { text-align: right; }
.line .weight { text-align: right; font-variant-numeric: tabular-nums; }
.line .names { grid-column: 1 / -1; }
.sum { border-bottom: 2px solid var(--quiet); }
.sum .label .find, .heading > p { font-weight: 650; }
.heading > p { padding: .6rem 0 .2rem; border-bottom: 1px solid var(--line); }
.group > .tree { padding-left: 0; }
.mark {
  display: inline-block; padding: 0 .4em; border: 1px solid var(--line); border-radius: .25rem;
  background: var(--soft); font-size: .75rem; font-weight: normal; white-space: nowrap;
}
.mark.negated, .mark.draft { border-color: currentcolor; }
.axis li { padding: .25rem 0; }
.axis .tree .tree { margin-top: .25rem; border-left: 1px solid var(--line); }

/* Concepts and tables */
article { padding: .9rem 0; border-bottom: 1px solid var(--line); }
article > p { margin-top: .15rem; }
article dl { display: grid; grid-template-columns: 9.5rem repeat(2, minmax(0, 1fr)); gap: .15rem 1rem; margin-top: .35rem; font-size: .9rem; }
article dd:not([lang]) { grid-column: 2 / -1; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { padding: .15rem .75rem .15rem 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { color: var(--quiet); font-size: .85rem; }
.wide { width: 100%; }
.wide th, .wide td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); min-width: 4rem; }
footer { padding: 3rem 0 2rem; }

@media (max-width: 40rem) {
  html { scroll-padding-top: 1rem; }
  #tools { position: static; }
  #tools fieldset { margin-left: 0; }
  #top, #page, #tools > div { padding-left: .9rem; padding-right: .9rem; }
  #about, article dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  article dd, article dd:not([lang]) { grid-column: auto; }
  #about dd, article dd:not(:has(+ dd)) { margin-bottom: .35rem; }
  .tree .tree { padding-left: .7rem; }
  .line { grid-template-columns: minmax(0, 1fr) 2.2rem; }
  .line .label { grid-column: 1; }
  .line .weight { grid-column: 2; grid-row: 1; }
  .line .kind { grid-column: 1 / -1; text-align: left; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr, .wide th, .wide td { display: block; border: 0; padding: .1rem 0; }
  .wide tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
}

@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #fff; --link: #000; }
  @page { margin: 16mm 14mm; }
  html { font-size: 9.5pt; }
  #tools, #contents, .skip, .unused { display: none !important; }
  #top, #page { display: block; max-width: none; padding: 0; }
  a { text-decoration: none; }
  h2, h3, h4, .heading > p { break-after: avoid; }
  article, .line, .axis li > p, tr { break-inside: avoid; }
  .statement { break-before: page; }
  h2 + .statement { break-before: auto; }
  .here:not(main) { background: none; box-shadow: none; }
}
`;
