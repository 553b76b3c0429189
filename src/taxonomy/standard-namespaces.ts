/** Namespaces that taxonomies and reports use besides their own, by their customary prefix. */
export const STANDARD_NAMESPACES = {
  xbrli: "http://www.xbrl.org/2003/instance",
  iso4217: "http://www.xbrl.org/2003/iso4217",
  utr: "http://www.xbrl.org/2009/utr",
  dtr: "http://www.xbrl.org/dtr/type/2022-03-31",
} as const satisfies Readonly<Record<string, string>>;
