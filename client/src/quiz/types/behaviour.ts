// What the browser must know of a type of item. From: the modules beside this one, one or more types
// each. To: types.ts, which gathers them; the element and results, which ask. What a type does not need
// is `undefined` and not left out, so that whoever adds a type decides on everything.

import type { Say } from "../../words";
import type { ItemOf, Type } from "../item";
import type { Open } from "../open";
import type { Random } from "../random";
import type { Answer } from "../score";

export interface Behaviour<T extends Type> {
  // An answer

  /** From 0 to 1; what was not answered earns nothing. */
  readonly score: (item: ItemOf<T>, answer: Answer) => number;
  /** True when every part that can be answered has been. */
  readonly isComplete: (item: ItemOf<T>, answer: Answer) => boolean;
  /** What someone is told who is not done. */
  readonly refusal: (item: ItemOf<T>, answer: Answer) => Refusal;
  /** False where nobody but the learner says what is right. */
  readonly asksConfidence: boolean;

  // The form, of which the server wrote the inputs

  /** Where its question stands. */
  readonly stem: "legend" | ".lk-writing > label";
  /** What is in the form now. */
  readonly read: (item: ItemOf<T>, form: HTMLElement) => Answer;
  /** Chooses what an answer says; typed text is not in it, and stays as it is. */
  readonly write: (item: ItemOf<T>, form: HTMLElement, answer: Answer) => void;
  /** What waits for an answer, or for another one; the keyboard goes to the first field of the first. */
  readonly open: (item: ItemOf<T>, form: HTMLElement) => readonly Open[];
  /** Once: what the form has only with a script. */
  readonly build: ((form: HTMLElement, host: Host) => void) | undefined;
  /** At every visit: mixes what may be mixed, and never what must stay `fixed`. */
  readonly arrange: ((item: ItemOf<T>, form: HTMLElement, random: Random) => void) | undefined;
  /** As nobody has answered it, beside what a form does of itself. */
  readonly reset: ((form: HTMLElement) => void) | undefined;
  /** How a wrong answer is tried once more: from an empty form, or by a change in what was chosen; undefined
   * where a second try would be no more than what is left. */
  readonly retry: "anew" | "change" | undefined;

  // Feedback

  /** The options that are right, to be marked where they were chosen. */
  readonly keys: ((item: ItemOf<T>) => readonly string[]) | undefined;
  /** True when explanations of what is neither right nor chosen wait behind a button. */
  readonly folds: boolean;
  /** What someone chose or gave, in words, by the name of the part that explains it. */
  readonly yours:
    | ((
        item: ItemOf<T>,
        form: HTMLElement,
        answer: Answer,
        say: Say,
      ) => ReadonlyMap<string, string>)
    | undefined;
  /** In the explanation, when it stands open: what someone gave beside what is right, in words where the
   * server wrote letters. What it adds has the class `lk-told`, what it marks `data-told`. */
  readonly tell:
    | ((item: ItemOf<T>, form: HTMLElement, answer: Answer, say: Say) => void)
    | undefined;
  readonly comparison: Comparison<T> | undefined;
  /** Beside the others of its contrast set; undefined for what can be in none. */
  readonly sides: ((item: ItemOf<T>, answer: Answer) => Sides) | undefined;
}

/** What fits in a situation, and what someone chose, each under the word for it. */
export interface Sides {
  readonly fits: readonly Side[];
  readonly chosen: readonly Side[];
}

export interface Side {
  /** The last part of `client.quiz.contrast.…`. */
  readonly word: "fits" | "best" | "worst" | "yours" | "your_best" | "your_worst";
  readonly option: string;
}

/** What nobody foresaw: the learner lays it beside the models, and says what it is worth. */
export interface Comparison<T extends Type> {
  /** True while nobody but the learner can say what it is worth. */
  readonly isOpen: (item: ItemOf<T>, answer: Answer) => boolean;
  /** Under the verdict: what to compare. */
  readonly ask: (item: ItemOf<T>, form: HTMLElement, answer: Answer, host: Host) => HTMLElement[];
  /** In the explanation, when it stands open. */
  readonly explain: ((form: HTMLElement, answer: Answer, host: Host) => void) | undefined;
}

/** The last part of `client.quiz.refused.…`. */
export type Refusal = "choose" | "differ" | "finish" | "order" | "write";

/** The element around the form, as a type sees it. */
export interface Host {
  readonly say: Say;
  /** Steps were moved; the words say where to. */
  readonly moved: (words: string) => void;
  /** The learner said what an answer is worth. */
  readonly judged: () => void;
}
