// Pairs to make, from lists beside each premise. From: score.ts, form.ts. To: types.ts.

import { all, letter, mix } from "../arrange";
import { choose, empty, field } from "../form";
import type { ItemOf } from "../item";
import { mean, named } from "../score";
import type { Behaviour } from "./behaviour";

export const matching: Behaviour<"matching"> = {
  score: (item, answer) => mean(item.pairs, (pair) => Number(named(answer, pair) === pair)),
  isComplete: (item, answer) => item.pairs.every((pair) => named(answer, pair) !== undefined),
  refusal: () => "finish",
  asksConfidence: true,
  stem: "legend",
  read: (item, form) =>
    item.pairs.flatMap((pair) => {
      const value = field(form, nameOf(item, pair))?.value ?? "";
      return value === "" ? [] : [`${pair}=${value}`];
    }),
  write: (item, form, answer) => choose(form, item.id, answer),
  open: (item, form) => {
    const names = item.pairs.map((pair) => nameOf(item, pair));
    return empty(form, names, (_, name) => String(names.indexOf(name) + 1));
  },
  build: undefined,
  arrange: (item, form, random) => {
    mix("response", form, item.fixed ? [] : all(form, "[data-response]"), random);
    nameResponses(form);
  },
  reset: undefined,
  keys: undefined,
  folds: false,
  yours: (item, form, answer, say) => {
    const words = item.pairs.flatMap((pair): [string, string][] => {
      const response = named(answer, pair);
      const text = response && form.querySelector(`[data-letter="${response}"]`)?.textContent;
      return text ? [[pair, say("client.quiz.you_gave", { text })]] : [];
    });
    return new Map(words);
  },
  comparison: undefined,
  sides: undefined,
};

function nameOf(item: ItemOf<"matching">, pair: string): string {
  return `${item.id}/${pair}`;
}

/** What a letter stands for is said in the field itself, so nobody has to look it up. */
function nameResponses(form: HTMLElement): void {
  const texts = new Map(
    all(form, "[data-response]").map((one) => [
      one.dataset["response"],
      one.textContent?.trim() ?? "",
    ]),
  );
  const letters = [...texts.keys()];
  for (const select of form.querySelectorAll("select")) {
    const [empty, ...options] = select.options;
    options.sort((one, other) => letters.indexOf(one.value) - letters.indexOf(other.value));
    for (const [index, option] of options.entries()) {
      option.textContent = `${letter(index)} – ${texts.get(option.value) ?? ""}`;
    }
    select.append(...(empty ? [empty] : []), ...options);
    select.value = "";
  }
}
