/** See documented.mjs. */
export declare const queriesIn: (markdown: string) => readonly {
  readonly name: string;
  readonly tool: "duckdb" | "pandas" | "postgresql";
  readonly code: string;
  readonly result: string | undefined;
}[];
