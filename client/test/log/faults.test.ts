// Faults of the machine under the log, met by the store that is really used: a disk that is full, a
// private window, a database that is newer, foreign or spoiled, a clock that was set back, two tabs.

import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "../../src/log/event";
import { readFile, writeFile } from "../../src/log/file";
import { IdbStore } from "../../src/log/idb-store";
import { Log } from "../../src/log/log";
import { DATABASE } from "../../src/log/name";
import type { Notice } from "../../src/log/trouble";
import type { World } from "../../src/log/world";
import { counting, NOON } from "./events";

const FIRST: Entry = { kind: "note-written", text: "eerst", target: "scene:a/n" };
const SECOND: Entry = { kind: "note-written", text: "dan", target: "scene:b/n" };

const clock = { now: NOON };
const world: World = {
  makeId: counting(),
  now: () => clock.now,
  session: () => ({ getItem: () => null }) as unknown as Storage,
};

function opened(): { log: Log; told: Notice[] } {
  const log = new Log(world, new IdbStore(world.makeId));
  const told: Notice[] = [];
  log.onTrouble((notice) => told.push(notice));
  return { log, told };
}

async function texts(log: Log): Promise<unknown[]> {
  return (await log.all()).map((event) => event.kind === "note-written" && event.text);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock.now = NOON;
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("storage full: nothing that was there is lost, the rest is here until it can be written", async () => {
  const { log, told } = opened();
  await log.append(FIRST);
  const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  await log.append(SECOND);
  expect(told).toEqual(["full"]);
  expect(await texts(log)).toEqual(["eerst", "dan"]);
  expect(await texts(opened().log)).toEqual(["eerst"]);
  full.mockRestore();
  clock.now = new Date(NOON.getTime() + 60_000);
  expect(await texts(log)).toEqual(["eerst", "dan"]);
  expect(told).toEqual(["full", "back"]);
  expect(await texts(opened().log)).toEqual(["eerst", "dan"]);
});

test.each(["InvalidStateError", "SecurityError"])(
  "a private window that refuses with %s is told as blocked, and everything works",
  async (name) => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("not here", name);
    });
    const { log, told } = opened();
    await log.append(FIRST);
    expect(await texts(log)).toEqual(["eerst"]);
    expect(told).toEqual(["blocked"]);
  },
);

test("a database of a newer site is left alone", async () => {
  const newer = await openDB(DATABASE, 99, {
    upgrade: (db) => void db.createObjectStore("later").put("theirs", "key"),
  });
  newer.close();
  const { log, told } = opened();
  await log.append(FIRST);
  expect(await texts(log)).toEqual(["eerst"]);
  expect(told).toEqual(["newer"]);
  const after = await openDB(DATABASE, 99);
  expect(await after.get("later", "key")).toBe("theirs");
  after.close();
});

test("a database without what we keep in it is damaged, and can be erased", async () => {
  (await openDB(DATABASE, 2)).close();
  const { log, told } = opened();
  await log.append(FIRST);
  expect(told).toEqual(["damaged"]);
  expect(await texts(log)).toEqual(["eerst"]);
  expect(await log.erase()).toBe(true);
  const next = opened();
  await next.log.append(SECOND);
  expect(await texts(opened().log)).toEqual(["dan"]);
  expect(next.told).toEqual([]);
});

test("records that were spoiled are passed over and told, and what is whole can be taken along", async () => {
  await opened().log.append(FIRST);
  const db = await openDB(DATABASE, 2);
  for (const bad of [{ id: "spoiled-1" }, { id: "spoiled-2", counter: 2, target: 7, kind: "?" }]) {
    await db.put("events", bad);
  }
  await db.put("meta", "{no json", "seen");
  db.close();
  const { log, told } = opened();
  await log.append(SECOND);
  const kept = await log.all();
  expect(await texts(log)).toEqual(["eerst", "dan"]);
  expect(told).toEqual(["partly"]);
  expect(readFile(writeFile(kept, NOON))).toMatchObject({ skipped: 0, events: kept });
});

test("a clock that was set back changes no order, and nothing is lost", async () => {
  const { log } = opened();
  await log.append(FIRST);
  clock.now = new Date("2001-01-01T00:00:00Z");
  await log.append(SECOND);
  await log.append({ ...FIRST, text: "later" });
  expect(await texts(log)).toEqual(["dan", "later"]);
  const read = readFile(writeFile(await log.all(), clock.now));
  expect("events" in read && read.events.map((event) => event.counter)).toEqual([2, 3]);
});

test("two tabs write at once, and each sees what the other did", async () => {
  const tabs = [opened(), opened()];
  await Promise.all(
    tabs.flatMap(({ log }, tab) =>
      [0, 1, 2].map((nth) =>
        log.append({ ...FIRST, text: `${tab}`, target: `scene:a/${tab}${nth}` }),
      ),
    ),
  );
  const [one, other] = await Promise.all(tabs.map(({ log }) => log.all()));
  expect(one).toEqual(other);
  expect(one?.map((event) => event.counter)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a database that another tab throws away is made again", async () => {
  const { log, told } = opened();
  await log.append(FIRST);
  await deleteDB(DATABASE);
  await log.append(SECOND);
  expect(await texts(log)).toEqual(["dan"]);
  expect(told).toEqual([]);
});
