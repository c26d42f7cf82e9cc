// What a learner did as a table for a spreadsheet. From: rows.ts. To: a file to take along. Never: read back
// in; for that there is file.ts. No cell is a formula.

import { moment, type Say, written } from "../words";
import type { Row } from "./rows";

/** Where a formula begins, or what a spreadsheet skips before one; also in the wide signs. The same as in
 * the tables that the site gives (exports/table.py). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const COLUMNS = ["at", "record", "kind", "about", "outcome", "target"] as const;

/** With a mark in front by which spreadsheets know UTF-8, and the separator that they expect in the
 * language: where a comma parts units from tenths, it cannot part columns. */
export function tableOf(rows: readonly Row[], say: Say, language: string): string {
  const separator = written(1.5, language).includes(",") ? ";" : ",";
  const head = COLUMNS.map((name) => say(`client.data.readable.${name}`));
  const lines = rows.map((row) => [
    moment(row.at, language),
    row.title,
    say(`client.data.kind.${row.kind}`),
    [row.context, row.about].filter(Boolean).join(" "),
    row.outcome,
    row.target,
  ]);
  const table = [head, ...lines].map((cells) => cells.map(cell).join(separator));
  return `\uFEFF${table.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
