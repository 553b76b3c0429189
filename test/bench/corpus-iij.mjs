/** Releases as those of the first sample's issuer: its words and tables with other figures, lines and layouts. */
import { changeOf, historyOf } from "./corpus-iij-figures.mjs";
import { PARAGRAPHS } from "./corpus-iij-words.mjs";
import { cell, pick, printed, roundDiv, shuffled } from "./corpus-numbers.mjs";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const ORDINALS = ["1st", "2nd", "3rd", "4th"];
const WORDS = ["first", "second", "third", "fourth"];

/** The quarter's last day: 2Q of fiscal 2002 ends in September 2002, 4Q in March 2003. */
const endOf = (t) => {
  const [year, quarter] = [Math.floor(t / 4), ((t % 4) + 4) % 4];
  return {
    year: quarter === 3 ? year + 1 : year,
    month: [6, 9, 12, 3][quarter],
    day: [30, 30, 31, 31][quarter],
    fiscalYear: year,
    quarter,
  };
};

const SHORT = {
  sept: ["Mar", "Jun", "Sept", "Dec"],
  full: ["March", "June", "September", "December"],
  sep: ["Mar.", "Jun.", "Sep.", "Dec."],
};
const dateIn = (style) => (t) => {
  const { year, month, day } = endOf(t);
  return `${SHORT[style][month / 3 - 1]} ${day}, ${year}`;
};
const longDate = dateIn("full");
/** `2Q02`; with all digits where two could be of another century. */
const quarterName = (t) => {
  const { fiscalYear, quarter } = endOf(t);
  const year =
    fiscalYear >= 1970 && fiscalYear < 2070 ? String(fiscalYear % 100).padStart(2, "0") : fiscalYear;
  return `${quarter + 1}Q${year}`;
};

