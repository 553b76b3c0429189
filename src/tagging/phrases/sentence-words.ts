/**
 * What the words of sentences do between a measure and its amount. A word that stands here in no class is unknown,
 * and an unknown word between a measure and an amount breaks the tie: nothing is guessed.
 */
export type WordClass =
  /** `the`, `our`: says nothing. */
  | "determiner"
  /** Takes the place of what the sentence before spoke of. */
  | "pronoun"
  /** Forms of be, have and do, and other words that only join a measure to its value. */
  | "be"
  /** `reached`, `amounted to`: the value follows. */
  | "reach"
  /** `recorded`, `reported`: who does it matters. */
  | "report"
  /** An increase, a decrease, or words for better and worse. */
  | "change"
  /** `compared to`, `against`: the value of another period follows. */
  | "compare"
  /** Speaks of what is expected. */
  | "forecast"
  | "preposition"
  | "and"
  /** Begins a clause of its own. */
  | "boundary"
  /** Loss or income: says the sign of the amount after it. */
  | "loss"
  | "income"
  | "approximate"
  /** `more than`: the number is a bound and no value. */
  | "bound"
  /** The clause denies, supposes, excludes or takes back what it says. */
  | "void"
  /** The figure beside it is measured in another way: at constant currency, without some items. */
  | "otherwise"
  /** The amount is one that the issuer has replaced. */
  | "superseded"
  /** A quality that is expected in place of a number. */
  | "quality"
  | "per"
  | "respectively"
  /** Says why: what comes after it narrows nothing. */
  | "cause"
  /** Makes another measure of the amount: by the month, on average. */
  | "rate"
  | "neutral";

/** Which way a change goes; better and worse depend on what is measured. */
export type Direction = "up" | "down" | "better" | "worse";

export interface WordEntry {
  readonly words: string;
  readonly class: WordClass;
  readonly direction?: Direction;
}

const entries = (kind: WordClass, words: string, direction?: Direction): readonly WordEntry[] =>
  words.split("|").map((text) => ({ words: text.trim(), class: kind, ...(direction && { direction }) }));

