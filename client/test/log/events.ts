// Arbitrary events for property tests. An id decides everything else in its event, as in real life.

import fc from "fast-check";
import type { Entry, LogEvent, Seen } from "../../src/log/event";
import { merge, seenIn } from "../../src/log/merge";
import { stamped } from "../../src/log/store";

const TARGETS = [
  ...["scene:a", "scene:a/n", "scene:a/n/c", "scene:a/n/d", "scene:ab", "scene:b/v"],
  ...["bank:a", "bank:a/een", "bank:a/twee", "bank:ab/een", "term:a", "term:ab"],
  ...["competence:a", "competence:a/signaal", "framework:kader", "own:a1", "own:a2"],
  ...["lesson:a", "lesson:a/blok"],
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
  fc.record({ kind: fc.constant("assessment-started" as const), run: fc.constantFrom(...RUNS) }),
  fc.record(
    {
      kind: fc.constant("level-chosen" as const),
      run: fc.constantFrom(...RUNS),
      level: fc.constantFrom("kijkt-mee", "doet-zelf", "nog-niet"),
    },
    { requiredKeys: ["kind", "run"] },
  ),
  fc.record({
    kind: fc.constant("sign-marked" as const),
    run: fc.constantFrom(...RUNS),
    isSeen: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("form-kept" as const),
    form: fc.constantFrom("datapoint" as const, "feedback" as const),
    fields: fc.record(
      { date: fc.string({ unit: "grapheme" }), "level/a": fc.constant("doet-zelf") },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant("read-marked" as const), isRead: fc.boolean() }),
  fc.record(
    {
      kind: fc.constant("bookmark-kept" as const),
      note: fc.string({ unit: "grapheme", maxLength: 20 }),
    },
    { requiredKeys: ["kind"] },
  ),
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

/** What one of the devices does: something of its own, or take over what another had at some moment. */
const doing = fc.tuple(
  fc.nat(DEVICES.length - 1),
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ entry: entries, seconds: fc.nat(4_000_000_000) }) },
    fc.record({ from: fc.nat(30) }),
  ),
);

/** A history: every event that devices ever made, and what each of them knew after each step. */
export interface History {
  readonly made: LogEvent[];
  readonly states: LogEvent[][];
}

export const histories: fc.Arbitrary<History> = fc
  .tuple(fc.array(doing, { maxLength: 25 }), fc.nat(3))
  .map(([steps, old]) => {
    const made: LogEvent[] = [];
    const states: LogEvent[][] = [];
    const known: LogEvent[][] = DEVICES.map(() => []);
    for (const [who, step] of steps) {
      const own = known[who] ?? [];
      if ("from" in step) {
        known[who] = merge(own, states[step.from] ?? []);
      } else {
        const counter = (own.at(-1)?.counter ?? 0) + 1;
        const id = `event-${String(made.length).padStart(4, "0")}`;
        const stamp = {
          id,
          device: DEVICES[who] ?? "",
          counter,
          at: new Date(step.seconds * 1000),
        };
        const event = stamped(step.entry, stamp, seenIn(own));
        // The first few were made before events said what they had seen.
        const { seen: _, ...bare } = event as LogEvent & { seen?: Seen };
        made.push(made.length < old ? (bare as LogEvent) : event);
        known[who] = merge(own, made.slice(-1));
      }
      states.push(known[who] ?? []);
    }
    return { made, states };
  });

/** Events as devices make them, in any order. */
export const events: fc.Arbitrary<LogEvent[]> = histories.chain(({ made }) =>
  fc.shuffledSubarray(made, { minLength: made.length }),
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
