// The log as a file: what export writes, and what import takes or refuses with a reason.
// From: events, or the text of a file someone picked. To: the data page. Never: changes anything; what
// is refused has done nothing.

import { compare, type LogEvent, SCHEMA, VERSION } from "./event";
import { isFields, isInstant, judge } from "./guard";
import { disagrees, merge } from "./merge";

export const MAX_BYTES = 30_000_000;
export const MAX_EVENTS = 200_000;

/** Why a file is refused; the words stand in docs/ui.yml under `data.refused`. */
export type Refusal =
  | "too-big"
  | "not-json"
  | "not-ours"
  | "newer"
  | "unknown-kind"
  | "damaged"
  | "disagrees";

export interface Backup {
  readonly at: string;
  readonly events: readonly LogEvent[];
}

export type Read = Backup | { readonly refused: Refusal };

export function writeFile(events: Iterable<LogEvent>, now: Date): string {
  const sorted = [...events].sort(compare);
  const head = { schema: SCHEMA, version: VERSION, at: now.toISOString() };
  return `${JSON.stringify({ ...head, events: sorted }, null, 1)}\n`;
}

export function readFile(text: string): Read {
  if (text.length > MAX_BYTES) {
    return { refused: "too-big" };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: "not-json" };
  }
  if (!isFields(value) || value["schema"] !== SCHEMA) {
    return { refused: "not-ours" };
  }
  const { version, at, events } = value;
  if (typeof version === "number" && version > VERSION) {
    return { refused: "newer" };
  }
  if (!isVersion(version) || !isInstant(at) || !Array.isArray(events)) {
    return { refused: "damaged" };
  }
  return events.length > MAX_EVENTS ? { refused: "too-big" } : readEvents(events, at);
}

/** Older ones are read as they are: so far a version only adds kinds of events. */
function isVersion(version: unknown): boolean {
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) <= VERSION;
}

function readEvents(values: readonly unknown[], at: string): Read {
  const events: LogEvent[] = [];
  const ids = new Set<string>();
  for (const value of values) {
    const event = judge(value);
    if (typeof event === "string") {
      return { refused: event };
    }
    if (ids.has(event.id)) {
      return { refused: "damaged" };
    }
    ids.add(event.id);
    events.push(event);
  }
  return { at, events };
}

/** What an import would do: `events` is the log after it, `added` how many of those are new here. */
export interface Preview {
  readonly at: string;
  readonly events: readonly LogEvent[];
  readonly added: number;
  readonly known: number;
  readonly dropped: number;
}

export function preview(own: readonly LogEvent[], backup: Backup): Preview | "disagrees" {
  if (disagrees(own, backup.events)) {
    return "disagrees";
  }
  const events = merge(own, backup.events);
  const ids = new Set(own.map((event) => event.id));
  const added = events.filter((event) => !ids.has(event.id)).length;
  const known = backup.events.filter((event) => ids.has(event.id)).length;
  return { at: backup.at, events, added, known, dropped: ids.size - (events.length - added) };
}
