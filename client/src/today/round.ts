// What a round through cards is given, and what it says back. From: page.ts, short-round.ts. To: session.ts.

import type { Card } from "../cards/deck";
import type { LogEvent } from "../log/event";
import type { Log } from "../log/log";
import type { Random } from "../quiz/random";
import type { Say } from "../words";
import type { Faces } from "./faces";

export interface Tools {
  readonly log: Log;
  readonly random: Random;
  readonly today: () => number;
  readonly faces: Faces;
  readonly say: Say;
}

export interface Heard {
  /** After each event was kept. */
  readonly kept: (event: LogEvent) => void;
  /** Someone stopped, or looked at the end. */
  readonly left: () => void;
  /** At the end, when all is kept: what is said of so many cards. */
  readonly ending: (done: number) => Ending;
}

export interface Ending {
  readonly title: string;
  readonly parts: readonly HTMLElement[];
}

/** A step that is no card; undefined when what it needs could not be had. `next`: to go on. */
export type Extra = (next: () => void) => Promise<HTMLElement[] | undefined>;

export interface Round {
  readonly cards: readonly Card[];
  /** What comes after these. */
  readonly extras?: readonly Extra[];
}
