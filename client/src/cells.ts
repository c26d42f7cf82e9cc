// A table as CSV that a spreadsheet opens as it was meant. From: whoever makes a file to take along. To: the same. Never:
// a cell with a text is a formula. The same rules, for what the site gives ready, stand in exports/table.py.

import { written } from "./words";

/** Where a formula begins, or what a spreadsheet skips before one; also in the wide signs. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text, with a mark in front where a spreadsheet would calculate it. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** With a mark in front by which spreadsheets know UTF-8, and the separator that they expect in the
 * language: where a comma parts units from tenths, it cannot part columns. */
export function separated(
  rows: readonly (readonly (string | number)[])[],
  language: string,
): string {
  const separator = written(1.5, language).includes(",") ? ";" : ",";
  const lines = rows.map((row) => row.map((cell) => quoted(`${cell}`)).join(separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Also around the other separator, or a reader that has to guess might take that one. */
function quoted(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