/** Rows in order: a heading, `{` and `}` around lines that may stand in any order, then the lines `key: label`. */
const OPERATIONS = [
  ["Revenues:"],
  ["Connectivity and value-added services:"],
  "{",
  ["Dedicated access services", "dedicated"],
  ["Dial-up access services", "dialUp"],
  ["Value-added services", "valueAdded"],
  ["Other", "otherConnectivity"],
  "}",
  ["Total connectivity and value-added services", "connectivity"],
  "{",
  ["Systems integration revenues", "systems"],
  ["Equipment sales", "equipment"],
  "}",
  ["Total revenues", "revenues"],
  ["Costs and expenses:"],
  "{",
  ["Cost of connectivity and value-added services", "costConnectivity"],
  ["Cost of systems integration revenues", "costSystems"],
  ["Cost of equipment sales", "costEquipment"],
  "}",
  ["Total costs", "costs"],
  "{",
  ["Sales and marketing", "marketing"],
  ["General and administrative", "general"],
  ["Research and development", "research"],
  "}",
  ["Total costs and expenses", "expenses"],
  ["Operating income (loss)", "operating"],
  ["Other expenses", "other"],
  ["Loss before income tax expense", "beforeTax"],
  ["Income tax expense", "tax"],
  ["Minority interests in consolidated subsidiaries", "minority"],
  ["Equity in net loss of equity method investees", "equity"],
  ["Net loss", "net"],
];
const BALANCE = [
  ["ASSETS"],
  ["Current Assets:"],
  "{",
  ["Cash", "cash"],
  ["Accounts receivable, net", "receivables"],
  ["Inventories", "inventories"],
  ["Prepaid expenses", "prepaid"],
  ["Other current assets", "otherCurrent"],
  "}",
  ["Total current assets", "currentAssets"],
  "{",
  ["Investments in and Advances to Equity Method Investees", "investees"],
  ["Other Investments", "otherInvestments"],
  ["Property and Equipment, net", "property"],
  ["Restricted Cash", "restricted"],
  ["Guarantee Deposits", "deposits"],
  ["Other Assets", "otherAssets"],
  "}",
  ["Total assets", "assets"],
  ["LIABILITIES AND SHAREHOLDERS' EQUITY"],
  ["Current Liabilities:"],
  "{",
  ["Short-term borrowings", "shortBorrowings"],
  ["Accounts payable", "payables"],
  ["Accrued expenses", "accrued"],
  ["Other current liabilities", "otherCurrentLiabilities"],
  ["Long-term borrowings-current portion", "longCurrent"],
  ["Capital lease obligations-current portion", "leasesCurrent"],
  "}",
  ["Total current liabilities", "currentLiabilities"],
  "{",
  ["Long-term Borrowings", "longBorrowings"],
  ["Convertible Notes", "convertible"],
  ["Capital Lease Obligations-Noncurrent", "leases"],
  ["Accrued Retirement and Pension Costs", "pension"],
  ["Other Noncurrent Liabilities", "otherLiabilities"],
  "}",
  ["Total liabilities", "liabilities"],
  ["Minority Interest", "minorityInterest"],
  ["Shareholders' Equity:"],
  "{",
  ["Common stock", "stock"],
  ["Additional paid-in capital", "paidIn"],
  ["Accumulated deficit", "deficit"],
  ["Accumulated other comprehensive income", "comprehensive"],
  "}",
  ["Total shareholders' equity", "shareholders"],
  ["Total liabilities and shareholders' equity", "both"],
];
const CASH_FLOW = [
  ["Operating Activities:"],
  ["Net loss", "net"],
  "{",
  ["Depreciation and amortization", "depreciation"],
  ["Equity in net loss of equity method investees", "equityBack"],
  ["Minority interests in net (loss) income of consolidated subsidiaries", "minorityBack"],
  ["Foreign exchange losses (gains)", "exchange"],
  ["Losses on other investments", "otherLosses"],
  ["Decrease (increase) in accounts receivable", "inReceivables"],
  ["Increase (decrease) in accounts payable", "inPayables"],
  ["Decrease (increase) in inventories", "inInventories"],
  ["Deferred income taxes", "deferred"],
  ["Other", "otherOperating"],
  "}",
  ["Net cash provided by (used in) operating activities", "operatingCash"],
  ["Investing Activities:"],
  "{",
  ["Purchase of property and equipment", "purchase"],
  ["Investments in and advances to equity method investees", "toInvestees"],
  ["Purchase of other investments", "purchaseOther"],
  ["Deposit to restricted cash", "toRestricted"],
  ["Payment of guarantee deposits-net", "guarantee"],
  ["Other", "otherInvesting"],
  "}",
  ["Net cash used in investing activities", "investingCash"],
  ["Financing Activities:"],
  "{",
  ["Proceeds from long-term borrowings", "proceeds"],
  ["Principal payments under capital leases", "leasePayments"],
  ["Net increase (decrease) in short-term borrowings", "netShort"],
  ["Proceeds from issuance of common stock of a subsidiary", "subsidiary"],
  "}",
  ["Net cash provided by (used in) financing activities", "financingCash"],
  ["Effect of Exchange Rate Changes on Cash", "rateEffect"],
  ["Net Decrease in Cash", "change"],
  ["Cash, Beginning of Period", "begin"],
  ["Cash, End of Period", "end"],
];
/** Lines that a release may not have. */
const OPTIONAL = [
  "research",
  "restricted",
  "pension",
  "toRestricted",
  "subsidiary",
  "toInvestees",
  "otherLosses",
  "inventories",
  "inInventories",
];

const orderedRows = (chance, name, rows, dropped, mixed) => {
  const ordered = [];
  let open;
  for (const row of rows) {
    if (row === "{") open = [];
    else if (row === "}") {
      ordered.push(...(mixed ? shuffled(chance, `${name} ${ordered.length}`, open) : open));
      open = undefined;
    } else if (!dropped.has(row[1])) (open ?? ordered).push(row);
  }
  return ordered;
};

/** Columns of a statement: the quarter by its distance, and what it measures. */
const columnsOf = (chance, layout, measures) => {
  const groups = [0, -4, -1].map((distance) => ({ distance, measures: measures(distance) }));
  const inOrder = layout.moved ? shuffled(chance, "groups", groups) : groups;
  return inOrder.flatMap(({ distance, measures: list }) =>
    (layout.moved ? shuffled(chance, `columns ${distance}`, list) : list).map((measure) => ({
      distance,
      measure,
    })),
  );
};

const table = (header, rows) => [
  "",
  ...header.map((cells) => cells.join("\t")),
  ...rows.map((cells) => cells.join("\t")),
  "",
];

