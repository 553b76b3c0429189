/** Namespaces, roles and arc roles of the specifications that compiled files use. */
import { STANDARD_NAMESPACES } from "../standard-namespaces.js";

export const NAMESPACES = {
  ...STANDARD_NAMESPACES,
  xs: "http://www.w3.org/2001/XMLSchema",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  xlink: "http://www.w3.org/1999/xlink",
  link: "http://www.xbrl.org/2003/linkbase",
  xbrldt: "http://xbrl.org/2005/xbrldt",
  ref: "http://www.xbrl.org/2006/ref",
  gen: "http://xbrl.org/2008/generic",
  label: "http://xbrl.org/2008/label",
} as const;

/** Canonical places of the schemas of these namespaces. */
export const SCHEMAS = {
  xbrli: "http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd",
  link: "http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd",
  xbrldt: "http://www.xbrl.org/2005/xbrldt-2005.xsd",
  dtr: "https://www.xbrl.org/dtr/type/2022-03-31/types.xsd",
  ref: "http://www.xbrl.org/2006/ref-2006-02-27.xsd",
  negated: "http://www.xbrl.org/lrr/role/negated-2009-12-16.xsd",
  calculation: "https://www.xbrl.org/2023/calculation-1.1.xsd",
  gen: "http://www.xbrl.org/2008/generic-link.xsd",
  label: "http://www.xbrl.org/2008/generic-label.xsd",
} as const;

/** Role of an extended link that needs none of its own (XBRL 2.1 §3.5.2.4). */
export const STANDARD_LINK_ROLE = "http://www.xbrl.org/2003/role/link";

/** Label roles: XBRL 2.1 §5.2.2.2.2, and the link role registry's for negated ones. */
export const LABEL_ROLES = {
  label: "http://www.xbrl.org/2003/role/label",
  totalLabel: "http://www.xbrl.org/2003/role/totalLabel",
  verboseLabel: "http://www.xbrl.org/2003/role/verboseLabel",
  terseLabel: "http://www.xbrl.org/2003/role/terseLabel",
  periodStartLabel: "http://www.xbrl.org/2003/role/periodStartLabel",
  periodEndLabel: "http://www.xbrl.org/2003/role/periodEndLabel",
  documentation: "http://www.xbrl.org/2003/role/documentation",
  negatedLabel: "http://www.xbrl.org/2009/role/negatedLabel",
  negatedTotalLabel: "http://www.xbrl.org/2009/role/negatedTotalLabel",
  negatedTerseLabel: "http://www.xbrl.org/2009/role/negatedTerseLabel",
  negatedPeriodStartLabel: "http://www.xbrl.org/2009/role/negatedPeriodStartLabel",
  negatedPeriodEndLabel: "http://www.xbrl.org/2009/role/negatedPeriodEndLabel",
} as const;

export type LabelRole = keyof typeof LABEL_ROLES;

export const ARCROLES = {
  conceptLabel: "http://www.xbrl.org/2003/arcrole/concept-label",
  conceptReference: "http://www.xbrl.org/2003/arcrole/concept-reference",
  parentChild: "http://www.xbrl.org/2003/arcrole/parent-child",
  summationItem: "https://xbrl.org/2023/arcrole/summation-item",
  all: "http://xbrl.org/int/dim/arcrole/all",
  hypercubeDimension: "http://xbrl.org/int/dim/arcrole/hypercube-dimension",
  dimensionDomain: "http://xbrl.org/int/dim/arcrole/dimension-domain",
  dimensionDefault: "http://xbrl.org/int/dim/arcrole/dimension-default",
  domainMember: "http://xbrl.org/int/dim/arcrole/domain-member",
  elementLabel: "http://xbrl.org/arcrole/2008/element-label",
  linkbase: "http://www.w3.org/1999/xlink/properties/linkbase",
} as const;
