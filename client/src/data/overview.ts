// What the log holds, counted for people. From: events. To: the data page. Pure.

import { recordOf } from "../cards/doing";
import { grouped } from "../grouped";
import { compare, type LogEvent } from "../log/event";
import { isErased, OWN } from "../log/form";
import { isCheck } from "../standing/checks";

/** What is counted, in the order in which it is shown. */
export const COUNTED = [
  ...[
    "choices",
    "notes",
    "answers",
    "cards",
    "checks",
    "levels",
    "signs",
    "reads",
    "bookmarks",
    "forms",
    "settings",
  ],
] as const;

export type Counted = (typeof COUNTED)[number];

/** The record of everything a learner repeats from the glossary, and of what they set up. Forms of
 * their own are one record too, as none of the site's is about them alone. */
export const TERMS = "terms";
export const SETTINGS = "settings";

export interface Count extends Readonly<Record<Counted, number>> {
  /** When something was last done. */
  readonly last: string;
}

export interface Overview extends Count {
  readonly since: string;
  readonly bytes: number;
  /** Per record (`scene:bord-weg`) in alphabetical order; resets alone are nothing to show. */
  readonly records: ReadonlyMap<string, Count>;
}

/** Undefined when there is nothing of the learner's. */
export function overviewOf(events: readonly LogEvent[]): Overview | undefined {
  const own = events.filter((event) => event.kind !== "reset" && !isEmptied(event));
  const moments = own.map((event) => event.at).sort();
  if (moments[0] === undefined) {
    return undefined;
  }
  const records = [...grouped(own, ({ target }) => groupOf(target))].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return {
    ...count(own),
    since: moments[0],
    bytes: new TextEncoder().encode(JSON.stringify(events)).length,
    records: new Map(records.map(([record, some]) => [record, count(some)])),
  };
}

/** The record a target is counted under. */
export function groupOf(target: string): string {
  const [kind] = target.split(":");
  switch (kind) {
    case "term":
      return TERMS;
    case SETTINGS:
    case OWN:
      return kind;
    default:
      return recordOf(target);
  }
}

/** What an event is called: a text that was kept at an item is no note, a check of a competence is no
 * quiz, and each form has its name. */
export function nameOf(event: LogEvent): string {
  const { kind, target } = event;
  if (kind === "form-kept") {
    return `form-${event.form}`;
  }
  if (isCheck(event)) {
    return "check-ended";
  }
  return kind === "note-written" && target.startsWith("bank:") ? "sentence-kept" : kind;
}

function count(events: readonly LogEvent[]): Count {
  const number = (kind: LogEvent["kind"]) => events.filter((event) => event.kind === kind).length;
  return {
    choices: number("scene-chosen"),
    notes: number("note-written"),
    answers: number("item-answered"),
    cards: cards(events),
    checks: events.filter(isCheck).length,
    levels: number("level-chosen"),
    signs: number("sign-marked"),
    reads: number("read-marked"),
    bookmarks: number("bookmark-kept"),
    forms: number("form-kept"),
    settings: number("settings"),
    last:
      events
        .map((event) => event.at)
        .sort()
        .at(-1) ?? "",
  };
}

/** Those that were added, and not taken out since. */
function cards(events: readonly LogEvent[]): number {
  const kept = new Set<string>();
  for (const { kind, target } of [...events].sort(compare)) {
    if (kind === "card-added") {
      kept.add(target);
    } else if (kind === "card-removed") {
      kept.delete(target);
    }
  }
  return kept.size;
}

/** What was erased or taken back: what is left says only that it is gone. */
export function isEmptied(event: LogEvent): boolean {
  switch (event.kind) {
    case "form-kept":
      return isErased(event);
    case "note-written":
      return event.text === "";
    case "read-marked":
      return !event.isRead;
    case "bookmark-kept":
      return event.note === undefined;
    default:
      return false;
  }
}