const HEADINGS = {
  USD: "USD",
  JPY: "JPY",
  share: "% of Total Revenues",
  assetShare: "%",
  yoy: "YOY Chg %",
  qoq: "QOQ Chg %",
};

/** One statement of a quarter, its columns against the year and the quarter before. */
const statement = (t, history, layout, { name, rows, measures }) => {
  const columns = columnsOf(history.chance, layout, measures);
  const date = dateIn(layout.dates);
  const spans = columns.map(({ distance }, index) =>
    columns[index - 1]?.distance === distance ? "" : date(t + distance),
  );
  const value = (key, { distance, measure }) => {
    const at = t + distance;
    const amounts = history.at(at)[name];
    if (measure === "USD") return cell(history.dollars(at)[name][key], layout.sign, { dash: "-" });
    if (measure === "JPY") return cell(amounts[key], layout.sign, { dash: "-" });
    if (measure === "share" || measure === "assetShare")
      return cell(history.shares(at)[name][key], layout.sign, { places: 1, percent: layout.percent });
    const change = changeOf(history.at(t)[name][key], history.at(t - (measure === "yoy" ? 4 : 1))[name][key]);
    return change === undefined ? "-" : cell(change, layout.sign, { places: 1, percent: layout.percent });
  };
  const lines = orderedRows(history.chance, name, rows, layout.dropped, layout.mixed).map(([label, key]) => [
    label,
    ...columns.map((column) => (key === undefined ? "" : value(key, column))),
  ]);
  return {
    columns,
    header: [
      ["", ...spans],
      ["", ...columns.map(({ measure }) => HEADINGS[measure])],
    ],
    lines,
  };
};

const SHARES = 22_480n;
const ADS = SHARES * 2000n;

const perShareLines = (t, history, { columns }, layout) => {
  const at = (read) =>
    columns.map(({ distance, measure }) =>
      measure === "JPY" ? read(history.at(t + distance).operations.net) : "",
    );
  return [
    ["Basic Net Loss Per Share", ...at((net) => cell(roundDiv(net * 1000n, SHARES), layout.sign))],
    [
      "Basic Net Loss Per ADS Equivalent",
      ...at((net) => cell(roundDiv(net * 100_000n, ADS), layout.sign, { places: 2 })),
    ],
    ["Weighted Average Number of Shares", ...at(() => printed(SHARES))],
    ["Weighted Average Number of ADS Equivalents", ...at(() => printed(ADS))],
  ];
};

const note = (t, history) =>
  `Note (1): The translations of Japanese yen amounts into US dollar amounts with respect to ${longDate(t)} are included solely for the convenience of readers outside Japan and have been made at the rate of JPY${printed(history.rate, 2)} = \\$1, the approximate rate of exchange on ${longDate(t)}.`;

const statements = (t, history, layout) => {
  const dates = [t, t - 4, t - 1].map(dateIn(layout.dates));
  const listed = `${dates[0]}, ${dates[1]} and ${dates[2]}`;
  const operations = statement(t, history, layout, {
    name: "operations",
    rows: OPERATIONS,
    measures: (distance) => [
      ...(distance === 0 ? ["USD"] : []),
      "JPY",
      ...(layout.shares ? ["share"] : []),
      ...(distance === -4 && layout.changes ? ["yoy"] : []),
      ...(distance === -1 && layout.changes ? ["qoq"] : []),
    ],
  });
  const sheet = statement(t, history, layout, {
    name: "balance",
    rows: BALANCE,
    measures: (distance) => [
      ...(distance === 0 ? ["USD"] : []),
      "JPY",
      ...(layout.shares ? ["assetShare"] : []),
    ],
  });
  const flow = statement(t, history, layout, {
    name: "cashFlow",
    rows: CASH_FLOW,
    measures: (distance) => (distance === 0 ? ["USD", "JPY"] : ["JPY"]),
  });
  return [
    "CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)",
    "",
    `For the Three Months Ended ${listed}`,
    "",
    "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per Share and ADS Data) (1)",
    ...table(operations.header, [...operations.lines, ...perShareLines(t, history, operations, layout)]),
    note(t, history),
    "",
    "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
    "",
    `As of ${listed}`,
    "",
    "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)) (1)",
    ...table(sheet.header, sheet.lines),
    note(t, history),
    "",
    "CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS (UNAUDITED)",
    "",
    `For the Three Months Ended ${listed}`,
    "",
    "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)) (1)",
    ...table(flow.header, flow.lines),
    note(t, history),
    "",
  ];
};

