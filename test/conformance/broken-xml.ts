/** A way to break a report: the text goes in, the broken text comes out. */
export interface Break {
  readonly name: string;
  readonly apply: (text: string) => string;
  /** The code by which tanshin objects to it, where that is a warning: figures can be wrong in a valid report. */
  readonly warning?: string;
}

/** Broken in the same way, but not broken: what is rejected is rejected for the break. */
export const UNBROKEN = "not broken";

/** Replaces the first match; that there is one is checked by the caller, since an unbroken copy proves nothing. */
const replace =
  (pattern: RegExp, by: string | ((...groups: string[]) => string)) =>
  (text: string): string =>
    typeof by === "string" ? text.replace(pattern, by) : text.replace(pattern, (...groups) => by(...groups));

/** Id of the first context whose period is an instant (or a duration), and which has a scenario (or none). */
const contextId = (text: string, period: "instant" | "startDate", scenario: boolean): string => {
  const contexts = text.match(/<xbrli:context id="[^"]+">[\s\S]*?<\/xbrli:context>/g) ?? [];
  const found = contexts.find(
    (context) => context.includes(`<xbrli:${period}>`) && context.includes("<xbrli:scenario>") === scenario,
  );
  return /id="([^"]+)"/.exec(found ?? "")?.[1] ?? "";
};

const fact = (attributes: string): RegExp => new RegExp(`(<(?:iij|core):\\w+ [^>]*?)${attributes}`);

/** First fact whose context has the wanted kind of period gets another context. */
const moveFact =
  (from: ["instant" | "startDate", boolean], to: ["instant" | "startDate", boolean]) =>
  (text: string): string => {
    const [old, other] = [contextId(text, ...from), contextId(text, ...to)];
    return text.replace(`contextRef="${old}"`, `contextRef="${other}"`);
  };

/** The first fact a second time, without its id and with another value. */
const secondValue = (text: string): string =>
  text.replace(
    /<((?:iij|core):\w+) [^>]*>[\d.]+<\/\1>/,
    (whole) => `${whole}${whole.replace(/ id="[^"]*"/, "").replace(/<\//, "1</")}`,
  );

/** The operating income of the quarter, which is 10,568,342 − 10,762,124 thousand yen. */
const OPERATING_INCOME =
  /(<core:OperatingIncomeLoss [^>]*contextRef="CurrentQuarterDuration" unitRef="JPY" )decimals="-3">-193782000</;

/** Gives it another accuracy and value, in yen. */
const operatingIncome = (decimals: string, value: string): ((text: string) => string) =>
  replace(OPERATING_INCOME, `$1decimals="${decimals}">${value}<`);

/** The revenues of the quarter a second time, as `change` has them. */
const again =
  (change: (fact: string) => string) =>
  (text: string): string =>
    text.replace(
      /<core:Revenues [^>]*contextRef="CurrentQuarterDuration" unitRef="JPY" decimals="-3">10568342000<\/core:Revenues>/,
      (whole) => `${whole}${change(whole.replace(/ id="[^"]*"/, ""))}`,
    );

const DUPLICATE = { warning: "tanshin:duplicate-fact" } as const;

/** Wrong in what the figures are, not in how they are written. */
const BROKEN_FIGURES: readonly Break[] = [
  {
    name: "a total that its parts do not make",
    apply: operatingIncome("-3", "-193780000"),
    warning: "tanshin:calculation-inconsistent",
  },
  {
    name: "a total with the wrong sign",
    apply: operatingIncome("-3", "193782000"),
    warning: "tanshin:calculation-inconsistent",
  },
  {
    name: "a total that is exact, beside parts that are rounded otherwise",
    apply: operatingIncome("INF", "-193783500"),
    warning: "tanshin:calculation-inconsistent",
  },
  {
    name: "digits beyond the accuracy",
    apply: operatingIncome("-6", "-193782000"),
    warning: "tanshin:excess-digits",
  },
  { name: "a fact twice", apply: again((whole) => whole), ...DUPLICATE },
  {
    name: "a fact a second time, less accurate",
    apply: again((whole) => whole.replace('"-3">10568342000', '"-6">10568000000')),
    ...DUPLICATE,
  },
  {
    name: "a second value that is the neighbour of the first",
    apply: again((whole) => whole.replace("10568342000", "10568343000")),
  },
  {
    name: "a less accurate value that the first does not round to",
    apply: again((whole) => whole.replace('"-3">10568342000', '"-6">10569000000')),
  },
  {
    name: "nil beside a value",
    apply: again((whole) => whole.replace(/ decimals="-3">10568342000</, ' xsi:nil="true"><')),
  },
];

