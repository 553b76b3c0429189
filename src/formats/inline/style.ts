/**
 * The style of a report, on screens light and dark, and on paper. Without it the document reads in order, with its
 * tables. Selectors name Inline elements by their local names, and have no `>`, which XML would escape.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1e21; --soft: #5b6069; --line: #d5d8dd; --tint: #f4f5f7; --mark: #fff1b8; --link: #0b57c2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --ink: #e4e6ea; --soft: #a0a6b0; --line: #3a3f47; --tint: #1f2226; --mark: #5a4a10; --link: #8ab4ff;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK JP", sans-serif; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word; }
p, h1, h2, h3, ul, ol { max-width: 46rem; }
p { margin: 0 0 .8rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.2rem 0 .8rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.4rem 0 .8rem; padding-top: .9rem; border-top: 1px solid var(--line); max-width: none; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.5rem 0 .4rem; }
ul, ol { margin: 0 0 .8rem; padding-left: 1.4rem; }
li { margin-bottom: .5rem; }
a { color: var(--link); }
nonNumeric[escape] { display: block; }
continuation, exclude { display: contents; }
.note { font-size: .875rem; color: var(--soft); }
.text { white-space: pre-wrap; }
.furniture { font-size: .75rem; line-height: 1.4; color: var(--soft); }
p.furniture { margin: 0 0 0 auto; max-width: none; text-align: right; }
span.furniture { float: right; clear: right; max-width: 18rem; margin-left: 1rem; text-align: right; }
td .note, td p { margin: .2rem 0; text-align: left; }
td p.furniture { text-align: right; }
.table { position: relative; overflow-x: auto; margin: 1.2rem 0 1.6rem; }
.table:focus-within { outline: 2px solid var(--link); outline-offset: 2px; }
.anchor { position: absolute; top: 0; right: 0; min-width: 1.5rem; min-height: 1.5rem; text-align: center; text-decoration: none; outline: none; }
.anchor:focus::before, .table:hover .anchor::before { content: "#"; }
table { min-width: min(100%, 32rem); border-collapse: collapse; font-size: .875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { padding: 0 2rem .6rem 0; text-align: left; font-weight: 600; }
th, td { padding: .28rem .6rem; vertical-align: bottom; border-bottom: 1px solid var(--line); }
th { font-weight: 600; text-align: left; }
thead th { text-align: right; border-bottom-color: var(--soft); }
thead th[scope="colgroup"] { text-align: center; }
thead th:first-child { text-align: left; }
thead td { border-bottom: none; }
tbody th { font-weight: 400; min-width: 14rem; max-width: 24rem; }
tbody th[scope="rowgroup"] { font-weight: 600; max-width: none; padding-top: .8rem; }
tbody th[scope="col"] { font-weight: 600; text-align: right; min-width: 0; }
td { text-align: right; white-space: nowrap; }
td.text { text-align: left; white-space: normal; }
.texts td.text { white-space: pre-wrap; }
.texts td:last-child { white-space: nowrap; }
.texts thead th { text-align: left; }
tbody tr:hover th, tbody tr:hover td { background: var(--tint); }
sup { line-height: 1; font-size: .7em; }
.untagged { cursor: help; }
.untagged::before { content: "\\26A0\\FE0E\\00A0"; }
td:has(.untagged) { background: var(--mark); }
@media (min-width: 40rem) {
  .table th:first-child { position: sticky; left: 0; background: var(--paper); }
  tbody tr:hover th:first-child { background: var(--tint); }
}
@media (min-width: 70rem) {
  span.furniture { width: 18rem; margin-right: -19.5rem; }
}
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; }
  tbody th { min-width: 8rem; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --mark: #eee; --link: #000; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  p, h1, h2, h3, ul, ol { max-width: none; }
  .table { overflow: visible; margin: .8rem 0; break-inside: avoid; }
  .anchor { display: none; }
  table { font-size: 7pt; width: 100%; }
  th, td { padding: .14rem .25rem; }
  tbody th { min-width: 0; max-width: none; width: 30%; }
  .table th:first-child { position: static; }
  span.furniture { width: auto; margin-right: 0; }
  thead { display: table-header-group; }
  tr, h1, h2, h3 { break-inside: avoid; }
  h1, h2, h3, caption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`;
