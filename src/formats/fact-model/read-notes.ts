import {
  type JsonMember,
  type JsonNode,
  jsonMember,
  jsonNumber,
  jsonString,
} from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import type { JsonReading } from "../markup/json-reading.js";

const readNote = ({ name, value, nameOffset }: JsonMember, reading: JsonReading): ReportNote | undefined => {
  const { collector, place } = reading;
  const [text, language, mark] = ["text", "language", "mark"].map((each) =>
    jsonString(jsonMember(value, each)),
  );
  const [line, column] = ["line", "column"].map((each) => jsonNumber(jsonMember(value, each)));
  if (text === undefined || language === undefined) {
    collector.error(
      "schema-violation",
      `The note “${name.slice(0, 120)}” is left out: it has no text or no language.`,
      { place: place(nameOffset) },
    );
    return undefined;
  }
  return {
    id: name,
    text,
    language: language.toLowerCase(),
    ...(mark !== undefined && { mark }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    place: place(nameOffset),
  };
};

/** Notes by their id; undefined under one that cannot be read, which is reported. */
export const readNotes = (
  root: JsonNode,
  reading: JsonReading,
): ReadonlyMap<string, ReportNote | undefined> => {
  const node = jsonMember(root, "notes");
  const members = node?.kind === "object" ? node.members : [];
  return new Map(members.map((member) => [member.name, readNote(member, reading)]));
};
