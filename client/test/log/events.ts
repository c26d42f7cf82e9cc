// Arbitrary events for property tests. An id decides everything else in its event, as in real life.

import fc from "fast-check";
import type { Entry, LogEvent } from "../../src/log/event";

const TARGETS = [
  ...["scene:a", "scene:a/n", "scene:a/n/c", "scene:a/n/d", "scene:ab", "scene:b/v"],
  ...["bank:a", "bank:a/een", "bank:a/twee", "bank:ab/een", "term:a", "term:ab"],
];
const PARTS = ["a", "b", "a=3", "best=a", "gap=same"];
const DEVICES = ["device-a", "device-b", "device-c"];
const RUNS = ["run-0001", "run-0002"];

const happening = fc.oneof(
  fc.record({ kind: fc.constant("scene-started" as const), run: fc.constantFrom(...RUNS) }),
  fc.record({
    kind: fc.constant("scene-chosen" as const),
    run: fc.constantFrom(...RUNS),
    step: fc.nat(5),
  }),
  fc.record({ kind: fc.constant("scene-ended" as const), run: fc.constantFrom(...RUNS) }),
  fc.record({ kind: fc.constant("note-written" as const), text: fc.string({ unit: "grapheme" }) }),
  fc.record(
    {
      kind: fc.constant("item-answered" as const),
      run: fc.constantFrom(...RUNS),
      mode: fc.constantFrom("practise" as const, "check" as const, "repeat" as const),
      score: fc.constantFrom(0, 0.5, 2 / 3, 1),
      answer: fc.subarray(PARTS),
      confidence: fc.constantFrom(1 as const, 2 as const, 3 as const),
    },
    { requiredKeys: ["kind", "run", "mode", "score", "answer"] },
  ),
  fc.record({
    kind: fc.constant("quiz-ended" as const),
    run: fc.constantFrom(...RUNS),
    points: fc.constantFrom(0, 1, 2.5),
    items: fc.integer({ min: 3, max: 20 }),
  }),
  fc.record({ kind: fc.constantFrom("card-added" as const, "card-removed" as const) }),
  fc.record({
    kind: fc.constant("card-reviewed" as const),
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  fc.record({ kind: fc.constant("reset" as const) }),
  fc.record({
    kind: fc.constant("settings" as const),
    value: fc.oneof(fc.boolean(), fc.integer(), fc.string({ maxLength: 20 })),
  }),
);

export const entries = fc
  .tuple(
    happening,
    fc.constantFrom(...TARGETS),
    fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: undefined }),
  )
  .map(([what, target, textHash]) => ({
    ...what,
    target,
    ...(textHash === undefined ? {} : { textHash }),
  }));

const stamped = fc.tuple(entries, fc.constantFrom(...DEVICES), fc.nat(30), fc.nat(4_000_000_000));

/** Events with different ids, in any order. */
export const events: fc.Arbitrary<LogEvent[]> = fc.array(stamped, { maxLength: 25 }).map((many) =>
  many.map(([entry, device, counter, seconds], index) => ({
    ...entry,
    id: `event-${String(index).padStart(4, "0")}`,
    device,
    counter,
    at: new Date(seconds * 1000).toISOString(),
  })),
);

/** What a deck is made of, in one order, from clocks that jump about. */
export const reviewing: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .tuple(
      fc.oneof(
        fc.record({ kind: fc.constantFrom("card-added" as const, "card-removed" as const) }),
        fc.record({
          kind: fc.constant("card-reviewed" as const),
          rating: fc.constantFrom(1 as const, 2 as const, 3 as const),
        }),
      ),
      fc.constantFrom("bank:a/een", "bank:a/twee", "term:a"),
    )
    .map(([what, target]) => ({ ...what, target })),
  { maxLength: 40 },
);

/** Some events, and as many sets drawn from them as asked for. */
export function sets(number: number): fc.Arbitrary<LogEvent[][]> {
  return events.chain((all) =>
    fc.array(fc.subarray(all), { minLength: number, maxLength: number }),
  );
}

export function counting(start = 0): () => string {
  let last = start;
  return () => {
    last += 1;
    return `id-${String(last).padStart(8, "0")}`;
  };
}

export const NOON = new Date("2026-11-22T12:00:00.000Z");
