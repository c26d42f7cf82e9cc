// Days as they stand in a plan: `2026-12-03`, a day on someone's calendar and no moment.
// From: date fields, the clock. To: the plan. All sums are in UTC, where every day has 24 hours. Pure.

const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

/** Whether there is such a day. */
export function isDay(text: string): boolean {
  const at = atStartOf(text);
  return DAY.test(text) && !Number.isNaN(at.getTime()) && nameOf(at) === text;
}

/** So many days later. */
export function later(day: string, days: number): string {
  const at = atStartOf(day);
  at.setUTCDate(at.getUTCDate() + days);
  return nameOf(at);
}

/** As readers write it: `3 december 2026`. What is no day stays as it is. */
export function dayInWords(day: string, language: string): string {
  const style = { dateStyle: "long", timeZone: "UTC" } as const;
  return isDay(day) ? new Intl.DateTimeFormat(language, style).format(atStartOf(day)) : day;
}

function atStartOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function nameOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