const million = (thousands) => roundDiv(thousands, 1000n);
const jpy = (thousands) => `JPY${printed(million(thousands))} million`;
const tenths = (value) => printed(value, 1);

/** `an increase of 10.9% compared to 2Q01`; nothing where nothing has changed. */
const changeText = (now, before, name) => {
  const change = changeOf(now, before);
  if (change === undefined || change === 0n) return undefined;
  return `${change > 0n ? "an increase" : "a decrease"} of ${tenths(change < 0n ? -change : change)}% compared to ${name}`;
};

const amountSentence = (t, history, subject, verb, key) => {
  const [now, yearAgo, before] = [t, t - 4, t - 1].map((at) => history.at(at).operations[key]);
  const changes = [
    changeText(now, yearAgo, quarterName(t - 4)),
    changeText(now, before, quarterName(t - 1)),
  ].filter(Boolean);
  return `${subject} ${verb} ${jpy(now)} in ${quarterName(t)}${changes.length > 0 ? `, ${changes.join(" and ")}` : ""}.`;
};

const resultText = (value) =>
  value < 0n ? `an operating loss of ${jpy(-value)}` : `operating income of ${jpy(value)}`;

const sentences = (t, history, layout) => {
  const [now, yearAgo, before] = [t, t - 4, t - 1].map((at) => history.at(at).operations);
  const [q, y, p] = [t, t - 4, t - 1].map(quarterName);
  const said = [
    ["Revenues", amountSentence(t, history, "Revenues", "were", "revenues")],
    [
      "",
      amountSentence(
        t,
        history,
        "Connectivity services and value-added services revenues",
        "were",
        "connectivity",
      ),
    ],
    ["", amountSentence(t, history, "Dedicated access services revenues", "were", "dedicated")],
    ["", amountSentence(t, history, "Value-added services revenues", "were", "valueAdded")],
    ["", amountSentence(t, history, "Systems integration services revenues", "were", "systems")],
    ["", amountSentence(t, history, "Equipment sales revenues", "were", "equipment")],
    ["Cost and expenses", amountSentence(t, history, "Cost of total revenues", "was", "costs")],
    [
      "Sales and Marketing Expenses",
      amountSentence(t, history, "Sales and marketing expenses", "were", "marketing"),
    ],
    [
      "General and administrative expenses",
      amountSentence(t, history, "General and administrative expenses", "were", "general"),
    ],
    [
      "Operating results",
      `IIJ reported ${resultText(now.operating)} in ${q}, compared to ${resultText(yearAgo.operating)} in ${y}.`,
    ],
    [
      "Income tax expense",
      `Income tax expense for ${q} was ${jpy(now.tax)}, compared to ${jpy(yearAgo.tax)} in ${y} and ${jpy(before.tax)} in ${p}.`,
    ],
    [
      "Equity in net loss of equity method investees",
      `Equity in net loss of equity method investees amounted to ${jpy(-now.equity)} in ${q}, compared to ${jpy(-yearAgo.equity)} in ${y}, and ${jpy(-before.equity)} in ${p}. This is mostly attributed to the equity loss in Crosswave.`,
    ],
    [
      "Net loss",
      `Net loss was ${jpy(-now.net)} in ${q}, compared to ${jpy(-yearAgo.net)} in ${y} and ${jpy(-before.net)} in ${p}.`,
    ],
  ];
  const kept = said.filter(
    ([, text], index) => index === 0 || history.chance(`sentence ${index} ${text.length}`) < layout.wordy,
  );
  return kept.flatMap(([heading, text]) => [...(heading === "" ? [] : [heading, ""]), text, ""]);
};

