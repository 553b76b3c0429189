/** Namespaces of XBRL's own vocabularies, by the prefix that this project writes for them. */
export const XBRLI = "http://www.xbrl.org/2003/instance";
export const LINK = "http://www.xbrl.org/2003/linkbase";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";
export const XBRLDI = "http://xbrl.org/2006/xbrldi";
export const ISO4217 = "http://www.xbrl.org/2003/iso4217";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";
/** Inline XBRL 1.1 §3. */
export const IX = "http://www.xbrl.org/2013/inlineXBRL";
/** Inline XBRL Transformation Rules Registry 5: the formats that this project writes. */
export const IXT = "http://www.xbrl.org/inlineXBRL/transformation/2022-02-16";
export const XHTML = "http://www.w3.org/1999/xhtml";
/** OIM 1.0 §2: the namespace behind the prefix `xbrl` in JSON and CSV reports. */
export const OIM = "https://xbrl.org/2021";
/** xBRL-JSON 1.0 §2: what a document says it is. */
export const XBRL_JSON = "https://xbrl.org/2021/xbrl-json";
/** xBRL-CSV 1.0 §3.1.2: what the metadata of a report says it is. */
export const XBRL_CSV = "https://xbrl.org/2021/xbrl-csv";

/** Prefixes that mean the same in every report, so that no file's own namespace gets one of them. */
export const RESERVED_PREFIXES = {
  xbrli: XBRLI,
  link: LINK,
  xlink: XLINK,
  xsi: XSI,
  xbrldi: XBRLDI,
  iso4217: ISO4217,
  ix: IX,
  ixt: IXT,
  xml: XML,
  xbrl: OIM,
} as const satisfies Readonly<Record<string, string>>;
