import type { Break } from "./broken-xml.js";

interface JsonFact {
  value: unknown;
  decimals?: unknown;
  dimensions: Record<string, unknown>;
  links?: Record<string, Record<string, string[]>>;
}

interface Document {
  documentInfo: Record<string, unknown>;
  facts: Record<string, JsonFact>;
}

/** Changes the parsed report and writes it again. */
const change =
  (edit: (document: Document) => void) =>
  (text: string): string => {
    const document = JSON.parse(text) as Document;
    edit(document);
    return JSON.stringify(document, null, 2);
  };

/** Changes the first fact that `fits`. */
const changeFact = (fits: (fact: JsonFact) => boolean, edit: (fact: JsonFact) => void) =>
  change(({ facts }) => {
    const found = Object.values(facts).find(fits);
    if (found) edit(found);
  });

const any = (): boolean => true;
const hasMember = ({ dimensions }: JsonFact): boolean =>
  Object.keys(dimensions).some((name) => name.includes(":"));
const isPlain = (fact: JsonFact): boolean => !hasMember(fact);
const isInstant = ({ dimensions }: JsonFact): boolean => !String(dimensions.period).includes("/");
const isYen = ({ dimensions }: JsonFact): boolean => dimensions.unit === "iso4217:JPY";

const isNote = ({ dimensions }: JsonFact): boolean => dimensions.concept === "xbrl:note";
const isLinked = ({ links }: JsonFact): boolean => links !== undefined;
const isOf =
  (concept: string) =>
  ({ dimensions }: JsonFact): boolean =>
    dimensions.concept === concept;

const setDimension = (name: string, value: unknown) => (fact: JsonFact) => {
  fact.dimensions[name] = value;
};
const dropDimension = (name: string) => (fact: JsonFact) => {
  delete fact.dimensions[name];
};
const renameAxis = (fact: JsonFact): void => {
  const axis = Object.keys(fact.dimensions).find((name) => name.includes(":")) ?? "";
  fact.dimensions["iij:NoSuchAxis"] = fact.dimensions[axis];
  delete fact.dimensions[axis];
};
const setMember = (member: string) => (fact: JsonFact) => {
  const axis = Object.keys(fact.dimensions).find((name) => name.includes(":")) ?? "";
  fact.dimensions[axis] = member;
};

