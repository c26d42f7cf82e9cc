// The learner's log as elements use it: never in the way, never silent about what it cannot keep.
// From: elements. To: a store. A connection that dropped is opened again. When the browser refuses all
// the same, everything goes on in memory and `trouble` says why; as soon as it does not refuse any
// more, what happened meanwhile is written after all. Clock and ids are parameters.

import type { Entry, LogEvent } from "./event";
import { IdbStore } from "./idb-store";
import { SHARED } from "./name";
import { type Kept, MemoryStore, type Recalled, type Store } from "./store";
import {
  again,
  isFull,
  type Notice,
  PASSING,
  type Trouble,
  TroubleError,
  troubleOf,
} from "./trouble";
import { browser, type World } from "./world";

const PAUSE = 5000; // ms between two tries

interface Owed {
  readonly entry: Entry;
  readonly at: Date;
}

export class Log {
  readonly #world: World;
  readonly #told: ((notice: Notice) => void)[] = [];
  readonly #device: Store;
  #store: Store;
  #last: Promise<unknown> = Promise.resolve();
  #trouble: Trouble | undefined;
  #owed: Owed[] = [];
  #tried = 0;
  #isWhole = true;
  #isPartly = false;

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

  /** Why what happens now is not kept; undefined when it is. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** False when what was kept could not be read: then there may be more than `all` gives. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Hear about keeping, now or as soon as there is something to say. */
  onTrouble(listener: (notice: Notice) => void): void {
    this.#told.push(listener);
    if (this.#trouble !== undefined) {
      listener(this.#trouble);
    } else if (this.#isPartly) {
      listener("partly");
    }
  }

  append(entry: Entry): Promise<LogEvent> {
    const at = this.#world.now();
    return this.#next((store) => store.append(entry, at), { entry, at });
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
  keep(era: string, kept: Kept, name?: string): Promise<void> {
    return this.#queue(() => this.#store.keep(era, kept, name)).catch(() => undefined);
  }

  /** Add what another device knew. Fails with a TroubleError rather than fall back: then nothing has
   * changed, and nobody should be told otherwise. */
  absorb(events: readonly LogEvent[]): Promise<void> {
    return this.#queue(async () => {
      await this.#return();
      if (this.#trouble !== undefined) {
        throw new TroubleError(this.#trouble);
      }
      try {
        await again(this.#device, (store) => store.absorb(events));
      } catch (error) {
        throw new TroubleError(troubleOf(error, this.#world.session));
      }
    });
  }

  /** Erase what is here and what is on the device; true when really nothing is left. */
  erase(): Promise<boolean> {
    return this.#queue(async () => {
      this.#owed = [];
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

  /** `owed`: what must be written later when it cannot be written now. */
  #next<T>(work: (store: Store) => Promise<T>, owed?: Owed): Promise<T> {
    return this.#queue(async () => {
      await this.#return();
      if (this.#trouble === undefined) {
        try {
          const result = await again(this.#device, work);
          this.#look();
          return result;
        } catch (error) {
          await this.#fallBack(error);
        }
      }
      if (owed) {
        this.#owed.push(owed);
      }
      return work(this.#store);
    });
  }

  /** Back to the device when it may work again, with what happened meanwhile. */
  async #return(): Promise<void> {
    const now = this.#world.now().getTime();
    const waits = Math.abs(now - this.#tried) < PAUSE;
    if (this.#trouble === undefined || !PASSING.has(this.#trouble) || waits) {
      return;
    }
    this.#tried = now;
    this.#device.reopen();
    try {
      for (let first = this.#owed[0]; first !== undefined; first = this.#owed[0]) {
        await this.#device.append(first.entry, first.at);
        this.#owed.shift();
      }
      await this.#device.all();
    } catch (error) {
      // The trouble stays as it was, unless it is only now told that it is a full disk.
      if (this.#trouble !== "full" && isFull(error)) {
        this.#trouble = "full";
        this.#tell("full");
      }
      return;
    }
    this.#store = this.#device;
    this.#trouble = undefined;
    this.#isWhole = true;
    this.#tell("back");
  }

  async #fallBack(error: unknown): Promise<void> {
    const known = await this.#device.all().catch(() => undefined);
    this.#isWhole = known !== undefined;
    this.#store = new MemoryStore(this.#world.makeId, known ?? []);
    this.#trouble = troubleOf(error, this.#world.session);
    this.#tried = this.#world.now().getTime();
    this.#tell(this.#trouble);
  }

  #look(): void {
    if (!this.#isPartly && this.#device.bad > 0) {
      this.#isPartly = true;
      this.#tell("partly");
    }
  }

  #tell(notice: Notice): void {
    for (const listener of this.#told) {
      listener(notice);
    }
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
