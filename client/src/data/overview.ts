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
  const first = own[0];
  if (first === undefined) {
    return undefined;
  }
  const byRecord = new Map<string, LogEvent[]>();
  for (const event of own) {
    const record = event.target.split("/")[0] ?? event.target;
    byRecord.set(record, [...(byRecord.get(record) ?? []), event]);
  }
  const records = [...byRecord].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...count(own, first),
    since: own.reduce((since, event) => (event.at < since ? event.at : since), first.at),
    bytes: new TextEncoder().encode(JSON.stringify(events)).length,
    records: new Map(records.map(([record, some]) => [record, count(some, some[0] ?? first)])),
  };
}

function count(events: readonly LogEvent[], first: LogEvent): Count {
  return {
    choices: events.filter((event) => event.kind === "scene-chosen").length,
    notes: events.filter((event) => event.kind === "note-written").length,
    last: events.reduce((last, event) => (event.at > last ? event.at : last), first.at),
  };
}

function isDeletedNote(event: LogEvent): boolean {
  return event.kind === "note-written" && event.text === "";
}
