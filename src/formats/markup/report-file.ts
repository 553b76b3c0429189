/** A file of a report or package, its path relative to the report's folder, parted by "/". */
export interface ReportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
