import {
  createCollector,
  type JsonDocument,
  jsonMember,
  jsonString,
  parseJson,
} from "../../diagnostics/index.js";
import { decodeText } from "../markup/decode.js";
import { DOCUMENT_TYPES, type PackageKind, REPORT_PACKAGE } from "./kinds.js";
import type { Raise } from "./raise.js";

const KINDS = Object.keys(DOCUMENT_TYPES) as readonly PackageKind[];

const extensionOf = (file: string): string => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";

/** The kind that the name of a file promises (Report Packages 1.0 §3.4). */
export const kindOfName = (file: string): PackageKind | undefined =>
  KINDS.find((kind) => kind === extensionOf(file));

/** `reportPackage.json` as JSON: UTF-8, no name twice (§3.2). */
const parse = (content: Uint8Array, path: string, raise: Raise): JsonDocument | undefined => {
  const findings = createCollector();
  const text = decodeText(content, path, findings);
  const document = text === undefined ? undefined : parseJson(text, path, findings);
  const [first] = findings.diagnostics;
  if (!first) return document;
  const why = first.message.replace(/\.$/, "");
  return raise("rpe:invalidJSON", `${REPORT_PACKAGE} cannot be read: ${why}`, first.place);
};

/** The document type that a `reportPackage.json` states; undefined, with an error, where it states none. */
export const readDocumentType = (content: Uint8Array, path: string, raise: Raise): string | undefined => {
  const document = parse(content, path, raise);
  if (!document) return undefined;
  const info = jsonMember(document.root, "documentInfo");
  const type = jsonMember(info, "documentType");
  return (
    jsonString(type) ??
    raise(
      "rpe:invalidJSONStructure",
      `${REPORT_PACKAGE} has no text at documentInfo.documentType`,
      document.place((type ?? info ?? document.root).offset),
    )
  );
};

/** The kind of a package with this document type, told whether the name of the file agrees (§3.4). */
export const checkDocumentType = (
  documentType: string,
  file: string,
  path: string,
  raise: Raise,
): PackageKind | undefined => {
  const place = { file: path, line: 1, column: 1 };
  const kind = KINDS.find((each) => DOCUMENT_TYPES[each] === documentType);
  if (!kind)
    return raise(
      "rpe:unsupportedReportPackageVersion",
      `The package is of the type “${documentType.slice(0, 200)}”, which is none of Report Packages 1.0`,
      place,
      `There are: ${Object.values(DOCUMENT_TYPES).join(", ")}.`,
    );
  const promised = kindOfName(file);
  if (promised === undefined)
    raise(
      "rpe:unsupportedFileExtension",
      "A report package has a name that ends with .xbri, .xbr or .zip",
      place,
    );
  else if (promised !== kind)
    raise(
      "rpe:documentTypeFileExtensionMismatch",
      `The package says that it is a .${kind} package, and its name ends with .${promised}`,
      place,
    );
  return kind;
};

/** The kind of a package without `reportPackage.json`: one from before the specification, which is a .zip. */
export const kindWithout = (file: string, raise: Raise): PackageKind => {
  const promised = kindOfName(file);
  if (promised === undefined)
    raise("rpe:unsupportedFileExtension", "A report package has a name that ends with .xbri, .xbr or .zip");
  else if (promised !== "zip")
    raise("rpe:documentTypeFileExtensionMismatch", `A .${promised} package must have a ${REPORT_PACKAGE}`);
  return promised ?? "zip";
};
