// An item as scoring sees it: ids and keys, no texts.
// From: the JSON that pages/do/items.py writes, on a quiz page or in a bank's script. To: types/ and the
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

/** What each type has beside that. A new type is a line here; tsc then names what it still needs. */
export interface Fields {
  readonly "single-choice": Choices;
  readonly "multiple-response": Choices;
  readonly "true-false": { readonly answer: boolean };
  readonly matching: {
    /** The response of a pair has the id of that pair; `responses` holds lures too. */
    readonly pairs: readonly string[];
    readonly responses: readonly string[];
  };
  readonly ordering: {
    /** Steps in order; those in one group may come in any order. */
    readonly groups: readonly (readonly string[])[];
  };
  readonly cloze: { readonly gaps: readonly Gap[] };
  readonly "short-answer": { readonly criteria: readonly string[] };
  readonly "situational-judgement": {
    readonly mode: "rate" | "best-worst";
    /** From 1 (makes it worse) to 4 (fits well), per option. */
    readonly ratings: Readonly<Record<string, number>>;
  };
}

export type Type = keyof Fields;
export type ItemOf<T extends Type> = {
  readonly [One in T]: ItemBase & { readonly type: One } & Fields[One];
}[T];
export type Item = ItemOf<Type>;

export interface Choices {
  readonly options: readonly string[];
  readonly keys: readonly string[];
}

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
  /** Items with the same options in other situations. */
  readonly sets: readonly ContrastSet[];
}

export interface ContrastSet {
  /** `bank:id/set`. */
  readonly id: string;
  /** Ids of items. */
  readonly members: readonly string[];
}

export const NO_BANK: Bank = { bank: "", items: [], sets: [] };

/** Of the quiz on a page. */
export function readBank(page: Document): Bank {
  const data: unknown = JSON.parse(page.getElementById("lk-items")?.textContent ?? "{}");
  return { ...NO_BANK, ...(data as Partial<Bank>) };
}
