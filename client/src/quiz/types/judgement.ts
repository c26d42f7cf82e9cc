// How well each of some reactions to a situation fits, or which fits best and which worst. From: score.ts,
// form.ts. To: types.ts.

import { all, mix } from "../arrange";
import { checked, choose, empty } from "../form";
import type { ItemOf } from "../item";
import { type Answer, extremes, named, rated } from "../score";
import type { Behaviour, Side } from "./behaviour";

type Judgement = ItemOf<"situational-judgement">;

export const judgement: Behaviour<"situational-judgement"> = {
  score: (item, answer) =>
    item.mode === "rate" ? rated(item.ratings, answer) : extremes(item.ratings, answer),
  isComplete: (item, answer) =>
    parts(item).every((part) => named(answer, part) !== undefined) && !isTwice(item, answer),
  refusal: (item, answer) => (isTwice(item, answer) ? "differ" : "finish"),
  asksConfidence: true,
  stem: "legend",
  read: (item, form) =>
    parts(item).flatMap((part) =>
      checked(form, `${item.id}/${part}`).map((value) => `${part}=${value}`),
    ),
  write: (item, form, answer) => choose(form, item.id, answer),
  open: (item, form) => {
    const names = parts(item).map((part) => `${item.id}/${part}`);
    const called = item.mode === "rate" ? "fieldset" : "label";
    const open = empty(form, names, (field) => {
      const around = field.closest(called);
      return (around?.querySelector(".lk-letter") ?? around)?.textContent ?? "";
    });
    const twice = all(form, ":scope > fieldset input:checked");
    return open.length === 0 && twice.length > 0 && isTwice(item, judgement.read(item, form))
      ? [{ name: "", fields: twice }]
      : open;
  },
  build: undefined,
  arrange: (item, form, random) => {
    const options = all(form, ":scope > fieldset > [data-option]");
    mix("option", form, item.fixed ? [] : options, random);
  },
  reset: undefined,
  retry: "change",
  keys: undefined,
  folds: false,
  yours: (_, form, __, say) => {
    const words = new Map<string, string>();
    for (const option of all(form, "fieldset[data-option]")) {
      const text = all(option, "input:checked")
        .map((box) => box.closest("label")?.textContent?.trim() ?? "")
        .join(", ");
      if (text !== "") {
        words.set(option.dataset["option"] ?? "", say("client.quiz.you_gave", { text }));
      }
    }
    return words;
  },
  tell: undefined,
  comparison: undefined,
  sides: (item, answer) => ({
    fits: outermost(item),
    chosen: [
      ...picked("your_best", named(answer, "best")),
      ...picked("your_worst", named(answer, "worst")),
    ],
  }),
};

/** What takes a value: each option a rating, or best and worst an option. */
function parts(item: Judgement): readonly string[] {
  return item.mode === "rate" ? Object.keys(item.ratings) : ["best", "worst"];
}

/** Best and worst are never the same. */
function isTwice(item: Judgement, answer: Answer): boolean {
  const best = named(answer, "best");
  return item.mode === "best-worst" && best !== undefined && best === named(answer, "worst");
}

/** What fits best, and what worst. */
function outermost({ ratings }: Judgement): Side[] {
  const options = Object.keys(ratings).sort(
    (one, other) => (ratings[other] ?? 0) - (ratings[one] ?? 0),
  );
  return [...picked("best", options[0]), ...picked("worst", options.at(-1))];
}

function picked(word: Side["word"], option: string | undefined): Side[] {
  return option === undefined ? [] : [{ word, option }];
}