const smallTables = (t, history, layout) => {
  const quarters = layout.moved ? shuffled(history.chance, "small", [0, -1, -4]) : [0, -1, -4];
  const header = (stub) => [stub, ...quarters.map((distance) => quarterName(t + distance))];
  const chanceAt = (name, distance, from, to) =>
    BigInt(from + Math.floor(history.chance(`${name} ${t + distance}`) * (to - from)));
  const row = (label, read) => [label, ...quarters.map((distance) => read(distance))];
  const counts = [
    "64kbps – 128kbps",
    "192kbps – 768kbps",
    "1Mbps – 2Mbps",
    "3Mbps – 1.2Gbps",
    "Internet Data Center Connectivity Services",
    "Others",
  ];
  const count = (index, distance) =>
    chanceAt(`contracts ${index}`, distance, 20 + 100 * index, 400 + 900 * index);
  const dial = (index, distance) => chanceAt(`dial ${index}`, distance, 60_000, 400_000);
  const gigabits = (index, distance) => chanceAt(`bandwidth ${index}`, distance, 10, 900);
  const dedicated = (distance) => million(history.at(t + distance).operations.dedicated);
  const part = (distance) => (dedicated(distance) * chanceAt("part", distance, 55, 90)) / 100n;
  const sum = (read, count, distance) =>
    Array.from({ length: count }, (_, index) => read(index, distance)).reduce((a, b) => a + b, 0n);
  return [
    "Table 1. Number of Contracts",
    ...table(
      [header("Internet Access Services")],
      [
        ...counts.map((label, index) =>
          row(
            index === 0 ? `<i>IP Service</i> ${label}` : index > 3 ? `<i>${label}</i>` : label,
            (distance) => printed(count(index, distance)),
          ),
        ),
        row("Total Dedicated Access Services Contracts", (distance) => printed(sum(count, 6, distance))),
        row("IIJ4U (dialup services for individuals)", (distance) => printed(dial(0, distance))),
        row("Others", (distance) => printed(dial(1, distance))),
        row("Total Dial-up Access Services Contracts", (distance) => printed(sum(dial, 2, distance))),
      ],
    ),
    "Table 2. Revenue Breakdown in Dedicated Access Services (JPY in millions)",
    ...table(
      [header("")],
      [
        row("Total IP Service + DC connectivity", (distance) => printed(part(distance))),
        row("Others", (distance) => printed(dedicated(distance) - part(distance))),
      ],
    ),
    "Table 3. Contracted Bandwidth (Unit: Giga bits per second)",
    ...table(
      [header("")],
      [
        row("Dedicated Access Services", (distance) => tenths(gigabits(0, distance))),
        row("Internet Data Center Connectivity Service", (distance) => tenths(gigabits(1, distance))),
        row("Total Contracted Bandwidth", (distance) => tenths(sum(gigabits, 2, distance))),
      ],
    ),
    "Table 4. Backbone Costs (JPY in millions)",
    ...table(
      [header("")],
      [
        row("International Backbone Costs", (distance) =>
          printed(chanceAt("international", distance, 300, 900)),
        ),
        row("Domestic Backbone Costs", (distance) => printed(chanceAt("domestic", distance, 500, 1200))),
      ],
    ),
    "Table 5. Other Financial Statistics (JPY in millions)",
    ...table(
      [header("")],
      [
        row("Adjusted EBITDA", (distance) => printed(chanceAt("ebitda", distance, 100, 900))),
        row("CAPEX, including capitalized leases", (distance) =>
          printed(chanceAt("capex", distance, 500, 2500)),
        ),
        row("Depreciation and amortization", (distance) =>
          printed(million(history.at(t + distance).cashFlow.depreciation)),
        ),
      ],
    ),
  ];
};

