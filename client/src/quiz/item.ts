// An item as scoring sees it: ids and keys, no texts.
// From: the JSON that pages/items.py writes, on a quiz page or in a bank's script. To: score.ts and the
// elements. Texts stand in the form of the item. Names follow QTI.

export interface ItemBase {
  /** `bank:id/item`. */
  readonly id: string;
  /** Of the Dutch texts and of the key, as they are now. */
  readonly textHash: string;
  readonly keyHash: string;
  /** True when options keep the order in which they were written. */
  readonly fixed: boolean;
  /** Points for a good answer in a check: 1, or 0 for what learners compare themselves. */
  readonly worth: 0 | 1;
  /** Expected share of the points by guessing; Python computes it. */
  readonly chance: number;
  /** `competence:id`, `lesson:id/objective` and `lesson:id/block`. */
  readonly competence: string;
  readonly objective: string;
  readonly repairs: string;
}

export type Item = ItemBase &
  (
    | {
        readonly type: "single-choice" | "multiple-response";
        readonly options: readonly string[];
        readonly keys: readonly string[];
      }
    | { readonly type: "true-false"; readonly answer: boolean }
    | {
        readonly type: "matching";
        /** The response of a pair has the id of that pair; `responses` holds lures too. */
        readonly pairs: readonly string[];
        readonly responses: readonly string[];
      }
    | {
        readonly type: "ordering";
        /** Steps in order; those in one group may come in any order. */
        readonly groups: readonly (readonly string[])[];
      }
    | { readonly type: "cloze"; readonly gaps: readonly Gap[] }
    | { readonly type: "short-answer"; readonly criteria: readonly string[] }
    | {
        readonly type: "situational-judgement";
        readonly mode: "rate" | "best-worst";
        /** From 1 (makes it worse) to 4 (fits well), per option. */
        readonly ratings: Readonly<Record<string, number>>;
      }
  );

export interface Gap {
  readonly id: string;
  readonly entry: "choose" | "type";
  readonly answers: readonly string[];
  readonly keys: readonly string[];
}

export interface Bank {
  /** `bank:id`. */
  readonly bank: string;
  readonly items: readonly Item[];
}
