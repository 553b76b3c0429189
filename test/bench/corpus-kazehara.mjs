/** Releases as those of the second sample's issuer: its words and tables with other figures, lines and layouts. */
import { changeOf } from "./corpus-iij-figures.mjs";
import { historyOf, SHARES } from "./corpus-kazehara-figures.mjs";
import { cell, pick, printed, roundDiv } from "./corpus-numbers.mjs";

const WORDS = { 3: "Three", 6: "Six", 9: "Nine" };
const DAYS = { 3: "March 31", 6: "June 30", 9: "September 30", 12: "December 31" };
const PUBLISHED = { 3: "May 12", 6: "August 8", 9: "November 12", 12: "February 13" };

const SEGMENTS = [
  ["Measuring Instruments"],
  ["Japan", "japan"],
  ["Overseas", "overseas"],
  ["Total Measuring Instruments", "measuring"],
  ["Analytical Systems", "analytical"],
  ["Maintenance and Services", "maintenance"],
  ["Total", "sales"],
];
const INCOME = [
  ["Net sales", "sales", true],
  ["Cost of sales", "costOfSales", true],
  ["Gross profit", "grossProfit", true],
  ["Selling, general and administrative expenses", "sellingGeneral", true],
  ["Operating income", "operating", true],
  ["Non-operating income"],
  ["Interest income", "interestIncome"],
  ["Dividend income", "dividendIncome"],
  ["Foreign exchange gains", "exchangeGains"],
  ["Other", "otherIncome"],
  ["Total non-operating income", "nonOperatingIncome"],
  ["Non-operating expenses"],
  ["Interest expenses", "interestExpenses"],
  ["Foreign exchange losses", "exchangeLosses"],
  ["Other", "otherExpenses"],
  ["Total non-operating expenses", "nonOperatingExpenses"],
  ["Ordinary income", "ordinary", true],
  ["Extraordinary income"],
  ["Gain on sales of noncurrent assets", "gainNoncurrent"],
  ["Gain on sales of investment securities", "gainSecurities"],
  ["Total extraordinary income", "extraordinaryIncome"],
  ["Extraordinary losses"],
  ["Loss on disposal of noncurrent assets", "lossDisposal"],
  ["Impairment loss", "impairment"],
  ["Total extraordinary losses", "extraordinaryLosses"],
  ["Income before income taxes", "beforeTaxes", true],
  ["Income taxes-current", "taxesCurrent"],
  ["Income taxes-deferred", "taxesDeferred"],
  ["Total income taxes", "taxes"],
  ["Net income", "net", true],
];
const BALANCE = [
  ["Assets"],
  ["Current assets"],
  ["Cash and deposits", "cash"],
  ["Notes and accounts receivable-trade", "receivables"],
  ["Merchandise and finished goods", "goods"],
  ["Work in process", "inProcess"],
  ["Raw materials and supplies", "materials"],
  ["Other", "otherCurrent"],
  ["Allowance for doubtful accounts", "allowance"],
  ["Total current assets", "currentAssets"],
  ["Noncurrent assets"],
  ["Property, plant and equipment"],
  ["Buildings and structures", "buildings"],
  ["Machinery, equipment and vehicles", "machinery"],
  ["Accumulated depreciation", "depreciated"],
  ["Land", "land"],
  ["Total property, plant and equipment", "property"],
  ["Intangible assets", "intangible"],
  ["Investments and other assets"],
  ["Investment securities", "securities"],
  ["Deferred tax assets", "deferredTax"],
  ["Other", "otherInvestments"],
  ["Allowance for doubtful accounts", "allowanceLong"],
  ["Total investments and other assets", "investments"],
  ["Total noncurrent assets", "noncurrentAssets"],
  ["Total assets", "assets"],
  ["Liabilities"],
  ["Current liabilities"],
  ["Notes and accounts payable-trade", "payables"],
  ["Short-term loans payable", "shortLoans"],
  ["Income taxes payable", "taxesPayable"],
  ["Provision for bonuses", "bonuses"],
  ["Other", "otherLiabilities"],
  ["Total current liabilities", "currentLiabilities"],
  ["Noncurrent liabilities"],
  ["Long-term loans payable", "longLoans"],
  ["Net defined benefit liability", "benefit"],
  ["Other", "otherLong"],
  ["Total noncurrent liabilities", "noncurrentLiabilities"],
  ["Total liabilities", "liabilities"],
  ["Net assets"],
  ["Shareholders' equity"],
  ["Capital stock", "capital"],
  ["Capital surplus", "surplus"],
  ["Retained earnings", "retained"],
  ["Treasury stock", "treasury"],
  ["Total shareholders' equity", "shareholders"],
  ["Accumulated other comprehensive income"],
  ["Valuation difference on available-for-sale securities", "valuation"],
  ["Foreign currency translation adjustment", "translation"],
  ["Total accumulated other comprehensive income", "comprehensive"],
  ["Total net assets", "netAssets"],
  ["Total liabilities and net assets", "both"],
];
const FLOW = [
  ["Cash flows from operating activities"],
  ["Income before income taxes", "beforeTaxes"],
  ["Depreciation", "depreciation"],
  ["Impairment loss", "impairment"],
  ["Increase (decrease) in provision for bonuses", "bonuses"],
  ["Increase (decrease) in net defined benefit liability", "benefits"],
  ["Interest and dividend income", "interestAndDividends"],
  ["Interest expenses", "interestExpenses"],
  ["Foreign exchange losses (gains)", "foreignExchange"],
  ["Loss (gain) on sales of investment securities", "gainSecurities"],
  ["Loss (gain) on sales and disposal of noncurrent assets", "gainDisposal"],
  ["Decrease (increase) in notes and accounts receivable-trade", "inReceivables"],
  ["Decrease (increase) in inventories", "inInventories"],
  ["Increase (decrease) in notes and accounts payable-trade", "inPayables"],
  ["Other, net", "otherNet"],
  ["Subtotal", "subtotal"],
  ["Interest and dividend income received", "interestReceived"],
  ["Interest expenses paid", "interestPaid"],
  ["Income taxes paid", "taxesPaid"],
  ["Net cash provided by (used in) operating activities", "operatingCash"],
  ["Cash flows from investing activities"],
  ["Purchase of property, plant and equipment", "purchaseProperty"],
  ["Purchase of intangible assets", "purchaseIntangible"],
  ["Purchase of investment securities", "purchaseSecurities"],
  ["Proceeds from sales of investment securities", "saleSecurities"],
  ["Other, net", "otherInvesting"],
  ["Net cash provided by (used in) investing activities", "investing"],
  ["Cash flows from financing activities"],
  ["Net increase (decrease) in short-term loans payable", "shortLoans"],
  ["Repayments of long-term loans payable", "repayments"],
  ["Purchase of treasury stock", "treasury"],
  ["Cash dividends paid", "dividendsPaid"],
  ["Net cash provided by (used in) financing activities", "financing"],
  ["Effect of exchange rate change on cash and cash equivalents", "rateEffect"],
  ["Net increase (decrease) in cash and cash equivalents", "change"],
  ["Cash and cash equivalents at beginning of period", "begin"],
  ["Cash and cash equivalents at end of period", "end"],
];
const OPTIONAL = [
  "impairment",
  "gainSecurities",
  "exchangeLosses",
  "exchangeGains",
  "inProcess",
  "purchaseSecurities",
  "saleSecurities",
  "gainNoncurrent",
  "intangible",
];

