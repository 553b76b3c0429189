import { createCollector } from "../../src/diagnostics/index.js";
import { readRelease } from "../../src/release/index.js";
import { type LedgerEntry, readLedger, type Tagging } from "../../src/tagging/index.js";
import { taxonomies } from "../support/taxonomies.js";

const NOTHING: Tagging = {
  report: { taxonomy: [], namespaces: {}, facts: [] },
  tables: [],
  leads: new Map(),
  mentions: [],
  notes: { notes: [], running: [], ofCaption: () => [], ofCell: () => [] },
  counts: { cells: 0, tagged: 0, untagged: 0, notMeaningful: 0, notGiven: 0 },
  unreadNumbers: [],
  unreadRows: [],
  corrections: [],
};

/** The ledger of a text of which tagging made nothing, but for what is given. */
export const ledgerOfText = (text: string, tagging: Partial<Tagging> = {}): readonly LedgerEntry[] => {
  const release = readRelease(new TextEncoder().encode(text), "text.txt", createCollector());
  const [taxonomy] = taxonomies();
  if (!release || !taxonomy) throw new Error("no release");
  return readLedger(release, { ...NOTHING, ...tagging }, taxonomy, []).entries;
};
