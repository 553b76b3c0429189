/**
 * The figures of one made-up history of the first sample's issuer, quarter by quarter: amounts in thousands of yen, of
 * which all sums, roll-forwards and restatements hold exactly, with translations and shares that add up as printed.
 * A quarter is a number: 4 × fiscal year + (quarter − 1).
 */
import { chanceOf, footed, roundDiv } from "./corpus-numbers.mjs";

/** Size of each line in thousands of yen, and how much of it is chance. */
const OPERATIONS = {
  dedicated: 3546372,
  dialUp: 791738,
  valueAdded: 893135,
  otherConnectivity: 467976,
  systems: 3094168,
  equipment: 1774953,
  costConnectivity: 5081186,
  costSystems: 2681946,
  costEquipment: 1648106,
  marketing: 743230,
  general: 514082,
  research: 93574,
  other: -160247,
  tax: 514872,
  minority: 23146,
  equity: -1480411,
};
const BALANCE = {
  cash: 4772753,
  receivables: 7844256,
  inventories: 415771,
  prepaid: 498668,
  otherCurrent: 141923,
  investees: 5896219,
  otherInvestments: 3751532,
  property: 8617873,
  restricted: 5000000,
  deposits: 1392519,
  otherAssets: 706828,
  shortBorrowings: 4832286,
  payables: 5131068,
  accrued: 271557,
  otherCurrentLiabilities: 442564,
  longCurrent: 1400000,
  leasesCurrent: 2271145,
  longBorrowings: 3400000,
  convertible: 15000000,
  leases: 3250922,
  pension: 83058,
  otherLiabilities: 153993,
  minorityInterest: 942650,
  stock: 7082336,
  paidIn: 17068353,
  comprehensive: 838062,
};
const CASH_FLOW = {
  depreciation: 883732,
  exchange: -39060,
  otherLosses: 13620,
  inReceivables: -972056,
  inPayables: 7462,
  inInventories: -142950,
  deferred: 509228,
  purchase: -222308,
  toInvestees: -56250,
  purchaseOther: -33294,
  toRestricted: -5000,
  guarantee: -87518,
  otherInvesting: 2953,
  proceeds: 140000,
  leasePayments: -601144,
  netShort: 282164,
  subsidiary: 37500,
  rateEffect: 34183,
};
const CONSTANT = new Set(["restricted", "convertible", "stock", "paidIn"]);

/** Sums: total → its parts with their weights. */
export const SUMS = {
  operations: {
    connectivity: { dedicated: 1, dialUp: 1, valueAdded: 1, otherConnectivity: 1 },
    revenues: { connectivity: 1, systems: 1, equipment: 1 },
    costs: { costConnectivity: 1, costSystems: 1, costEquipment: 1 },
    expenses: { costs: 1, marketing: 1, general: 1, research: 1 },
    operating: { revenues: 1, expenses: -1 },
    beforeTax: { operating: 1, other: 1 },
    net: { beforeTax: 1, tax: -1, minority: 1, equity: 1 },
  },
  balance: {
    currentAssets: { cash: 1, receivables: 1, inventories: 1, prepaid: 1, otherCurrent: 1 },
    assets: {
      currentAssets: 1,
      investees: 1,
      otherInvestments: 1,
      property: 1,
      restricted: 1,
      deposits: 1,
      otherAssets: 1,
    },
    currentLiabilities: {
      shortBorrowings: 1,
      payables: 1,
      accrued: 1,
      otherCurrentLiabilities: 1,
      longCurrent: 1,
      leasesCurrent: 1,
    },
    liabilities: {
      currentLiabilities: 1,
      longBorrowings: 1,
      convertible: 1,
      leases: 1,
      pension: 1,
      otherLiabilities: 1,
    },
    shareholders: { stock: 1, paidIn: 1, deficit: 1, comprehensive: 1 },
    both: { liabilities: 1, minorityInterest: 1, shareholders: 1 },
  },
  cashFlow: {
    operatingCash: {
      net: 1,
      depreciation: 1,
      equityBack: 1,
      minorityBack: 1,
      exchange: 1,
      otherLosses: 1,
      inReceivables: 1,
      inPayables: 1,
      inInventories: 1,
      deferred: 1,
      otherOperating: 1,
    },
    investingCash: {
      purchase: 1,
      toInvestees: 1,
      purchaseOther: 1,
      toRestricted: 1,
      guarantee: 1,
      otherInvesting: 1,
    },
    financingCash: { proceeds: 1, leasePayments: 1, netShort: 1, subsidiary: 1 },
    change: { operatingCash: 1, investingCash: 1, financingCash: 1, rateEffect: 1 },
  },
};

const leavesOf = (chance, sizes, t, dropped) =>
  Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      if (dropped.has(name)) return [name, 0n];
      const when = CONSTANT.has(name) ? "always" : t;
      const growth = CONSTANT.has(name) ? 1 : 1.012 ** (((t % 64) + 64) % 64) * 0.8;
      const noise = 0.75 + 0.5 * chance(`${name} ${when}`);
      return [name, BigInt(Math.round(size * growth * noise))];
    }),
  );

