import type { Language } from "./state.js";

/** What the page itself says, `{}` standing for a number or name. */
const WORDS = {
  // Views and controls
  release: ["Release", "リリース"],
  facts: ["Facts", "ファクト"],
  statements: ["Statements", "財務諸表"],
  findings: ["Findings", "検出事項"],
  views: ["Views", "表示"],
  language: ["Language", "言語"],
  theme: ["Colours of the page", "配色"],
  auto: ["As the system", "システムに合わせる"],
  light: ["Light", "ライト"],
  dark: ["Dark", "ダーク"],
  scale: ["Money in", "金額の単位"],
  overlay: ["Numbers by", "数値の色分け"],
  byFacts: ["Facts", "ファクト"],
  byChecks: ["Checks", "検証"],
  byKinds: ["Kinds", "種類"],
  choices: ["How it is shown", "表示の設定"],
  skip: ["Skip to the content", "本文へ移動"],
  close: ["Close", "閉じる"],
  noRelease: [
    "This report was not made from a release, so there is no text to show.",
    "このレポートはリリースから作成されたものではないため、本文はありません。",
  ],
  // Head line
  valid: ["Valid", "有効"],
  errors: ["Converted with errors", "エラーあり"],
  failed: ["Failed", "失敗"],
  published: ["published {}", "{}公表"],
  factCount: ["{} facts", "ファクト{}件"],
  numbersAndTexts: ["{} numbers, {} texts", "数値{}件・テキスト{}件"],
  findingCount: ["{} findings", "検出事項{}件"],
  oneFinding: ["1 finding", "検出事項1件"],
  noFinding: ["No findings", "検出事項なし"],
  errorCount: ["{} errors", "エラー{}件"],
  oneError: ["1 error", "エラー1件"],
  warningCount: ["{} warnings", "警告{}件"],
  oneWarning: ["1 warning", "警告1件"],
  infoCount: ["{} notes", "情報{}件"],
  oneInfo: ["1 note", "情報1件"],
  humanEye: ["For a person to look at", "人の確認が必要"],
  nothingForEye: ["Nothing asks for a person's eye", "確認が必要な箇所はありません"],
  contradictions: ["{} contradictions", "矛盾{}件"],
  oneContradiction: ["1 contradiction", "矛盾1件"],
  uncheckedNumbers: ["{} numbers nothing checks", "検証できない数値{}件"],
  oneUncheckedNumber: ["1 number nothing checks", "検証できない数値1件"],
  unexplainedNumbers: ["{} numbers without a fact", "ファクトのない数値{}件"],
  oneUnexplainedNumber: ["1 number without a fact", "ファクトのない数値1件"],
  relationCount: ["{} relations checked", "{}件の関係を検証"],
  // List
  search: ["Search facts", "ファクトを検索"],
  searchHint: ["Label, number, element …", "ラベル、数値、要素名…"],
  filters: ["Show only", "絞り込み"],
  unchecked: ["Unchecked", "未検証"],
  suspect: ["Suspect", "疑わしい"],
  conflict: ["Conflict", "不一致"],
  forecast: ["Forecast", "予想"],
  untagged: ["Untagged", "タグなし"],
  allStatements: ["All statements", "すべての財務諸表"],
  allPeriods: ["All periods", "すべての期間"],
  byStatement: ["Statement", "財務諸表"],
  byPeriod: ["Period", "期間"],
  otherFacts: ["Other facts", "その他のファクト"],
  shown: ["{} of {} facts", "{} / {}件"],
  untaggedShown: ["{} numbers without a fact", "ファクトのない数値{}件"],
  nothing: ["Nothing fits. ", "該当なし。"],
  clear: ["Clear search and filters", "検索と絞り込みを解除"],
  // A fact
  element: ["Element", "要素"],
  standard: ["Standard element", "標準要素"],
  period: ["Period", "期間"],
  dimensions: ["Dimensions", "次元"],
  unit: ["Unit", "単位"],
  accuracy: ["Accuracy", "精度"],
  meaning: ["Meaning", "定義"],
  convenience: ["Translated into another currency for convenience", "便宜上の外貨換算"],
  stated: ["Where the release states it", "リリース中の記載箇所"],
  notStated: [
    "It is printed nowhere: it comes from the taxonomy.",
    "リリースに記載はなく、タクソノミから補われた値です。",
  ],
  line: ["Line {}", "{}行目"],
  inTable: ["{} in “{}”", "「{2}」の{1}"],
  inSentence: ["In a sentence", "文中"],
  givesValue: ["Gives the value", "値の根拠"],
  agrees: ["Agrees", "一致"],
  disagrees: ["Disagrees", "不一致"],
  turned: ["Printed with the sign turned round", "符号を反転して印刷"],
  approximate: ["Said to be approximate", "概数"],
  correctedTo: ["Read as {}", "{}と読み替え"],
  checks: ["What checks it", "検証"],
  noChecks: [
    "No relation of the release checks this number: compare it with the published release.",
    "この数値を検証できる関係はリリース中にありません。公表資料と照合してください。",
  ],
  moreRelations: ["{} more", "他{}件"],
  notes: ["Notes", "注記"],
  alsoHere: ["The same place states", "同じ箇所の記載"],
  copyLink: ["Copy link", "リンクをコピー"],
  copied: ["Copied", "コピーしました"],
  inStatement: ["Show in its statement", "財務諸表で表示"],
  lost: ["There is no fact “{}” in this conversion.", "この変換結果に「{}」というファクトはありません。"],
  choose: ["Choose a number to see its fact.", "数値を選ぶとファクトが表示されます。"],
  chooseHint: [
    "Click it, or go to it with the arrow keys and press Enter.",
    "クリックするか、矢印キーで移動してEnterキーを押してください。",
  ],
  kind: ["What it is", "種類"],
  reason: ["Why", "理由"],
  legend: ["What the marks say", "凡例"],
  legendNumber: ["Number that states a fact", "ファクトを示す数値"],
  legendText: ["Text that states a fact", "ファクトを示すテキスト"],
  legendConflict: ["Disagrees with another place", "他の箇所と不一致"],
  // Statements
  copyCsv: ["Copy as CSV", "CSVとしてコピー"],
  trend: ["Trend", "推移"],
  yearBefore: ["vs a year before", "前年同期比"],
  quarterBefore: ["vs the quarter before", "前四半期比"],
  monthsBefore: ["vs {} months before", "{}か月前比"],
  madeOf: ["What makes up: {}", "{}の内訳"],
  percentOf: ["Margins, % of {}", "{}に対する比率（%）"],
  rollForward: ["{} from opening to closing", "{}の期首から期末まで"],
  roundedMillions: [
    "Rounded to whole millions; sums may differ.",
    "百万単位に四捨五入しているため、合計が一致しない場合があります。",
  ],
  moneyIn: ["Money in {}", "金額の単位：{}"],
  // Findings
  validationFindings: ["What conversion and validation found", "変換と検証の結果"],
  noFindings: ["Nothing was found.", "検出事項はありません。"],
  suggestion: ["Suggestion", "提案"],
  likelyWrong: ["Likely wrong", "誤りの可能性"],
  wouldFit: ["{} would fit", "{}なら整合"],
  beginsWith: ["would begin with {}", "{}で始まるはず"],
  brokenRelations: ["Relations that do not hold", "成り立たない関係"],
  remarks: ["Off by one unit of rounding", "端数処理による1単位の差"],
  remarksHint: [
    "Forced roundings: printed so that columns add up. Nothing to do.",
    "合計を合わせるための端数調整です。対応は不要です。",
  ],
  uncheckedTitle: ["Numbers that nothing checks", "検証できない数値"],
  uncheckedHint: [
    "No sum, percentage or other place speaks of them: a person reads these, and no others.",
    "合計・比率・他の記載のいずれとも照合できません。人が確認するのはこれらだけです。",
  ],
  coverage: ["How well the numbers are checked", "数値の検証状況"],
  seeOverlay: ["Colour the release by it", "リリースを色分け"],
  ledgerTitle: ["What each number of the release is", "リリース中の数値の種類"],
  noAudit: [
    "The page was made from a report in {}. Only a release can be audited: number by number, by its own sums, percentages and restatements.",
    "このページは{}の報告書から作成されました。監査（合計、比率、再掲の照合）はリリースに対してのみ行われます。",
  ],
  notAudited: ["Not audited", "監査なし"],
  madeFrom: ["made from {}", "{}から作成"],
  // The index of a batch
  filings: ["Filings", "開示書類"],
  filingCount: ["{} filings", "{}件の開示書類"],
  oneFiling: ["1 filing", "1件の開示書類"],
  shownFilings: ["{} of {} filings", "{} / {}件"],
  searchFilings: ["Search filings", "開示書類を検索"],
  filingHint: ["Company, period, name …", "会社、期間、名称…"],
  series: ["Over quarters", "四半期推移"],
  company: ["Company", "会社"],
  status: ["Status", "状態"],
  time: ["Time", "時間"],
  allStatuses: ["All statuses", "すべての状態"],
  allIssuers: ["All companies", "すべての会社"],
  measure: ["Measure", "項目"],
  noSeries: [
    "A company with several filings shows its measures over quarters here.",
    "複数の開示書類がある会社の推移をここに表示します。",
  ],
  seriesLimit: [
    "The first {} measures of each filing are kept here; the feed has all.",
    "各開示書類の先頭{}項目のみを表示します。すべての項目はフィードにあります。",
  ],
  monthsLong: ["{} months", "{}か月"],
  atEnd: ["at the end", "期末"],
  changeBefore: ["Change", "増減"],
  milliseconds: ["{} ms", "{}ミリ秒"],
  // Heat
  none: ["Nothing checks it", "検証なし"],
  coarse: ["Checked to a coarser place", "概数で検証"],
  once: ["Checked once to the last digit", "最終桁まで1件"],
  twice: ["Checked 2 or 3 times", "2～3件で検証"],
  often: ["Checked 4 times or more", "4件以上で検証"],
  broken: ["Contradicted", "矛盾あり"],
  // Status of relations
  holds: ["Holds", "成立"],
  remark: ["Off by rounding", "端数差"],
  open: ["A number cannot be read", "判読不能な数値あり"],
} as const satisfies Record<string, readonly [en: string, ja: string]>;

