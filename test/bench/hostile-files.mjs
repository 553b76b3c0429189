/**
 * Files that are made to harm their reader, one entry a file: what it is, what it is called, the codes of which a
 * finding must have one, and its bytes, made of a sound report. `npm run bench:hostile` gives each to the command line
 * and measures; `test/hostile.test.ts` gives each to the library.
 */
import { crc32, deflateRawSync } from "node:zlib";

const MILLION = 1_000_000;
const DIGITS = "1".repeat(10 * MILLION);
const MB = 2 ** 20;

const utf8 = (text) => new TextEncoder().encode(text);
const utf16 = (text, big = false) => {
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  return big ? bytes.map((_, at) => bytes[at ^ 1]) : bytes;
};
const join = (...parts) => new Uint8Array(Buffer.concat(parts));

/** Replaces the first match, and makes sure that there was one: a file that is not hostile proves nothing. */
const replace = (text, pattern, by) => {
  const changed = text.replace(pattern, () => by);
  if (changed === text) throw new Error(`nothing in the report matches ${pattern}`);
  return changed;
};

const withDoctype = (xml, declarations, use = "<!-- -->") =>
  replace(
    replace(xml, "?>", `?>\n<!DOCTYPE xbrl [${declarations}]>`),
    "</xbrli:xbrl>",
    `${use}</xbrli:xbrl>`,
  );

/** Ten entities, each ten times the one before: 10^10 letters. */
const LAUGHS = Array.from({ length: 10 }, (_, at) =>
  at === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
).join("");

const xmlValue = (xml, value) => replace(xml, /(?<=decimals="-3"[^>]*>)[^<]+/, value);
const jsonValue = (json, value) => replace(json, /(?<="value": ")3546372000(?=")/, value);
const factsValue = (facts, value) => replace(facts, /(?<="value": ")3546372(?=")/, value);

const ENCODINGS = [
  ["UTF-16 with its mark", (text) => utf16(`\uFEFF${text}`)],
  ["UTF-16, big end first", (text) => utf16(`\uFEFF${text}`, true)],
  ["UTF-16 without mark", (text) => utf16(text)],
  ["Latin-1", (text, mark) => new Uint8Array(Buffer.from(text.replace(mark, `é${mark}`), "latin1"))],
  [
    "UTF-8 that is longer than it need be",
    (text, mark) => {
      const at = text.indexOf(mark);
      return join(utf8(text.slice(0, at)), Uint8Array.of(0xc0, 0xaf), utf8(text.slice(at)));
    },
  ],
];

/** The same in every encoding that is none for a report; `mark` is where a letter may stand. */
const inEncodings = (syntax, file, member, mark) =>
  ENCODINGS.map(([name, encode]) => ({
    name: `${syntax} in ${name}`,
    file,
    codes: ["invalid-encoding"],
    bytes: (sound) => encode(sound[member], mark),
  }));