const withTotals = (values, sums) => {
  for (const [total, parts] of Object.entries(sums))
    values[total] ??= Object.entries(parts).reduce(
      (sum, [name, weight]) => sum + BigInt(weight) * values[name],
      0n,
    );
  return values;
};

/** From the last total down, each part rounded so that the printed numbers add up; `fixed` are printed elsewhere. */
const roundTree = (roots, values, sums, numerator, denominator, fixed = {}) => {
  const rounded = new Map(Object.entries(fixed));
  for (const root of roots)
    if (!rounded.has(root)) rounded.set(root, roundDiv(values[root] * numerator, denominator));
  for (const [total, parts] of Object.entries(sums).reverse()) {
    const list = Object.entries(parts).map(([name, weight]) => ({
      name,
      weight: BigInt(weight),
      exact: values[name] * numerator,
      fixed: rounded.get(name),
    }));
    for (const [name, value] of footed(rounded.get(total), list, denominator)) rounded.set(name, value);
  }
  return Object.fromEntries(rounded);
};

/** The whole history, by quarter; a quarter's figures are made when they are first asked for. */
export const historyOf = (seed, dropped) => {
  const chance = chanceOf(`${seed} iij`);
  const rate = BigInt(9000 + Math.floor(chance("rate") * 5000)); // hundredths of a yen for a dollar
  const known = new Map();
  const balances = new Map();
  const balance = (t) => {
    if (!balances.has(t)) {
      const values = leavesOf(chance, BALANCE, t, dropped);
      withTotals(values, {
        currentAssets: SUMS.balance.currentAssets,
        assets: SUMS.balance.assets,
        currentLiabilities: SUMS.balance.currentLiabilities,
        liabilities: SUMS.balance.liabilities,
      });
      values.both = values.assets;
      values.shareholders = values.both - values.liabilities - values.minorityInterest;
      values.deficit = values.shareholders - values.stock - values.paidIn - values.comprehensive;
      balances.set(t, values);
    }
    return balances.get(t);
  };
  const make = (t) => {
    const leaves = leavesOf(chance, OPERATIONS, t, dropped);
    let operations = withTotals({ ...leaves }, SUMS.operations);
    // The statement has a line “Net loss”: the affiliates' losses make it one.
    if (operations.net >= 0n)
      operations = withTotals(
        { ...leaves, equity: leaves.equity - operations.net - 250_000n },
        SUMS.operations,
      );
    const sheet = balance(t);
    const [begin, end] = [balance(t - 1).cash, sheet.cash];
    const flow = {
      ...leavesOf(chance, CASH_FLOW, t, dropped),
      net: operations.net,
      equityBack: -operations.equity,
      minorityBack: -operations.minority,
      begin,
      end,
      change: end - begin,
    };
    withTotals(flow, {
      investingCash: SUMS.cashFlow.investingCash,
      financingCash: SUMS.cashFlow.financingCash,
    });
    flow.operatingCash = flow.change - flow.investingCash - flow.financingCash - flow.rateEffect;
    const { otherOperating: _, ...known } = SUMS.cashFlow.operatingCash;
    flow.otherOperating = flow.operatingCash - Object.keys(known).reduce((sum, name) => sum + flow[name], 0n);
    return { operations, balance: sheet, cashFlow: flow };
  };
  const at = (t) => {
    if (!known.has(t)) known.set(t, make(t));
    return known.get(t);
  };
  const dollars = (t) => {
    const { operations, balance: sheet, cashFlow } = at(t);
    const ofOperations = roundTree(["net"], operations, SUMS.operations, 100n, rate);
    const assets = roundDiv(sheet.assets * 100n, rate);
    const ofSheet = roundTree([], sheet, SUMS.balance, 100n, rate, { assets, both: assets });
    const begin = roundDiv(cashFlow.begin * 100n, rate);
    const ofFlow = roundTree([], cashFlow, SUMS.cashFlow, 100n, rate, {
      begin,
      end: ofSheet.cash,
      change: ofSheet.cash - begin,
      net: ofOperations.net,
      equityBack: -ofOperations.equity,
      minorityBack: -ofOperations.minority,
    });
    return { operations: ofOperations, balance: ofSheet, cashFlow: ofFlow };
  };
  /** Tenths of a percent of total revenues and of total assets. */
  const shares = (t) => {
    const { operations, balance: sheet } = at(t);
    return {
      operations: roundTree(["net"], operations, SUMS.operations, 1000n, operations.revenues, {
        revenues: 1000n,
      }),
      balance: roundTree([], sheet, SUMS.balance, 1000n, sheet.assets, { assets: 1000n, both: 1000n }),
    };
  };
  const memo = (make) => {
    const made = new Map();
    return (t) => {
      if (!made.has(t)) made.set(t, make(t));
      return made.get(t);
    };
  };
  return { chance, rate, at, dollars: memo(dollars), shares: memo(shares) };
};

/** Tenths of a percent by which a value has changed; undefined where there was nothing before. */
export const changeOf = (now, before) =>
  before === 0n ? undefined : roundDiv((now - before) * 1000n, before);