const BROKEN_UNITS: readonly Break[] = [
  {
    name: "a currency that there is not",
    apply: replace(/(<xbrli:unit id="USD">\s*<xbrli:measure>iso4217:)USD/, "$1QQQ"),
  },
  {
    name: "a currency that the registry has as a candidate",
    apply: replace(/(<xbrli:unit id="USD">\s*<xbrli:measure>iso4217:)USD/, "$1MRU"),
  },
  {
    name: "a currency of another namespace",
    apply: replace(/(<xbrli:unit id="USD">\s*<xbrli:measure>)iso4217:USD/, "$1xbrli:USD"),
  },
  {
    name: "earnings per share without shares",
    apply: replace(/unitRef="JPY_per_share"/, 'unitRef="JPY"'),
  },
  {
    name: "money over shares",
    apply: replace(
      /(contextRef="CurrentQuarterDuration" )unitRef="JPY" decimals="-3"/,
      '$1unitRef="JPY_per_share" decimals="-3"',
    ),
  },
  { name: "a percentage of shares", apply: replace(/unitRef="pure"/, 'unitRef="shares"') },
  { name: "shares that are a pure number", apply: replace(/unitRef="shares"/, 'unitRef="pure"') },
];

const BROKEN_FILING: readonly Break[] = [
  {
    name: "a context that no fact refers to",
    apply: (text) =>
      text.replace(
        /<xbrli:context id="([^"]*)">[\s\S]*?<\/xbrli:context>/,
        (whole, id) => `${whole}${whole.replace(id, "Spare")}`,
      ),
    warning: "tanshin:filing-rule",
  },
  {
    name: "a unit that no fact refers to",
    apply: replace(
      /<xbrli:unit /,
      '<xbrli:unit id="Spare"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit><xbrli:unit ',
    ),
    warning: "tanshin:filing-rule",
  },
  {
    name: "an identifier that is not of its scheme's form",
    apply: (text) => text.replaceAll(">0001090633</xbrli:identifier>", ">1090633</xbrli:identifier>"),
    warning: "tanshin:filing-rule",
  },
];

/**
 * The instance with nothing but the quarter's operating income and what it is made of, so that a change of it breaks one
 * sum and no other.
 */
export const operatingIncomeAlone = (text: string): string => {
  const [head = ""] = text.split("<xbrli:context ");
  const one = (pattern: RegExp): string => pattern.exec(text)?.[0] ?? "";
  const facts = ["Revenues", "CostsAndExpenses", "OperatingIncomeLoss"].map((name) =>
    one(
      new RegExp(
        `<core:${name} [^>]*contextRef="CurrentQuarterDuration" unitRef="JPY"[^>]*>[^<]*</core:${name}>`,
      ),
    ),
  );
  return [
    head,
    one(/<xbrli:context id="CurrentQuarterDuration">[\s\S]*?<\/xbrli:context>/),
    one(/<xbrli:unit id="JPY">[\s\S]*?<\/xbrli:unit>/),
    ...facts,
    "</xbrli:xbrl>",
  ].join("\n");
};

/**
 * Of `operatingIncomeAlone`, judged as figures whose digits were cut off: 10,568,342 − 10,762,124 thousand is
 * (−193,783; −193,781).
 */
export const BROKEN_BY_TRUNCATION: readonly Break[] = [
  { value: "-193785000", name: "a total below its parts" },
  { value: "-193779000", name: "a total above its parts" },
  { value: "-193783000", name: "a total that touches its parts at an open end below" },
  { value: "-193780000", name: "a total that touches its parts at an open end above" },
].map(({ value, name }) => ({
  name,
  apply: operatingIncome("-3", value),
  warning: "tanshin:calculation-inconsistent",
}));

