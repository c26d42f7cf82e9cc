import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, type Entry, type LogEvent } from "../../src/log/event";
import { compact, disagrees, merge, supersedes } from "../../src/log/merge";
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
      expect(disagrees(all, all)).toBe(false);
      const [first, ...rest] = all;
      if (first) {
        expect(disagrees([{ ...first, counter: first.counter + 1 }], all)).toBe(true);
        expect(disagrees(rest, [first])).toBe(false);
      }
    }),
  );
});
