// What the log holds, counted for people. From: events. To: the data page. Pure.

import type { LogEvent } from "../log/event";

export interface Count {
  readonly choices: number;
  readonly notes: number;
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
  const own = events.filter((event) => event.kind !== "reset" && !isDeletedNote(event));
  const moments = own.map((event) => event.at).sort();
  if (moments[0] === undefined) {
    return undefined;
  }
  const byRecord = new Map<string, LogEvent[]>();
  for (const event of own) {
    const record = event.target.split("/")[0] ?? event.target;
    const some = byRecord.get(record) ?? [];
    some.push(event);
    byRecord.set(record, some);
  }
  const records = [...byRecord].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...count(own),
    since: moments[0],
    bytes: new TextEncoder().encode(JSON.stringify(events)).length,
    records: new Map(records.map(([record, some]) => [record, count(some)])),
  };
}

function count(events: readonly LogEvent[]): Count {
  return {
    choices: events.filter((event) => event.kind === "scene-chosen").length,
    notes: events.filter((event) => event.kind === "note-written").length,
    last:
      events
        .map((event) => event.at)
        .sort()
        .at(-1) ?? "",
  };
}

function isDeletedNote(event: LogEvent): boolean {
  return event.kind === "note-written" && event.text === "";
}
