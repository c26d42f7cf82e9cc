// Pairs to make, from lists beside each premise. From: score.ts, form.ts, told.ts. To: types.ts.

import type { Say } from "../../words";
import { all, letter, mix } from "../arrange";
import { choose, empty, field } from "../form";
import type { ItemOf } from "../item";
import { type Answer, mean, named } from "../score";
import { tellPart } from "../told";
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
  retry: "change",
  keys: undefined,
  folds: false,
  yours: (item, form, answer, say) => {
    const texts = responses(form);
    const words = item.pairs.flatMap((pair): [string, string][] => {
      const response = named(answer, pair);
      const text = response === undefined || response === pair ? undefined : texts.get(response);
      return text ? [[pair, say("client.quiz.you_gave", { text })]] : [];
    });
    return new Map(words);
  },
  tell: tellPairs,
  comparison: undefined,
  sides: undefined,
};

function nameOf(item: ItemOf<"matching">, pair: string): string {
  return `${item.id}/${pair}`;
}

/** Each pair as it is right, with a sign for what was made of it, and what belongs nowhere. */
function tellPairs(item: ItemOf<"matching">, form: HTMLElement, answer: Answer, say: Say): void {
  const texts = responses(form);
  for (const pair of item.pairs) {
    const premise = field(form, nameOf(item, pair))?.closest("label")?.querySelector("span");
    const given = named(answer, pair);
    const verdict = given === undefined ? "open" : given === pair ? "right" : "wrong";
    const before = premise?.textContent?.trim() ?? "";
    tellPart(form, pair, verdict, { before, words: texts.get(pair) ?? "", after: ". " });
  }
  for (const lure of item.responses.filter((one) => !item.pairs.includes(one))) {
    const after = ` – ${say("client.quiz.lure")}. `;
    tellPart(form, lure, "open", { words: texts.get(lure) ?? "", after });
  }
}

/** What each response says, in the order in which they stand. */
function responses(form: HTMLElement): Map<string, string> {
  return new Map(
    all(form, "[data-response]").map((one) => [
      one.dataset["response"] ?? "",
      one.textContent?.trim() ?? "",
    ]),
  );
}

/** What a letter stands for is said in the field itself, so nobody has to look it up. */
function nameResponses(form: HTMLElement): void {
  const texts = responses(form);
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
