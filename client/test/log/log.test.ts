// The log when a browser does not cooperate.

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "../../src/log/event";
import { IdbStore } from "../../src/log/idb-store";
import { Log, setShared } from "../../src/log/log";
import { SHARED } from "../../src/log/name";
import { MemoryStore, type Store } from "../../src/log/store";
import type { Trouble } from "../../src/log/trouble";
import type { World } from "../../src/log/world";
import { counting, NOON } from "./events";

const NOTE: Entry = { kind: "note-written", text: "stil", target: "scene:a/n" };

function world(session: Map<string, string> = new Map()): World {
  const storage = {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
    removeItem: (key: string) => session.delete(key),
  };
  return { makeId: counting(), now: () => NOON, session: () => storage as unknown as Storage };
}

/** A store that fails from some moment on. */
class Failing extends MemoryStore {
  failure: Error | undefined;

  override append(...asked: Parameters<Store["append"]>): ReturnType<Store["append"]> {
    return this.failure ? Promise.reject(this.failure) : super.append(...asked);
  }
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("the time comes from outside", async () => {
  const event = await new Log(world()).append(NOTE);
  expect(event.at).toBe(NOON.toISOString());
});

test("events keep the order in which they were asked for", async () => {
  const log = new Log(world());
  const targets = ["scene:a", "scene:b", "scene:c"];
  await Promise.all(targets.map((target) => log.append({ ...NOTE, target })));
  expect((await log.all()).map((event) => event.target)).toEqual(targets);
});

test.each<[string, Trouble]>([
  ["QuotaExceededError", "full"],
  ["UnknownError", "unreadable"],
  ["VersionError", "newer"],
  ["NotReadableError", "damaged"],
  ["TimeoutError", "busy"],
  ["InvalidStateError", "busy"],
  ["SecurityError", "blocked"],
  ["TypeError", "blocked"],
])("after a %s it goes on in memory, and says so once", async (name, trouble) => {
  const store = new Failing(counting());
  const log = new Log(world(), store);
  const told = vi.fn();
  log.onTrouble(told);
  const kept = await log.append(NOTE);
  store.failure = named(name);
  const next = await log.append({ ...NOTE, target: "scene:b" });
  await log.append({ ...NOTE, target: "scene:c" });
  expect(told.mock.calls).toEqual([[trouble]]);
  expect(log.trouble).toBe(trouble);
  expect(next.counter).toBe(kept.counter + 1);
  expect(await log.all()).toHaveLength(3);
});

test("without any database everything works, in memory", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw named("SecurityError");
    },
  });
  const log = new Log(world());
  const told = vi.fn();
  expect(await log.about("scene:a")).toEqual([]);
  log.onTrouble(told);
  await log.append(NOTE);
  expect(await log.about("scene:a")).toHaveLength(1);
  expect(told.mock.calls).toEqual([["blocked"]]);
  vi.unstubAllGlobals();
});

test("a database that never answers is given up", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { open: () => new IDBOpenDBRequest() });
  const log = new Log(world());
  const asked = log.all();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await asked).toEqual([]);
  expect(log.trouble).toBe("busy");
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("on a shared computer nothing is read, and nothing is kept", async () => {
  const device = new IdbStore(counting());
  await device.append(NOTE, NOON);
  const session = new Map([[SHARED, "1"]]);
  const log = new Log(world(session), device);
  const told = vi.fn();
  log.onTrouble(told);
  expect(await log.all()).toEqual([]);
  await log.append({ ...NOTE, target: "scene:b" });
  expect(await log.all()).toHaveLength(1);
  expect(await device.all()).toHaveLength(1);
  expect(told.mock.calls).toEqual([["shared"]]);
  expect(await log.erase()).toBe(true);
  expect(await device.all()).toEqual([]);
});

test("the shared-computer mode can be refused by a browser", () => {
  const refusing: World = {
    ...world(),
    session: () => {
      throw named("SecurityError");
    },
  };
  expect(setShared(refusing, true)).toBe(false);
  expect(new Log(refusing).trouble).toBeUndefined();
});

test.each([
  "Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE",
  "database or disk is full",
])("a full disk is told as full, though no new connection can be made: %s", async (words) => {
  const store = new Failing(counting());
  const log = new Log(world(), store);
  const told = vi.fn();
  log.onTrouble(told);
  await log.append(NOTE);
  vi.spyOn(store, "append").mockRejectedValueOnce(new DOMException(words, "UnknownError"));
  vi.spyOn(store, "all").mockRejectedValue(named("UnknownError"));
  store.failure = named("UnknownError");
  await log.append({ ...NOTE, target: "scene:b" });
  expect(told.mock.calls).toEqual([["full"]]);
  expect(await log.all()).toHaveLength(1); // what happened since
  expect(log.isWhole).toBe(false);
});

test("a full disk that is told at a later try is told then", async () => {
  let now = NOON;
  const store = new Failing(counting());
  const log = new Log({ ...world(), now: () => now }, store);
  const told = vi.fn();
  log.onTrouble(told);
  for (const failure of [
    named("UnknownError"),
    named("QuotaExceededError"),
    named("UnknownError"),
  ]) {
    store.failure = failure;
    await log.append(NOTE);
    now = new Date(now.getTime() + 6000);
  }
  expect(told.mock.calls).toEqual([["unreadable"], ["full"]]);
});

