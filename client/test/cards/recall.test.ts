// What is derived, kept in the database: fast when it can be, never wrong.

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";
import { days } from "../../src/cards/day";
import { derive } from "../../src/cards/derived";
import { open } from "../../src/cards/recall";
import type { Entry } from "../../src/log/event";
import { IdbStore } from "../../src/log/idb-store";
import { Log } from "../../src/log/log";
import { DATABASE } from "../../src/log/name";
import { MemoryStore, type Store } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { counting, NOON } from "../log/events";

const dayOf = days(() => 0);
const ADDED: Entry = { kind: "card-added", target: "bank:a/een" };
const OTHER: Entry = { kind: "card-added", target: "bank:b/een" };

let store: IdbStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new IdbStore(counting());
});

function log(device: Store = store): Log {
  const session = { getItem: () => null } as unknown as Storage;
  const world: World = { makeId: counting(50), now: () => NOON, session: () => session };
  return new Log(world, device);
}

async function kept(): Promise<unknown[]> {
  const db = await openDB(DATABASE);
  const all = await db.getAll("derived");
  db.close();
  return all;
}

test("to look keeps nothing", async () => {
  await (await open(log(), dayOf)).keep();
  expect(await indexedDB.databases()).toEqual([]);
});

test("what was kept is read instead of the whole log", async () => {
  await store.append(ADDED, NOON);
  await (await open(log(), dayOf)).keep();
  await store.append(OTHER, NOON);
  const { kept: found, events } = await store.recall();
  expect(found?.counter).toBe(1);
  expect(events.map(({ target }) => target)).toEqual(["bank:b/een"]);
  const { derived } = await open(log(), dayOf);
  expect(derived).toEqual(derive(await store.all(), dayOf));
});

test.each<[string, () => Promise<unknown>]>([
  ["a reset", () => store.append({ kind: "reset", target: "bank:a" }, NOON)],
  ["an import", () => store.absorb([])],
])("after %s nothing of it is left, and it cannot come back", async (_, change) => {
  await store.append(ADDED, NOON);
  const early = await open(log(), dayOf);
  await early.keep();
  expect(await kept()).toHaveLength(1);
  const late = await open(log(new IdbStore(counting(900))), dayOf);
  await change();
  expect(await kept()).toEqual([]);
  await late.keep();
  await early.keep();
  expect(await kept()).toEqual([]);
  expect((await open(log(), dayOf)).derived).toEqual(derive(await store.all(), dayOf));
});

test("after erasing, another tab that was open brings nothing back", async () => {
  await store.append(ADDED, NOON);
  const late = await open(log(new IdbStore(counting(900))), dayOf);
  expect(await store.erase()).toBe(true);
  await late.keep();
  expect(await indexedDB.databases()).toEqual([]);
  await store.append(OTHER, NOON);
  await late.keep();
  expect(await kept()).toEqual([]);
});

test.each(["", "{}", '{"shape": 1, "cards": 3}'])(
  "when %j was kept, it is made again",
  async (text) => {
    await store.append(ADDED, NOON);
    const { era } = await store.recall();
    await store.keep(era, { counter: 1, text });
    const { derived, keep } = await open(log(), dayOf);
    expect(derived.deck.size).toBe(1);
    await keep();
    expect(await kept()).not.toEqual([{ era, counter: 1, text }]);
  },
);

test("a browser that cannot keep it is no trouble", async () => {
  const device = new MemoryStore(counting());
  await device.append(ADDED, NOON);
  vi.spyOn(device, "keep").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
  const own = log(device);
  vi.spyOn(device, "recall").mockResolvedValue({
    era: "x",
    kept: undefined,
    events: await device.all(),
  });
  await (await open(own, dayOf)).keep();
  expect(own.trouble).toBeUndefined();
});

test("a database of before goes on, with all that was in it", async () => {
  const db = await openDB(DATABASE, 1, {
    upgrade(old) {
      const events = old.createObjectStore("events", { keyPath: "id" });
      events.createIndex("target", "target");
      events.createIndex("counter", "counter");
      old.createObjectStore("meta");
    },
  });
  const event = { id: "event-0001", device: "device-a", counter: 7, at: NOON.toISOString() };
  await db.put("events", { ...event, kind: "scene-ended", run: "run-0001", target: "scene:a/n" });
  await db.put("meta", "device-a", "device");
  db.close();
  const { derived, keep } = await open(log(), dayOf);
  expect(derived.doing.scenes.get("scene:a")).toEqual({ run: "run-0001", ended: true });
  await keep();
  expect(await kept()).toHaveLength(1);
  expect((await store.append(ADDED, NOON)).counter).toBe(8);
});
