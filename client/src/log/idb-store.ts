// The events in IndexedDB. From: log.ts. To: the browser's database, shared by all tabs and both
// languages. Counting and adding happen in one transaction, so two tabs never take the same place.
// What is read is judged like a file; what is no event of ours is left out, counted and left alone.

import { deleteDB, type IDBPDatabase } from "idb";
import { ALL, inTime, type Layout, look, opened, whole } from "./database";
import { compare, type Entry, FAR, type LogEvent, REPLACING, type Seen } from "./event";
import { isFields, judge, LIMITS } from "./guard";
import { merge, seenBoth, seenIn } from "./merge";
import { DATABASE } from "./name";
import { type Kept, type MakeId, type Recalled, type Store, stamped } from "./store";

const DEVICE = "device";
const ERA = "era";
/** What this device has seen of others, as JSON; its own events it knows by counting. */
const SEEN = "seen";
/** The counter of this device's last event, kept only when that lies beyond FAR. */
const OWN = "own";
const KEPT = "kept";

export class IdbStore implements Store {
  bad = 0;
  readonly #makeId: MakeId;
  #open: Promise<IDBPDatabase<Layout>> | undefined;

  constructor(makeId: MakeId) {
    this.#makeId = makeId;
  }

  async about(target: string): Promise<LogEvent[]> {
    const db = await this.#existing();
    if (db === undefined) {
      return [];
    }
    const events = look(db, ["events"]).objectStore("events").index("target");
    const [own, inside] = await Promise.all([events.getAll(target), events.getAll(below(target))]);
    return this.#good([...own, ...inside]);
  }

  async all(): Promise<LogEvent[]> {
    const db = await this.#existing();
    if (db === undefined) {
      return [];
    }
    // One record whose bytes are lost makes the whole request fail.
    const found = look(db, ["events"]).objectStore("events").getAll();
    return this.#good(await found.catch(() => oneByOne(db)));
  }

  /** What are events of ours, in order. */
  #good(values: readonly unknown[]): LogEvent[] {
    const good: LogEvent[] = [];
    for (const value of values) {
      const event = judge(value);
      if (typeof event !== "string") {
        good.push(event);
      }
    }
    this.bad = Math.max(this.bad, values.length - good.length);
    return good.sort(compare);
  }

  async recall(): Promise<Recalled> {
    const db = await this.#existing();
    if (db === undefined) {
      return { era: "", kept: undefined, events: [] };
    }
    // What cannot be read is made again, from events that may well be whole.
    const found = await recalled(db, true).catch(() => recalled(db, false));
    return { ...found, events: this.#good(found.events) };
  }

  async keep(era: string, { counter, text }: Kept, name: string = KEPT): Promise<void> {
    if (counter > FAR) {
      return; // what happens next may come before it
    }
    const db = await this.#existing();
    if (db === undefined || era === "") {
      return;
    }
    const change = db.transaction(["meta", "derived"], "readwrite");
    await whole(change, async () => {
      if ((await eraIn(change.objectStore("meta"))) === era) {
        await change.objectStore("derived").put({ era, counter, text }, name);
      }
    });
  }

  async append(entry: Entry, at: Date): Promise<LogEvent> {
    const db = await this.#database();
    const change = db.transaction(ALL, "readwrite");
    return whole(change, async () => {
      const events = change.objectStore("events");
      const meta = change.objectStore("meta");
      const device = await this.#device(meta);
      const near = await events.index("counter").openKeyCursor(IDBKeyRange.upperBound(FAR), "prev");
      const before = Math.max(Number(near?.key ?? 0), Number((await meta.get(OWN)) ?? 0));
      const others = REPLACING.has(entry.kind) ? await seenOf(meta, events) : {};
      const stamp = { id: this.#makeId(), device, counter: before + 1, at };
      const event = stamped(entry, stamp, others);
      // This device has seen all there is, so the newest supersedes everything it can.
      if (event.kind === "reset") {
        await drop(events.index("target"), event.target, () => true);
        await drop(events.index("target"), below(event.target), () => true);
        await beginEra(meta, change.objectStore("derived"));
      } else if (REPLACING.has(event.kind)) {
        await drop(events.index("target"), event.target, (old) => old.kind === event.kind);
      }
      await events.add(event);
      if (event.counter > FAR) {
        await meta.put(String(event.counter), OWN);
      }
      return event;
    });
  }

  async absorb(events: readonly LogEvent[]): Promise<void> {
    const db = await this.#database();
    const change = db.transaction(ALL, "readwrite");
    await whole(change, async () => {
      const store = change.objectStore("events");
      const meta = change.objectStore("meta");
      const own = this.#good(await store.getAll());
      const all = new Map(merge(own, events).map((event) => [event.id, event]));
      const known = new Set(own.map((event) => event.id));
      const gone = own.filter((event) => !all.has(event.id));
      const come = [...all.values()].filter((event) => !known.has(event.id));
      const seen = seenBoth(await seenOf(meta, store), seenIn(events));
      if (Object.keys(seen).length > LIMITS.devices) {
        throw new RangeError("more devices than a file may name");
      }
      await this.#device(meta);
      await meta.put(JSON.stringify(seen), SEEN);
      await beginEra(meta, change.objectStore("derived"));
      await Promise.all([
        ...gone.map((event) => store.delete(event.id)),
        ...come.map((event) => store.put(event)), // in the place of one that could not be read
      ]);
    });
  }

  async erase(): Promise<boolean> {
    // First empty it, which works while other tabs have it open; then remove what is left of it.
    await this.#clear().catch(() => undefined); // one that cannot be opened can still be removed
    await inTime(deleteDB(DATABASE)).catch(() => undefined);
    return this.#isEmpty();
  }

  async #clear(): Promise<void> {
    const db = await this.#database();
    const change = db.transaction(ALL, "readwrite");
    await Promise.all([...ALL.map((name) => change.objectStore(name).clear()), change.done]);
    db.close();
    this.#open = undefined;
  }

  async #isEmpty(): Promise<boolean> {
    const db = await this.#existing();
    if (db === undefined) {
      return true;
    }
    const all = look(db, ALL);
    const counts = await Promise.all(ALL.map((name) => all.objectStore(name).count()));
    return counts.every((count) => count === 0);
  }

  reopen(): void {
    const dead = this.#open;
    this.#open = undefined;
    dead?.then((db) => db.close()).catch(() => undefined);
  }

  async #device(meta: Meta): Promise<string> {
    const known = await meta.get(DEVICE);
    const device = known ?? this.#makeId();
    if (known === undefined) {
      await meta.put(device, DEVICE);
    }
    return device;
  }

  /** To look is not to keep: only what is written makes a database. */
  async #existing(): Promise<IDBPDatabase<Layout> | undefined> {
    if (this.#open === undefined && "databases" in indexedDB) {
      const known = await inTime(indexedDB.databases());
      if (!known.some((one) => one.name === DATABASE)) {
        return undefined;
      }
    }
    return this.#database();
  }

  #database(): Promise<IDBPDatabase<Layout>> {
    const forget = () => {
      this.#open = undefined;
    };
    this.#open ??= inTime(
      opened({
        // Another tab erases, or has a newer layout: let it go first, and open again when needed.
        blocking(_from, _to, event) {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      }),
    );
    this.#open.catch(forget);
    return this.#open;
  }
}

