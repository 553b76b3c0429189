import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { VERSION } from "../model/index.js";
import { unscaled } from "./amounts.js";
import { type ColumnType, DECIMAL_PRECISION, DECIMAL_SCALE, FEED_COLUMNS, type FeedRow } from "./columns.js";
import type { FeedSink, FeedWriter } from "./writer.js";

/**
 * Rows of a row group: enough for a database to skip by statistics and to read in parallel, few enough that a group
 * fits into some tens of megabytes while it is gathered.
 */
export const ROW_GROUP_ROWS = 50_000;

const DAY_MILLISECONDS = 86_400_000;

type Primitive = Omit<SchemaElement, "name" | "repetition_type">;

/** Parquet's logical types, by their older names, which every reader knows. */
const PRIMITIVES: Readonly<Record<ColumnType, Primitive>> = {
  code: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  map: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  decimal: {
    type: "FIXED_LEN_BYTE_ARRAY",
    type_length: 16,
    converted_type: "DECIMAL",
    precision: DECIMAL_PRECISION,
    scale: DECIMAL_SCALE,
    logical_type: { type: "DECIMAL", precision: DECIMAL_PRECISION, scale: DECIMAL_SCALE },
  },
};

const SCHEMA: SchemaElement[] = [
  { name: "facts", num_children: FEED_COLUMNS.length },
  ...FEED_COLUMNS.map(
    ({ name, type, nullable }): SchemaElement => ({
      name,
      repetition_type: nullable ? "OPTIONAL" : "REQUIRED",
      ...PRIMITIVES[type],
    }),
  ),
];

type Stored = string | number | bigint | boolean | null;

/** Value of a row → what is stored of it. Days are counted from 1970-01-01. */
const stored = (value: FeedRow[keyof FeedRow], type: ColumnType): Stored => {
  if (value === null) return null;
  if (typeof value === "object") return JSON.stringify(value);
  if (type === "decimal") return unscaled(String(value));
  return type === "date" ? Date.parse(`${value}T00:00:00Z`) / DAY_MILLISECONDS : value;
};

/** Codes are few: one string for each is kept, though every piece that is read makes its own. */
const createCodes = () => {
  const codes = new Map<string, string>();
  return (value: Stored): Stored => {
    if (typeof value !== "string") return value;
    const known = codes.get(value);
    if (known !== undefined) return known;
    codes.set(value, value);
    return value;
  };
};

/** What a writer of bytes gathers goes to the sink, and its room is used again. */
const drain = (bytes: ByteWriter, sink: FeedSink): void => {
  if (bytes.index > 0) sink(bytes.getBytes().slice());
  bytes.index = 0;
};

/** Facts as Parquet: row groups of bounded size, each compressed with Snappy, with statistics of every column. */
export const createParquetWriter = (sink: FeedSink): FeedWriter => {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: SCHEMA,
    createdBy: `tanshin version ${VERSION}`,
  });
  let columns: Stored[][] = FEED_COLUMNS.map(() => []);
  let codes = createCodes();
  const writeGroup = (): void => {
    const columnData = FEED_COLUMNS.map(({ name, type }, index) => ({
      name,
      data: columns[index] ?? [],
      ...(type === "code" && { encoding: "RLE_DICTIONARY" as const }),
    }));
    parquet.write({ columnData, rowGroupSize: ROW_GROUP_ROWS });
    drain(bytes, sink);
    columns = FEED_COLUMNS.map(() => []);
    codes = createCodes();
  };
  return {
    write: (rows) => {
      for (const row of rows) {
        for (const [index, { name, type }] of FEED_COLUMNS.entries()) {
          const value = stored(row[name], type);
          columns[index]?.push(type === "code" ? codes(value) : value);
        }
        if (columns[0]?.length === ROW_GROUP_ROWS) writeGroup();
      }
    },
    end: () => {
      if (columns[0]?.length !== 0) writeGroup();
      parquet.finish();
      drain(bytes, sink);
    },
  };
};
