import { expect, test } from "vitest";
import { unsaved } from "../../src/cards/backup";
import { IDLE, type Unsaved } from "../../src/cards/doing";

const NOW = new Date("2026-11-22T12:00:00Z");

function doing(...some: Unsaved[]) {
  return { ...IDLE, unsaved: new Map(some.map((one, index) => [`bank:a/${index}`, one])) };
}

function since(days: number, answers = 1): Unsaved {
  return { answers, since: new Date(NOW.getTime() - days * 86_400_000).toISOString() };
}

test("a file is asked for after 20 answers or 7 days", () => {
  expect(unsaved(IDLE, NOW)).toBeUndefined();
  expect(unsaved(doing(since(0, 19)), NOW)).toBeUndefined();
  expect(unsaved(doing(since(0, 19), since(1)), NOW)).toBe(20);
  expect(unsaved(doing(since(6.9)), NOW)).toBeUndefined();
  expect(unsaved(doing(since(1, 3), since(7)), NOW)).toBe(4);
  expect(unsaved(doing(since(-400)), NOW)).toBeUndefined(); // a clock that was set back
});
