// Days ahead, in words. From: numbers of days. To: the page of today. Rounded where it is far off.

import type { Say } from "../words";

const MONTH = 30.44;
const YEAR = 365.25;

export function when(days: number, say: Say): string {
  if (days <= 1) {
    return say("client.today.when.tomorrow");
  }
  if (days < MONTH) {
    return say("client.today.when.days", { number: days });
  }
  const [unit, number] =
    Math.round(days / MONTH) < 12
      ? (["month", Math.round(days / MONTH)] as const)
      : (["year", Math.round(days / YEAR)] as const);
  return say(`client.today.when.${unit}${number === 1 ? "" : "s"}`, { number });
}
