// When it is time to take a file along: 20 answers, or 7 days, since the last one, as a
// browser may clear away what it keeps.
// From: what is derived from the log. To: the page of today, the data page. Pure.

import type { Doing } from "./doing";

const MANY = 20;
const LONG = 7 * 86_400_000;

/** How many answers no file holds; undefined when that can wait. */
export function unsaved({ unsaved: kept }: Doing, now: Date): number | undefined {
  let answers = 0;
  let isLong = false;
  for (const { answers: some, since } of kept.values()) {
    answers += some;
    isLong ||= now.getTime() - Date.parse(since) >= LONG;
  }
  return answers >= MANY || isLong ? answers : undefined;
}
