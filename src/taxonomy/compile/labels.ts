import type { QName, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { declaredElements } from "./elements.js";
import { lineLabels, sourceLabels } from "./line-labels.js";
import { arc, extendedLink, linkbase, locator } from "./linkbase.js";
import { conceptHref, conceptId, linkbaseFile, localName } from "./names.js";
import { ARCROLES, LABEL_ROLES, type LabelRole, SCHEMAS, STANDARD_LINK_ROLE } from "./vocabulary.js";
import { element, type XmlElement } from "./xml.js";

export type Language = "en" | "ja";

interface LabelText {
  readonly role: LabelRole;
  readonly text: string;
}

/** The label linkbase of a part in one language: labels of its concepts, and its statements' for imported ones. */
export const labelLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy, language: Language): string => {
  const own = ownLabels(part, taxonomy, language);
  const children = [...own].flatMap(([concept, texts]) => [
    locator(conceptHref(concept, part, taxonomy.parts), conceptId(concept)),
    ...texts.map((text) => resource(concept, text, language)),
    arc("link:labelArc", ARCROLES.conceptLabel, conceptId(concept), `lab_${conceptId(concept)}`),
  ]);
  const negated = new Set(
    [...own.values()].flat().flatMap(({ role }) => (role.startsWith("negated") ? [role] : [])),
  );
  return linkbase(
    part,
    { foreignRoles: [...negated].sort().map((role) => [LABEL_ROLES[role], `${SCHEMAS.negated}#${role}`]) },
    [
      extendedLink("link:labelLink", STANDARD_LINK_ROLE, [
        ...children,
        ...prohibitions(part, taxonomy, language),
      ]),
    ],
  );
};

const ORDER: readonly LabelRole[] = Object.keys(LABEL_ROLES) as LabelRole[];

const ownLabels = (
  part: TaxonomyPart,
  taxonomy: Taxonomy,
  language: Language,
): ReadonlyMap<QName, readonly LabelText[]> => {
  const labels = new Map<QName, Map<LabelRole, string>>();
  const add = (concept: QName, role: LabelRole, text: string): void => {
    labels.set(concept, (labels.get(concept) ?? new Map()).set(role, text));
  };
  for (const { name, label, documentation, concept } of declaredElements(part, taxonomy)) {
    add(name, "label", label[language]);
    if (concept) for (const [role, text] of sourceLabels(concept)) add(name, role, text[language]);
    if (language === "en") add(name, "documentation", documentation);
  }
  for (const { concept, role, texts } of lineLabels(part, taxonomy).labels) {
    if (texts[language] !== undefined) add(concept, role, texts[language]);
  }
  return new Map([...labels].map(([concept, texts]) => [concept, inOrder(texts)]));
};

const inOrder = (texts: ReadonlyMap<LabelRole, string>): readonly LabelText[] =>
  ORDER.flatMap((role) => {
    const text = texts.get(role);
    return text === undefined ? [] : [{ role, text }];
  });

const resourceId = (concept: QName, role: LabelRole): string => `${localName(concept)}_${role}`;

const resource = (concept: QName, { role, text }: LabelText, language: Language): XmlElement =>
  element(
    "link:label",
    {
      "xlink:type": "resource",
      "xlink:label": `lab_${conceptId(concept)}`,
      "xlink:role": LABEL_ROLES[role],
      id: resourceId(concept, role),
      "xml:lang": language,
    },
    text,
  );

/**
 * The issuer's wording takes the place of an imported label: the arc to that label is prohibited (XBRL 2.1 §3.5.3.9.7.5).
 */
const prohibitions = (part: TaxonomyPart, taxonomy: Taxonomy, language: Language): readonly XmlElement[] =>
  lineLabels(part, taxonomy).labels.flatMap(({ concept, role, replaces }) => {
    const owner = taxonomy.parts.find(({ prefix }) => prefix === replaces[language]);
    if (!owner) return [];
    const label = `old_${conceptId(concept)}_${role}`;
    const href = `${owner.address}${linkbaseFile(owner, `lab-${language}`)}#${resourceId(concept, role)}`;
    return [
      locator(href, label),
      arc("link:labelArc", ARCROLES.conceptLabel, conceptId(concept), label, {
        use: "prohibited",
        priority: "1",
      }),
    ];
  });
