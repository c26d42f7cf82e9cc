// Rounds of self-assessment: what someone said of themself, and when. Derived from the log.
// From: events. To: the cards, the picture, the plan. Within a round the last word counts; another round
// never changes an earlier one. Pure.

import { compare, type LogEvent } from "../log/event";

export interface Rated {
  /** The id of a support level, or that of *not met*. */
  readonly level: string;
  readonly at: string;
  /** The Dutch text as it was then. */
  readonly textHash?: string;
}

export interface Round {
  readonly run: string;
  /** When it was begun, and when something was last said. */
  readonly since: string;
  readonly last: string;
  /** Per `competence:…`. */
  readonly levels: ReadonlyMap<string, Rated>;
  /** Per indicator or descriptor whether it is seen. */
  readonly signs: ReadonlyMap<string, boolean>;
}

interface Making {
  run: string;
  since: string;
  last: string;
  levels: Map<string, Rated>;
  signs: Map<string, boolean>;
}

/** Every round in which something was begun, in the order in which they were. The last is the one of now. */
export function rounds(events: Iterable<LogEvent>): Round[] {
  const found = new Map<string, Making>();
  for (const event of [...events].sort(compare)) {
    switch (event.kind) {
      case "assessment-started":
        roundOf(found, event.run, event.at);
        break;
      case "level-chosen": {
        const { levels } = roundOf(found, event.run, event.at);
        const { target, level, at, textHash } = event;
        levels.delete(target);
        if (level !== undefined) {
          levels.set(target, { level, at, ...(textHash === undefined ? {} : { textHash }) });
        }
        break;
      }
      case "sign-marked":
        roundOf(found, event.run, event.at).signs.set(event.target, event.isSeen);
        break;
    }
  }
  return [...found.values()];
}

function roundOf(found: Map<string, Making>, run: string, at: string): Making {
  const known = found.get(run);
  if (known) {
    known.last = at > known.last ? at : known.last;
    return known;
  }
  const made = { run, since: at, last: at, levels: new Map(), signs: new Map() };
  found.set(run, made);
  return made;
}

/** Rounds in which at least one card was answered: those that there is a picture of. */
export function answeredRounds(events: Iterable<LogEvent>): Round[] {
  return rounds(events).filter(({ levels }) => levels.size > 0);
}
