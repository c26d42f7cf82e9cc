// What was found as it is listed: a page, and below it those that go with it and were found as well, such as the
// quiz of a lesson. So one subject stands in the list once. From: hits, the best first. To: dialog.ts.

import type { Say } from "../words";
import type { Hit } from "./finding";

export interface Family {
  readonly first: Hit;
  readonly beside: readonly Hit[];
}

/** In the order of the best of each. */
export function familiesOf(hits: readonly Hit[]): Family[] {
  const found = new Map<string, { first: Hit; beside: Hit[] }>();
  for (const hit of hits) {
    const family = found.get(hit.target.family);
    if (family) {
      family.beside.push(hit);
    } else {
      found.set(hit.target.family, { first: hit, beside: [] });
    }
  }
  return [...found.values()];
}

/** How many there are, or that there are more than are listed; and how many of those can be seen. */
export function countOf(found: number, listed: number, seen: number, say: Say): string {
  const word = found > listed ? "over" : found === 1 ? "one" : "many";
  const all = say(`client.search.${word}`, { number: listed });
  return seen < listed ? `${all} ${say("client.search.seen", { number: seen })}` : all;
}
