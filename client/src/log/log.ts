// The learner's log as elements use it: never in the way, never silent about what it cannot keep.
// From: elements. To: a store. When the browser refuses, everything goes on in memory and `trouble`
// says why, once. Clock and ids are parameters.

import type { Entry, LogEvent } from "./event";
import { IdbStore } from "./idb-store";
import { type Kept, type MakeId, MemoryStore, type Recalled, type Store } from "./store";

/** Why nothing is kept; the words stand in docs/ui.yml under `client.store`. */
export type Trouble = "blocked" | "full" | "damaged" | "shared";

export const SHARED = "leerklimaat-shared";

export interface World {
  readonly makeId: MakeId;
  readonly now: () => Date;
  /** Only for the shared-computer mode; some browsers refuse it. */
  readonly session: () => Storage;
}

export const browser: World = {
  makeId: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_");
  },
  now: () => new Date(),
  session: () => sessionStorage,
};

export class Log {
  readonly #world: World;
  readonly #told: ((trouble: Trouble) => void)[] = [];
  readonly #device: Store;
  #store: Store;
  #last: Promise<unknown> = Promise.resolve();
  #trouble: Trouble | undefined;

  constructor(world: World = browser, device: Store = new IdbStore(world.makeId)) {
    this.#world = world;
    this.#device = device;
    this.#trouble = isShared(world) ? "shared" : undefined;
    this.#store = this.#trouble ? new MemoryStore(world.makeId) : device;
  }

  makeId(): string {
    return this.#world.makeId();
  }

  now(): Date {
    return this.#world.now();
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Hear why nothing is kept, now or as soon as that shows. */
  onTrouble(listener: (trouble: Trouble) => void): void {
    this.#told.push(listener);
    if (this.#trouble !== undefined) {
      listener(this.#trouble);
    }
  }

  append(entry: Entry): Promise<LogEvent> {
    const at = this.#world.now();
    return this.#next((store) => store.append(entry, at));
  }

  about(target: string): Promise<LogEvent[]> {
    return this.#next((store) => store.about(target));
  }

  all(): Promise<LogEvent[]> {
    return this.#next((store) => store.all());
  }

  recall(): Promise<Recalled> {
    return this.#next((store) => store.recall());
  }

  /** For a faster next time only, so a failure is no trouble. */
  keep(era: string, kept: Kept): Promise<void> {
    return this.#queue(() => this.#store.keep(era, kept)).catch(() => undefined);
  }

  /** Add what another device knew. Fails rather than fall back: then nothing has changed. */
  absorb(events: readonly LogEvent[]): Promise<void> {
    return this.#queue(() => this.#store.absorb(events));
  }

  /** Erase what is here and what is on the device; true when really nothing is left. */
  erase(): Promise<boolean> {
    return this.#queue(async () => {
      await this.#store.erase();
      return this.#device.erase();
    });
  }

  /** One thing after the other, in the order they were asked for. */
  #queue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #next<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      try {
        return await work(this.#store);
      } catch (error) {
        await this.#fallBack(error);
        return work(this.#store);
      }
    });
  }

  async #fallBack(error: unknown): Promise<void> {
    const known = await this.#store.all().catch(() => []);
    this.#store = new MemoryStore(this.#world.makeId, known);
    this.#trouble = troubleOf(error);
    for (const listener of this.#told) {
      listener(this.#trouble);
    }
  }
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  switch (name) {
    case "QuotaExceededError":
      return "full";
    case "UnknownError":
    case "VersionError":
    case "DataError":
    case "NotReadableError":
    case "NotFoundError":
      return "damaged";
    default:
      return "blocked";
  }
}

export function isShared(world: World): boolean {
  try {
    return world.session().getItem(SHARED) !== null;
  } catch {
    return false;
  }
}

/** Switch the shared-computer mode of this tab; false when the browser does not allow it. */
export function setShared(world: World, on: boolean): boolean {
  try {
    if (on) {
      world.session().setItem(SHARED, "1");
    } else {
      world.session().removeItem(SHARED);
    }
    return true;
  } catch {
    return false;
  }
}
