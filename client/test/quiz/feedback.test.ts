// @vitest-environment happy-dom
// What each type says of an answer: what was chosen stands where it is explained, what is right is marked,
// the rest waits. What someone is told who is not done, open.test.ts looks at.

import { describe, expect, test } from "vitest";
import type { Answered } from "../../src/quiz/answered";
import type { Item, ItemOf, Type } from "../../src/quiz/item";
import { type Answer, isFull, named } from "../../src/quiz/score";
import { behaviourOf } from "../../src/quiz/types";
import { defineItems, elementOf, PRACTISE } from "./elements";
import { everyAnswer } from "./enumerate";
import { found } from "./items";

defineItems();

/** The names of parts, of a gap as `gap=answer`, with what stands there. */
function partsOf(element: HTMLElement): Map<string, HTMLElement> {
  return new Map(
    [...element.querySelectorAll<HTMLElement>("[data-for]")].map((part) => {
      const gap = part.closest<HTMLElement>("[data-gap]")?.dataset["gap"];
      return [[gap, part.dataset["for"]].filter(Boolean).join("="), part];
    }),
  );
}

/** Which parts say what someone gave there. */
function said(item: Item, answer: Answer): string[] {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
    case "true-false":
    case "cloze":
      return [...answer].sort();
    case "matching":
      return answer
        .map((part) => part.split("="))
        .flatMap(([pair = "", response]) => (pair === response ? [] : [pair]))
        .sort();
    case "situational-judgement":
      return item.mode === "rate"
        ? answer.map((part) => part.split("=")[0] ?? "").sort()
        : [...new Set([named(answer, "best"), named(answer, "worst")])].map(String).sort();
    case "ordering":
      return answer.filter((step, place) => !placesOf(item, step).includes(place)).sort();
    case "short-answer":
      return [];
    default:
      return item satisfies never;
  }
}

/** Where a step may stand. */
function placesOf({ groups }: ItemOf<"ordering">, step: string): number[] {
  const places = groups.flatMap((group, index) => group.map(() => index));
  const own = groups.findIndex((group) => group.includes(step));
  return places.flatMap((group, place) => (group === own ? [place] : []));
}

/** The options that are marked where they stand. */
function keysOf(item: Item): readonly string[] {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
      return item.keys;
    case "true-false":
      return [String(item.answer)];
    case "matching":
    case "ordering":
    case "cloze":
    case "short-answer":
    case "situational-judgement":
      return [];
    default:
      return item satisfies never;
  }
}

/** Types of which explanations wait that are neither right nor chosen. */
const FOLDED: readonly Type[] = ["single-choice", "multiple-response", "cloze"];

/** Every answer, and to what is typed those that were foreseen. */
function all(item: Item): Answer[] {
  if (item.type !== "cloze") {
    return everyAnswer(item);
  }
  const gaps = item.gaps.map((gap) => gap.answers.map((one) => `${gap.id}=${one}`));
  return gaps.reduce<string[][]>(
    (some, few) => some.flatMap((one) => few.map((choice) => [...one, choice])),
    [[]],
  );
}

/** A good answer and one that is not, among those that can be chosen. */
function chosen(item: Item): Answer[] {
  const answers = all(item).filter((answer) => behaviourOf(item).isComplete(item, answer));
  const isGood = (answer: Answer) => isFull(behaviourOf(item).score(item, answer));
  return [answers.find(isGood), answers.find((answer) => !isGood(answer))].flatMap((answer) =>
    answer ? [answer] : [],
  );
}

function given(item: Item, answer: Answer): Answered {
  return { answer, score: behaviourOf(item).score(item, answer) };
}

