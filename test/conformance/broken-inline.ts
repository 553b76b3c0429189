import type { Break } from "./broken-xml.js";

const replace =
  (pattern: RegExp, by: string): Break["apply"] =>
  (text) =>
    text.replace(pattern, by);

/** An attribute of the first number that has it. */
const ofNumber = (attribute: string, by: string): Break["apply"] =>
  replace(new RegExp(`(<ix:nonFraction [^>]*?) ${attribute}="[^"]*"`), `$1${by}`);

/** The first element of a kind, with what it holds. */
const whole = (name: string): RegExp => new RegExp(`<ix:${name}\\b[^>]*>[\\s\\S]*?</ix:${name}>`);

/** A number of the statements stated a second time, as another. */
const secondValue: Break["apply"] = (text) =>
  text.replace(/<ix:nonFraction [^>]*>10,568,342<\/ix:nonFraction>/, (found) => {
    const again = found.replace(/ id="[^"]*"/, "").replace("10,568,342", "10,568,349");
    return `${found}${again}`;
  });

/** Ways to break an Inline report; each must be rejected. */
export const BROKEN_INLINE: readonly Break[] = [
  { name: "an unknown format", apply: ofNumber("format", ' format="ixt:num-dot-comma"') },
  { name: "a format of no registry", apply: ofNumber("format", ' format="core:num-dot-decimal"') },
  { name: "a scale that is no number", apply: ofNumber("scale", ' scale="thousand"') },
  { name: "decimals that are no number", apply: ofNumber("decimals", ' decimals="many"') },
  { name: "a number without decimals", apply: ofNumber("decimals", "") },
  { name: "a number without unit", apply: ofNumber("unitRef", "") },
  { name: "a unit that is not there", apply: ofNumber("unitRef", ' unitRef="nothing"') },
  { name: "a context that is not there", apply: ofNumber("contextRef", ' contextRef="nothing"') },
  { name: "a number without context", apply: ofNumber("contextRef", "") },
  { name: "a number without name", apply: ofNumber("name", "") },
  { name: "an undeclared concept", apply: ofNumber("name", ' name="core:Nonsense"') },
  { name: "a sign that is none", apply: replace(/<ix:nonFraction id=/, '<ix:nonFraction sign="+" id=') },
  {
    name: "a number in words",
    apply: replace(/(<ix:nonFraction [^>]*format="ixt:num-dot-decimal"[^>]*>)[^<]*/, "$1eleven"),
  },
  { name: "a number with a bracket", apply: replace(/(<ix:nonFraction [^>]*>)(\d[^<]*)/, "$1($2)") },
  {
    name: "one id twice",
    apply: (text) => {
      const [first = "", second = ""] = [...text.matchAll(/<ix:nonFraction id="([^"]*)"/g)].map(
        ([, id]) => id,
      );
      return text.replace(`id="${second}"`, `id="${first}"`);
    },
  },
  {
    name: "a continuation that is not there",
    apply: replace(/ continuedAt="[^"]*"/, ' continuedAt="nothing"'),
  },
  {
    name: "a continuation that nothing continues at",
    apply: replace(/ continuedAt="[^"]*"/, ""),
  },
  {
    name: "a continuation of itself",
    apply: replace(/<ix:continuation id="([^"]*)"/, '<ix:continuation id="$1" continuedAt="$1"'),
  },
  { name: "a relationship to no note", apply: replace(/ toRefs="[^"]*"/, ' toRefs="nothing"') },
  { name: "a relationship from no fact", apply: replace(/ fromRefs="[^"]*"/, ' fromRefs="nothing"') },
  { name: "no references", apply: replace(whole("references"), "") },
  { name: "no header", apply: replace(whole("header"), "") },
  { name: "a period that ends before it begins", apply: replace(/(<xbrli:startDate>)[^<]*/, "$12999-01-01") },
  { name: "an element that Inline does not have", apply: replace(/<ix:hidden>/, "<ix:hidden><ix:secret/>") },
  { name: "one fact with two values", apply: secondValue },
  { name: "a document that breaks off", apply: (text) => text.slice(0, text.length / 2) },
];
