// The log as a file: what export writes, and what import takes or refuses with a reason.
// From: events, or the text of a file someone picked. To: the data page. Never: changes anything; what
// is refused has done nothing. What is written can be read, so the limits lie far above any log; one
// bad event is passed over and counted, for the rest of the file is worth having.

import { compare, type LogEvent, SCHEMA, VERSION } from "./event";
import { isInstant, judge, LIMITS } from "./guard";
import { type HeadRefusal, openFile } from "./head";
import { disagree, merge, seenIn } from "./merge";

export const MAX_BYTES = 400_000_000;
export const MAX_EVENTS = 1_000_000;

/** Why a file is refused; the words stand in docs/ui.yml under `data.refused`. */
export type Refusal = HeadRefusal | "damaged";

export interface Backup {
  readonly at: string;
  readonly events: readonly LogEvent[];
  /** How many things in the file were no events of ours. */
  readonly skipped: number;
}

export type Read = Backup | { readonly refused: Refusal };

export function writeFile(events: Iterable<LogEvent>, now: Date): string {
  const sorted = [...events].sort(compare);
  const head = { schema: SCHEMA, version: VERSION, at: now.toISOString() };
  return `${JSON.stringify({ ...head, events: sorted })}\n`;
}

export function readFile(text: string): Read {
  const value = openFile(text, { schemas: [SCHEMA], version: VERSION, most: MAX_BYTES });
  if (typeof value === "string") {
    return { refused: value };
  }
  const { version, at, events } = value;
  if (!isVersion(version) || !isInstant(at) || !Array.isArray(events)) {
    return { refused: "damaged" };
  }
  return events.length > MAX_EVENTS ? { refused: "too-big" } : readEvents(events, at);
}

/** Older ones are read as they are: a version adds kinds of events, and what an event may say. */
function isVersion(version: unknown): boolean {
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) <= VERSION;
}

function readEvents(values: readonly unknown[], at: string): Read {
  const events = new Map<string, LogEvent>();
  for (const value of values) {
    const event = judge(value);
    // Of two events under one id nobody knows which is true; the first is as good as the other.
    if (typeof event !== "string" && !events.has(event.id)) {
      events.set(event.id, event);
    }
  }
  const skipped = values.length - events.size;
  return events.size === 0 && skipped > 0
    ? { refused: "damaged" }
    : { at, events: [...events.values()], skipped };
}

/** What an import would do, for someone to say yes to. */
export interface Preview {
  readonly at: string;
  /** What the file holds, less what contradicts what is here. */
  readonly events: readonly LogEvent[];
  /** How many of those are new here and stay. */
  readonly added: number;
  readonly known: number;
  /** Left out: no events of ours, or others than those here under the same id. */
  readonly skipped: number;
  /** What is here now, and will have been replaced or reset by something in the file. */
  readonly gone: readonly LogEvent[];
  /** What is in the file, and was replaced or reset here since. */
  readonly stale: number;
}

export function preview(own: readonly LogEvent[], backup: Backup): Preview | "too-big" {
  const here = new Map(own.map((event) => [event.id, event]));
  const events = backup.events.filter((event) => {
    const same = here.get(event.id);
    return same === undefined || !disagree(same, event);
  });
  const after = merge(own, events);
  const left = new Set(after.map((event) => event.id));
  if (after.length > MAX_EVENTS || Object.keys(seenIn(after)).length > LIMITS.devices) {
    return "too-big"; // a file of both could not be put back
  }
  const added = after.filter((event) => !here.has(event.id)).length;
  const known = events.filter((event) => here.has(event.id)).length;
  return {
    at: backup.at,
    events,
    added,
    known,
    skipped: backup.skipped + backup.events.length - events.length,
    gone: own.filter((event) => !left.has(event.id)),
    stale: events.length - known - added,
  };
}
