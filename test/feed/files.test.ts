import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { FEED_COLUMNS, type FeedRow } from "../../src/feed/index.js";
import { schemaNamed } from "../support/schema-errors.js";
import { sampleRows, secondRows, written } from "./support.js";

const NAMES = FEED_COLUMNS.map(({ name }) => name);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** RFC 4180, read by another way than it is written: character by character. */
const readCsv = (source: string): readonly (readonly (string | null)[])[] => {
  const records: (string | null)[][] = [];
  let record: (string | null)[] = [];
  let at = 0;
  while (at < source.length) {
    let value: string | null = "";
    if (source[at] === '"') {
      for (at += 1; source[at] !== '"' || source[at + 1] === '"'; at += 1) {
        if (source[at] === '"') at += 1;
        value += source[at];
      }
      at += 1;
    } else {
      const end = source.slice(at).search(/[,\r]/);
      value = source.slice(at, at + end) || null;
      at += end;
    }
    record.push(value);
    if (source[at] === "\r") {
      records.push(record);
      record = [];
      at += 2;
    } else at += 1;
  }
  return records;
};

const odd = (): FeedRow => {
  const [first] = sampleRows();
  if (!first) throw new Error("no row");
  return {
    ...first,
    text: 'a "quoted", text\r\nof two lines',
    printed: "",
    entity_name: "\\.",
    label_ja: "売上",
  };
};

describe("the feed as CSV", () => {
  it("has a header, and every row with what it is", () => {
    const rows = [odd(), ...sampleRows()];
    const [header, ...records] = readCsv(text(written("csv", [rows]).bytes));
    expect(header).toEqual(NAMES);
    expect(records).toEqual(
      rows.map((row) =>
        NAMES.map((name) => {
          const value = row[name];
          if (value === null || typeof value === "string") return value;
          return typeof value === "object" ? JSON.stringify(value) : String(value);
        }),
      ),
    );
  });

  it("tells an empty text from none, and quotes what needs it", () => {
    const line = text(written("csv", [[odd()]]).bytes).slice(NAMES.join(",").length + 2);
    expect(line).toContain(',"a ""quoted"", text\r\nof two lines",');
    expect(line).toContain(',"\\.",');
    expect(line.endsWith(',""\r\n')).toBe(true);
  });
});

describe("the feed as NDJSON", () => {
  it("has one object a line, decimals as texts", () => {
    const lines = text(written("ndjson", [sampleRows(), secondRows()]).bytes).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line))).toEqual([...sampleRows(), ...secondRows()]);
    expect(lines.some((line) => line.includes('"value":"10568342000"'))).toBe(true);
  });
});

describe("the feed as Parquet", () => {
  const { bytes } = written("parquet", [sampleRows(), secondRows()]);
  const metadata = parquetMetadata(bytes.buffer as ArrayBuffer);

  it("has the columns' types", () => {
    const types = metadata.schema
      .slice(1)
      .map((element) => [element.name, element.logical_type?.type ?? element.type, element.repetition_type]);
    const wanted = {
      code: "STRING",
      text: "STRING",
      map: "STRING",
      integer: "INT32",
      boolean: "BOOLEAN",
      date: "DATE",
      decimal: "DECIMAL",
    } as const;
    expect(types).toEqual(
      FEED_COLUMNS.map(({ name, type, nullable }) => [
        name,
        wanted[type],
        nullable ? "OPTIONAL" : "REQUIRED",
      ]),
    );
    const value = metadata.schema.find(({ name }) => name === "value");
    expect(value).toMatchObject({ converted_type: "DECIMAL", precision: 38, scale: 10, type_length: 16 });
  });

  it("has dictionaries of codes, statistics and compression", () => {
    for (const [index, { type }] of FEED_COLUMNS.entries()) {
      const chunk = metadata.row_groups[0]?.columns[index]?.meta_data;
      expect(chunk?.codec).toBe("SNAPPY");
      expect(chunk?.statistics?.null_count).toBeDefined();
      if (type === "code") expect(chunk?.encodings).toContain("RLE_DICTIONARY");
    }
    const revenues = metadata.row_groups[0]?.columns[NAMES.indexOf("entity")]?.meta_data?.statistics;
    expect([revenues?.min_value, revenues?.max_value]).toEqual(["0001090633", "E99999"]);
  });

  it("has every row as it was", async () => {
    const rows = [...sampleRows(), ...secondRows()];
    const back = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
    const plain = (value: unknown): unknown =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === "number"
          ? Number(value.toPrecision(15))
          : (value ?? null);
    const asRead = (row: FeedRow, name: keyof FeedRow, type: string): unknown => {
      const value = row[name];
      if (value === null) return null;
      if (type === "map") return JSON.stringify(value);
      // The reader gives decimals as doubles; exact digits are Parquet's own and `npm run test:feed`'s.
      return type === "decimal" ? Number(value) : value;
    };
    for (const { name, type } of FEED_COLUMNS)
      expect(back.map((row) => plain(row[name]))).toEqual(rows.map((row) => asRead(row, name, type)));
  });

  it("goes to its sink in row groups of bounded size", () => {
    const many = Array.from({ length: 75 }, () => sampleRows());
    const { bytes: large, pieces } = written("parquet", many);
    const { row_groups } = parquetMetadata(large.buffer as ArrayBuffer);
    // 75 × 682 rows in groups of 50,000
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([50_000, 1150]);
    expect(pieces).toBe(3);
  });

  it("is a file without rows, too", () => {
    const { num_rows } = parquetMetadata(written("parquet", []).bytes.buffer as ArrayBuffer);
    expect(num_rows).toBe(0n);
  });
});

describe("the columns", () => {
  it("are those of the schema, in its order, and null where it allows it", () => {
    const { properties, required } = schemaNamed("feed");
    expect(Object.keys(properties)).toEqual(NAMES);
    expect(required).toEqual(NAMES);
  });
});
