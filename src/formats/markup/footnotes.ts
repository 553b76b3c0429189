/** XBRL 2.1 §4.11.1.3.1: from a fact to its footnote; OIM 1.0 calls it `footnote`. */
export const FACT_FOOTNOTE = "http://www.xbrl.org/2003/arcrole/fact-footnote";
/** XBRL 2.1 §4.11.1.2: what a footnote is. */
export const FOOTNOTE_ROLE = "http://www.xbrl.org/2003/role/footnote";
/** XBRL 2.1 §3.5.3.3: the group of links that belong to no other; OIM 1.0 calls it `_`. */
export const LINK_ROLE = "http://www.xbrl.org/2003/role/link";