const present = (rows, dropped) => rows.filter(([, key]) => !dropped.has(key));
const table = (header, rows) => ["", ...[...header, ...rows].map((cells) => cells.join("\t")), ""];

const spanOf = (months) =>
  months === 12 ? "Year ended December 31," : `${WORDS[months]} months ended ${DAYS[months]},`;

const changeCell = (now, before, layout) => {
  const change = changeOf(now, before);
  const small = change !== undefined && change < 10_000n && change > -10_000n;
  return small ? cell(change, layout.sign, { places: 1 }) : "—";
};

/** Two columns of amounts; the year before stands first in some layouts. */
const twice = (read, year, layout) =>
  layout.moved ? [read(year - 1), read(year)] : [read(year), read(year - 1)];

/** A change stands beside the later year: only tables without one have the year before first. */
const incomeTables = (history, layout, year, months) => {
  const at = (each) => history.income(each, months);
  const years = [String(year), String(year - 1)];
  const amount = (key) => [year, year - 1].map((each) => cell(at(each)[key], layout.sign, { dash: "—" }));
  const income = present(INCOME, layout.dropped).map(([label, key, changes]) => [
    label,
    ...(key === undefined ? ["", ""] : amount(key)),
    changes ? changeCell(at(year)[key], at(year - 1)[key], layout) : "",
  ]);
  const share = (each, key) =>
    cell(roundDiv(at(each)[key] * 1000n, at(each).sales), layout.sign, { places: 1 });
  const segments = SEGMENTS.map(([label, key]) => [
    label,
    ...(key === undefined
      ? ["", "", "", "", ""]
      : [
          ...[year, year - 1].flatMap((each) => [cell(at(each)[key], layout.sign), share(each, key)]),
          changeCell(at(year)[key], at(year - 1)[key], layout),
        ]),
  ]);
  const perShare = [
    [
      "Net income per share",
      ...twice(
        (each) =>
          cell(roundDiv(at(each).net * 100_000_000n, SHARES * history.unit), layout.sign, { places: 2 }),
        year,
        layout,
      ),
    ],
    ["Average number of shares during the period (Shares)", ...twice(() => printed(SHARES), year, layout)],
  ];
  return {
    segments: [
      "Sales by Segment",
      layout.caption,
      ...table(
        [
          ["", spanOf(months), "", "", "", ""],
          ["", years[0], "", years[1], "", "Change"],
          ["", "Amount", "% of net sales", "Amount", "% of net sales", "(%)"],
        ],
        segments,
      ),
    ],
    income: [
      `${months === 12 ? "" : "Quarterly "}Consolidated Statements of Income (Unaudited)`,
      layout.caption,
      ...table(
        [
          ["", spanOf(months), "", ""],
          ["", ...years, "Change (%)"],
        ],
        income,
      ),
      "Per Share Information",
      "(Yen)",
      ...table(
        [
          ["", spanOf(months), ""],
          ["", ...twice(String, year, layout)],
        ],
        perShare,
      ),
    ],
  };
};

