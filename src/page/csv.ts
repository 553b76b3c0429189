/** What a spreadsheet would take for a formula begins with an apostrophe (OWASP, “CSV Injection”). */
const asText = (text: string): string =>
  /^[=+@\t\r-]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;

const field = (text: string): string => {
  const safe = asText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Records as CSV (RFC 4180), lines ended by CR LF. */
export const csvOf = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(field).join(",")}\r\n`).join("");
