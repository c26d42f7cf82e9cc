// Every answer that someone who knows nothing could give to an item, each as likely as the others.
// What is typed or compared is left open: guessing a word is not possible.

import type { Item } from "../../src/quiz/item";
import type { Answer } from "../../src/quiz/score";

export function everyAnswer(item: Item): Answer[] {
  switch (item.type) {
    case "single-choice":
      return item.options.map((option) => [option]);
    case "multiple-response":
      return subsets(item.options);
    case "true-false":
      return [["true"], ["false"]];
    case "matching":
      return product(item.pairs.map((pair) => item.responses.map((one) => `${pair}=${one}`)));
    case "ordering":
      return permutations(item.groups.flat());
    case "cloze":
      return product(
        item.gaps.map((gap) =>
          gap.entry === "choose" ? gap.answers.map((one) => `${gap.id}=${one}`) : [],
        ),
      );
    case "short-answer":
      return [[]];
    case "situational-judgement": {
      const options = Object.keys(item.ratings);
      return item.mode === "rate"
        ? product(options.map((option) => [1, 2, 3, 4].map((rating) => `${option}=${rating}`)))
        : product(["best", "worst"].map((name) => options.map((option) => `${name}=${option}`)));
    }
    default:
      return item satisfies never;
  }
}

function subsets(options: readonly string[]): string[][] {
  return options.reduce<string[][]>(
    (some, option) => some.concat(some.map((one) => [...one, option])),
    [[]],
  );
}

/** One of each; nothing where there is nothing to choose. */
function product(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>(
    (some, few) =>
      few.length === 0 ? some : some.flatMap((one) => few.map((choice) => [...one, choice])),
    [[]],
  );
}

function permutations(steps: readonly string[]): string[][] {
  return steps.length < 2
    ? [[...steps]]
    : steps.flatMap((step, index) =>
        permutations([...steps.slice(0, index), ...steps.slice(index + 1)]).map((rest) => [
          step,
          ...rest,
        ]),
      );
}