const balanceTables = (history, layout, year, months) => {
  const days = [
    [year, months],
    [year - 1, 12],
  ];
  const ordered = layout.moved ? [...days].reverse() : days;
  const names = ordered.map(([each, length]) => `${DAYS[length]}, ${each}`);
  const rows = present(BALANCE, layout.dropped).map(([label, key]) => [
    label,
    ...ordered.map((day) =>
      key === undefined ? "" : cell(history.balance(...day)[key], layout.sign, { dash: "—" }),
    ),
  ]);
  const persons = ordered.map((day) => history.employees(...day));
  const employees = [
    "Measuring Instruments",
    "Analytical Systems",
    "Maintenance and Services",
    "Corporate",
  ].map((label, index) => [label, ...persons.map((list) => printed(list[index]))]);
  return {
    employees: [
      "Number of Employees (Unit: persons)",
      ...table(
        [["", ...names.map((name) => `As of ${name}`)]],
        [...employees, ["Total", ...persons.map((list) => printed(list.reduce((a, b) => a + b)))]],
      ),
    ],
    sheet: [
      `${months === 12 ? "" : "Quarterly "}Consolidated Balance Sheets (Unaudited)`,
      layout.caption,
      ...table(
        [
          ["", "As of", ""],
          ["", ...names],
        ],
        rows,
      ),
    ],
  };
};

const flowTable = (history, layout, year, months) => {
  const rows = present(FLOW, layout.dropped).map(([label, key]) => [
    label,
    ...(key === undefined
      ? ["", ""]
      : twice((each) => cell(history.flow(each, months)[key], layout.sign, { dash: "—" }), year, layout)),
  ]);
  return [
    `${months === 12 ? "" : "Quarterly "}Consolidated Statements of Cash Flows (Unaudited)`,
    layout.caption,
    ...table(
      [
        ["", spanOf(months), ""],
        ["", ...twice(String, year, layout)],
      ],
      rows,
    ),
  ];
};

const periodText = (year, months) =>
  months === 12
    ? `the year ended December 31, ${year}`
    : `the ${WORDS[months].toLowerCase()} months ended ${DAYS[months]}, ${year}`;

const million = (history, value) => `¥${printed(roundDiv(value, history.unit))} million`;

/** `an increase of 6.3%`; nothing where there is none, or where it is too large to be told so. */
const moved = (now, before, up, down) => {
  const change = changeOf(now, before);
  if (change === undefined || change === 0n || before <= 0n || now <= 0n || change >= 10_000n)
    return undefined;
  return `${change > 0n ? up : down} ${printed(change < 0n ? -change : change, 1)}%`;
};

const ownSentences = (history, year, months) => {
  const [now, before] = [history.income(year, months), history.income(year - 1, months)];
  const [flow, sheet, opening] = [
    history.flow(year, months),
    history.balance(year, months),
    history.balance(year - 1, 12),
  ];
  const sales = moved(now.sales, before.sales, "an increase of", "a decrease of");
  const selling = moved(now.sellingGeneral, before.sellingGeneral, "an increase of", "a decrease of");
  const ratio = ({ netAssets, assets }) => printed(roundDiv(netAssets * 1000n, assets), 1);
  const said = [
    `• Net sales were ${million(history, now.sales)}${sales ? `, ${sales} from the same period of the previous year` : ""}.`,
    now.operating > 0n ? `• Operating income was ${million(history, now.operating)}.` : "",
    now.ordinary > 0n && now.net > 0n
      ? `• Ordinary income was ${million(history, now.ordinary)}, and net income was ${million(history, now.net)}.`
      : "",
    "",
    `Selling, general and administrative expenses were ${million(history, now.sellingGeneral)}${selling ? `, ${selling}` : ""}.`,
    "",
    `Total assets as of ${DAYS[months]}, ${year} were ${million(history, sheet.assets)}. The equity ratio was ${ratio(sheet)}%, compared with ${ratio(opening)}% at the end of the previous fiscal year.`,
    "",
    flow.operatingCash > 0n
      ? `Net cash provided by operating activities was ${million(history, flow.operatingCash)}.`
      : "",
    "",
  ];
  return said.filter((text, index) => text !== "" || said[index - 1] !== "");
};

