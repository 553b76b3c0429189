/** A way to break a report: the text goes in, the broken text comes out. */
export interface Break {
  readonly name: string;
  readonly apply: (text: string) => string;
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

export const BROKEN_XML: readonly Break[] = [
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
