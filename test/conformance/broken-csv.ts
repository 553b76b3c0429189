/** The files of a report by their paths. */
export type Files = ReadonlyMap<string, string>;

/** A way to break a report of several files. */
export interface FilesBreak {
  readonly name: string;
  readonly apply: (files: Files) => Files;
}

const METADATA = "report.json";

type Properties = Record<string, unknown> & { dimensions?: Record<string, string> };
type Columns = Record<string, Properties>;

interface Metadata {
  documentInfo: Record<string, unknown>;
  tables: Record<string, Record<string, unknown>>;
  tableTemplates: Record<string, Properties & { columns: Columns }>;
  links: Record<string, Record<string, Record<string, string[]>>>;
  [name: string]: unknown;
}

const edit =
  (path: string, change: (text: string) => string) =>
  (files: Files): Files =>
    new Map([...files].map(([name, text]) => [name, name === path ? change(text) : text]));

/** Changes the parsed metadata and writes it again. */
const metadata = (change: (metadata: Metadata) => void) =>
  edit(METADATA, (text) => {
    const parsed = JSON.parse(text) as Metadata;
    change(parsed);
    return JSON.stringify(parsed, null, 2);
  });

const columnsOf = ({ tableTemplates }: Metadata, table: string): Columns =>
  tableTemplates[table]?.columns ?? {};

/** The first column of the current quarter, in yen, of statements in which other columns differ row by row. */
const QUARTER = ["OtherFinancialStatistics", "Jul-Sep_2002_JPY"] as const;
const INSTANT = ["NumberOfContracts", "Sep_30_2002_contracts"] as const;

const column = ([table, name]: readonly [string, string], change: (column: Properties) => void) =>
  metadata((all) => {
    const found = columnsOf(all, table)[name];
    if (found) change(found);
  });

const dimension = (at: readonly [string, string], name: string, value: string | undefined) =>
  column(at, ({ dimensions = {} }) => {
    if (value === undefined) delete dimensions[name];
    else dimensions[name] = value;
  });

const lines = (table: string, change: (lines: readonly string[]) => readonly string[]) =>
  edit(`${table}.csv`, (text) => change(text.split("\r\n")).join("\r\n"));

/** Puts another value into a row, known by its first words, that has no quotes. */
const cell = (table: string, row: string, name: string, value: string) =>
  lines(table, ([head = "", ...rows]) => {
    const position = head.split(",").indexOf(`"${name}"`);
    return [
      head,
      ...rows.map((line) =>
        line.startsWith(`${row},`) ? line.split(",").toSpliced(position, 1, value).join() : line,
      ),
    ];
  });

const head = (table: string, from: string, to: string) =>
  lines(table, ([first = "", ...rows]) => [first.replace(from, to), ...rows]);

/** Adds a row like another, but for some of its words. */
const again = (table: string, row: string, from: string, to: string) =>
  lines(table, (all) => [
    ...all.slice(0, -1),
    ...all.filter((line) => line.startsWith(`${row},`)).map((line) => line.replace(from, to)),
    "",
  ]);

const EBITDA = ["OtherFinancialStatistics", "Adjusted EBITDA"] as const;
const AXIS = "iij:AccessServiceAxis";

const link = (change: (sources: Record<string, string[]>) => void) =>
  metadata(({ links }) => {
    const sources = links.footnote?._;
    if (sources) change(sources);
  });

const NOTE = ["Notes", "text"] as const;

