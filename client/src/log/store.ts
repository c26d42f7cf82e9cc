// What a store of events must do, and the one that keeps nothing beyond this page.
// From: log.ts. To: log.ts. The other store is idb-store.ts; both pass the same tests.

import { covers, type Entry, type LogEvent } from "./event";
import { compact, merge, supersedes } from "./merge";

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
  /** Events on a target and everything inside it, in order. */
  about(target: string): Promise<LogEvent[]>;
  /** Everything, in order. */
  all(): Promise<LogEvent[]>;
  /** What was kept of what had been derived, and the events since, at one moment. */
  recall(): Promise<Recalled>;
  /** Keeps what was derived, unless another era has begun. A reset, an import or erasing begins one. */
  keep(era: string, kept: Kept): Promise<void>;
  /** Adds one event after all there are, and drops what it supersedes. */
  append(entry: Entry, at: Date): Promise<LogEvent>;
  /** Adds what another device knew; all of it or, when that fails, nothing. */
  absorb(events: readonly LogEvent[]): Promise<void>;
  /** Throws everything away, physically; true when a look afterwards finds nothing. */
  erase(): Promise<boolean>;
}

export class MemoryStore implements Store {
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
    const counter = (this.#events.at(-1)?.counter ?? 0) + 1;
    const event = stamped(entry, this.#makeId(), this.#device, counter, at);
    this.#events = [...this.#events.filter((earlier) => !supersedes(event, earlier)), event];
    return event;
  }

  async absorb(events: readonly LogEvent[]): Promise<void> {
    this.#events = merge(this.#events, events);
  }

  async erase(): Promise<boolean> {
    this.#events = [];
    return true;
  }
}

export function stamped(
  entry: Entry,
  id: string,
  device: string,
  counter: number,
  at: Date,
): LogEvent {
  return { id, device, counter, at: at.toISOString(), ...entry };
}
