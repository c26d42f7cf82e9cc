// What elements take from the browser: ids, the clock, what a tab remembers. Parameters everywhere else.
// From: the browser. To: log.ts, scripts that keep nothing. Never: opens a database.

import type { MakeId } from "./store";

export interface World {
  readonly makeId: MakeId;
  readonly now: () => Date;
  /** Only for the shared-computer mode; some browsers refuse it. */
  readonly session: () => Storage;
}

export const browser: World = {
  makeId: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_");
  },
  now: () => new Date(),
  session: () => sessionStorage,
};
