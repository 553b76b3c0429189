// Who may import whom. The graph of folders has no cycle: a stage knows the stages before it and nothing else.
// Type imports count (`tsPreCompilationDeps`), since a type that leaks ties two stages together as code does.

/** Folder or file below `src/` → what it may import besides itself. A folder that is not listed may import nothing. */
const mayImport = {
  diagnostics: [],
  // How files are read, and written whole or not at all: the command line and a batch do it alike.
  files: ["diagnostics"],
  model: ["diagnostics"],
  taxonomy: ["model", "diagnostics"],
  release: ["diagnostics"],
  tagging: ["release", "taxonomy", "model", "diagnostics"],
  formats: ["taxonomy", "model", "diagnostics"],
  // An Inline report shows the text of its release.
  "formats/inline": ["formats", "release", "taxonomy", "model", "diagnostics"],
  validation: ["taxonomy", "model", "diagnostics"],
  audit: ["taxonomy", "model", "diagnostics"],
  feed: ["taxonomy", "model", "diagnostics"],
  drafting: ["release", "tagging", "taxonomy", "model", "diagnostics"],
  // What the front end is shown: it takes the shape of its data from there, and never its code.
  "page-file": ["page", "release", "taxonomy", "model", "diagnostics"],
  "syntaxes.ts": ["page-file", "validation", "formats", "taxonomy", "model", "diagnostics"],
  "reports.ts": ["syntaxes.ts", "page-file", "validation", "formats", "taxonomy", "model", "diagnostics"],
  "run.ts": ["reports.ts", "syntaxes.ts", "audit", "tagging", "release", "taxonomy", "model", "diagnostics"],
  "outputs.ts": [
    "reports.ts",
    "syntaxes.ts",
    "validation",
    "formats",
    "release",
    "taxonomy",
    "model",
    "diagnostics",
  ],
  "conversion.ts": [
    "outputs.ts",
    "page-file",
    "run.ts",
    "reports.ts",
    "audit",
    "tagging",
    "release",
    "taxonomy",
    "model",
    "diagnostics",
  ],
  "convert-report.ts": ["conversion.ts", "outputs.ts", "reports.ts", "validation", "taxonomy", "diagnostics"],
  "convert.ts": [
    "conversion.ts",
    "outputs.ts",
    "run.ts",
    "drafting",
    "feed",
    "audit",
    "validation",
    "tagging",
    "release",
    "taxonomy",
    "model",
    "diagnostics",
  ],
  // A batch keeps what a conversion came to; how a file is converted it is told, by the file of its workers.
  batch: [
    "conversion.ts",
    "convert.ts",
    "run.ts",
    "outputs.ts",
    "page-file",
    "feed",
    "files",
    "model",
    "taxonomy",
    "diagnostics",
  ],
  page: ["model"],
};

const allBelow = [...Object.keys(mayImport)];
mayImport["index.ts"] = allBelow;
mayImport.cli = [...allBelow, "index.ts"];

const place = (name) => (name.endsWith(".ts") ? `${name.replace(".", "\\.")}$` : `${name}/`);
const pattern = (names) => `^src/(${names.map(place).join("|")})`;

/** Folders below another that are listed by themselves have a rule of their own. */
const listedBelow = (folder) => Object.keys(mayImport).filter((name) => name.startsWith(`${folder}/`));
const except = (names) => (names.length === 0 ? {} : { pathNot: pattern(names) });

const folderRules = Object.entries(mayImport).map(([from, to]) => ({
  name: `${from.replace("/", "-")}-imports`,
  comment: `${from} may import ${to.join(", ") || "nothing else"}.`,
  severity: "error",
  from: { path: pattern([from]), ...except(listedBelow(from)) },
  to: { path: "^src/", pathNot: pattern([from, ...to]) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "every-folder-has-a-rule",
      comment: "A new folder of src/ needs a line in the table above.",
      severity: "error",
      from: { path: "^src/", pathNot: pattern(Object.keys(mayImport)) },
      to: {},
    },
    {
      name: "no-sibling-format",
      comment: "A format may import formats/markup, never a sibling: each syntax stands alone.",
      severity: "error",
      from: { path: "^src/formats/([^/]+)/" },
      to: { path: "^src/formats/", pathNot: "^src/formats/($1|markup)/" },
    },
    {
      name: "formats-markup-stands-alone",
      comment: "What XML formats share knows none of them.",
      severity: "error",
      from: { path: "^src/formats/markup/" },
      to: { path: "^src/formats/", pathNot: "^src/formats/markup/" },
    },
    {
      name: "page-takes-types-only",
      comment: "The page is bundled on its own: it may know the shape of the model, not its code.",
      severity: "error",
      from: { path: "^src/page/" },
      to: { path: "^src/model/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "page-file-takes-types-of-the-page",
      comment: "The page's code runs in browsers: what writes pages knows the shape of their data alone.",
      severity: "error",
      from: { path: "^src/page-file/" },
      to: { path: "^src/page/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "files-are-the-command-line's",
      comment:
        "The pipeline is pure functions over text and bytes. Only the schemas and front ends of this package are read where they are needed.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: pattern(["cli", "files", "batch", "validation", "taxonomy", "page-file"]),
      },
      to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https)$" },
    },
    {
      name: "no-cycle",
      comment: "Types of one folder may speak of each other; code that runs may not go in a circle.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "declared-dependencies-only",
      comment: "What ships may use `dependencies` of package.json only.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