/** All at one moment, in as few turns as can be: a page that is loading makes each one wait. */
async function recalled(db: IDBPDatabase<Layout>, isKept: boolean): Promise<Recalled> {
  const all = look(db, ALL);
  const [era, found] = await Promise.all([
    eraIn(all.objectStore("meta")),
    isKept ? all.objectStore("derived").get(KEPT) : undefined,
  ]);
  const kept = found?.era === era ? found : undefined;
  const later = kept ? IDBKeyRange.lowerBound(kept.counter, true) : null;
  const events = await all.objectStore("events").index("counter").getAll(later);
  return { era, kept, events: events.sort(compare) };
}

interface Looked {
  get(key: string): Promise<string | undefined>;
}

interface Meta extends Looked {
  put(value: string, key: string): Promise<string>;
}

/** Empty before this device has a name; erasing gives it another. */
async function eraIn(meta: Looked): Promise<string> {
  const [device, era] = await Promise.all([meta.get(DEVICE), meta.get(ERA)]);
  return device === undefined ? "" : `${device} ${era ?? 0}`;
}

/** From here on, what was derived is worth nothing, and what it held is gone. */
async function beginEra(meta: Meta, derived: { clear(): Promise<void> }): Promise<void> {
  await meta.put(String(Number((await meta.get(ERA)) ?? 0) + 1), ERA);
  await derived.clear();
}

function below(target: string): IDBKeyRange {
  return IDBKeyRange.bound(`${target}/`, `${target}0`, false, true); // "0" comes right after "/"
}

interface Cursor {
  readonly value: LogEvent;
  delete(): Promise<void>;
  continue(): Promise<Cursor | null>;
}

async function drop(
  index: { openCursor(range: string | IDBKeyRange): Promise<Cursor | null> },
  range: string | IDBKeyRange,
  goes: (event: LogEvent) => boolean,
): Promise<void> {
  for (let at = await index.openCursor(range); at !== null; at = await at.continue()) {
    if (goes(at.value)) {
      await at.delete();
    }
  }
}

/** What is on a damaged disk may be read in part. */
async function oneByOne(db: IDBPDatabase<Layout>): Promise<unknown[]> {
  const keys = await look(db, ["events"]).objectStore("events").getAllKeys();
  const one = (key: string) => look(db, ["events"]).objectStore("events").get(key);
  return Promise.all(keys.map((key) => one(key).catch(() => undefined)));
}

/** What this device has seen; from all there is when that was never kept (layouts before 3). */
async function seenOf(meta: Meta, events: { getAll(): Promise<LogEvent[]> }): Promise<Seen> {
  const kept = readSeen(await meta.get(SEEN));
  if (kept !== undefined) {
    return kept;
  }
  const judged = (await events.getAll()).map(judge);
  const seen = seenIn(judged.filter((event) => typeof event !== "string"));
  await meta.put(JSON.stringify(seen), SEEN);
  return seen;
}

function readSeen(text: string | undefined): Seen | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isFields(value) ? (value as Seen) : undefined;
  } catch {
    return undefined;
  }
}
