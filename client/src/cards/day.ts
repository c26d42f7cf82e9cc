// Days as numbers, so that they can be counted. From: instants. To: cards. A day starts at four in the
// morning where the learner is, as a late shift is over by then; which hour that is comes in as a
// parameter.

/** How many minutes local time is behind UTC at an instant, as `Date.getTimezoneOffset` has it. */
export type Offset = (at: Date) => number;

/** The number of a local day: the next day is always one more, in summer and in winter. */
export type DayOf = (at: Date) => number;

const MINUTES = 1440;
const START = 4 * 60;
const MINUTE = 60_000;

export function days(offset: Offset = (at) => at.getTimezoneOffset()): DayOf {
  return (at) => Math.floor((at.getTime() / MINUTE - offset(at) - START) / MINUTES);
}

/** Some instant in the middle of a day, to write that day down in UTC. */
export function noonOf(day: number): Date {
  return new Date((day + 0.5) * MINUTES * MINUTE);
}
