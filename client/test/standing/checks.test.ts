// Checks from the log: only those that ended at a competence, in their order, each once, whatever else is there.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import { answersOfChecks, checksOf } from "../../src/standing/checks";

const runs = fc.constantFrom("run-aaaa", "run-bbbb", "run-cccc");
const places = fc.constantFrom("competence:a", "competence:b", "bank:een", "bank:twee");

const happenings = fc.oneof(
  fc.record({
    kind: fc.constant("quiz-ended" as const),
    run: runs,
    target: places,
    items: fc.nat(8),
    share: fc.constantFrom(0, 0.3, 0.5, 1),
  }),
  fc.record({
    kind: fc.constant("item-answered" as const),
    run: runs,
    target: fc.constantFrom("bank:een/x", "bank:twee/y"),
    score: fc.constantFrom(0, 1),
  }),
);

const logs = fc.array(happenings, { maxLength: 30 }).map((some) =>
  some.map((one, index): LogEvent => {
    const stamp = {
      id: `event-${String(index).padStart(4, "0")}`,
      device: "device-0",
      counter: index + 1,
      at: new Date(index * 60_000).toISOString(),
      target: one.target,
    };
    return one.kind === "quiz-ended"
      ? { ...stamp, kind: one.kind, run: one.run, points: one.items * one.share, items: one.items }
      : { ...stamp, ...one, mode: "check", answer: ["a"] };
  }),
);

function ended(
  counter: number,
  target: string,
  points: number,
  run = `run-${counter}xxx`,
): LogEvent {
  const stamp = {
    id: `event-${counter}`,
    device: "device-0",
    counter,
    at: `2026-11-2${counter}T12:00:00Z`,
  };
  return { ...stamp, kind: "quiz-ended", run, points, items: 6, target };
}

test("a check stands at its competence with how many were right, the last one last", () => {
  const some = [ended(2, "competence:a", 5), ended(1, "competence:a", 2), ended(3, "bank:een", 6)];
  expect([...checksOf(some)]).toEqual([
    [
      "competence:a",
      [
        { run: "run-1xxx", at: "2026-11-21T12:00:00Z", right: 2, asked: 6 },
        { run: "run-2xxx", at: "2026-11-22T12:00:00Z", right: 5, asked: 6 },
      ],
    ],
  ]);
});

test("a run counts once for a competence, and part of a point is no answer that was right", () => {
  const some = [ended(1, "competence:a", 2, "run-xxxx"), ended(2, "competence:a", 3.5, "run-xxxx")];
  expect(checksOf(some).get("competence:a")).toMatchObject([{ right: 3, asked: 6 }]);
});

test("whatever the log holds, in whichever order it came, checks are the same and make sense", () => {
  fc.assert(
    fc.property(logs, fc.infiniteStream(fc.nat()), (some, chance) => {
      const mixed = [...some].sort(() => ((chance.next().value ?? 0) % 3) - 1);
      const found = checksOf(some);
      expect([...checksOf(mixed)]).toEqual([...found]);
      for (const [target, checks] of found) {
        expect(target).toMatch(/^competence:/);
        expect(checks.map(({ at }) => at)).toEqual(checks.map(({ at }) => at).sort());
        expect(new Set(checks.map(({ run }) => run)).size).toBe(checks.length);
        for (const { right, asked } of checks) {
          expect(Number.isInteger(right) && right >= 0 && right <= asked && asked > 0).toBe(true);
        }
      }
    }),
  );
});

test("answers of a check are those of a run that ended at a competence, and no others", () => {
  fc.assert(
    fc.property(logs, (some) => {
      const isOfCheck = (run: string) =>
        some.some(
          (one) =>
            one.kind === "quiz-ended" && one.run === run && one.target.startsWith("competence:"),
        );
      expect(answersOfChecks(some)).toEqual(
        some.filter((one) => one.kind === "item-answered" && isOfCheck(one.run)),
      );
    }),
  );
});
