// What counts as read, answered and played, on one device and on two, and what changed since.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, LogEvent } from "../../src/log/event";
import { compact, merge } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { isChanged, knownFrom, type Lessons, standIn, standInModule } from "../../src/marks/known";
import { counting, events, NOON, sets } from "../log/events";

const LESSON = "lesson:a";
const NOW = "aaaaaaaaaaaa";
const OLD = "bbbbbbbbbbbb";
const LESSONS: Lessons = {
  [LESSON]: {
    module: "module:m",
    textHash: NOW,
    items: { "bank:a/een": NOW, "bank:a/twee": NOW, "bank:a/drie": NOW },
    scenes: ["scene:s", "scene:t"],
  },
  "lesson:b": { module: "module:m", textHash: NOW, items: {}, scenes: [] },
  "lesson:c": { module: "module:n", textHash: NOW, items: {}, scenes: [] },
};

const mark = (isRead: boolean, textHash = NOW): Entry => ({
  kind: "read-marked",
  isRead,
  target: LESSON,
  textHash,
});
const answer = (target: string, textHash = NOW): Entry => ({
  kind: "item-answered",
  run: "run-0001",
  mode: "practise",
  score: 1,
  answer: [],
  target,
  textHash,
});

async function did(...entries: Entry[]): Promise<MemoryStore> {
  const store = new MemoryStore(counting());
  for (const entry of entries) {
    await store.append(entry, NOON);
  }
  return store;
}

async function stand(...entries: Entry[]) {
  const known = knownFrom(await (await did(...entries)).all());
  const lesson = LESSONS[LESSON];
  return lesson && standIn(known, LESSON, lesson);
}

describe("a lesson", () => {
  test("is read once it is marked, until the mark is taken back", async () => {
    expect(await stand()).toMatchObject({ read: "no" });
    expect(await stand(mark(true))).toMatchObject({ read: "yes" });
    expect(await stand(mark(true), mark(false))).toMatchObject({ read: "no" });
    expect(await stand(mark(true), mark(false), mark(true))).toMatchObject({ read: "yes" });
  });

  test("is told to have changed until it is marked anew", async () => {
    expect(await stand(mark(true, OLD))).toMatchObject({ read: "changed" });
    expect(await stand(mark(true, OLD), mark(true))).toMatchObject({ read: "yes" });
    expect(isChanged({ at: NOON.toISOString(), textHash: undefined }, NOW)).toBe(false);
  });

  test("counts each question of its bank once, by its last answer", async () => {
    const found = await stand(
      answer("bank:a/een", OLD),
      answer("bank:a/een"),
      answer("bank:a/twee", OLD),
      answer("bank:a/weg", OLD),
      answer("bank:ab/een"),
    );
    expect(found).toMatchObject({ questions: 3, answered: 2, changed: 1 });
  });

  test("counts its scenes when they were played to an ending", async () => {
    const run = "run-0001";
    const found = await stand(
      { kind: "scene-ended", run, target: "scene:s/einde" },
      { kind: "scene-ended", run, target: "scene:s/ander-einde" },
      { kind: "scene-chosen", run, step: 1, target: "scene:t/n/c" },
    );
    expect(found).toMatchObject({ scenes: 2, played: 1 });
  });
});

test("a module counts its lessons that were read, and those of them that changed", async () => {
  const known = knownFrom(await (await did(mark(true, OLD))).all());
  expect(standInModule(known, "module:m", LESSONS)).toEqual({ lessons: 2, read: 1, changed: 1 });
  expect(standInModule(known, "module:n", LESSONS)).toEqual({ lessons: 1, read: 0, changed: 0 });
});

describe("two devices", () => {
  async function met(one: Entry[], other: Entry[]): Promise<readonly LogEvent[]> {
    const stores = [new MemoryStore(counting()), new MemoryStore(counting(1000))] as const;
    for (const entry of one) {
      await stores[0].append(entry, NOON);
    }
    for (const entry of other) {
      await stores[1].append(entry, NOON);
    }
    await stores[0].absorb(await stores[1].all());
    return stores[0].all();
  }

  test("who took back a mark takes back no mark that it did not know of", async () => {
    const all = await met([mark(true), mark(false)], [mark(true)]);
    expect(knownFrom(all).read.has(LESSON)).toBe(true);
  });

  test("once both are known, taking back takes back both", async () => {
    const store = new MemoryStore(counting(2000));
    await store.absorb(await met([mark(true)], [mark(true, OLD)]));
    await store.append(mark(false), NOON);
    expect(knownFrom(await store.all()).read.size).toBe(0);
  });

  test("come to the same, whoever takes over whose file, and however often", () => {
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        const known = knownFrom(merge(one, other));
        expect(knownFrom(merge(other, one))).toEqual(known);
        expect(knownFrom(merge(merge(one, other), other))).toEqual(known);
      }),
      { numRuns: 300 },
    );
  });

  test("what is left of a log says the same as all of it, in any order", () => {
    fc.assert(
      fc.property(events, (all) => {
        const left = compact(all);
        expect(knownFrom([...left].reverse())).toEqual(knownFrom(left));
      }),
      { numRuns: 300 },
    );
  });

  test("a mark that was taken back on the device that made it never comes back by its own file", () => {
    fc.assert(
      fc.property(events, (all) => {
        const last = all.reduce((most, { counter }) => Math.max(most, counter), 0);
        const device = "device-z";
        const seen = Object.fromEntries(
          [...new Set(all.map((event) => event.device))].map((name) => [name, last]),
        );
        const undo: LogEvent = {
          ...{ id: "event-undo", device, counter: last + 1, at: NOON.toISOString(), seen },
          ...{ kind: "read-marked", isRead: false, target: LESSON },
        };
        expect(knownFrom(merge([...compact(all), undo], all)).read.has(LESSON)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
