import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, type Entry, type LogEvent } from "../../src/log/event";
import { compact, disagree, merge, rivals, seenIn, supersedes } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { counting, entries, events, NOON, sets } from "./events";

describe("merging", () => {
  test("is commutative", () => {
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        expect(merge(one, other)).toEqual(merge(other, one));
      }),
      { numRuns: 500 },
    );
  });

  test("is associative", () => {
    fc.assert(
      fc.property(sets(3), ([one = [], two = [], three = []]) => {
        expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
      }),
      { numRuns: 500 },
    );
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        const both = merge(one, other);
        expect(merge(both, both)).toEqual(both);
        expect(merge(both, one)).toEqual(both);
        expect(merge(compact(one), compact(other))).toEqual(both);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps exactly what nothing supersedes", () => {
    fc.assert(
      fc.property(events, (all) => {
        const kept = all.filter((event) => !all.some((later) => supersedes(later, event)));
        const ids = kept.map((event) => event.id).sort();
        expect(
          compact(all)
            .map((event) => event.id)
            .sort(),
        ).toEqual(ids);
      }),
      { numRuns: 1000 },
    );
  });

  test("superseding is transitive", () => {
    fc.assert(
      fc.property(events, (all) => {
        for (const late of all) {
          for (const middle of all.filter((event) => supersedes(late, event))) {
            for (const early of all.filter((event) => supersedes(middle, event))) {
              expect(supersedes(late, early)).toBe(true);
            }
          }
        }
      }),
    );
  });
});

// Two devices that do things, and now and then take over each other's file, old files too.
const doing = fc.array(
  fc.tuple(
    fc.nat(1),
    fc.oneof(
      { weight: 4, arbitrary: entries },
      fc.record({ kind: fc.constant("reset" as const), target: fc.constant("scene:a") }),
      fc.record({ file: fc.nat(9) }),
      fc.constant("save" as const),
    ),
  ),
  { maxLength: 30 },
);

test("nothing that was reset or replaced comes back, whatever file is put back", async () => {
  await fc.assert(
    fc.asyncProperty(doing, async (steps) => {
      const stores = [new MemoryStore(counting(0)), new MemoryStore(counting(1000))] as const;
      const gone = [new Set<string>(), new Set<string>()] as const;
      const files: LogEvent[][] = [];
      for (const [who, step] of steps) {
        const store = stores[who === 0 ? 0 : 1];
        const own = gone[who === 0 ? 0 : 1];
        if (step === "save") {
          files.push(await store.all());
        } else if ("file" in step) {
          await store.absorb(files[step.file] ?? []);
        } else {
          const before = await store.all();
          await store.append(step as Entry, NOON);
          const left = new Set((await store.all()).map((event) => event.id));
          for (const event of before) {
            if (!left.has(event.id)) {
              own.add(event.id);
            }
          }
        }
        for (const event of await store.all()) {
          expect(own.has(event.id)).toBe(false);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a reset covers what is inside its target, and nothing else", async () => {
  const store = new MemoryStore(counting());
  for (const target of ["scene:a", "scene:a/n/c", "scene:ab/n/c", "scene:b/n/c"]) {
    await store.append({ kind: "scene-ended", run: "run-0001", target }, NOON);
  }
  await store.append({ kind: "reset", target: "scene:a" }, NOON);
  const left = (await store.all()).map((event) => event.target);
  expect(left).toEqual(["scene:ab/n/c", "scene:b/n/c", "scene:a"]);
  expect(covers("scene:a", "scene:ab")).toBe(false);
});

test("two different events under one id disagree", () => {
  fc.assert(
    fc.property(events, (all) => {
      for (const event of all) {
        expect(disagree(event, { ...event })).toBe(false);
        expect(disagree(event, { ...event, counter: event.counter + 1 })).toBe(true);
        expect(disagree(event, { ...event, id: "event-9999" })).toBe(false);
      }
    }),
  );
});

describe("two devices that never met", () => {
  const note = (text: string): Entry => ({ kind: "note-written", text, target: "scene:a/n" });
  const review: Entry = { kind: "card-reviewed", rating: 3, target: "bank:a/een" };

  test("keep both their notes, whoever did more", async () => {
    const [busy, quiet] = [new MemoryStore(counting()), new MemoryStore(counting(1000))];
    await busy.append(note("januari"), new Date("2026-01-10T12:00:00Z"));
    for (let times = 0; times < 50; times += 1) {
      await busy.append(review, NOON);
    }
    await quiet.append(note("juni"), new Date("2026-06-10T12:00:00Z"));
    await quiet.absorb(await busy.all());
    const notes = (await quiet.all()).filter((event) => event.kind === "note-written");
    expect(rivals(notes).map((event) => event.text)).toEqual(["juni", "januari"]);
    // Whoever writes on has seen both.
    await quiet.append(note("juli"), NOON);
    const left = (await quiet.all()).filter((event) => event.kind === "note-written");
    expect(left.map((event) => event.text)).toEqual(["juli"]);
  });

  test("lose nothing by a reset that had not seen it", async () => {
    const [busy, quiet] = [new MemoryStore(counting()), new MemoryStore(counting(1000))];
    for (let times = 0; times < 50; times += 1) {
      await busy.append(review, NOON);
    }
    await busy.append({ kind: "reset", target: "bank:a" }, NOON);
    for (let times = 0; times < 20; times += 1) {
      await quiet.append(review, NOON);
    }
    await quiet.absorb(await busy.all());
    const left = (await quiet.all()).filter((event) => event.kind === "card-reviewed");
    expect(left).toHaveLength(20);
  });
});

test("a hundred thousand settings at one place are merged in no time", () => {
  const device = (index: number) => `device-${String(index % 500).padStart(4, "0")}`;
  const many = Array.from(
    { length: 100_000 },
    (_, index): LogEvent => ({
      id: `event-${String(index).padStart(8, "0")}`,
      device: device(index),
      counter: index + 1,
      at: NOON.toISOString(),
      kind: "settings",
      value: index,
      target: "settings:x",
    }),
  );
  expect(compact(many)).toHaveLength(500);
  expect(Object.keys(seenIn(many))).toHaveLength(500);
});
