// What was found as it is listed: a page, and below it those that go with it and were found as well, such as the
// quiz of a lesson. So one subject stands in the list once. From: hits, the best first. To: dialog.ts.

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
