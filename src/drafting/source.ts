import { normalizeLabel, type Taxonomy, type TaxonomySource } from "../taxonomy/index.js";
import type { DraftIssuer } from "./issuer.js";
import type { DraftLine, DraftTable } from "./lines.js";
import { conceptName } from "./names.js";
import { type DraftNode, draftOutline } from "./outline.js";

const text = (value: string): string => JSON.stringify(value);

const label = (name: string): string => `{ en: ${text(name)}, ja: ${text(name)} }`;

const INFERRED = "# inferred";

const taxonomyFile = (
  name: string,
  core: Taxonomy,
  { issuer }: DraftIssuer,
  undecided: readonly string[],
): string => {
  const { base, version } = {
    base: core.own.namespace.split("taxonomy/")[0] ?? "",
    version: core.own.version,
  };
  const { fiscalYear } = issuer;
  return `# A draft: proposed by \`tanshin taxonomy draft\`. What is marked "inferred" was taken from the release's figures and
# words. Decide what is listed below, correct what is wrong, and take \`draft: true\` off each line that is right.
#
# Undecided:
${undecided.map((item) => `#  - ${item}`).join("\n")}
taxonomy:
  prefix: ${name}
  base: ${text(base)}
  version: ${text(version)}
  imports: [${core.own.prefix}]
  title: ${label(`${issuer.name.en} taxonomy`)}
  publisher: ${label(issuer.name.en)}

issuer:
  name: ${label(issuer.name.en)} ${INFERRED}
  names: [${issuer.names.map(text).join(", ")}] ${INFERRED}
  scheme: ${text(issuer.scheme)}
  identifier: ${text(issuer.identifier)}
  fiscalYear: { endMonth: ${fiscalYear.endMonth}, namedBy: ${fiscalYear.namedBy} } ${INFERRED}
  reportingCurrency: ${issuer.reportingCurrency} ${INFERRED}
`;
};

const conceptEntry = (line: DraftLine, title: string): string => {
  const balance = line.balance ? `, balance: ${line.balance}` : "";
  const documentation = `${line.label}, as printed in ${title}.`;
  return `  - { name: ${line.concept}, type: ${line.type}, period: ${line.periodType}${balance}, label: ${label(line.label)}, documentation: ${text(documentation)}, draft: true } ${INFERRED}`;
};

const conceptsFile = (tables: readonly DraftTable[]): string | undefined => {
  const entries = tables.flatMap((table) =>
    [...table.lines.values()].filter(({ mapped }) => !mapped).map((line) => conceptEntry(line, table.title)),
  );
  return entries.length === 0 ? undefined : `concepts:\n${entries.join("\n")}\n`;
};

/** A pattern that finds the table's title again. */
const pattern = (table: DraftTable): string =>
  normalizeLabel(table.title).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const reference = (concept: string, name: string): string =>
  concept.includes(":") ? concept : `${name}:${concept}`;

const lineEntry = (node: Extract<DraftNode, { kind: "line" }>, name: string): string => {
  const { line } = node;
  const isShown = line.label === (node.total ? line.shown.total : line.shown.plain);
  const own = isShown && !node.also ? [] : [line.label, ...(node.also ?? [])];
  const fields = [
    `concept: ${reference(line.concept, name)}`,
    ...(node.total ? ["total: true"] : []),
    ...(line.negated ? ["negated: true", "weight: -1"] : []),
    ...(line.balanceAt ? [`balanceAt: ${line.balanceAt}`] : []),
    ...(own.length > 0 ? [`labels: [${own.map(text).join(", ")}]`] : []),
    ...(node.sum
      ? [
          `sum: { ${node.sum.map(({ concept, weight }) => `${text(reference(concept, name))}: ${weight}`).join(", ")} }`,
        ]
      : []),
  ];
  const inferred = node.total || node.sum ? ` ${INFERRED}: foots in every amount column` : "";
  return `- { ${fields.join(", ")} }${inferred}`;
};

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => `${" ".repeat(by)}${line}`);

const nodeEntry = (node: DraftNode, name: string, names: Set<string>): readonly string[] => {
  if (node.kind === "line") return [lineEntry(node, name)];
  const children = node.children.flatMap((child) => indented(nodeEntry(child, name, names), 4));
  const heading = node.heading?.label?.text;
  if (heading === undefined) return ["- lines:", ...children];
  return [
    `- heading: { name: ${headingName(heading, names)}, en: ${text(heading)}, ja: ${text(heading)} }`,
    "  lines:",
    ...children,
  ];
};

const headingName = (heading: string, names: Set<string>): string => {
  const base = `${conceptName(heading.toLowerCase())}Abstract`;
  const name =
    [base, ...Array.from({ length: 99 }, (_, i) => `${base}${i + 2}`)].find(
      (candidate) => !names.has(candidate),
    ) ?? base;
  names.add(name);
  return name;
};

const families = ({ columns, core }: DraftTable): { readonly ratios: string; readonly percent: string } => {
  const used = [
    ...new Set(columns.flatMap(({ measure }) => (measure.kind === "ratio" ? [measure.family] : []))),
  ];
  const percent = core?.percentFamily;
  return {
    ratios: used.length > 0 ? `    ratios: [${used.join(", ")}]\n` : "",
    percent: percent && used.includes(percent) ? `    percent: ${percent}\n` : "",
  };
};

const statementEntry = (table: DraftTable, name: string, names: Set<string>, ids: Set<string>): string => {
  const isShouted = table.title === table.title.toUpperCase();
  const base = conceptName(isShouted ? table.title.toLowerCase() : table.title).slice(0, 60);
  const id = ids.has(base) ? `${base}${table.table.id.replace(/\D/g, "")}` : base;
  ids.add(id);
  const { ratios, percent } = families(table);
  const lines = draftOutline(table).flatMap((node) => indented(nodeEntry(node, name, names), 6));
  return `  - id: ${id}
    title: ${label(table.title)}
    patterns: [${text(pattern(table))}] ${INFERRED}
    period: ${table.periodType}
${percent}${ratios}    lines:
${lines.join("\n")}
`;
};

/** The source of a draft taxonomy: YAML in which what was inferred is marked, and what is undecided is listed. */
export const draftSource = (
  name: string,
  core: Taxonomy,
  issuer: DraftIssuer,
  tables: readonly DraftTable[],
  undecided: readonly string[],
): TaxonomySource => {
  const [names, ids] = [new Set<string>(), new Set<string>()];
  const statements = tables
    .filter(({ lines }) => lines.size > 0)
    .map((table) => statementEntry(table, name, names, ids));
  const concepts = conceptsFile(tables);
  return {
    name,
    files: [
      { path: "taxonomy.yaml", text: taxonomyFile(name, core, issuer, undecided) },
      ...(concepts ? [{ path: "concepts.yaml", text: concepts }] : []),
      { path: "statements.yaml", text: `statements:\n${statements.join("\n")}` },
    ],
  };
};