const XML = [
  { name: "XML with entities that grow", bytes: ({ xml }) => withDoctype(xml, LAUGHS, "&e9;") },
  {
    name: "XML with an external entity",
    bytes: ({ xml }) => withDoctype(xml, '<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
  },
  {
    name: "XML with a document type from elsewhere",
    bytes: ({ xml }) => replace(xml, "?>", '?>\n<!DOCTYPE xbrl SYSTEM "http://localhost:1/x.dtd">'),
  },
  {
    name: "XML with parameter entities",
    bytes: ({ xml }) => withDoctype(xml, '<!ENTITY % x SYSTEM "http://localhost:1/x"> %x;'),
  },
  {
    name: "XML with entities of attributes that grow",
    bytes: ({ xml }) => replace(withDoctype(xml, LAUGHS), 'id="', 'id="&e9;'),
  },
  {
    name: "XML a million elements deep",
    bytes: ({ xml }) =>
      replace(xml, "</xbrli:xbrl>", `${"<a>".repeat(MILLION)}${"</a>".repeat(MILLION)}</xbrli:xbrl>`),
  },
  {
    name: "XML a million elements deep, none of them closed",
    bytes: ({ xml }) => replace(xml, "</xbrli:xbrl>", "<a>".repeat(MILLION)),
  },
  { name: "XML with a NUL", bytes: ({ xml }) => replace(xml, "</xbrli:xbrl>", "\u0000</xbrli:xbrl>") },
  {
    name: "XML with a NUL by reference",
    bytes: ({ xml }) => replace(xml, "</xbrli:xbrl>", "&#0;</xbrli:xbrl>"),
  },
  {
    name: "XML with 100,000 attributes",
    bytes: ({ xml }) =>
      replace(xml, " id=", `${Array.from({ length: 100_000 }, (_, at) => ` a${at}="1"`).join("")} id=`),
    codes: ["schema-violation", "xml-syntax"],
  },
  {
    name: "XML with a number of 10 million digits",
    bytes: ({ xml }) => xmlValue(xml, DIGITS),
    codes: ["xml-syntax"],
  },
  {
    name: "XML with a fraction of 10 million digits",
    bytes: ({ xml }) => xmlValue(xml, `0.${DIGITS}`),
    codes: ["xml-syntax"],
  },
  {
    name: "XML with decimals of 10 million digits",
    bytes: ({ xml }) => replace(xml, 'decimals="-3"', `decimals="${DIGITS}"`),
    codes: ["xml-syntax"],
  },
  {
    name: "XML with decimals that no computer can count to",
    bytes: ({ xml }) => replace(xml, 'decimals="-3"', 'decimals="999999999"'),
    codes: ["unsupported-syntax"],
  },
  {
    name: "XML with a day of 10 million digits",
    bytes: ({ xml }) => replace(xml, /(?<=<xbrli:instant>)[^<]+/, DIGITS),
    codes: ["xml-syntax"],
  },
  {
    name: "100,000 comments and no element",
    bytes: () => "<!-- a -->".repeat(100_000),
    codes: ["unsupported-file"],
  },
  {
    name: "10 million openings of a comment",
    bytes: () => "<!--".repeat(10 * MILLION),
    codes: ["unsupported-file"],
  },
].map((each) => ({ file: "r.xbrl", codes: ["xml-syntax"], ...each }));

const JSONS = [
  { name: "JSON 10 million lists deep", bytes: () => `{"documentInfo":${"[".repeat(10 * MILLION)}` },
  { name: "JSON 2 million objects deep", bytes: () => `{"documentInfo":${'{"a":'.repeat(2 * MILLION)}` },
  {
    name: "JSON deep and closed",
    bytes: () => `{"documentInfo":${"[".repeat(MILLION)}${"]".repeat(MILLION)}}`,
  },
  {
    name: "nothing but 10 million brackets",
    bytes: () => "[".repeat(10 * MILLION),
    codes: ["unsupported-file"],
  },
  {
    name: "JSON with a number of 10 million digits",
    bytes: ({ json }) => jsonValue(json, DIGITS),
    codes: ["value-mismatch"],
  },
  {
    name: "JSON with decimals of 10 million digits",
    bytes: ({ json }) => replace(json, '"decimals": -3', `"decimals": -${DIGITS}`),
    codes: ["schema-violation"],
  },
  {
    name: "JSON with decimals that no computer can count to",
    bytes: ({ json }) => replace(json, '"decimals": -3', '"decimals": -999999999'),
    codes: ["schema-violation"],
  },
  {
    name: "JSON with an exponent that no computer can count to",
    bytes: ({ json }) => jsonValue(json, "1e999999999"),
    codes: ["value-mismatch"],
  },
  { name: "JSON with a NUL", bytes: ({ json }) => replace(json, '"value": "', '"value": "\u0000') },
  {
    name: "JSON with a NUL by escape",
    bytes: ({ json }) => jsonValue(json, "1\\u00002"),
    codes: ["value-mismatch"],
  },
  {
    name: "JSON with a name of 10 million letters",
    bytes: ({ json }) => replace(json, '"facts": {', `"${"a".repeat(10 * MILLION)}": 1, "facts": {`),
    codes: ["schema-violation"],
  },
  {
    name: "JSON with one name 10,000 times",
    bytes: ({ json }) => replace(json, '"facts": {', `${'"a": 1, '.repeat(10_000)}"facts": {`),
  },
].map((each) => ({ file: "r.json", codes: ["json-syntax"], ...each }));

const FACTS = [
  {
    name: "a fact model with a number of 10 million digits",
    bytes: ({ facts }) => factsValue(facts, DIGITS),
    codes: ["value-mismatch"],
  },
  {
    name: "a fact model with a scale that no computer can count to",
    bytes: ({ facts }) => replace(facts, '"scale": 3', '"scale": 999999999'),
    codes: ["schema-violation"],
  },
  {
    name: "a fact model with a NUL",
    bytes: ({ facts }) => replace(facts, '"value": "', '"value": "\u0000'),
    codes: ["json-syntax"],
  },
].map((each) => ({ file: "r.facts.json", ...each }));

const u16 = (value) => Uint8Array.of(value & 255, (value >>> 8) & 255);
const u32 = (value) => join(u16(value & 0xffff), u16(value >>> 16));

/** An archive of entries whose headers claim what they like; the data are deflated already. */
const archive = (entries) => {
  const [locals, central] = [[], []];
  let at = 0;
  for (const { path, data, size, crc = 0, offset = at, method = 8, mode = 0o100644 } of entries) {
    const name = utf8(path);
    const common = [
      u16(0x0800),
      u16(method),
      u32(0),
      u32(crc),
      u32(data.length),
      u32(size),
      u16(name.length),
    ];
    locals.push(join(u32(0x04034b50), u16(20), ...common, u16(0)), name, data);
    central.push(
      join(
        u32(0x02014b50),
        u16(0x0314),
        u16(20),
        ...common,
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(mode * 0x10000),
      ),
      u32(offset),
      name,
    );
    at += 30 + name.length + data.length;
  }
  const directory = new Uint8Array(Buffer.concat(central));
  const counts = [u16(entries.length), u16(entries.length)];
  const end = [u32(0x06054b50), u16(0), u16(0), ...counts, u32(directory.length), u32(at), u16(0)];
  return new Uint8Array(Buffer.concat([...locals, directory, ...end]));
};

const stored = (path, content = "", more = {}) => {
  const data = typeof content === "string" ? utf8(content) : content;
  return { path, data, size: data.length, crc: crc32(data), method: 0, ...more };
};

const META = stored(
  "p/META-INF/reportPackage.json",
  '{"documentInfo":{"documentType":"https://xbrl.org/report-package/2023/xbr"}}',
);

const zeros = (() => {
  let data;
  return () => {
    data ??= new Uint8Array(deflateRawSync(new Uint8Array(256 * MB), { level: 9 }));
    return data;
  };
})();

/** Entries that all unpack the same data: the second is inside of the first one's, and so on. */
const overlapping = () => {
  const inner = archive([stored("p/reports/b.json", "{}")]).subarray(0, 30 + "p/reports/b.json".length + 2);
  return archive([
    META,
    stored("p/reports/a.json", inner),
    stored("p/reports/b.json", "{}", { offset: 30 + META.path.length + META.data.length + 30 + 16 }),
  ]);
};

const packedJson =
  (content) =>
  ({ packed }) =>
    packed([{ path: "r.json", content }]);

const PACKAGES = [
  {
    name: "a package with a path that climbs out",
    bytes: () => archive([META, stored("p/../../x.json", "{}")]),
  },
  { name: "a package with an absolute path", bytes: () => archive([META, stored("/etc/x.json", "{}")]) },
  { name: "a package with backslashes", bytes: () => archive([META, stored("p\\..\\..\\x.json", "{}")]) },
  {
    name: "a package with a NUL in a path",
    bytes: () => archive([META, stored("p/reports/x\u0000.json", "{}")]),
  },
  {
    name: "a package with a symbolic link",
    bytes: () => archive([META, stored("p/reports/r.json", "/etc/passwd", { mode: 0o120777 })]),
  },
  {
    name: "a package with one path twice",
    bytes: () => archive([META, stored("p/reports/r.json", "{}"), stored("p/reports/R.json", "{}")]),
  },
  {
    name: "a bomb that says how large it is",
    bytes: () => archive([META, { path: "p/reports/r.json", data: zeros(), size: 256 * MB }]),
  },
  {
    name: "a bomb that says that it is small",
    bytes: () => archive([META, { path: "p/reports/r.json", data: zeros(), size: 1000 }]),
  },
  {
    name: "a bomb that is as large as may be",
    codes: ["unsupported-file"],
    bytes: () => {
      // Letters that come by chance now and then, so that it packs to a ninetieth.
      const plain = new Uint8Array(63 * MB).fill(0x20);
      for (let at = 0, seed = 1; at < plain.length; at += 180) {
        seed = (seed * 48_271) % 2_147_483_647;
        plain[at] = 0x41 + (seed % 26);
      }
      plain.set(utf8('{"a":"é'));
      plain.set(utf8('"}'), plain.length - 2);
      const data = new Uint8Array(deflateRawSync(plain, { level: 9 }));
      return archive([META, { path: "p/reports/r.json", data, size: plain.length, crc: crc32(plain) }]);
    },
  },
  {
    name: "a bomb of 9,000 files",
    bytes: () => {
      const data = new Uint8Array(deflateRawSync(new Uint8Array(MB - 1), { level: 9 }));
      return archive(
        Array.from({ length: 9000 }, (_, at) => ({ path: `p/reports/${at}`, data, size: MB - 1 })),
      );
    },
  },
  { name: "a bomb of files that overlap", bytes: overlapping },
  {
    name: "a package of 60,000 entries",
    bytes: () => archive(Array.from({ length: 60_000 }, (_, at) => stored(`p/reports/${at}`))),
  },
  {
    name: "an archive of archives",
    bytes: () => archive([1, 2, 3].map((at) => stored(`${at}.zip`, "PK\u0003\u0004"))),
    file: "r.zip",
    codes: ["unsupported-file"],
  },
  {
    name: "a package that is encrypted",
    bytes: ({ json }) => {
      const bytes = archive([META, stored("p/reports/r.json", json)]);
      const central = Buffer.from(bytes).lastIndexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
      bytes[central + 8] |= 1;
      return bytes;
    },
    codes: ["zip-syntax"],
  },
  {
    name: "a package that is cut off",
    bytes: (sound) => packedJson(sound.json)(sound).slice(0, -100),
    codes: ["zip-syntax"],
  },
  {
    name: "a package whose metadata are a million lists deep",
    codes: ["package-structure"],
    bytes: () => {
      const deep = utf8(`{"documentInfo":${"[".repeat(MILLION)}`);
      const data = new Uint8Array(deflateRawSync(deep));
      return archive([
        { ...META, data, size: deep.length, crc: crc32(deep), method: 8 },
        stored("p/reports/r.json"),
      ]);
    },
  },
  {
    name: "a package whose metadata are a bomb of spaces",
    bytes: () => archive([{ ...META, data: zeros(), size: 300 * MB, method: 8 }, stored("p/reports/r.json")]),
  },
  {
    name: "a package whose taxonomy has entities that grow",
    bytes: () =>
      archive([
        META,
        stored("p/META-INF/taxonomyPackage.xml", `<!DOCTYPE t [${LAUGHS}]><t>&e9;</t>`),
        stored("p/reports/r.json", "{}"),
      ]),
    codes: ["package-structure"],
  },
  {
    name: "a package with JSON half a million lists deep",
    bytes: packedJson(`{"documentInfo":${"[".repeat(500_000)}`),
    codes: ["json-syntax"],
  },
  {
    name: "a package with JSON 10 million lists deep",
    bytes: packedJson(`{"documentInfo":${"[".repeat(10 * MILLION)}`),
  },
  {
    name: "a package with entities that grow",
    bytes: ({ xml, packed }) => packed([{ path: "r.xbrl", content: withDoctype(xml, LAUGHS, "&e9;") }]),
    codes: ["xml-syntax"],
  },
  {
    name: "a package with JSON in UTF-16",
    bytes: (sound) => packedJson(utf16(sound.json))(sound),
    codes: ["invalid-encoding"],
  },
  {
    name: "a package with a NUL",
    bytes: (sound) => packedJson(replace(sound.json, '"value": "', '"value": "\u0000'))(sound),
    codes: ["json-syntax"],
  },
].map((each) => ({ file: "r.xbr", codes: ["zip-unsafe"], ...each }));

const inlineValue = (inline, value) => replace(inline, /(?<=<ix:nonFraction [^>]*>)[^<]+/, value);

const INLINES = [
  {
    name: "Inline with entities that grow",
    bytes: ({ inline }) =>
      replace(replace(inline, "?>", `?>\n<!DOCTYPE html [${LAUGHS}]>`), /<\/body>/, "<p>&e9;</p></body>"),
    codes: ["xml-syntax"],
  },
  {
    name: "Inline with an external entity",
    bytes: ({ inline }) =>
      replace(inline, "?>", '?>\n<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    codes: ["xml-syntax"],
  },
  {
    name: "Inline nested 100,000 deep",
    bytes: ({ inline }) =>
      replace(inline, /<\/body>/, `${"<div>".repeat(100_000)}${"</div>".repeat(100_000)}</body>`),
    codes: ["xml-syntax"],
  },
  {
    name: "Inline with a number of 10 million digits",
    bytes: ({ inline }) => inlineValue(inline, DIGITS),
    codes: ["xml-syntax"],
  },
  {
    name: "Inline with a NUL",
    bytes: ({ inline }) => inlineValue(inline, "1\u0000"),
    codes: ["xml-syntax"],
  },
].map((each) => ({ file: "r.xhtml", ...each }));

/** A package with the files of an xBRL-CSV report, of which a table is changed. */
const packedCsv =
  (change) =>
  ({ csv, packed }) => {
    const [name, table] = Object.entries(csv).find(([path]) => path.endsWith(".csv"));
    const changed = { ...csv, [name]: change(table) };
    return packed(Object.entries(changed).map(([path, content]) => ({ path, content })));
  };

/** Digits that no packing makes a hundred times smaller, so that an archive of them is opened. */
const irregularDigits = (count) => {
  const digits = new Uint8Array(count);
  let state = 1;
  for (let at = 0; at < count; at++) {
    state = (state * 48_271) % 2_147_483_647;
    digits[at] = 48 + (state % 10);
  }
  return Buffer.from(digits).toString("latin1");
};

const lastCell = (table, value) => replace(table, /[^,\n]*\n$/, `${value}\n`);

const CSVS = [
  {
    name: "CSV with a number of 10 million digits",
    bytes: packedCsv((table) => lastCell(table, irregularDigits(10 * MILLION))),
    codes: ["schema-violation"],
  },
  {
    name: "CSV with a NUL",
    bytes: packedCsv((table) => lastCell(table, "1\u0000")),
    codes: ["value-mismatch", "csv-syntax"],
  },
  {
    name: "CSV with a quote that does not end",
    bytes: packedCsv((table) => `${table}"${irregularDigits(10 * MILLION)}`),
    codes: ["csv-syntax"],
  },
  {
    name: "CSV with a million columns",
    bytes: packedCsv((table) => lastCell(table, ",".repeat(MILLION))),
    codes: ["csv-syntax"],
  },
].map((each) => ({ file: "r.xbr", ...each }));

export const HOSTILE = [
  ...XML,
  ...inEncodings("XML", "r.xbrl", "xml", "</xbrli:xbrl>"),
  ...JSONS,
  ...inEncodings("JSON", "r.json", "json", "https://"),
  ...FACTS,
  ...INLINES,
  ...inEncodings("Inline", "r.xhtml", "inline", "</body>"),
  ...CSVS,
  ...PACKAGES,
];
