// What an audit makes of a copy with an error in it, beside what it makes of the clean release.
const keyOf = ({ line, column }) => `${line}:${column}`;
const suspectKey = ({ places, printed }) => `${places.map(keyOf)} ${printed}`;

const isAt = (places, changed) => places.some((place) => changed.has(keyOf(place)));

/** Findings that the clean release does not have and in which a changed number takes part. */
const newFindings = (findings, known, changed) =>
  findings.filter(({ id, places }) => !known.has(id) && isAt(places, changed));

/** What the audit of the clean release finds, to compare copies with. */
export const baselineOf = ({ broken, remarks, suspects }) => ({
  broken: new Set(broken.map(({ id }) => id)),
  remarks: new Set(remarks.map(({ id }) => id)),
  suspects: new Set(suspects.map(suspectKey)),
});

/** The printed text of a changed number, where one alone was changed. */
const rightText = ({ changed: [only, ...others] }) => (others.length === 0 ? only?.text : undefined);

/**
 * One row of the bench: what became of an error. `refused`: the reader left the number out with an error. `suspects`
 * counts all that are named and are not suspects of the clean release; `first`: the first of them is the number.
 */
export const judge = (injection, { audit, refused }, baseline) => {
  const changed = new Set(injection.changed.map(({ column }) => `${injection.line}:${column}`));
  const broken = newFindings(audit.broken, baseline.broken, changed).length > 0;
  const remarked = newFindings(audit.remarks, baseline.remarks, changed).length > 0;
  const suspects = audit.suspects.filter((suspect) => !baseline.suspects.has(suspectKey(suspect)));
  const corrections = suspects.filter(({ correction }) => correction !== undefined);
  const right = rightText(injection);
  return {
    kind: injection.kind,
    broken,
    noticed: broken || remarked,
    refused,
    named: suspects.some(({ places }) => isAt(places, changed)),
    first: suspects.length > 0 && isAt(suspects[0].places, changed),
    suspects: suspects.length,
    proposed: corrections.length > 0,
    right:
      corrections.length === 1 && corrections[0].correction === right && isAt(corrections[0].places, changed),
  };
};
