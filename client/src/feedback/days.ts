// Days on a calendar, and how long a question for feedback holds. From: the forms of this folder. To: the same.
// Pure: which day it is, is a parameter.

/** So many days after it was asked, a question is answered and an answer is read. */
export const VALID_DAYS = 60;

const DAY = /^\d{4}-\d\d-\d\d$/;
const MS = 86_400_000;

export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !DAY.test(value)) {
    return false;
  }
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** The last day on which it holds. */
export function until(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + VALID_DAYS * MS).toISOString().slice(0, 10);
}

/** Why something of that day does not hold today. Clocks differ, and days by a time zone. */
export function staleness(day: string, today: string): "expired" | "early" | undefined {
  const age = (Date.parse(today) - Date.parse(day)) / MS;
  return age > VALID_DAYS ? "expired" : age < -1 ? "early" : undefined;
}

/** A day as readers write it: `30 november 2026`, wherever they are. */
export function inWords(day: string, language: string): string {
  const style = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(`${day}T00:00:00Z`));
}