const inflected = (stems: string): string =>
  stems
    .split("|")
    .flatMap((stem) => {
      const [base = "", past] = stem.trim().split("/");
      const e = base.endsWith("e") ? base.slice(0, -1) : base;
      const regular = `${e}ed`;
      const third = /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
      const spelled = base.endsWith("y") ? [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`] : [];
      return [base, third, past ?? regular, `${e}ing`, ...spelled];
    })
    .join("|");

const UP = inflected(
  "increase|grow/grew|rise/rose|jump|surge|climb|advance|expand|widen|swell|soar|accelerate|strengthen|gain|rocket|balloon|mount",
);
const DOWN = inflected(
  "decrease|decline|fall/fell|drop/dropped|shrink/shrank|reduce|narrow|contract|slip/slipped|slide/slid|dip/dipped|plunge|tumble|ease|soften|weaken|diminish|lessen|retreat|slump|sink/sank|lower",
);

/** Entries of several words come before entries of one; the longest that fits is taken. */
export const SENTENCE_WORDS: readonly WordEntry[] = [
  ...entries("determiner", "the|a|an|our|its|their|this|these|such|that|those|both|all"),
  ...entries(
    "pronoun",
    "it|this|these|they|which|that|this increase|this decrease|the increase|the decrease",
  ),
  ...entries(
    "be",
    "is|was|were|are|be|been|being|has|have|had|to be|represents|represented|represent|meaning|marks|marked|makes|made|making|shows|showed|showing|reflects|reflected|does|did|became|becomes|becoming|has been|have been|having|having been|come out|comes out|came out|coming in|come in",
  ),
  ...entries(
    "reach",
    "reached|reach|reaching|totaled|totalled|totaling|totalling|total of|amounted to|amounting to|amount to|amounts to|came to|coming to|comes to|stood at|standing at|stands at|stand at|came in at|comes in at|remained at|remains at|equaled|equalled|hit|hitting|registered at|ended at|closed at|finished at|worked out to|worked out at|arrived at|settled at|averaged|numbered|remained|ran to|run to|rounded to",
  ),
  ...entries(
    "report",
    "revised|revises|revise|reported|reports|recorded|records|posted|posts|registered|registers|generated|generates|achieved|achieves|booked|books|earned|earns|incurred|incurs|delivered|delivers|saw|sees|logged|logs|recognized|recognised|realized|suffered|spent|spends|upgraded|raised|lifted|boosted|cut|kept|keep|keeps|keeping|maintained|maintains|held|brought|pushed|drove|recording|reporting|posting|announced|announces|declared|invested",
  ),
  ...entries("change", UP, "up"),
  ...entries(
    "change",
    "grown|risen|up|increases|growth|higher|gains|upturn|uptick|rises|growths|rises again|edged up|went up|going up|moved up|was up|picked up|inched up|up by|increased again|more",
    "up",
  ),
  ...entries("change", DOWN, "down"),
  ...entries(
    "change",
    "fallen|down|decreases|declines|lower|reduction|reductions|contraction|shrunk|drops|downturn|edged down|went down|moved down|came down|inched down|down by|sunk|less|fewer",
    "down",
  ),
  ...entries("change", "doubled|doubling|tripled|tripling|quadrupled|trebled|multiplied", "up"),
  ...entries("change", "halved|halving", "down"),
  ...entries("change", `${inflected("improve")}|improvement|recovered|better|turned around`, "better"),
  ...entries("change", `${inflected("worsen|deteriorate")}|deterioration|worse|weaker`, "worse"),
  ...entries(
    "compare",
    "compared to|compared with|as compared to|as compared with|in comparison with|in comparison to|versus|vs|vs.|against|relative to|than|as against|when compared to|when compared with|compare to|compares to|compares with|which compares with|which compares to|comparing with|comparing to|after|following|had been|had stood at|had come to|had totaled|had totalled|had amounted to|had reached|up against",
  ),
  ...entries(
    "forecast",
    `${inflected("expect|forecast/forecast|anticipate|project|estimate|predict|target|plan/planned|foresee/foresaw|assume|guide|aim")}|forecasted|expected to|is expected|are expected|guidance|outlook|forecasts|projection|projections|expectation|expectations|will|shall|sees|looks for|projected to|set to|likely|should|guides to|guided to|guiding to|guides for|is guiding to|continues to expect|continue to expect|guidance for`,
  ),
  ...entries(
    "preposition",
    "of|to|at|by|from|for|in|on|with|between|over|during|as of|as at|into|within|at the end of|as of the end of|by the end of|towards|toward|until|through|throughout|as|for the|in the range of|in a range of|a range of|range of|in the region of",
  ),
  ...entries("and", "and|or|as well as|and to|but|but also|and also|yet|and then"),
  ...entries(
    "boundary",
    "while|whereas|although|though|because|since|when|where|despite|however|so|before|include|includes|included|including|of which|resulting in|leading to|leaving|yielding|giving",
  ),
  ...entries("loss", "loss|losses|deficit|expense|expenses"),
  ...entries("income", "income|profit|profits|gain|gains|earnings|surplus"),
  ...entries(
    "approximate",
    "approximately|about|around|roughly|some|nearly|almost|approx.|approx|circa|close to|in the order of|an estimated|just under|just over|just above|just below|slightly under|slightly over",
  ),
  ...entries(
    "bound",
    "more than|at least|at most|up to|less than|under|below|above|exceeding|exceeded|exceeds|exceed|as much as|no more than|no less than|not less than|not more than|as many as|beyond|in excess of|or more|or less|upwards of|surpassed|surpassing|surpass|topped|topping|a maximum of|a minimum of",
  ),
  ...entries(
    "void",
    "not|no|never|cannot|can't|won't|wasn't|weren't|isn't|aren't|didn't|doesn't|hasn't|without|neither|nor|unable|failed|fails|if|would|could|might|may|assuming|unless|withdraw|withdraws|withdrew|withdrawn|withdrawing|retract|retracts|retracted|suspend|suspends|suspended|cancel|cancels|cancelled|canceled|rescind|rescinded|abandon|abandons|abandoned|no longer|short of|missed|misses|hypothetical|other than|accumulated since|cumulative since|fall due|falls due|fell due|mature|matures|be repaid|were repaid|was repaid",
  ),
  ...entries(
    "otherwise",
    "excluding|exclude|excludes|excluded|except|excepting|pro forma|like-for-like|constant currency|constant currencies|constant-currency|constant exchange rates|currency-neutral|organic|organically|underlying|adjusted for|stripping out|in local currency|in local currencies|on a comparable basis|in U.S. dollar terms|in dollar terms",
  ),
  ...entries(
    "superseded",
    "previously|formerly|instead of|rather than|in place of|previous forecast|previous guidance|previous forecasts|previous outlook|previous target|earlier forecast|earlier guidance|prior forecast|prior guidance|initial forecast|initial guidance|original forecast|original guidance|original target|initial target|former forecast|previously announced|previously expected|previously forecast|earlier estimate|prior estimate|previous estimate|previous projection|initially|originally|had expected|had forecast|had projected|had anticipated|had planned|had predicted|had been expected",
  ),
  ...entries("quality", "positive|negative|break-even|breakeven|profitable"),
  ...entries("per", "per|each"),
  ...entries("respectively", "respectively"),
  ...entries(
    "cause",
    "due to|owing to|thanks to|as a result of|because of|driven by|led by|helped by|supported by|boosted by|reflecting|on the back of|attributable to|on account of|resulting from|caused by|amid|in line with|in spite of|mainly due to|primarily due to|partly due to|due mainly to|due primarily to|mainly as a result of|primarily as a result of|primarily because of|mainly because of|mainly from|mainly on|backed by|hurt by|weighed down by|together with|according to",
  ),
  ...entries(
    "rate",
    "annually|per annum|per year|per month|a year|a month|monthly|on average|average|annualized|cumulative|cumulatively|a day|each year|each month|a quarter",
  ),
  ...entries(
    "neutral",
    "also|in addition|in particular|moreover|furthermore|again|slightly|sharply|steadily|significantly|substantially|further|only|just|still|now|strongly|strong|solid|solidly|marginally|modestly|modest|sharp|slight|steady|considerable|considerably|notably|dramatically|markedly|continuously|continued|continue|continues|continuing|gradually|gradual|overall|a record|record|a record high of|consolidated|quarterly|under these conditions|under these circumstances|in these circumstances|in this environment|against this background|as a result|consequently|accordingly|as a consequence|full|entire|year's|as expected|as planned|as forecast|as anticipated|as projected|as previously expected|in line with expectations|in fact|robust|healthy|moderately|moderate|rapidly|rapid|once|even|well|much|far|currently|total|actual|likewise|meanwhile|in turn|in all|in total|altogether|together|on a consolidated basis|on a group basis|on a quarterly basis|on an annual basis|for its part|overall|on balance|yet again|in aggregate|aggregate|respective",
  ),
];

/** Words that a company's own sentences use for it. */
export const ISSUER_WORDS: readonly string[] = [
  "we",
  "us",
  "the company",
  "the group",
  "our group",
  "our company",
  "company",
  "group",
  "management",
  "the company and its subsidiaries",
];

/** Nouns of places and times: capitals that name no company. */
export const COMMON_CAPITALS: readonly string[] =
  "Japan|Japanese|Japan-US|Asia|Asian|Europe|European|America|American|U.S|US|USA|EU|China|Chinese|Korea|Germany|France|UK|Tokyo|Osaka|New|York|London|Internet|IT|I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|GAAP|IFRS|Note|Revenue|Sales|Income|North|South|East|West|Pacific|World|English|CEO|CFO|President|Chairman|Q|H|FY|ADS|ADR|ADRs|LAN|WAN|Yen".split(
    "|",
  );