const opening = (t, history) => {
  const { year, month, fiscalYear, quarter } = endOf(t);
  const published = { year: month > 10 ? year + 1 : year, month: ((month + 1) % 12) + 1 };
  const day = (date) => `${MONTHS[published.month - 1]} ${date}, ${published.year}`;
  const { operations } = history.at(t);
  const billions = roundDiv(operations.revenues, 100_000n);
  const lower = (billions * 98n) / 100n;
  const upper = lower + 5n;
  const dollarsOf = (tenthsOfBillion) => printed(roundDiv(tenthsOfBillion * 100n * 1000n, history.rate), 1);
  const next = endOf(t + 1);
  return [
    "For inquiries please contact:",
    "",
    "Junko Higasa",
    "",
    "IIJ Investor/Media Relations Office",
    "",
    "ir@ij.ad.jp or +81-3-5259-6500(Tel)",
    "",
    `IIJ Announces Results of the ${ORDINALS[quarter]} Quarter ${fiscalYear} Ended ${longDate(t)}`,
    "",
    "-- Results of the quarter in line with expectations --",
    "",
    `Tokyo, ${day(13)} / New York, ${day(12)} – Internet Initiative Japan Inc. (Nasdaq: IIJI) (“IIJ”), one of Japan’s leading Internet access and comprehensive network solutions providers, today announced its financial results for the ${ORDINALS[quarter]} quarter ended ${longDate(t)} of the fiscal year ending March 31, ${fiscalYear + 1} (“fiscal ${fiscalYear}”).`,
    "",
    `The ${ORDINALS[quarter]} Quarter of FY${fiscalYear} Results Summary`,
    "",
    `- In ${quarterName(t)}, total revenues were JPY${tenths(billions)} billion (\\$${printed(roundDiv(history.dollars(t).operations.revenues, 100n), 1)} million).`,
    `- For ${quarterName(t + 1)}, IIJ expects total revenues to be between JPY${tenths(lower)} billion (\\$${dollarsOf(lower)} million) and JPY${tenths(upper)} billion (\\$${dollarsOf(upper)} million) in the ${WORDS[next.quarter]} quarter of fiscal ${next.fiscalYear}.`,
    "",
    `Note: Translations of Japanese yen amounts into US dollars are solely for the convenience of readers outside of Japan and have been made at the rate of JPY${printed(history.rate, 2)} = US\\$1, the approximate exchange rate on ${longDate(t)}.`,
    "",
  ];
};

const CLOSING = [
  "Company Information",
  "",
  "Internet Initiative Japan Inc. is one of Japan's leading Internet-access and comprehensive Internet solution providers primarily targeting high-end corporate customers. IIJ and its group of companies provide total solutions ranging from new generation network services to construction of backbone networks, high-quality Internet access, security system services, hosting/housing, content design and systems integration.",
  "",
  "Statements made in this press release regarding IIJ's or management's intentions, beliefs, expectations, or predictions for the future are forward-looking statements that are based on IIJ's and managements' current expectations, assumptions, estimates and projections about its business and the industry. These forward-looking statements are subject to various risks, uncertainties and other factors that could cause IIJ's actual results to differ materially from those contained in any forward-looking statement.",
  "",
];

const paragraphs = ({ chance }, { wordy }) =>
  shuffled(chance, "paragraphs", PARAGRAPHS)
    .filter((_, index) => chance(`paragraph ${index}`) < wordy)
    .flatMap((text) => [text, ""]);

const layoutOf = (chance) => ({
  moved: chance("moved") < 0.5,
  mixed: chance("mixed") < 0.5,
  shares: chance("shares") < 0.75,
  changes: chance("changes") < 0.75,
  percent: chance("percent") < 0.3 ? "%" : "",
  sign: pick(chance, "sign", ["brackets", "brackets", "minus", "triangle"]),
  dates: pick(chance, "dates", ["sept", "full", "sep"]),
  wordy: 0.3 + 0.7 * chance("wordy"),
});

/** A release; `size` is how many times as many quarters as the sample it reports on, each pair with tables of its own. */
export const iijRelease = (seed, size) => {
  const dropped = new Set();
  const history = historyOf(seed, dropped);
  for (const name of OPTIONAL) if (history.chance(`drop ${name}`) < 0.25) dropped.add(name);
  const layout = { ...layoutOf(history.chance), dropped };
  const t = 4 * (2003 + Math.floor(history.chance("year") * 21)) + Math.floor(history.chance("quarter") * 4);
  const { fiscalYear, quarter } = endOf(t);
  const parts = Array.from({ length: size }, (_, index) => t - 2 * index);
  const lines = [
    ...opening(t, history),
    "Overview of Results and Business Outlook",
    "",
    ...paragraphs(history, layout),
    ...parts.flatMap((at) => [
      `The ${ORDINALS[endOf(at).quarter]} Quarter of FY${endOf(at).fiscalYear} Financial Results`,
      "",
      ...sentences(at, history, layout),
      ...smallTables(at, history, layout),
    ]),
    ...CLOSING,
    "Tables to follow",
    "",
    ...parts.flatMap((at) => statements(at, history, layout)),
  ];
  return { name: `iij-${quarter + 1}q-fy${fiscalYear}`, text: `${lines.join("\n")}\n` };
};
