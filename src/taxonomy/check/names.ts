import type { Concept } from "../taxonomy.js";
import type { Check } from "./rule.js";

const ENDINGS: Readonly<Partial<Record<Concept["kind"], string>>> = {
  axis: "Axis",
  domain: "Domain",
  member: "Member",
  abstract: "Abstract",
};
/** Endings that say what a concept is; a reportable one must not claim to be something else. */
const RESERVED = /(Axis|Domain|Member|Abstract|Table|LineItems)$/;
/** An article as a word of its own, in camel case. */
const ARTICLE = /(^|[a-z0-9])(The|An)(?=[A-Z])/;

/** Names are label words in camel case without articles, and their endings say what is not reportable. */
export const checkNames: Check = (taxonomy, report) => {
  for (const { name, kind, source } of taxonomy.own.concepts) {
    const local = name.slice(name.indexOf(":") + 1);
    const ending = ENDINGS[kind];
    if (ending && !local.endsWith(ending)) {
      report(source, `The name ${name} breaks the naming rule: it must end in "${ending}".`);
    }
    if (kind === "item" && RESERVED.test(local)) {
      const [found] = RESERVED.exec(local) ?? [];
      report(
        source,
        `The name ${name} breaks the naming rule: a reportable concept must not end in "${found}".`,
      );
    }
    if (ARTICLE.test(local))
      report(source, `The name ${name} breaks the naming rule: it has an article in it.`);
  }
};