export type Word = keyof typeof WORDS;

/** A word of the page; `{}` in it are filled in order, `{1}`, `{2}` by their number. */
export const say = (word: Word, language: Language, ...values: readonly (string | number)[]): string => {
  const text = WORDS[word][language === "en" ? 0 : 1];
  let next = 0;
  return text.replace(/\{(\d?)\}/g, (_, number: string) =>
    String(values[number === "" ? next++ : Number(number) - 1] ?? ""),
  );
};

/** Names of what comes from the documents as a code. */
const NAMES: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  // Kinds of the ledger
  fact: ["Fact", "ファクト"],
  restatement: ["Restatement", "再掲"],
  "ratio-claim": ["Claim of a change", "増減の記述"],
  period: ["Date or period", "日付・期間"],
  name: ["Part of a name", "名称の一部"],
  "note-mark": ["Mark of a note", "注番号"],
  contact: ["Contact", "連絡先"],
  furniture: ["Page furniture", "ページ要素"],
  reference: ["Reference", "参照"],
  count: ["Count reported nowhere", "報告対象外の数"],
  other: ["Unexplained", "説明なし"],
  // Rules of the audit
  footing: ["Column adds up", "縦計"],
  calculation: ["Sum", "合計"],
  members: ["Parts of the total", "内訳の合計"],
  "percent-of-base": ["Percentage", "構成比"],
  change: ["Change", "増減率"],
  quotient: ["Quotient", "比率"],
  translation: ["Translation", "外貨換算"],
  restatement_: ["Said twice", "再掲の一致"],
  "balance-sheet": ["Balance sheet", "貸借一致"],
  "roll-forward": ["Roll-forward", "期首期末の連続性"],
  "ads-ratio": ["ADS ratio", "ADS換算比率"],
  claim: ["Claim of a sentence", "文中の記述"],
  "non-negative": ["Not negative", "非負"],
  dates: ["Dates in order", "日付の順序"],
  // Slips
  digit: ["one digit differs", "1桁の誤り"],
  "swapped-digits": ["two digits swapped", "桁の入れ替わり"],
  "lost-digit": ["a digit is missing", "桁の欠落"],
  "doubled-digit": ["a digit too many", "桁の重複"],
  sign: ["sign", "符号"],
  "decimal-point": ["decimal point", "小数点の位置"],
  "swapped-cells": ["two cells swapped", "セルの入れ替わり"],
  "moved-row": ["a row moved by a cell", "行のずれ"],
  "moved-column": ["a column moved by a cell", "列のずれ"],
  "missing-number": ["a number is missing", "数値の欠落"],
  unreadable: ["unreadable", "判読不能"],
  // Item types
  error: ["Error", "エラー"],
  warning: ["Warning", "警告"],
  info: ["Note", "情報"],
};

/** A code in words; one that is not known says itself. */
export const nameOf = (code: string, language: Language): string =>
  NAMES[code]?.[language === "en" ? 0 : 1] ?? code;

export const ruleName = (rule: string, language: Language): string =>
  nameOf(rule === "restatement" ? "restatement_" : rule, language);

/** Names of syntaxes are the same in every language. */
const SYNTAXES: Readonly<Record<string, string>> = {
  "xbrl-xml": "XBRL XML",
  "xbrl-json": "xBRL-JSON",
  "xbrl-csv": "xBRL-CSV",
  inline: "Inline XBRL",
  "fact-model": "facts.json",
};

export const syntaxName = (syntax: string): string => SYNTAXES[syntax] ?? syntax;
