// A generated release of about 5,000 facts, with the taxonomy that knows it: what the page must bear.
const [TABLES, SECTIONS, LINES] = [42, 4, 9];

/** The same numbers in every run. */
const sequence = () => {
  let state = 12345;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) % 900_000;
  };
};

const concept = (table, section, line) => `Item${table}x${section}x${line}`;
const label = (table, section, line) =>
  line === "Total" ? `Total of section ${table}-${section}` : `Line ${line} of section ${table}-${section}`;

const lines = [...Array(LINES).keys()].map((line) => line + 1);
const sections = [...Array(SECTIONS).keys()].map((section) => section + 1);
const tables = [...Array(TABLES).keys()].map((table) => table + 1);

const conceptYaml = (table, section, line) =>
  `  - { name: ${concept(table, section, line)}, type: monetary, period: duration, balance: credit, label: { en: "${label(table, section, line)}", ja: "区分${table}-${section}の項目${line}" }, documentation: "Item ${line} of section ${section} of table ${table}." }`;

const sectionYaml = (table, section) => `      - lines:
${lines.map((line) => `          - concept: big:${concept(table, section, line)}`).join("\n")}
          - { concept: big:${concept(table, section, "Total")}, total: true }`;

const statementYaml = (table) => `  - id: Breakdown${table}
    title: { en: Breakdown number ${table}, ja: 内訳${table} }
    patterns: ["^breakdown number ${table}$"]
    period: duration
    lines:
${sections.map((section) => sectionYaml(table, section)).join("\n")}`;

const source = () => `taxonomy:
  prefix: big
  base: https://tanshin.example/
  version: "2026-11-22"
  imports: [core]
  title: { en: Taxonomy of a large release, ja: 大量データのタクソノミ }
  publisher: { en: Tester, ja: 試験者 }
issuer:
  name: { en: Gosen Holdings, ja: 五千ホールディングス }
  names: [Gosen Holdings]
  scheme: http://www.sec.gov/CIK
  identifier: "0000005000"
  fiscalYear: { endMonth: 3, namedBy: start }
  reportingCurrency: JPY
concepts:
${tables.flatMap((table) => sections.flatMap((section) => [...lines, "Total"].map((line) => conceptYaml(table, section, line)))).join("\n")}
statements:
${tables.map(statementYaml).join("\n")}
`;

const grouped = (value) => value.toLocaleString("en-US");

const tableText = (table, next) => {
  const rows = sections.flatMap((section) => {
    const values = lines.map(() => [next(), next(), next()]);
    const totals = [0, 1, 2].map((column) => values.reduce((sum, row) => sum + row[column], 0));
    return [
      ...values.map((row, index) => [label(table, section, lines[index]), ...row.map(grouped)]),
      [label(table, section, "Total"), ...totals.map(grouped)],
    ];
  });
  return `Breakdown number ${table}
(Expressed in Thousands of Japanese Yen (JPY))

\tThree Months Ended
\tSept 30, 2002\tSept 30, 2001\tJun 30, 2002
${rows.map((row) => row.join("\t")).join("\n")}

The figures above are part of the quarterly report and were prepared in the same manner as those of the quarters before. Section ${table} is explained in the report of March 31, 2002.`;
};

/** The YAML of the taxonomy, and the text of the release. */
export const largeRelease = () => {
  const next = sequence();
  return {
    source: { name: "big", files: [{ path: "big/taxonomy.yaml", text: source() }] },
    text: `Gosen Holdings Announces Results of the 2nd Quarter 2002 Ended September 30, 2002

Tokyo, November 13, 2002 – Gosen Holdings today announced its results.

${tables.map((table) => tableText(table, next)).join("\n\n")}
`,
  };
};
