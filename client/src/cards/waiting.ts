// How many cards wait today: those that the page of today would ask now, of what still exists.
// From: what is derived from the log, what the site has. To: the header of every page, home, the page of
// today, but for the line in which one page leaves it for the next.

import type { Log } from "../log/log";
import { WAITING } from "../log/name";
import type { Derived } from "./derived";
import { recordOf } from "./doing";
import { leftOn } from "./left";
import { planOf } from "./plan";
import { queueOf, shown } from "./queue";

const TERM = "term:";
const TERMS = "terms";

export function waitingIn(
  { deck, settings }: Derived,
  exists: Pick<ReadonlySet<string>, "has">,
  today: number,
): number {
  return queueOf(shown(deck, exists), planOf(settings), today).cards.length;
}

/** A card counts while its bank or the list of terms is there: ids are promises. */
export function existing(decks: Iterable<string>): Pick<ReadonlySet<string>, "has"> {
  const known = new Set(decks);
  return { has: (target) => known.has(target.startsWith(TERM) ? TERMS : recordOf(target)) };
}

/** The same, counted and left for the next page. */
export function leave(
  log: Log,
  era: string,
  derived: Derived,
  exists: Pick<ReadonlySet<string>, "has">,
  today: number,
): number {
  const number = waitingIn(derived, exists, today);
  void log.keep(era, { counter: derived.counter, text: leftOn(today, number) }, WAITING);
  return number;
}
