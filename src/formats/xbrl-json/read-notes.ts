import { type JsonMember, type JsonNode, jsonMember, jsonString } from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import { readFragment } from "../markup/fragment.js";
import type { JsonReading } from "../markup/json-reading.js";
import { OIM } from "../markup/namespaces.js";
import { splitPrefix } from "../markup/oim-values.js";

/** Is the fact object a note: a fact of `xbrl:note`, whatever the prefix? */
export const isNote = ({ value }: JsonMember, { namespaces }: JsonReading): boolean => {
  const concept = jsonString(jsonMember(jsonMember(value, "dimensions"), "concept")) ?? "";
  const [prefix, localName] = splitPrefix(concept);
  return namespaces.get(prefix) === OIM && localName === "note";
};

const DIMENSIONS = new Set(["concept", "noteId", "language"]);

/** What makes an object no note, and where that shows. */
const faultOf = ({ name, value }: JsonMember): readonly [message: string, node: JsonNode] | undefined => {
  const dimensions = jsonMember(value, "dimensions");
  if (dimensions?.kind !== "object") return ["it has no dimensions", value];
  const other = dimensions.members.find((each) => !DIMENSIONS.has(each.name));
  if (other) return [`notes have no dimension “${other.name.slice(0, 80)}”`, other.value];
  const decimals = jsonMember(value, "decimals");
  if (decimals) return ["notes have no decimals", decimals];
  const id = jsonMember(dimensions, "noteId");
  if (jsonString(id) !== name) return ["its noteId is not its own id", id ?? dimensions];
  const language = jsonMember(dimensions, "language");
  return jsonString(language) === undefined ? ["it has no language", language ?? dimensions] : undefined;
};

/**
 * A note (OIM 1.0 “Notes”): a fact of `xbrl:note` with its own id as `noteId`, a language, and an XHTML fragment as
 * value. What cannot be read is reported and undefined; of markup only the words are kept, which is said.
 */
export const readNote = (member: JsonMember, { collector, place }: JsonReading): ReportNote | undefined => {
  const id = member.name;
  const raise = (message: string, node: JsonNode): undefined => {
    collector.error("schema-violation", `The note “${id.slice(0, 120)}” is left out: ${message}.`, {
      place: place(node.offset),
    });
    return undefined;
  };
  const fault = faultOf(member);
  if (fault) return raise(...fault);
  const value = jsonMember(member.value, "value");
  const words = readFragment(jsonString(value) ?? "<");
  if (!words) return raise("its value is no XHTML fragment", value ?? member.value);
  const language = jsonString(jsonMember(jsonMember(member.value, "dimensions"), "language")) ?? "";
  if (words.markup)
    collector.info("unsupported-syntax", `Of the note “${id.slice(0, 120)}” only the words are kept.`, {
      place: place((value ?? member.value).offset),
    });
  return { id, text: words.text, language: language.toLowerCase(), place: place(member.nameOffset) };
};
