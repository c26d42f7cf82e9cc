// The intervals to compare with, made with py-fsrs 6.3.2: every review on its due date.

import fc from "fast-check";
import { FSRSAlgorithm } from "ts-fsrs";
import { expect, test } from "vitest";
import { chance, type Grade, interval, type Memory, remember } from "../../src/cards/schedule";

function reviewed(grades: readonly Grade[], retention: number): { days: number[]; end: Memory } {
  let end: Memory | undefined;
  const days: number[] = [];
  for (const grade of grades) {
    end = remember(end, days.at(-1) ?? 0, grade);
    days.push(interval(end, retention));
  }
  return { days, end: end ?? { stability: 0, difficulty: 0 } };
}

const KNOWN: Grade[] = [3, 3, 3, 3, 3, 3];

test.each([
  [0.9, [2, 11, 46, 163, 497, 1346]],
  [0.85, [4, 31, 173, 773, 2859, 9071]],
  [0.95, [1, 3, 8, 19, 43, 89]],
])("six times known, at %d", (retention, days) => {
  expect(reviewed(KNOWN, retention).days).toEqual(days);
});

test("known, known, not, known, with effort, easy", () => {
  const { days, end } = reviewed([3, 3, 1, 3, 2, 4], 0.9);
  expect(days).toEqual([2, 11, 2, 5, 9, 27]);
  expect(end.stability).toBeCloseTo(26.7679, 4);
  expect(end.difficulty).toBeCloseTo(7.6451, 4);
});

const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3), { minLength: 1, maxLength: 30 });
const waits = fc.array(fc.integer({ min: -3, max: 2000 }), { minLength: 30, maxLength: 30 });

test("whatever is answered whenever, memory stays within bounds", () => {
  fc.assert(
    fc.property(grades, waits, (answers, elapsed) => {
      let memory: Memory | undefined;
      answers.forEach((grade, index) => {
        memory = remember(memory, elapsed[index] ?? 0, grade);
        expect(memory.stability).toBeGreaterThan(0);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(chance(memory, elapsed[index] ?? 0)).toBeGreaterThan(0);
        expect(chance(memory, elapsed[index] ?? 0)).toBeLessThanOrEqual(1);
        expect(interval(memory, 0.95)).toBeGreaterThanOrEqual(1);
        expect(interval(memory, 0.8)).toBeGreaterThanOrEqual(interval(memory, 0.95));
      });
    }),
  );
});

test("knowing it better never means asking it sooner", () => {
  fc.assert(
    fc.property(grades, waits, (answers, elapsed) => {
      const memory = answers.reduce<Memory | undefined>(
        (known, grade, index) => remember(known, elapsed[index] ?? 0, grade),
        undefined,
      );
      const [not, effort, known] = ([1, 2, 3] as const).map((rating) =>
        interval(remember(memory, elapsed.at(-1) ?? 0, rating), 0.9),
      );
      expect(effort).toBeGreaterThanOrEqual(not ?? 0);
      expect(known).toBeGreaterThanOrEqual(effort ?? 0);
    }),
  );
});

test("intervals are those of the library, worked out faster", () => {
  const stability = fc.double({ min: 0.001, max: 40_000, noNaN: true });
  fc.assert(
    fc.property(stability, fc.integer({ min: 80, max: 95 }), (days, percent) => {
      const library = new FSRSAlgorithm({ request_retention: percent / 100, enable_fuzz: false });
      const memory = { stability: days, difficulty: 5 };
      expect(interval(memory, percent / 100)).toBe(library.next_interval(days, 0));
    }),
  );
});

test("after its interval nine of ten are still known", () => {
  const memory = { stability: 20, difficulty: 5 };
  expect(chance(memory, interval(memory, 0.9))).toBeCloseTo(0.9, 6);
  expect(chance(memory, -5)).toBe(1);
});
