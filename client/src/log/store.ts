// What a store of events must do, and the one that keeps nothing beyond this page.
// From: log.ts. To: log.ts. The other store is idb-store.ts; both pass the same tests.

import { compare, covers, type Entry, FAR, type LogEvent, REPLACING, type Seen } from "./event";
import { compact, merge, seenBoth, seenIn, supersedes } from "./merge";

/** Makes ids; a parameter, so that tests know them. */
export type MakeId = () => string;

/** What was derived from all events up to a counter, as text. */
export interface Kept {
  readonly counter: number;
  readonly text: string;
}

export interface Recalled {
  /** Another one as soon as what was derived can no longer be added to. */
  readonly era: string;
  readonly kept: Kept | undefined;
  /** What happened since; everything when nothing was kept. In order. */
  readonly events: LogEvent[];
}

export interface Store {
  /** How much of what was read so far was no event of ours, and was left out. */
  readonly bad: number;
  /** Events on a target and everything inside it, in order. */
  about(target: string): Promise<LogEvent[]>;
  /** Everything, in order. */
  all(): Promise<LogEvent[]>;
  /** What was kept of what had been derived, and the events since, at one moment. */
  recall(): Promise<Recalled>;
  /** Keeps what was derived, unless another era has begun. A reset, an import or erasing begins one.
   * `name`: of a smaller thing beside it. */
  keep(era: string, kept: Kept, name?: string): Promise<void>;
  /** Adds one event after all there are, and drops what it supersedes. */
  append(entry: Entry, at: Date): Promise<LogEvent>;
  /** Adds what another device knew; all of it or, when that fails, nothing. */
  absorb(events: readonly LogEvent[]): Promise<void>;
  /** Throws everything away, physically; true when a look afterwards finds nothing. */
  erase(): Promise<boolean>;
  /** Lets go of a connection that may be dead; what follows opens another. */
  reopen(): void;
}

export class MemoryStore implements Store {
  readonly bad = 0;
  readonly #makeId: MakeId;
  readonly #device: string;
  #events: LogEvent[];

  constructor(makeId: MakeId, events: readonly LogEvent[] = []) {
    this.#makeId = makeId;
    this.#device = makeId();
    this.#events = compact(events);
  }

  async about(target: string): Promise<LogEvent[]> {
    return this.#events.filter((event) => covers(target, event.target));
  }

  async all(): Promise<LogEvent[]> {
    return [...this.#events];
  }

  /** In memory it is soon made again. */
  async recall(): Promise<Recalled> {
    return { era: "", kept: undefined, events: await this.all() };
  }

  async keep(): Promise<void> {}

  async append(entry: Entry, at: Date): Promise<LogEvent> {
    const counter = Math.max(0, ...this.#pushing()) + 1;
    const stamp = { id: this.#makeId(), device: this.#device, counter, at };
    const event = stamped(entry, stamp, seenIn(this.#events));
    const left = this.#events.filter((earlier) => !supersedes(event, earlier));
    this.#events = [...left, event].sort(compare);
    return event;
  }

  async absorb(events: readonly LogEvent[]): Promise<void> {
    this.#events = merge(this.#events, events);
  }

  async erase(): Promise<boolean> {
    this.#events = [];
    return true;
  }

  reopen(): void {}

  /** The counters that the next one must pass: its own, and those that are not far away. */
  #pushing(): number[] {
    const near = this.#events.filter((event) => event.counter <= FAR).at(-1);
    const own = this.#events.filter((event) => event.device === this.#device).at(-1);
    return [near?.counter ?? 0, own?.counter ?? 0];
  }
}

interface When {
  readonly id: string;
  readonly device: string;
  readonly counter: number;
  readonly at: Date;
}

/** `others`: what this device has seen of others; of its own it has seen all before this one. */
export function stamped(entry: Entry, { at, ...when }: When, others: Seen): LogEvent {
  const stamp = { ...when, at: at.toISOString() };
  const own = when.counter > 1 ? { [when.device]: when.counter - 1 } : {};
  const seen = seenBoth(others, own);
  return REPLACING.has(entry.kind) ? { ...stamp, seen, ...entry } : { ...stamp, ...entry };
}
