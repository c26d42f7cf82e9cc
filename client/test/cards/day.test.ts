import { expect, test } from "vitest";
import { days, noonOf } from "../../src/cards/day";

/** The Netherlands in 2026: summer time from 29 March to 25 October. */
function dutch(at: Date): number {
  const summer = at >= new Date("2026-03-29T01:00Z") && at < new Date("2026-10-25T01:00Z");
  return summer ? -120 : -60;
}

const dayOf = days(dutch);

test("a day starts at four in the morning where the learner is", () => {
  const winter = dayOf(new Date("2026-01-10T12:00Z"));
  expect(dayOf(new Date("2026-01-10T02:59Z"))).toBe(winter - 1);
  expect(dayOf(new Date("2026-01-10T03:00Z"))).toBe(winter);
  expect(dayOf(new Date("2026-01-11T02:59:59Z"))).toBe(winter);
});

test("a day of 23 or 25 hours is one day", () => {
  for (const noon of ["2026-03-28T11:00Z", "2026-10-24T10:00Z"]) {
    const day = dayOf(new Date(noon));
    const later = (hours: number) => dayOf(new Date(Date.parse(noon) + hours * 3_600_000));
    expect([24, 48, 72].map(later)).toEqual([day + 1, day + 2, day + 3]);
  }
});

test("a day can be written down again", () => {
  const day = dayOf(new Date("2026-11-22T23:30Z"));
  expect(noonOf(day).toISOString()).toBe("2026-11-22T12:00:00.000Z");
});
