// Sets of events: what replaces what, and the union of two devices.
// From: event.ts. To: the stores, import. What is superseded is dropped physically, so a deleted note
// is nowhere. Superseding is transitive, hence merging is associative, commutative and idempotent.

import { compare, covers, type LogEvent } from "./event";

/** True when `earlier` need not be kept, because `later` replaces or resets it. */
export function supersedes(later: LogEvent, earlier: LogEvent): boolean {
  if (compare(later, earlier) <= 0) {
    return false;
  }
  switch (later.kind) {
    case "reset":
      return covers(later.target, earlier.target);
    case "note-written":
    case "settings":
      return earlier.kind === later.kind && earlier.target === later.target;
    default:
      return false;
  }
}

/** What counts of some events, in order. */
export function compact(events: Iterable<LogEvent>): LogEvent[] {
  const ordered = [...events].sort(compare);
  const replacing = new Map<string, LogEvent>();
  for (const event of ordered) {
    if (event.kind === "reset" || event.kind === "note-written" || event.kind === "settings") {
      replacing.set(`${event.kind} ${event.target}`, event);
    }
  }
  return ordered.filter((event) => !candidates(event, replacing).some((l) => supersedes(l, event)));
}

/** The few events that could supersede one: the last of its own kind there, and resets above it. */
function candidates(event: LogEvent, replacing: Map<string, LogEvent>): LogEvent[] {
  const names = [`${event.kind} ${event.target}`, `reset ${event.target}`];
  for (let end = event.target.lastIndexOf("/"); end > 0; ) {
    const above = event.target.slice(0, end);
    names.push(`reset ${above}`);
    end = above.lastIndexOf("/");
  }
  return names.flatMap((name) => replacing.get(name) ?? []);
}

/** Everything two devices know. An id names one event; `disagrees` tells when it does not. */
export function merge(one: Iterable<LogEvent>, other: Iterable<LogEvent>): LogEvent[] {
  return compact(new Map([...one, ...other].map((event) => [event.id, event])).values());
}

/** True when two sets hold different events under one id: then one of them was tampered with. */
export function disagrees(one: Iterable<LogEvent>, other: Iterable<LogEvent>): boolean {
  const known = new Map([...one].map((event) => [event.id, event]));
  return [...other].some((event) => {
    const same = known.get(event.id);
    return same !== undefined && written(same) !== written(event);
  });
}

function written(event: LogEvent): string {
  return JSON.stringify(Object.entries(event).sort());
}
