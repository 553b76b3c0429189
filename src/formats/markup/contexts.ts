import type { Collector } from "../../diagnostics/index.js";
import type { Dimensions, Entity, Namer, Period, QName } from "../../model/index.js";
import { readDay } from "./dates.js";
import { XBRLDI, XBRLI } from "./namespaces.js";
import { attribute, elements, textOf, type XmlElement } from "./parse.js";
import { readQName } from "./qnames.js";

/** What a context says about its facts. */
export interface ReadContext {
  readonly entity: Entity;
  readonly period: Period;
  readonly dimensions: Dimensions;
}

/** What reading needs everywhere: where findings go, and names in the taxonomy's prefixes. */
export interface Reading {
  readonly collector: Collector;
  readonly namer: Namer;
}

const child = (parent: XmlElement | undefined, localName: string): XmlElement | undefined =>
  parent && elements(parent).find((each) => each.namespace === XBRLI && each.localName === localName);

const readEntity = (context: XmlElement, { collector }: Reading): Entity | undefined => {
  const identifier = child(child(context, "entity"), "identifier");
  if (identifier)
    return { scheme: attribute(identifier, "scheme") ?? "", identifier: textOf(identifier).trim() };
  collector.error("schema-violation", "The context has no entity identifier; its facts are left out.", {
    place: context.place,
  });
  return undefined;
};

const readPeriod = (context: XmlElement, { collector }: Reading): Period | undefined => {
  const period = child(context, "period");
  const part = (localName: string): XmlElement | undefined => child(period, localName);
  const fault = (message: string): undefined => {
    const place = (period ?? context).place;
    collector.error("unsupported-syntax", `The context's period is left out with its facts: ${message}.`, {
      place,
    });
    return undefined;
  };
  if (part("forever")) return { type: "forever" };
  const [start, end] = [part("startDate"), part("endDate")];
  const last = part("instant") ?? end;
  if (!last || (last === end && !start)) return fault("it is neither an instant nor a start with an end");
  const lastDay = readDay(textOf(last).trim(), "end");
  if ("fault" in lastDay) return fault(lastDay.fault);
  if (last !== end || !start) return { type: "instant", instant: lastDay.day };
  const firstDay = readDay(textOf(start).trim(), "start");
  if ("fault" in firstDay) return fault(firstDay.fault);
  return { type: "duration", start: firstDay.day, end: lastDay.day };
};

const readMember = (member: XmlElement, reading: Reading): readonly [QName, QName] | undefined => {
  const { collector } = reading;
  if (member.namespace !== XBRLDI || member.localName !== "explicitMember") {
    const typed = member.namespace === XBRLDI && member.localName === "typedMember";
    collector.error(
      "unsupported-syntax",
      typed
        ? "The context has a typed dimension, which is not read; its facts are left out."
        : `The context holds “${member.localName}”, which is no dimension; its facts are left out.`,
      { place: member.place },
    );
    return undefined;
  }
  const axis = readQName(attribute(member, "dimension") ?? "", member, reading);
  const name = readQName(textOf(member), member, reading);
  return axis && name && [axis, name];
};

/** All dimensions of a context; undefined where one of them cannot be read. */
const readDimensions = (context: XmlElement, reading: Reading): Dimensions | undefined => {
  const segment = child(child(context, "entity"), "segment");
  const scenario = child(context, "scenario");
  if (segment)
    reading.collector.error(
      "dimension-mismatch",
      "The context has dimensions in its segment; the taxonomy's hypercubes ask for the scenario.",
      { place: segment.place, hint: "Move the members into xbrli:scenario." },
    );
  const members = [segment, scenario].flatMap((each) => (each ? elements(each) : []));
  const dimensions: Record<QName, QName> = {};
  for (const member of members) {
    const entry = readMember(member, reading);
    if (!entry) return undefined;
    const [axis, name] = entry;
    if (dimensions[axis] !== undefined)
      reading.collector.error("dimension-mismatch", `The context has ${axis} twice.`, {
        place: member.place,
      });
    dimensions[axis] = name;
  }
  return dimensions;
};

/** XBRL 2.1 §4.7, Dimensions 1.0 §3. A context that cannot be read is reported and undefined. */
export const readContext = (context: XmlElement, reading: Reading): ReadContext | undefined => {
  const entity = readEntity(context, reading);
  const period = readPeriod(context, reading);
  const dimensions = readDimensions(context, reading);
  return entity && period && dimensions && { entity, period, dimensions };
};