export const BROKEN_JSON: readonly Break[] = [
  {
    name: "a unit that does not suit the concept",
    apply: changeFact(isYen, setDimension("unit", "xbrli:shares")),
  },
  { name: "a unit whose prefix is not bound", apply: changeFact(isYen, setDimension("unit", "nobody:JPY")) },
  { name: "no unit", apply: changeFact(isYen, dropDimension("unit")) },
  {
    name: "a language on a date",
    apply: changeFact(isOf("core:ReleaseDate"), setDimension("language", "en")),
  },
  {
    name: "a release date that is no day",
    apply: changeFact(isOf("core:ReleaseDate"), (fact) => {
      fact.value = "2002-11-31";
    }),
  },
  { name: "no period", apply: changeFact(any, dropDimension("period")) },
  { name: "no entity", apply: changeFact(any, dropDimension("entity")) },
  { name: "no concept", apply: changeFact(any, dropDimension("concept")) },
  { name: "a period that is a day", apply: changeFact(isInstant, setDimension("period", "2002-09-30")) },
  {
    name: "a period that ends before it starts",
    apply: changeFact(
      (fact) => !isInstant(fact),
      setDimension("period", "2002-10-01T00:00:00/2002-07-01T00:00:00"),
    ),
  },
  {
    name: "a duration concept at an instant",
    apply: changeFact((fact) => !isInstant(fact), setDimension("period", "2002-10-01T00:00:00")),
  },
  {
    name: "an instant concept over a duration",
    apply: changeFact(isInstant, setDimension("period", "2002-07-01T00:00:00/2002-10-01T00:00:00")),
  },
  {
    name: "a concept that is not declared",
    apply: changeFact(isPlain, setDimension("concept", "iij:NoSuchConcept")),
  },
  {
    name: "a concept whose prefix is not bound",
    apply: changeFact(any, setDimension("concept", "nobody:Assets")),
  },
  { name: "a member that is not declared", apply: changeFact(hasMember, setMember("iij:NoSuchMember")) },
  { name: "an axis that is not declared", apply: changeFact(hasMember, renameAxis) },
  {
    name: "a member of another axis",
    apply: changeFact(
      ({ dimensions }) => "iij:AccessServiceAxis" in dimensions,
      setDimension("iij:AccessServiceAxis", "iij:InternationalBackboneMember"),
    ),
  },
  {
    name: "a dimension on a concept that has none",
    apply: changeFact(
      (fact) => isPlain(fact) && isInstant(fact) && isYen(fact),
      setDimension("iij:AccessServiceAxis", "iij:IIJ4UMember"),
    ),
  },
  {
    name: "decimals on a nil fact",
    apply: changeFact(isYen, (fact) => {
      fact.value = null;
    }),
  },
  {
    name: "decimals that are text",
    apply: changeFact(any, (fact) => {
      fact.decimals = "-3";
    }),
  },
  {
    name: "a value that is no number",
    apply: changeFact(isYen, (fact) => {
      fact.value = "3,546";
    }),
  },
  {
    name: "a value that is a JSON number",
    apply: changeFact(isYen, (fact) => {
      fact.value = 3546;
    }),
  },
  {
    name: "a second value for a fact",
    apply: change(({ facts }) => {
      const first = Object.values(facts).find(isYen);
      if (first) facts.second = { ...first, value: `${first.value}1` };
    }),
  },
  {
    name: "an id with a colon",
    apply: change(({ facts }) => {
      const [id, fact] = Object.entries(facts)[0] ?? [];
      if (id === undefined || !fact) return;
      delete facts[id];
      facts[`a:${id}`] = fact;
    }),
  },
  {
    name: "one id twice",
    apply: (text) => text.replace(/("[A-Za-z]\w+_[0-9a-f]+": )(\{[\s\S]*?\n {4}\})/, "$1$2, $1$2"),
  },
  {
    name: "a link to a note that is not there",
    apply: changeFact(isLinked, (fact) => {
      fact.links = { footnote: { _: ["nothing"] } };
    }),
  },
  {
    name: "a link of a type that is not named",
    apply: changeFact(isLinked, (fact) => {
      fact.links = { nothing: { _: Object.values(fact.links ?? {}).flatMap(({ _ }) => _ ?? []) } };
    }),
  },
  {
    name: "a link in a group that is not named",
    apply: changeFact(isLinked, (fact) => {
      fact.links = { footnote: { nothing: Object.values(fact.links ?? {}).flatMap(({ _ }) => _ ?? []) } };
    }),
  },
  { name: "a note with another's id", apply: changeFact(isNote, setDimension("noteId", "nothing")) },
  { name: "a note without language", apply: changeFact(isNote, dropDimension("language")) },
  {
    name: "a note with a period",
    apply: changeFact(isNote, setDimension("period", "2002-10-01T00:00:00")),
  },
  {
    name: "a note that is no XHTML",
    apply: changeFact(isNote, (fact) => {
      fact.value = "<p>not closed";
    }),
  },
  {
    name: "a note that explains nothing",
    apply: change(({ facts }) => {
      facts.unlinked = {
        value: "Nothing refers to it.",
        dimensions: { concept: "xbrl:note", noteId: "unlinked", language: "en" },
      };
    }),
  },
  {
    name: "no document type",
    apply: change(({ documentInfo }) => {
      delete documentInfo.documentType;
    }),
  },
  {
    name: "no taxonomy",
    apply: change(({ documentInfo }) => {
      delete documentInfo.taxonomy;
    }),
  },
  {
    name: "a taxonomy that is not known",
    apply: change(({ documentInfo }) => {
      documentInfo.taxonomy = ["https://tanshin.example/taxonomy/nobody/nobody.xsd"];
    }),
  },
  {
    name: "a member of documentInfo that nothing defines",
    apply: change(({ documentInfo }) => {
      documentInfo.remark = "hello";
    }),
  },
  { name: "cut off in the middle", apply: (text) => text.slice(0, Math.floor(text.length / 2)) },
];
