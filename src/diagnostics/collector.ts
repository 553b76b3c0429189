import type { DiagnosticCode } from "./codes.js";
import type { Diagnostic, Place, Severity } from "./diagnostic.js";

export interface DiagnosticDetail {
  readonly place?: Place | undefined;
  readonly related?: Diagnostic["related"] | undefined;
  readonly hint?: string | undefined;
}

/** Collects findings about data; bugs are thrown instead. */
export interface Collector {
  readonly error: (code: DiagnosticCode, message: string, detail?: DiagnosticDetail) => void;
  readonly warning: (code: DiagnosticCode, message: string, detail?: DiagnosticDetail) => void;
  readonly info: (code: DiagnosticCode, message: string, detail?: DiagnosticDetail) => void;
  /** All findings so far, in the order in which they were raised. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A new, empty collector. */
export const createCollector = (): Collector => {
  const diagnostics: Diagnostic[] = [];
  const raise =
    (severity: Severity) =>
    (code: DiagnosticCode, message: string, detail: DiagnosticDetail = {}): void => {
      const { place, related, hint } = detail;
      diagnostics.push({
        code: `tanshin:${code}`,
        severity,
        message,
        ...(place && { place }),
        ...(related && { related }),
        ...(hint && { hint }),
      });
    };
  return { error: raise("error"), warning: raise("warning"), info: raise("info"), diagnostics };
};

/** Raises findings that another collector has gathered, in their order. */
export const passOn = (findings: readonly Diagnostic[], collector: Collector): void => {
  for (const { code, severity, message, place, related, hint } of findings)
    collector[severity](code.slice("tanshin:".length) as DiagnosticCode, message, { place, related, hint });
};
