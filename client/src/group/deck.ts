// What a scene and a quiz are to the big screen: places one after the other, each with what stands on it.
// From: scene.ts, quiz.ts. To: walk.ts, screen.ts.

import type { Hands } from "./votes";

/** The name of a place, as `step/table`. It says all of where a group is. */
export type Place = string;

/** Something hands are raised for. */
export interface Option {
  readonly id: string;
  /** Copies, made anew at each call. */
  readonly content: () => Node[];
}

export interface Screen {
  /** What it is, in a few words: `Step 2`. */
  readonly label: string;
  readonly parts: Node[];
  /** What going on shows; "" at the end. */
  readonly next: string;
}

export interface Deck {
  readonly first: Place;
  /** Whether a place of that name is one of ours. */
  has(place: Place): boolean;
  /** What hands are raised for there. */
  options(place: Place): readonly Option[];
  /** Whether what follows hangs on an option. */
  follows(place: Place): boolean;
  /** Undefined at the end, and where an option has to be chosen first. */
  next(place: Place, chosen: string | undefined): Place | undefined;
  /** `hands`: those of any place. */
  screen(place: Place, hands: (place: Place) => Hands): Screen;
}
