// Sets of events: what replaces what, and the union of two devices.
// From: event.ts. To: the stores, import. What is superseded is dropped physically, so a deleted note
// is nowhere. An event supersedes only what its device had seen; what a device had seen includes what
// that event's device had seen, so superseding is transitive and merging associative, commutative and
// idempotent. Two notes that did not know each other both stay.

import { compare, covers, type LogEvent, REPLACING, type Seen } from "./event";

/** True when the device of `later` had seen `earlier`. Its own earlier events it always had. */
function knew(later: LogEvent, earlier: LogEvent): boolean {
  // Before version 3 an event did not say what it had seen: then only its own device is sure.
  const own = later.device === earlier.device ? later.counter - 1 : 0;
  return Math.max(own, later.seen?.[earlier.device] ?? 0) >= earlier.counter;
}

/** True when `earlier` need not be kept, because `later` replaces or resets it. */
export function supersedes(later: LogEvent, earlier: LogEvent): boolean {
  if (later.id === earlier.id || !knew(later, earlier)) {
    return false;
  }
  switch (later.kind) {
    case "reset":
      return covers(later.target, earlier.target);
    case "note-written":
    case "form-kept":
    case "read-marked":
    case "bookmark-kept":
    case "settings":
      return earlier.kind === later.kind && earlier.target === later.target;
    default:
      return false;
  }
}

/** What counts of some events, in order. Linear, however many devices and notes there are. */
export function compact(events: Iterable<LogEvent>): LogEvent[] {
  const ordered = [...events].sort(compare);
  const replaced = new Map<string, Map<string, number>>();
  for (const event of ordered) {
    if (REPLACING.has(event.kind)) {
      const name = `${event.kind} ${event.target}`;
      const upTo = replaced.get(name) ?? new Map<string, number>();
      replaced.set(name, upTo);
      raise(upTo, event.device, event.counter - 1);
      for (const [device, counter] of Object.entries(event.seen ?? {})) {
        raise(upTo, device, counter);
      }
    }
  }
  const isReplaced = (event: LogEvent) =>
    names(event).some((name) => (replaced.get(name)?.get(event.device) ?? 0) >= event.counter);
  return ordered.filter((event) => !isReplaced(event));
}

/** What may have replaced an event: its own kind at the same place, and resets there and above. */
function names(event: LogEvent): string[] {
  const found = [`reset ${event.target}`];
  if (REPLACING.has(event.kind)) {
    found.push(`${event.kind} ${event.target}`);
  }
  for (let end = event.target.lastIndexOf("/"); end > 0; ) {
    const above = event.target.slice(0, end);
    found.push(`reset ${above}`);
    end = above.lastIndexOf("/");
  }
  return found;
}

function raise(counters: Map<string, number>, device: string, counter: number): void {
  counters.set(device, Math.max(counters.get(device) ?? 0, counter));
}

/** What someone who has these events has seen. What was superseded, the event that did so has seen. */
export function seenIn(events: Iterable<LogEvent>): Seen {
  const counters = new Map<string, number>();
  for (const event of events) {
    raise(counters, event.device, event.counter);
    for (const [device, counter] of Object.entries(event.seen ?? {})) {
      raise(counters, device, counter);
    }
  }
  return sorted(counters);
}

/** In one order, so that the same knowledge is the same text. */
function sorted(counters: ReadonlyMap<string, number>): Seen {
  return Object.fromEntries([...counters].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What is seen by someone who sees two things. */
export function seenBoth(one: Seen, other: Seen): Seen {
  const counters = new Map(Object.entries(one));
  for (const [device, counter] of Object.entries(other)) {
    raise(counters, device, counter);
  }
  return sorted(counters);
}

/** Everything two devices know. An id names one event; where two disagree, the first is kept. */
export function merge(one: Iterable<LogEvent>, other: Iterable<LogEvent>): LogEvent[] {
  return compact(new Map([...other, ...one].map((event) => [event.id, event])).values());
}

/** True when two events under one id are not the same: then one of them was tampered with. */
export function disagree(one: LogEvent, other: LogEvent): boolean {
  return one.id === other.id && written(one) !== written(other);
}

/** The same text for the same event, however its fields were ordered. */
function written(event: LogEvent): string {
  return JSON.stringify(event, (_, value) => (isFields(value) ? inOrder(value) : value));
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The texts of notes at one place that did not know each other, the latest first. */
export function rivals<E extends LogEvent>(events: readonly E[]): E[] {
  return [...events].sort((one, other) =>
    one.at === other.at ? compare(other, one) : one.at < other.at ? 1 : -1,
  );
}
