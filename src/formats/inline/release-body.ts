import type { Report } from "../../model/index.js";
import { type Inset, type Release, renderXhtml } from "../../release/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Body } from "./body.js";
import type { Names } from "./names.js";
import { type Nested, nest, placementsIn } from "./nest.js";
import { findPlacements, type Placement, type Untagged } from "./placements.js";
import { type Showing, showWords } from "./show.js";
import { finderOf, keyOf, stretchesOf } from "./stretches.js";
import { exclude, tableAnchor, tag } from "./tag.js";
import { type Run, readRuns } from "./text-blocks.js";

const groupBy = <T extends { readonly key: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(each.key);
    if (group) group.push(each);
    else groups.set(each.key, [each]);
  }
  return groups;
};

const nestAll = (placed: readonly Placement[]): ReadonlyMap<string, readonly Nested[]> =>
  new Map([...groupBy(placed)].map(([key, group]) => [key, nest(group)]));

const factOf = ({ of }: Placement): number | undefined => ("fact" in of ? of.fact : undefined);

/** Element ids: a fact's leading tag has the fact's, each other one the line and column of its words besides. */
const nameTags = (placed: readonly Placement[], names: Names): ReadonlyMap<Placement, string> => {
  const ids = new Map<Placement, string>();
  const led = new Set<number>();
  for (const placement of placed) {
    const { of, leading, line, column } = placement;
    if ("note" in of) {
      ids.set(placement, names.noteId(of.note) ?? names.unique(of.note));
      continue;
    }
    const id = names.factId(of.fact);
    const leads = leading && !led.has(of.fact);
    if (leads) led.add(of.fact);
    ids.set(placement, leads ? id : names.unique(`${id}.${line}.${column}`));
  }
  return ids;
};

const marksOf = (untagged: readonly Untagged[], inText: boolean): readonly Inset[] =>
  untagged.map(({ offset, why }) => {
    const mark = tag("span", { class: "untagged", title: why });
    return { offset, markup: inText ? exclude(mark) : mark };
  });

const inOrder = (a: Inset, b: Inset): number => a.offset - b.offset;

/** A part of a section, in the tag that holds its text: the first part in the fact's own, others in continuations. */
const sectionTag = (
  fact: number,
  part: number,
  parts: number,
  content: string,
  { report, names }: Pick<Showing, "report" | "names">,
): string => {
  const id = names.factId(fact);
  const partId = (index: number): string => (index === 0 ? id : `${id}.part${index + 1}`);
  const continuedAt = part + 1 < parts ? partId(part + 1) : undefined;
  if (part > 0) return tag("ix:continuation", { id: partId(part), continuedAt }, content);
  const own = report.facts[fact];
  const attributes = own ? names.attributes(own) : {};
  return tag("ix:nonNumeric", { id, ...attributes, escape: "true", continuedAt }, content);
};

const countBy = (runs: readonly Run[], fact: number | undefined): number =>
  runs.filter((run) => run.fact === fact).length;

/**
 * A release as the body of its Inline report: its words unchanged, each occurrence tagged where it stands, each section
 * in the tag of its text block. What could not be tagged is marked and says why.
 */
export const releaseBody = (report: Report, release: Release, taxonomy: Taxonomy, names: Names): Body => {
  const headline = report.release?.title;
  const title = release.blocks.find((block) => block.kind === "heading" && block.text === headline);
  const heading = title?.kind === "heading" ? title : undefined;
  const runs = readRuns(report, release, taxonomy, heading);
  const sections = new Set(runs.flatMap(({ fact }) => fact ?? []));
  const find = finderOf(
    stretchesOf(
      runs.map(({ blocks }) => blocks),
      release,
      heading,
    ),
  );
  const found = findPlacements(report, taxonomy, find, sections);
  const nested = nestAll(found.placed);
  const kept = new Set([...nested.values()].flatMap(placementsIn));
  const placed = found.placed.filter((placement) => kept.has(placement));
  const ids = nameTags(placed, names);
  const untagged = groupBy(found.untagged);

  const show = ({ blocks, fact }: Run): string => {
    const inText = fact !== undefined;
    const showing: Showing = { report, names, inText, idOf: (placement) => ids.get(placement) ?? "" };
    return renderXhtml(blocks, release, {
      title: heading,
      words: (words, insets) => {
        const key = keyOf(words);
        const marks = marksOf(untagged.get(key) ?? [], inText);
        const all = marks.length === 0 ? insets : [...insets, ...marks].sort(inOrder);
        return showWords(words, nested.get(key) ?? [], all, showing);
      },
      furniture: (markup) => (inText ? exclude(markup) : markup),
      beforeTable: ({ id }, name) => {
        const anchor = tableAnchor(name, names, id);
        return inText ? exclude(anchor) : anchor;
      },
    });
  };
  const parts = runs.map((run, index) => {
    const content = show(run);
    if (run.fact === undefined) return content;
    const part = countBy(runs.slice(0, index), run.fact);
    return sectionTag(run.fact, part, countBy(runs, run.fact), content, { report, names });
  });
  const tags = new Map<number, string[]>([...sections].map((fact) => [fact, [names.factId(fact)]]));
  for (const placement of placed) {
    const fact = factOf(placement);
    if (fact === undefined) continue;
    const own = tags.get(fact) ?? [];
    own.push(ids.get(placement) ?? "");
    tags.set(fact, own);
  }
  return {
    markup: parts.join("\n"),
    tags,
    stated: new Set([
      ...sections,
      ...placed.filter(({ leading }) => leading).flatMap((each) => factOf(each) ?? []),
    ]),
    notes: new Set(placed.flatMap(({ of }) => ("note" in of ? [of.note] : []))),
  };
};
