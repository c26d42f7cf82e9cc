// Time as SCORM 1.2 writes it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { clock, timespan } from "../../src/scorm/timespan";

test.each([
  [0, "0000:00:00.00"],
  [-5, "0000:00:00.00"],
  [1234, "0000:00:01.23"],
  [59_999, "0000:01:00.00"],
  [3_723_450, "0001:02:03.45"],
  [1e12, "9999:00:00.00"],
])("%d ms is %s", (milliseconds, said) => {
  expect(timespan(milliseconds)).toBe(said);
});

test("always in its form, and to the hundredth of a second", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9998 * 3_600_000 }), (milliseconds) => {
      const found = /^(\d{4}):([0-5]\d):([0-5]\d)\.(\d\d)$/.exec(timespan(milliseconds));
      const [hours = 0, minutes = 0, seconds = 0, rest = 0] = (found ?? []).slice(1).map(Number);
      const back = ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest * 10;
      expect(Math.abs(back - milliseconds)).toBeLessThanOrEqual(5);
    }),
  );
});

test("a moment by the clock", () => {
  expect(clock(new Date(2026, 10, 30, 9, 5, 7))).toBe("09:05:07");
});
