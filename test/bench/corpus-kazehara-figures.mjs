/**
 * The figures of one made-up history of the second sample's issuer: the first months of each fiscal year, and the days on
 * which they end. All sums and roll-forwards hold exactly; `unit` is how many of the printed units are a million yen.
 */
import { chanceOf } from "./corpus-numbers.mjs";

/** Size in millions of yen for nine months. */
const INCOME = {
  japan: 9318,
  overseas: 8764,
  analytical: 8459,
  maintenance: 5301,
  costOfSales: 19236,
  sellingGeneral: 8917,
  interestIncome: 21,
  dividendIncome: 64,
  exchangeGains: 87,
  otherIncome: 53,
  interestExpenses: 48,
  exchangeLosses: 0,
  otherExpenses: 35,
  gainNoncurrent: 9,
  gainSecurities: 173,
  lossDisposal: 36,
  impairment: 244,
  taxesCurrent: 1262,
  taxesDeferred: -98,
};
const FLOW = {
  depreciation: 1265,
  bonuses: 419,
  benefits: 37,
  foreignExchange: -39,
  inReceivables: 562,
  inInventories: -465,
  inPayables: 245,
  interestReceived: 83,
  interestPaid: -49,
  taxesPaid: -1231,
  purchaseProperty: -1187,
  purchaseIntangible: -286,
  purchaseSecurities: -45,
  saleSecurities: 291,
  otherInvesting: 9,
  shortLoans: -300,
  repayments: -450,
  treasury: -249,
  dividendsPaid: -822,
  rateEffect: -41,
};
const BALANCE = {
  cash: 11307,
  receivables: 10674,
  goods: 3702,
  inProcess: 2389,
  materials: 1881,
  otherCurrent: 903,
  allowance: -51,
  buildings: 10771,
  machinery: 9402,
  depreciated: -13605,
  land: 3147,
  intangible: 1193,
  securities: 3301,
  deferredTax: 777,
  otherInvestments: 486,
  allowanceLong: -21,
  payables: 6118,
  shortLoans: 2100,
  taxesPayable: 715,
  bonuses: 836,
  otherLiabilities: 2195,
  longLoans: 2700,
  benefit: 1983,
  otherLong: 371,
  capital: 4850,
  surplus: 5212,
  treasury: -1453,
  valuation: 748,
  translation: 198,
};
const CONSTANT = new Set(["capital", "surplus"]);

const sum = (values, ...names) => names.reduce((total, name) => total + values[name], 0n);

const segmentsOf = (v) => {
  v.measuring = v.japan + v.overseas;
  v.sales = sum(v, "measuring", "analytical", "maintenance");
};

const incomeOf = (v) => {
  segmentsOf(v);
  v.grossProfit = v.sales - v.costOfSales;
  v.operating = v.grossProfit - v.sellingGeneral;
  v.nonOperatingIncome = sum(v, "interestIncome", "dividendIncome", "exchangeGains", "otherIncome");
  v.nonOperatingExpenses = sum(v, "interestExpenses", "exchangeLosses", "otherExpenses");
  v.ordinary = v.operating + v.nonOperatingIncome - v.nonOperatingExpenses;
  v.extraordinaryIncome = sum(v, "gainNoncurrent", "gainSecurities");
  v.extraordinaryLosses = sum(v, "lossDisposal", "impairment");
  v.beforeTaxes = v.ordinary + v.extraordinaryIncome - v.extraordinaryLosses;
  v.taxes = v.taxesCurrent + v.taxesDeferred;
  v.net = v.beforeTaxes - v.taxes;
  return v;
};

const balanceOf = (v) => {
  v.currentAssets = sum(
    v,
    "cash",
    "receivables",
    "goods",
    "inProcess",
    "materials",
    "otherCurrent",
    "allowance",
  );
  v.property = sum(v, "buildings", "machinery", "depreciated", "land");
  v.investments = sum(v, "securities", "deferredTax", "otherInvestments", "allowanceLong");
  v.noncurrentAssets = sum(v, "property", "intangible", "investments");
  v.assets = v.currentAssets + v.noncurrentAssets;
  v.currentLiabilities = sum(v, "payables", "shortLoans", "taxesPayable", "bonuses", "otherLiabilities");
  v.noncurrentLiabilities = sum(v, "longLoans", "benefit", "otherLong");
  v.liabilities = v.currentLiabilities + v.noncurrentLiabilities;
  v.netAssets = v.assets - v.liabilities;
  v.comprehensive = v.valuation + v.translation;
  v.shareholders = v.netAssets - v.comprehensive;
  v.retained = v.shareholders - sum(v, "capital", "surplus", "treasury");
  v.both = v.assets;
  return v;
};

const flowOf = (v, income, begin, end) => {
  Object.assign(v, {
    beforeTaxes: income.beforeTaxes,
    impairment: income.impairment,
    begin,
    end,
    change: end - begin,
    interestAndDividends: -(income.interestIncome + income.dividendIncome),
    interestExpenses: income.interestExpenses,
    gainSecurities: -income.gainSecurities,
    gainDisposal: income.lossDisposal - income.gainNoncurrent,
  });
  v.investing = sum(
    v,
    "purchaseProperty",
    "purchaseIntangible",
    "purchaseSecurities",
    "saleSecurities",
    "otherInvesting",
  );
  v.financing = sum(v, "shortLoans", "repayments", "treasury", "dividendsPaid");
  v.operatingCash = v.change - v.investing - v.financing - v.rateEffect;
  v.subtotal = v.operatingCash - sum(v, "interestReceived", "interestPaid", "taxesPaid");
  v.otherNet =
    v.subtotal -
    sum(
      v,
      "beforeTaxes",
      "depreciation",
      "impairment",
      "bonuses",
      "benefits",
      "interestAndDividends",
      "interestExpenses",
      "foreignExchange",
      "gainSecurities",
      "gainDisposal",
      "inReceivables",
      "inInventories",
      "inPayables",
    );
  return v;
};

const memo = (make) => {
  const made = new Map();
  return (...key) => {
    const name = key.join(" ");
    if (!made.has(name)) made.set(name, make(...key));
    return made.get(name);
  };
};

export const SHARES = 24_152_318n;

/** By fiscal year and number of months: `income`, `flow`, and the balance sheet at their end (`12` of a year is its last day). */
export const historyOf = (seed, unit, dropped) => {
  const chance = chanceOf(`${seed} kazehara`);
  const leaves = (sizes, when, scale) =>
    Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => {
        if (dropped.has(name)) return [name, 0n];
        const noise = CONSTANT.has(name) ? 1 : 0.9 + 0.2 * chance(`${name} ${when}`);
        return [name, BigInt(Math.round(size * scale * noise * Number(unit)))];
      }),
    );
  const balance = memo((year, months) => balanceOf(leaves(BALANCE, `${year} ${months}`, 1)));
  const income = memo((year, months) => incomeOf(leaves(INCOME, `${year} ${months}`, months / 9)));
  const flow = memo((year, months) =>
    flowOf(
      leaves(FLOW, `${year} ${months}`, months / 9),
      income(year, months),
      balance(year - 1, 12).cash,
      balance(year, months).cash,
    ),
  );
  const employees = memo((year, months) =>
    ["measuring", "analytical", "maintenance", "corporate"].map((name, index) =>
      BigInt([700, 300, 200, 90][index] + Math.floor(chance(`${name} ${year} ${months}`) * 60)),
    ),
  );
  return { chance, unit, balance, income, flow, employees };
};