export const BROKEN_CSV: readonly FilesBreak[] = [
  { name: "a unit that does not suit the concept", apply: dimension(QUARTER, "unit", "xbrli:shares") },
  { name: "a unit whose prefix is not bound", apply: dimension(QUARTER, "unit", "nobody:JPY") },
  { name: "a unit that is none", apply: dimension(QUARTER, "unit", "JPY") },
  { name: "a written pure", apply: dimension(QUARTER, "unit", "xbrli:pure") },
  { name: "no unit", apply: dimension(QUARTER, "unit", undefined) },
  { name: "no period", apply: dimension(INSTANT, "period", undefined) },
  { name: "no period of a duration", apply: dimension(QUARTER, "period", undefined) },
  {
    name: "no entity",
    apply: metadata((all) => {
      delete all.dimensions;
    }),
  },
  { name: "an entity whose prefix is not bound", apply: dimension(QUARTER, "entity", "nobody:1") },
  { name: "no concept", apply: dimension(QUARTER, "concept", undefined) },
  { name: "a period that is none", apply: dimension(QUARTER, "period", "2002-9") },
  { name: "a day that is none", apply: dimension(QUARTER, "period", "2002-09-31") },
  {
    name: "a period that ends before it starts",
    apply: dimension(QUARTER, "period", "2002-09-30..2002-07-01"),
  },
  { name: "a duration concept at an instant", apply: dimension(QUARTER, "period", "2002-09-30@end") },
  {
    name: "an instant concept over a duration",
    apply: dimension(INSTANT, "period", "2002-07-01..2002-09-30"),
  },
  { name: "a concept that is not declared", apply: cell(...EBITDA, "concept", "iij:NoSuchConcept") },
  { name: "a concept whose prefix is not bound", apply: cell(...EBITDA, "concept", "nobody:AdjustedEBITDA") },
  { name: "a concept without prefix", apply: cell(...EBITDA, "concept", "AdjustedEBITDA") },
  {
    name: "a member that is not declared",
    apply: lines("NumberOfContracts", (all) =>
      all.map((line) => line.replace(",iij:IIJ4UMember", ",iij:NoSuchMember")),
    ),
  },
  {
    name: "a member of another axis",
    apply: lines("NumberOfContracts", (all) =>
      all.map((line) => line.replace(",iij:IIJ4UMember", ",iij:InternationalBackboneMember")),
    ),
  },
  {
    name: "a member that is no name",
    apply: lines("NumberOfContracts", (all) => all.map((line) => line.replace(",iij:IIJ4UMember", ",IIJ4U"))),
  },
  {
    name: "an axis that is not declared",
    apply: edit(METADATA, (text) => text.replace(`"${AXIS}"`, '"iij:NoSuchAxis"')),
  },
  { name: "a dimension on a concept that has none", apply: dimension(QUARTER, AXIS, "iij:IIJ4UMember") },
  {
    name: "a default member that is named",
    apply: dimension(QUARTER, "core:ResultForecastAxis", "core:ResultForecastDomain"),
  },
  {
    name: "decimals as text",
    apply: column(QUARTER, (found) => {
      found.decimals = "-6";
    }),
  },
  {
    name: "decimals that are no integer",
    apply: column(QUARTER, (found) => {
      found.decimals = 0.5;
    }),
  },
  { name: "decimals on a nil fact", apply: cell(...EBITDA, QUARTER[1], "#nil") },
  { name: "a broken suffix of decimals", apply: cell(...EBITDA, QUARTER[1], "662000000d") },
  {
    name: "decimals of a row that are no integer",
    apply: cell("StatementsOfOperations", "Revenues", "decimals", "many"),
  },
  {
    name: "decimals of a column without facts",
    apply: column([QUARTER[0], "concept"], (found) => {
      found.decimals = 0;
    }),
  },
  { name: "a value that is no number", apply: cell(...EBITDA, QUARTER[1], "662 million") },
  { name: "a special value that there is not", apply: cell(...EBITDA, QUARTER[1], "#NULL") },
  { name: "a value that is none", apply: cell(...EBITDA, QUARTER[1], "#none") },
  {
    name: "a release date that is no day",
    apply: lines("DocumentInformation", (all) => all.map((line) => line.replace("2002-11-13", "2002-11-31"))),
  },
  {
    name: "a second value for a fact",
    apply: again(...EBITDA, "662000000,,329000000,712000000,,,A", "662000001,,,,,,Another"),
  },
  {
    name: "the id of a row twice",
    apply: again(...EBITDA, "core:AdjustedEBITDA", "core:OperatingIncomeLoss"),
  },
  { name: "a row without id", apply: cell(...EBITDA, "row", "") },
  { name: "a row whose id has a point", apply: cell(...EBITDA, "row", "Adjusted.EBITDA") },
  {
    name: "a column that the template lacks",
    apply: head(QUARTER[0], '"Jul-Sep_2001_JPY"', '"Jul-Sep_2000_JPY"'),
  },
  { name: "a column twice", apply: head(QUARTER[0], '"Jul-Sep_2001_JPY"', '"Jul-Sep_2002_JPY"') },
  { name: "a head that is no identifier", apply: head(QUARTER[0], '"Jul-Sep_2001_JPY"', '"Jul-Sep 2001"') },
  { name: "values below no head", apply: head(QUARTER[0], '"Jul-Sep_2001_JPY"', "") },
  { name: "no head at all", apply: lines(QUARTER[0], ([, ...rows]) => rows) },
  {
    name: "semicolons for commas",
    apply: lines("NumberOfContracts", (all) => all.map((line) => line.replaceAll(",", ";"))),
  },
  {
    name: "a value that says nothing of any fact",
    apply: lines("StatementsOfOperations", (all) =>
      all.map((line) => line.replace(/,,,$/, ",,,iij:RevenuesYearOverYearChange")),
    ),
  },
  { name: "a reference to nothing", apply: dimension(QUARTER, "concept", "$nowhere") },
  { name: "a reference that is none", apply: dimension(QUARTER, "concept", "$no where") },
  { name: "a reference to a comment", apply: dimension(QUARTER, "concept", "$label") },
  {
    name: "the end of an instant",
    apply: metadata((all) => {
      all.parameters = { day: "2002-09-30@end" };
      const { dimensions = {} } = columnsOf(all, INSTANT[0])[INSTANT[1]] ?? {};
      dimensions.period = "$day@end";
    }),
  },
  {
    name: "a parameter that nothing refers to",
    apply: metadata((all) => {
      all.parameters = { nothing: "1" };
    }),
  },
  {
    name: "a parameter file that is not there",
    apply: metadata((all) => {
      all.parameterURL = "nowhere.csv";
    }),
  },
  {
    name: "metadata to extend that is not there",
    apply: metadata(({ documentInfo }) => {
      documentInfo.extends = ["nowhere.json"];
    }),
  },
  {
    name: "metadata that extends itself",
    apply: metadata(({ documentInfo }) => {
      documentInfo.extends = [METADATA];
    }),
  },
  {
    name: "a column of two kinds",
    apply: column(QUARTER, (found) => {
      found.comment = true;
    }),
  },
  {
    name: "properties from a column without groups",
    apply: column(QUARTER, (found) => {
      found.propertiesFrom = ["row"];
    }),
  },
  {
    name: "a property group that is not there",
    apply: metadata((all) => {
      const columns = columnsOf(all, INSTANT[0]);
      columns.row = { propertyGroups: { known: {} } };
      const counted = columns[INSTANT[1]];
      if (counted) counted.propertiesFrom = ["row"];
    }),
  },
  {
    name: "a template that is not there",
    apply: metadata(({ tables }) => {
      const table = tables[QUARTER[0]];
      if (table) table.template = "Nothing";
    }),
  },
  {
    name: "a column for the ids of rows that is not there",
    apply: metadata(({ tableTemplates }) => {
      const template = tableTemplates[QUARTER[0]];
      if (template) template.rowIdColumn = "nothing";
    }),
  },
  {
    name: "a comment for the ids of rows",
    apply: metadata(({ tableTemplates }) => {
      const template = tableTemplates[QUARTER[0]];
      if (template) template.rowIdColumn = "label";
    }),
  },
  {
    name: "a table that is not there",
    apply: (files) => new Map([...files].filter(([path]) => path !== `${QUARTER[0]}.csv`)),
  },
  { name: "an empty table", apply: edit(`${INSTANT[0]}.csv`, () => "") },
  {
    name: "a quote that never ends",
    apply: lines("NumberOfContracts", (all) =>
      all.map((line) => line.replace(",iij:IIJ4UMember", ',"iij:IIJ4UMember')),
    ),
  },
  { name: "a quote within a field", apply: cell(...EBITDA, QUARTER[1], '662"000"000') },
  { name: "a table cut off in a field", apply: edit("Notes.csv", (text) => text.slice(0, text.length / 2)) },
  {
    name: "a link to a note that is not there",
    apply: link((sources) => {
      for (const id of Object.keys(sources)) sources[id] = ["Notes.r_nothing.text"];
    }),
  },
  {
    name: "a link from a fact that is not there",
    apply: link((sources) => {
      sources["OtherFinancialStatistics.r_Nothing.Jul-Sep_2002_JPY"] = ["Notes.r_note1.text"];
    }),
  },
  {
    name: "a link of a type that is not named",
    apply: edit(METADATA, (text) => text.replace(/("links": \{\s+)"footnote"/, '$1"nothing"')),
  },
  {
    name: "a link in a group that is not named",
    apply: edit(METADATA, (text) => text.replace(/("links": \{\s+"footnote": \{\s+)"_"/, '$1"nothing"')),
  },
  { name: "a note without language", apply: dimension(NOTE, "language", undefined) },
  { name: "a note with a period", apply: dimension(NOTE, "period", "2002") },
  { name: "a note with an entity", apply: dimension(NOTE, "entity", undefined) },
  { name: "a note that is no XHTML", apply: again("Notes", "note3", "note3,en,", "note33,en,<p>") },
  { name: "a note that explains nothing", apply: again("Notes", "note3", "note3", "note33") },
  {
    name: "no document type",
    apply: metadata(({ documentInfo }) => {
      delete documentInfo.documentType;
    }),
  },
  {
    name: "no taxonomy",
    apply: metadata(({ documentInfo }) => {
      delete documentInfo.taxonomy;
    }),
  },
  {
    name: "a taxonomy that is not known",
    apply: metadata(({ documentInfo }) => {
      documentInfo.taxonomy = ["https://tanshin.example/taxonomy/nobody/nobody.xsd"];
    }),
  },
  {
    name: "a member of documentInfo that nothing defines",
    apply: metadata(({ documentInfo }) => {
      documentInfo.remark = "hello";
    }),
  },
  {
    name: "a member of a template that nothing defines",
    apply: column(QUARTER, (found) => {
      found.remark = "hello";
    }),
  },
  {
    name: "a table whose name has a point",
    apply: edit(METADATA, (text) => text.replaceAll('"BackboneCosts"', '"Backbone.Costs"')),
  },
  { name: "a dimension of OIM's own that is not told", apply: dimension(NOTE, "xbrl:noteId", "note1") },
  {
    name: "one member twice",
    apply: edit(METADATA, (text) => text.replace('"tables": {', '"decimals": 0, "decimals": 1, "tables": {')),
  },
  { name: "metadata cut off in the middle", apply: edit(METADATA, (text) => text.slice(0, text.length / 2)) },
];
