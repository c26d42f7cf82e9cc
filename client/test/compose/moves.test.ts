// Moving: whatever someone does, nothing is lost and nothing comes twice.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  moveMeeting,
  movePart,
  partsIn,
  putPart,
  removeMeeting,
  removePart,
  slotsOf,
  spotOf,
  step,
} from "../../src/compose/moves";
import { idsIn, type Part, type Programme, partsOf } from "../../src/compose/programme";
import { programme, READY } from "./programmes";

const sorted = (one: Programme) => [...idsIn(one)].sort();
const chance = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });

/** One of the moves of the page, chosen by a number. */
function moved(before: Programme, number: number): Programme {
  const parts = partsOf(before);
  const { id } = parts[number % Math.max(1, parts.length)] ?? { id: "niets" };
  const by = number % 2 === 0 ? 1 : -1;
  const slots = slotsOf(before);
  const slot = slots[number % slots.length];
  switch (number % 3) {
    case 0: {
      const to = step(before, id, by);
      return to ? movePart(before, id, to) : before;
    }
    case 1:
      return slot ? movePart(before, id, { ...slot, place: (number >> 3) - 2 }) : before;
    default:
      return moveMeeting(before, before.meetings[number % before.meetings.length]?.id ?? "", by);
  }
}

test("no move loses anything, or makes it come twice", () => {
  fc.assert(
    fc.property(programme, chance, (begun, numbers) => {
      const after = numbers.reduce(moved, begun);
      expect(sorted(after)).toEqual(sorted(begun));
      const same = (parts: readonly Part[]) => new Map(parts.map((part) => [part.id, part]));
      expect(same(partsOf(after))).toEqual(same(partsOf(begun)));
      expect(after.assignments).toEqual(begun.assignments);
    }),
  );
});

test("down and then up is where it was, all the way through every list", () => {
  fc.assert(
    fc.property(programme, (begun) => {
      for (const { id } of partsOf(begun)) {
        const down = step(begun, id, 1);
        if (down) {
          const there = movePart(begun, id, down);
          const back = step(there, id, -1);
          expect(back && movePart(there, id, back)).toEqual(begun);
        }
      }
    }),
  );
});

test("who presses down long enough, comes to the end and stays there", () => {
  fc.assert(
    fc.property(programme, (begun) => {
      const [first] = partsOf(begun);
      let now = begun;
      for (let to = first && step(now, first.id, 1); first && to; to = step(now, first.id, 1)) {
        now = movePart(now, first.id, to);
      }
      const last = slotsOf(begun).at(-1);
      expect(first && spotOf(now, first.id)).toEqual(
        first && last && { ...last, place: partsIn(now, last).length - 1 },
      );
    }),
  );
});

test("what is taken away is that one part, and putting it back undoes it", () => {
  fc.assert(
    fc.property(programme, (begun) => {
      for (const part of partsOf(begun)) {
        const spot = spotOf(begun, part.id);
        const without = removePart(begun, part.id);
        expect(idsIn(without)).toEqual(idsIn(begun).filter((id) => id !== part.id));
        expect(spot && putPart(without, part, spot)).toEqual(begun);
      }
    }),
  );
});

test("a meeting takes along what is in it, and assignments come after another", () => {
  fc.assert(
    fc.property(programme, (begun) => {
      for (const { id, before, during } of begun.meetings) {
        const left = removeMeeting(begun, id);
        if (begun.meetings.length === 1) {
          expect(left).toBe(begun);
        } else {
          expect(partsOf(left)).toHaveLength(partsOf(begun).length - before.length - during.length);
          const there = new Set(left.meetings.map((one) => one.id));
          expect(left.assignments.every(({ after }) => there.has(after))).toBe(true);
          expect(left.assignments).toHaveLength(begun.assignments.length);
        }
      }
    }),
  );
});

test("what is not there, or has nowhere to go, changes nothing", () => {
  expect(movePart(READY, "weg", { meeting: "week-1", where: "before", place: 0 })).toBe(READY);
  expect(movePart(READY, "kijken", { meeting: "weg", where: "before", place: 0 })).toBe(READY);
  expect(moveMeeting(READY, "week-1", 1)).toBe(READY);
  expect(removePart(READY, "weg")).toBe(READY);
  expect(removeMeeting(READY, "weg")).toBe(READY);
});
