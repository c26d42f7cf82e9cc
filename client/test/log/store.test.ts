// Both stores do the same, also with two tabs open on one database.

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Entry } from "../../src/log/event";
import { IdbStore } from "../../src/log/idb-store";
import { DATABASE } from "../../src/log/name";
import { MemoryStore } from "../../src/log/store";
import { counting, entries, events, NOON } from "./events";

const NOTE: Entry = { kind: "note-written", text: "stil", target: "scene:a/n" };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

// Appended entries, and files with some of a number of events.
const doing = events.chain((all) =>
  fc.array(fc.oneof({ weight: 5, arbitrary: entries }, fc.subarray(all)), { maxLength: 15 }),
);

test("the stores agree after any sequence", async () => {
  await fc.assert(
    fc.asyncProperty(doing, async (steps) => {
      globalThis.indexedDB = new IDBFactory();
      const stores = [new MemoryStore(counting()), new IdbStore(counting())];
      for (const store of stores) {
        await store.append(NOTE, NOON); // both have named their device now
        for (const step of steps) {
          await (Array.isArray(step) ? store.absorb(step) : store.append(step as Entry, NOON));
        }
      }
      const [memory, kept] = stores.map((store) => store.all());
      expect(await kept).toEqual(await memory);
      for (const target of ["scene:a", "scene:a/n", "scene:ab", "scene:none"]) {
        const [one, other] = stores.map((store) => store.about(target));
        expect(await other).toEqual(await one);
      }
    }),
    { numRuns: 60 },
  );
});

describe("the database", () => {
  test("is not there before something is written", async () => {
    const store = new IdbStore(counting());
    expect(await store.all()).toEqual([]);
    expect(await store.about("scene:a")).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test("remembers", async () => {
    const event = await new IdbStore(counting()).append(NOTE, NOON);
    expect(await new IdbStore(counting(50)).all()).toEqual([event]);
  });

  test("counts on for two tabs at once, as one device", async () => {
    const tabs = [new IdbStore(counting()), new IdbStore(counting(1000))];
    const work = Array.from({ length: 20 }, (_, index) => {
      const target = `scene:a/n${index}`;
      return tabs[index % 2]?.append({ ...NOTE, target }, NOON);
    });
    await Promise.all(work);
    const all = (await tabs[0]?.all()) ?? [];
    expect(all.map((event) => event.counter)).toEqual(work.map((_, index) => index + 1));
    expect(new Set(all.map((event) => event.device)).size).toBe(1);
  });

  test("does not hold a deleted note anywhere", async () => {
    const store = new IdbStore(counting());
    await store.append(NOTE, NOON);
    await store.append({ ...NOTE, text: "stiller" }, NOON);
    await store.append({ ...NOTE, text: "" }, NOON);
    expect(JSON.stringify(await store.all())).not.toContain("stil");
  });

  test("is gone after erasing, also while another tab has it open", async () => {
    const [one, other] = [new IdbStore(counting()), new IdbStore(counting(1000))];
    await one.append(NOTE, NOON);
    await other.all();
    expect(await one.erase()).toBe(true);
    expect((await indexedDB.databases()).map((found) => found.name)).not.toContain(DATABASE);
    expect(await other.all()).toEqual([]);
    await other.append(NOTE, NOON);
    expect(await one.all()).toHaveLength(1);
  });

  test("starts as another device after erasing", async () => {
    const store = new IdbStore(counting());
    const before = await store.append(NOTE, NOON);
    await store.erase();
    expect((await store.append(NOTE, NOON)).device).not.toBe(before.device);
  });

  test("takes over only what the file holds, whatever was erased since it was looked at", async () => {
    const [one, other] = [new IdbStore(counting()), new IdbStore(counting(1000))];
    await one.append(NOTE, NOON);
    const file = [
      {
        ...NOTE,
        target: "scene:z",
        id: "event-0009",
        device: "device-z",
        counter: 9,
        at: NOON.toISOString(),
      },
    ];
    await other.erase();
    await one.absorb(file);
    expect((await one.all()).map((event) => event.target)).toEqual(["scene:z"]);
  });

  test("knows after an import what it has seen of others", async () => {
    const store = new IdbStore(counting());
    await store.absorb([
      { ...NOTE, id: "event-0009", device: "device-z", counter: 9, at: NOON.toISOString() },
    ]);
    const note = await store.append({ ...NOTE, text: "ik ook" }, NOON);
    expect(note.seen).toEqual({ "device-z": 9, [note.device]: 9 });
    expect(await store.all()).toEqual([note]);
  });

  test("takes over all of a file or nothing", async () => {
    const store = new IdbStore(counting());
    const own = await store.append(NOTE, NOON);
    const good = { ...own, id: "event-0009", target: "scene:z", counter: 9 };
    const bad = { ...good, target: "scene:y", id: () => "no id" } as unknown as typeof good;
    await expect(store.absorb([good, bad])).rejects.toThrow();
    expect(await store.all()).toEqual([own]);
  });
});
