// What a learner did as a table for a spreadsheet. From: rows.ts. To: a file to take along. Never: read back
// in; for that there is file.ts. No cell is a formula.

import { harmless, separated } from "../cells";
import { moment, type Say } from "../words";
import type { Row } from "./rows";

const COLUMNS = ["at", "record", "kind", "about", "outcome", "target"] as const;

export function tableOf(rows: readonly Row[], say: Say, language: string): string {
  const head = COLUMNS.map((name) => say(`client.data.readable.${name}`));
  const lines = rows.map((row) => [
    moment(row.at, language),
    row.title,
    say(`client.data.kind.${row.kind}`),
    [row.context, row.about].filter(Boolean).join(" "),
    row.outcome,
    row.target,
  ]);
  return separated(
    [head, ...lines].map((cells) => cells.map(harmless)),
    language,
  );
}
