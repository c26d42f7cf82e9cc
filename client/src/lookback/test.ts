// What a file says of a quiz, whatever it came from: answers of people, or numbers that a platform counted.
// From: the readers of each kind of file. To: analysis.ts. Never: holds who someone is; a person is a row.

export type Source = "learners" | "moodle" | "canvas" | "brightspace";

export interface Option {
  readonly id: string;
  /** As readers know it. */
  readonly label: string;
  /** Undefined where the file does not say what is right. */
  readonly isKey?: boolean | undefined;
}

/** A question, as the file names it. */
export interface Asked {
  /** The name, or the beginning of the text, that the file gives it; without one its place. */
  readonly name: string;
  /** `bank:id/item`, once it is known to be one of ours. */
  readonly id?: string;
  /** The share of the points that guessing brings. */
  readonly chance?: number;
  /** All there is to choose; undefined where only what was chosen is known. */
  readonly options?: readonly Option[];
  /** True when more than one can be chosen. */
  readonly isMany?: boolean;
}

/** What one person did with one question. */
export interface Given {
  /** From 0 to 1. */
  readonly score: number;
  /** Ids of options; undefined where it was no choice, or is not known. */
  readonly chosen?: readonly string[];
  readonly seconds?: number;
  /** How sure someone was, as the share that should then be right. */
  readonly sure?: number;
}

/** Each row is someone, with for each question what they did; undefined is not reached. */
export type People = readonly (readonly (Given | undefined)[])[];

/** Things to say beside a quiz; the words stand in docs/ui.yml. */
export interface Note {
  readonly word: string;
  readonly number?: number;
}

interface About {
  readonly title: string;
  readonly source: Source;
  readonly notes: readonly Note[];
}

export interface Answers extends About {
  readonly kind: "answers";
  readonly asked: readonly Asked[];
  readonly people: People;
}

/** A question as a platform counted it. */
export interface Counted extends Asked {
  readonly number: number;
  readonly share: number;
  readonly rit?: number;
  readonly rir?: number;
  /** How many chose each option. */
  readonly chosen?: readonly number[];
}

export interface Counts extends About {
  readonly kind: "counts";
  readonly asked: readonly Counted[];
  readonly alpha?: number;
}

export type Test = Answers | Counts;