describe.each(found())("$name", (one) => {
  const { item } = one;
  const type = behaviourOf(item);

  test.each(chosen(item).map((answer) => ({ answer })))("after $answer", ({ answer }) => {
    const element = elementOf(one);
    const { score } = given(item, answer);
    element.show({ answer, score });
    const verdict = isFull(score) ? "right" : score === 0 ? "wrong" : "partly";
    expect(element.querySelector<HTMLElement>(".lk-verdict")?.dataset["verdict"]).toBe(
      item.worth === 0 ? "compare" : verdict,
    );
    const parts = partsOf(element);
    const own = [...parts].filter(([, part]) => part.querySelector(".lk-yours"));
    expect(own.map(([name]) => name).sort()).toEqual(said(item, answer));
    for (const [, part] of own) {
      expect(part.querySelector(".lk-yours")?.textContent).toMatch(
        /^client\.quiz\.you(rs|_gave .+|r_place \d+)$/,
      );
    }
    const isAside = ([name, part]: [string, HTMLElement]) =>
      FOLDED.includes(item.type) && !answer.includes(name) && !part.classList.contains("lk-right");
    const hidden = [...parts].filter(([, part]) => part.hidden);
    expect(hidden).toEqual([...parts].filter(isAside));
    element.querySelector<HTMLElement>(".lk-more-options")?.click();
    expect([...parts.values()].filter((part) => part.hidden)).toEqual([]);
    const keys = keysOf(item);
    for (const option of element.querySelectorAll<HTMLElement>("label[data-option]")) {
      const id = option.dataset["option"] ?? "";
      const mark = keys.includes(id) ? "right" : answer.includes(id) ? "wrong" : undefined;
      expect(option.dataset["marked"]).toBe(keys.length > 0 ? mark : undefined);
    }
  });

  test("how sure someone is, is asked where an answer can be wrong", () => {
    const asked = elementOf(one).querySelectorAll(".lk-sure input");
    expect(asked.length).toBe(item.worth === 1 ? 3 : 0);
  });

  test("its question is found, for the list of a result", () => {
    expect(elementOf(one).querySelector(type.stem)?.textContent?.trim()).toBeTruthy();
  });
});

test("a pair and a step are told in words, with a sign for each and no letter; a new start takes that away", () => {
  const letter = (text: string) => /^[A-Z1-9](?: [–:]|\b\.)/.test(text.trim());
  for (const one of found()) {
    const { item } = one;
    if (item.type !== "matching" && item.type !== "ordering") {
      continue;
    }
    const element = elementOf(one);
    const wrong = chosen(item).find((answer) => !isFull(behaviourOf(item).score(item, answer)));
    element.show(given(item, wrong ?? []));
    const names = item.type === "matching" ? item.pairs : item.groups.flat();
    const parts = partsOf(element);
    const marks = names.map((name) => {
      const part = parts.get(name);
      const words = part?.querySelector(".lk-told")?.textContent ?? "";
      expect(words.length).toBeGreaterThan(3);
      expect(letter(words)).toBe(false);
      return part?.dataset["told"];
    });
    const isWrong = (name: string) => said(item, wrong ?? []).includes(name);
    expect(marks).toEqual(names.map((name) => (isWrong(name) ? "wrong" : "right")));
    element.show({ answer: [], score: 0 });
    element.setUp(item, PRACTISE);
    expect(element.querySelector(".lk-told, [data-told]")).toBeNull();
  }
});

test("what someone wrote stands above what it is laid beside, and goes with the answer", () => {
  const written = found().filter(({ item }) => ["short-answer", "true-false"].includes(item.type));
  expect(new Set(written.map(({ item }) => item.type)).size).toBe(2);
  for (const one of written) {
    const element = elementOf(one);
    const field = element.querySelector("textarea") as HTMLTextAreaElement;
    field.value = "  Samira schoof haar bord weg. ";
    element.show({ answer: [], score: 0 });
    const yours = element.querySelector(".lk-wrote");
    expect(yours?.lastElementChild?.textContent).toBe("Samira schoof haar bord weg.");
    expect(yours?.nextElementSibling?.matches(".lk-model, [data-reason-model]")).toBe(true);
    element.setUp(one.item, PRACTISE);
    expect(element.querySelector(".lk-wrote")).toBeNull();
  }
});

test("steps count as ordered when someone moved one", () => {
  for (const one of found().filter(({ item }) => item.type === "ordering")) {
    const element = elementOf(one);
    expect(element.read()).toBeUndefined();
    const [first, second] = [...element.querySelectorAll<HTMLElement>("[data-step]")];
    const down = first?.querySelectorAll<HTMLElement>("button")[1];
    down?.click();
    expect(element.read()?.answer.slice(0, 2)).toEqual([
      second?.dataset["step"],
      first?.dataset["step"],
    ]);
    expect(document.activeElement).toBe(down);
    expect(element.querySelector("[role=status]")?.textContent).toMatch(
      /^client\.quiz\.moved 2 \d$/,
    );
    element.setUp(one.item, PRACTISE);
    expect(element.read()).toBeUndefined();
  }
});