export const BROKEN_XML: readonly Break[] = [
  ...BROKEN_FIGURES,
  ...BROKEN_UNITS,
  ...BROKEN_FILING,
  {
    name: "a unit that does not suit the concept",
    apply: replace(fact('unitRef="JPY_thousands"|unitRef="JPY"'), '$1unitRef="pure"'),
  },
  { name: "a unit that is not defined", apply: replace(/unitRef="[^"]+"/, 'unitRef="NoSuchUnit"') },
  { name: "no unit", apply: replace(/ unitRef="[^"]+"/, "") },
  {
    name: "a context that is not defined",
    apply: replace(/contextRef="[^"]+"/, 'contextRef="NoSuchContext"'),
  },
  { name: "no context", apply: replace(/ contextRef="[^"]+"/, "") },
  { name: "a context without period", apply: replace(/<xbrli:period>[\s\S]*?<\/xbrli:period>/, "") },
  { name: "a context without entity", apply: replace(/<xbrli:entity>[\s\S]*?<\/xbrli:entity>/, "") },
  {
    name: "a period that ends before it starts",
    apply: replace(/<xbrli:startDate>[^<]+/, "<xbrli:startDate>2099-01-01"),
  },
  {
    name: "a day that is not in the calendar",
    apply: replace(/<xbrli:instant>[^<]+/, "<xbrli:instant>2002-09-31"),
  },
  { name: "a duration concept at an instant", apply: moveFact(["startDate", false], ["instant", false]) },
  { name: "an instant concept over a duration", apply: moveFact(["instant", false], ["startDate", false]) },
  {
    name: "a concept that is not declared",
    apply: (text) => text.replace(/<(\/?)core:Revenues\b/g, "<$1core:NoSuchConcept"),
  },
  {
    name: "a member that is not declared",
    apply: replace(/(<xbrldi:explicitMember[^>]*>)[^<]+/, "$1iij:NoSuchMember"),
  },
  { name: "an axis that is not declared", apply: replace(/dimension="[^"]+"/, 'dimension="iij:NoSuchAxis"') },
  {
    name: "a member of another axis",
    apply: replace(/(dimension="iij:AccessServiceAxis">)[^<]+/, "$1iij:InternationalBackboneMember"),
  },
  { name: "a dimension on a concept that has none", apply: moveFact(["instant", false], ["instant", true]) },
  { name: "no decimals", apply: replace(/ decimals="[^"]+"/, "") },
  { name: "decimals that are no number", apply: replace(/ decimals="[^"]+"/, ' decimals="three"') },
  { name: "decimals on a nil fact", apply: replace(/(<core:Revenues [^>]*)>[^<]+</, '$1 xsi:nil="true"><') },
  {
    name: "a release date that is no day",
    apply: replace(/(<core:ReleaseDate [^>]*>)[^<]+/, "$12002-11-31"),
  },
  {
    name: "neither true nor false",
    apply: replace(/(<core:FinancialStatementsAudited [^>]*>)[^<]+/, "$1unaudited"),
  },
  { name: "decimals on text", apply: replace(/<core:DocumentTitle /, '<core:DocumentTitle decimals="0" ') },
  { name: "a value that is no number", apply: replace(/(decimals="[^"]+"[^>]*>)[^<]+/, "$13,546") },
  { name: "a second value for a fact", apply: secondValue },
  {
    name: "two contexts with one id",
    apply: (text) => text.replace(/(<xbrli:context [\s\S]*?<\/xbrli:context>)/, "$1$1"),
  },
  {
    name: "a taxonomy that is not known",
    apply: replace(/(schemaRef[^>]*href="https:\/\/tanshin\.example\/taxonomy\/)iij/, "$1nobody"),
  },
  {
    name: "a locator to a fact that is not there",
    apply: replace(/(<link:loc [^>]*href=")#[^"]+/, "$1#nothing"),
  },
  {
    name: "an arc to a footnote that is not there",
    apply: replace(/(<link:footnoteArc [^>]*to=")[^"]+/, "$1nothing"),
  },
  {
    name: "an arc from a fact that is not there",
    apply: replace(/(<link:footnoteArc [^>]*from=")[^"]+/, "$1nothing"),
  },
  { name: "a footnote without language", apply: replace(/(<link:footnote [^>]*) xml:lang="[^"]+"/, "$1") },
  { name: "a footnote that explains nothing", apply: replace(/<link:footnoteArc [^>]*\/>/, "") },
  { name: "cut off in the middle", apply: (text) => text.slice(0, Math.floor(text.length / 2)) },
];