const otherSentence = (history, year, months) => [
  `In ${periodText(year, months)}, net sales were ${million(history, history.income(year, months).sales)}.`,
  "",
];

const forecast = (history, layout, year) => {
  const actual = history.income(year - 1, 12);
  const grown = (key) =>
    (actual[key] * BigInt(100 + Math.floor(history.chance(`forecast ${key}`) * 12))) / 100n;
  const keys = [
    ["Net sales", "sales"],
    ["Operating income", "operating"],
    ["Ordinary income", "ordinary"],
    ["Net income", "net"],
  ];
  return [
    "Forecast of Consolidated Results",
    layout.caption,
    ...table(
      [
        ["", `Year ending December 31, ${year}`, `Year ended December 31, ${year - 1}`, "Change"],
        ["", "Forecast", "Actual", "(%)"],
      ],
      keys.map(([label, key]) => [
        label,
        cell(grown(key), layout.sign),
        cell(actual[key], layout.sign),
        changeCell(grown(key), actual[key], layout),
      ]),
    ),
  ];
};

/** All periods that a release of this length reports on, its own first. */
const periodsOf = (year, months, size) => {
  const periods = [[year, months]];
  for (let each = year; periods.length < size; each -= 2)
    for (const length of [12, 9, 6, 3])
      if (periods.length < size && (each < year || length < months)) periods.push([each, length]);
  return periods;
};

export const kazeharaRelease = (seed, size) => {
  const dropped = new Set();
  const { chance } = historyOf(seed, 1n, dropped);
  for (const name of OPTIONAL) if (chance(`drop ${name}`) < 0.25) dropped.add(name);
  const thousands = chance("thousands") < 0.3;
  const history = historyOf(seed, thousands ? 1000n : 1n, dropped);
  const layout = {
    dropped,
    moved: chance("moved") < 0.4,
    sign: pick(chance, "sign", ["triangle", "brackets", "minus"]),
    caption: thousands ? "(Thousands of yen)" : "(Millions of yen)",
  };
  const year = 2012 + Math.floor(chance("year") * 16);
  const months = pick(chance, "months", [3, 6, 9, 12]);
  const title =
    months === 12
      ? `Year Ended December 31, ${year}`
      : `${WORDS[months]} Months Ended ${DAYS[months]}, ${year}`;
  const published = `${PUBLISHED[months]}, ${months === 12 ? year + 1 : year}`;
  const periods = periodsOf(year, months, size);
  const parts = periods.map(([each, length], index) => {
    const income = incomeTables(history, layout, each, length);
    const balance = balanceTables(history, layout, each, length);
    const outlook = index > 0 ? [] : forecast(history, layout, months === 12 ? year + 1 : year);
    return {
      words: [
        ...(index > 0 ? otherSentence(history, each, length) : ownSentences(history, each, length)),
        ...income.segments,
        ...balance.employees,
        ...outlook,
      ],
      tables: [...income.income, ...balance.sheet, ...flowTable(history, layout, each, length)],
    };
  });
  const lines = [
    `Consolidated Financial Results for the ${title} [Japanese GAAP]`,
    "",
    published,
    "",
    "Company name: Kazehara Instruments Co., Ltd.",
    "",
    "Securities code: 0199",
    "",
    "EDINET code: E99999",
    "",
    "Representative: Shigemi Tonomura, President and Representative Director",
    "",
    "Contact: Natsuko Irifune, General Manager, Corporate Communications Office",
    "",
    "ir@kazehara.example, +81-3-0000-0199 (Tel)",
    "",
    `TOKYO, ${published} – Kazehara Instruments Co., Ltd. (the “Company”), a maker of precision measuring instruments and analytical systems, today announced its consolidated results for ${periodText(year, months)} (“fiscal ${year}”). The results have not been audited.`,
    "",
    "Percentages are rounded one by one, so they may not add up to 100.0. A — in a column of changes means that the change is not meaningful or is 1,000% or more.",
    "",
    "Highlights",
    "",
    ...parts.flatMap(({ words }) => words),
    "About Kazehara Instruments",
    "",
    "Kazehara Instruments develops, makes and maintains precision measuring instruments and analytical systems. The company is invented: this release was made by a program, and its figures are those of no existing company.",
    "",
    ...parts.flatMap(({ tables }) => tables),
  ];
  return { name: `kazehara-${months / 3}q-fy${year}`, text: `${lines.join("\n")}\n` };
};
