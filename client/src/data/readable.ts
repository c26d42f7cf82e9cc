// Everything a learner did, to read: as a page, and as a table for a spreadsheet (PR-06).
// From: events, and the names of records. To: files to take along. Never: read back in; for that there
// is file.ts. The page holds no script, and no cell of the table is a formula.

import { make } from "../dom";
import { pageToKeep } from "../files";
import { type LogEvent, RATING_NAMES } from "../log/event";
import { isInstant } from "../log/guard";
import { day, moment, type Say, written } from "../words";
import { linesOf } from "./form-lines";
import { groupOf, isEmptied, nameOf } from "./overview";

export interface Row {
  readonly at: string;
  /** What it was about, in words, and by its id. */
  readonly record: string;
  readonly target: string;
  /** By which its words are looked up. */
  readonly kind: string;
  /** What came of it: a note, a share of the points, how it went. */
  readonly outcome: string;
}

/** Where a formula begins, or what a spreadsheet skips before one; also in the wide signs. The same as in
 * the tables that the site gives (exports/table.py). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What still counts, in order; a reset and an empty note say only that something is gone. */
export function rowsOf(
  events: readonly LogEvent[],
  name: (record: string) => string,
  say: Say,
  language: string,
): Row[] {
  return events
    .filter((event) => event.kind !== "reset" && !isEmptied(event))
    .map((event) => ({
      at: event.at,
      record: name(groupOf(event.target)),
      target: event.target,
      kind: nameOf(event),
      outcome: outcomeOf(event, name, say, language),
    }));
}

function outcomeOf(
  event: LogEvent,
  name: (record: string) => string,
  say: Say,
  language: string,
): string {
  switch (event.kind) {
    case "note-written":
      return event.text;
    case "bookmark-kept":
      return event.note ?? "";
    case "form-kept":
      return linesOf(event, name, say)
        .map(({ what, text }) => `${what}: ${text}`)
        .join("\n");
    case "level-chosen":
      return event.level === undefined ? "" : name(`level:${event.level}`);
    case "sign-marked":
      return say(`client.data.readable.${event.isSeen ? "seen" : "not_seen"}`);
    case "item-answered": {
      const share = say("client.data.readable.share", { percent: Math.round(100 * event.score) });
      return event.answer.length > 0 ? `${share} (${event.answer.join(", ")})` : share;
    }
    case "quiz-ended":
      return say("client.data.readable.points", {
        points: written(rounded(event.points), language),
        of: event.items,
      });
    case "card-reviewed":
      return say(`client.data.readable.rating.${RATING_NAMES[event.rating]}`);
    case "settings":
      return settingOf(event.value, say, language);
    default:
      return "";
  }
}

function settingOf(value: string | number | boolean, say: Say, language: string): string {
  switch (typeof value) {
    case "boolean":
      return say(`client.data.readable.${value ? "yes" : "no"}`);
    case "number":
      return written(value, language);
    default:
      return isInstant(value) ? moment(value, language) : value;
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** With a mark in front by which spreadsheets know UTF-8, and the separator that they expect in the
 * language: where a comma parts units from tenths, it cannot part columns. */
export function tableOf(rows: readonly Row[], say: Say, language: string): string {
  const separator = written(1.5, language).includes(",") ? ";" : ",";
  const head = ["at", "record", "kind", "outcome", "target"].map((name) =>
    say(`client.data.readable.${name}`),
  );
  const lines = rows.map(({ at, record, kind, outcome, target }) => [
    moment(at, language),
    record,
    say(`client.data.kind.${kind}`),
    outcome,
    target,
  ]);
  const table = [head, ...lines].map((cells) => cells.map(cell).join(separator));
  return `\uFEFF${table.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Per record what happened, with the day. */
export function pageOf(rows: readonly Row[], now: Date, say: Say): string {
  const language = document.documentElement.lang;
  const made = say("client.data.readable.made", { date: day(now.toISOString(), language) });
  const content: HTMLElement[] = [make("p", {}, made)];
  const byRecord = new Map<string, Row[]>();
  for (const row of rows) {
    const some = byRecord.get(row.record) ?? [];
    some.push(row);
    byRecord.set(row.record, some);
  }
  for (const [record, some] of [...byRecord].sort()) {
    const lines = some.map((row) => {
      const words = `${day(row.at, language)}: ${say(`client.data.kind.${row.kind}`)}`;
      return make("li", {}, row.outcome ? `${words}: ${row.outcome}` : words);
    });
    content.push(make("h2", {}, record), make("ul", {}, ...lines));
  }
  return pageToKeep(say("client.data.readable.title"), ...content);
}
