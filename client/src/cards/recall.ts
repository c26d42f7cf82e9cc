// Opens what is derived: from what was kept and what happened since, or else from the whole log.
// From: the log. To: the page of today, reminders.

import type { Log } from "../log/log";
import type { DayOf } from "./day";
import { advance, type Derived, derive, read, write } from "./derived";

/** From so many new events on it is worth the writing. */
const MANY = 100;

export interface Opened {
  /** For what is kept beside it. */
  readonly era: string;
  readonly derived: Derived;
  /** To be called when there is time for it: makes the next opening fast. */
  readonly keep: () => Promise<void>;
}

export async function open(log: Log, dayOf: DayOf): Promise<Opened> {
  const { era, kept, events } = await log.recall();
  const known = kept && read(kept.text, kept.counter);
  const derived =
    (known && advance(known, events, dayOf)) ?? derive(kept ? await log.all() : events, dayOf);
  const isWorthIt = known === undefined || events.length >= MANY;
  const keep = async () => {
    if (isWorthIt && derived.counter > 0) {
      await log.keep(era, { counter: derived.counter, text: write(derived) });
    }
  };
  return { era, derived, keep };
}
