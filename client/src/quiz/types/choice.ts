// One or several of some options, and true or false. From: score.ts, form.ts. To: types.ts.

import { all, mix } from "../arrange";
import { checked, choose, empty } from "../form";
import { oneOf, plusMinus } from "../score";
import { tellText } from "../told";
import type { Behaviour } from "./behaviour";

type Several = "single-choice" | "multiple-response";
type Own = "score" | "arrange" | "retry" | "keys" | "folds" | "tell" | "sides";

/** What they have in common: the whole answer is what is chosen under the name of the item. */
const CHOOSING: Omit<Behaviour<Several | "true-false">, Own> = {
  isComplete: (_, answer) => answer.length > 0,
  refusal: () => "choose",
  asksConfidence: true,
  stem: "legend",
  read: (item, form) => checked(form, item.id),
  write: (item, form, answer) => choose(form, item.id, answer),
  open: (item, form) => empty(form, [item.id]),
  build: undefined,
  reset: undefined,
  yours: (_, __, answer, say) => new Map(answer.map((part) => [part, say("client.quiz.yours")])),
  comparison: undefined,
};

const AMONG_OPTIONS: Omit<Behaviour<Several>, "score" | "retry" | "sides"> = {
  ...CHOOSING,
  arrange: (item, form, random) => {
    const options = all(form, ":scope > fieldset > [data-option]");
    mix("option", form, item.fixed ? [] : options, random);
  },
  keys: (item) => item.keys,
  folds: true,
  tell: undefined,
};

export const singleChoice: Behaviour<"single-choice"> = {
  ...AMONG_OPTIONS,
  score: (item, answer) => oneOf(item.keys, answer),
  retry: "anew",
  sides: (item, answer) => ({
    fits: item.keys.map((option) => ({ word: "fits", option })),
    chosen: answer.map((option) => ({ word: "yours", option })),
  }),
};

export const multipleResponse: Behaviour<"multiple-response"> = {
  ...AMONG_OPTIONS,
  score: (item, answer) => plusMinus(item.keys, answer),
  retry: "change",
  sides: undefined,
};

export const trueFalse: Behaviour<"true-false"> = {
  ...CHOOSING,
  score: (item, answer) => oneOf([String(item.answer)], answer),
  arrange: undefined,
  retry: undefined,
  keys: (item) => [String(item.answer)],
  folds: false,
  tell: (_, form, __, say) => tellText(form, "[data-reason-model]", say),
  sides: undefined,
};
