import type { Collector } from "../../src/diagnostics/index.js";
import type { ReportFile } from "../../src/formats/markup/report-file.js";
import { METADATA_FILE, readXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import { taxonomies } from "./taxonomies.js";

/** The text of each file, by its path. */
export const textsOf = (files: readonly ReportFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.map(({ path, content }) => [
      path,
      typeof content === "string" ? content : new TextDecoder().decode(content),
    ]),
  );

/** Reads a report from its files, as if they stood in the folder `csv`. */
export const readCsvFiles = (texts: ReadonlyMap<string, string>, collector: Collector) =>
  readXbrlCsv(
    texts.get(METADATA_FILE) ?? "",
    `csv/${METADATA_FILE}`,
    (url) => texts.get(url),
    taxonomies(),
    collector,
  );