test("a full disk that can still be read loses nothing of before", async () => {
  const store = new Failing(counting());
  const log = new Log(world(), store);
  await log.append(NOTE);
  store.failure = new DOMException("FILE_ERROR_NO_SPACE", "UnknownError");
  await log.append({ ...NOTE, target: "scene:b" });
  expect(log.trouble).toBe("full");
  expect(await log.all()).toHaveLength(2);
  expect(log.isWhole).toBe(true);
  await expect(log.absorb([])).rejects.toThrow("full");
});

test("a database that closes while it is read leaves no error that nobody hears", async () => {
  const device = new IdbStore(counting());
  await device.append(NOTE, NOON);
  const unheard = vi.fn();
  process.on("unhandledRejection", unheard);
  const begin = IDBDatabase.prototype.transaction;
  const closing = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...asked
  ) {
    const transaction = begin.apply(this, asked);
    queueMicrotask(() => transaction.abort());
    return transaction;
  });
  const log = new Log(world(), device);
  await log.all();
  await log.about("scene:a");
  await log.keep("device 0", { counter: 1, text: "" });
  await expect(device.recall()).rejects.toThrow();
  await expect(device.about("scene:a")).rejects.toThrow();
  await new Promise((done) => setTimeout(done, 20));
  closing.mockRestore();
  process.off("unhandledRejection", unheard);
  expect(unheard).not.toHaveBeenCalled();
});

test("a database that gives no reason is blocked when all else is", async () => {
  const store = new Failing(counting());
  store.failure = named("UnknownError");
  const refusing: World = {
    ...world(),
    session: () => {
      throw named("SecurityError");
    },
  };
  const log = new Log(refusing, store);
  await log.append(NOTE);
  expect(log.trouble).toBe("blocked");
  await expect(log.absorb([])).rejects.toThrow("blocked");
});

test("an import that fails changes nothing and does not pretend", async () => {
  const store = new MemoryStore(counting());
  const log = new Log(world(), store);
  const own = await log.append(NOTE);
  vi.spyOn(store, "absorb").mockRejectedValue(named("QuotaExceededError"));
  await expect(log.absorb([{ ...own, id: "event-0009" }])).rejects.toThrow("full");
  expect(await log.all()).toEqual([own]);
  expect(log.trouble).toBeUndefined();
});

test("erasing says so when something is left", async () => {
  const store = new MemoryStore(counting());
  vi.spyOn(store, "erase").mockResolvedValue(false);
  expect(await new Log(world(), store).erase()).toBe(false);
});

test("a connection that drops is opened again, and the event is written", async () => {
  const device = new IdbStore(counting());
  const log = new Log(world(), device);
  const told = vi.fn();
  log.onTrouble(told);
  await log.append(NOTE);
  const append = vi.spyOn(device, "append").mockRejectedValueOnce(named("InvalidStateError"));
  await log.append({ ...NOTE, target: "scene:b" });
  expect(append).toHaveBeenCalledTimes(2);
  expect(await new IdbStore(counting()).all()).toHaveLength(2);
  expect(told).not.toHaveBeenCalled();
});

test("what happened while the store was away is written as soon as it is back", async () => {
  let now = NOON;
  const store = new Failing(counting());
  const log = new Log({ ...world(), now: () => now }, store);
  const told = vi.fn();
  log.onTrouble(told);
  await log.append(NOTE);
  store.failure = named("QuotaExceededError");
  await log.append({ ...NOTE, target: "scene:b" });
  store.failure = undefined;
  await log.append({ ...NOTE, target: "scene:c" });
  expect(log.trouble).toBe("full"); // not tried at every breath
  now = new Date(NOON.getTime() + 6000);
  await log.append({ ...NOTE, target: "scene:d" });
  expect(told.mock.calls).toEqual([["full"], ["back"]]);
  expect((await store.all()).map((event) => event.target)).toEqual([
    ...["scene:a/n", "scene:b", "scene:c", "scene:d"],
  ]);
  expect((await store.all())[1]?.at).toBe(NOON.toISOString());
});

test.each<Trouble>(["shared", "blocked", "full"])(
  "nothing is put back while %s",
  async (trouble) => {
    const session = trouble === "shared" ? new Map([[SHARED, "1"]]) : new Map<string, string>();
    const store = new Failing(counting());
    const log = new Log(world(session), store);
    store.failure = named(trouble === "full" ? "QuotaExceededError" : "SecurityError");
    const event = await log.append(NOTE);
    await expect(log.absorb([{ ...event, id: "event-0009" }])).rejects.toThrow(trouble);
    expect(await store.all()).toEqual([]);
  },
);

test("what is no event of ours is left out and told of, and the rest is there", async () => {
  const device = new IdbStore(counting());
  const good = await device.append(NOTE, NOON);
  await new Promise<void>((done, fail) => {
    const opening = indexedDB.open("leerklimaat-log");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction("events", "readwrite");
      change.objectStore("events").put({ id: "x", target: "scene:a", counter: 2 });
      change.oncomplete = () => done();
    };
  });
  const log = new Log(world(), device);
  const told = vi.fn();
  log.onTrouble(told);
  expect(await log.all()).toEqual([good]);
  expect(await log.about("scene:a")).toEqual([good]);
  expect(told.mock.calls).toEqual([["partly"]]);
  expect(log.trouble).toBeUndefined();
  await log.append({ ...NOTE, text: "stiller" });
  expect(await log.all()).toHaveLength(1);
});
