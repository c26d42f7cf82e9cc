// @vitest-environment happy-dom
// One item on the page, from an answer to feedback and back to how nobody answered it.

import { beforeAll, describe, expect, test, vi } from "vitest";
import { ANSWERED, type Answered, JUDGED, SHOWN } from "../../src/quiz/answered";
import type { Item } from "../../src/quiz/item";
import { defineItem, type ItemElement } from "../../src/quiz/item-element";
import { isFull } from "../../src/quiz/score";
import { behaviourOf } from "../../src/quiz/types";
import { steps } from "../../src/quiz/types/ordering";
import { everyAnswer } from "./enumerate";
import { type Found, found } from "./items";

const PRACTISE = { mode: "practise", random: () => 0.3 } as const;

beforeAll(() => {
  document.documentElement.lang = "nl";
  defineItem(
    (key) => key,
    () => document.createElement("div"),
  );
});

function elementOf({ html, item }: Found): ItemElement {
  document.body.innerHTML = html;
  let element = document.querySelector<ItemElement>("lk-item");
  if (!element) {
    element = document.createElement("lk-item") as ItemElement;
    element.append(...document.body.childNodes);
    document.body.append(element);
  }
  element.setUp(item, PRACTISE);
  return element;
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const one = element.querySelector<HTMLElement>(selector);
  if (!one) {
    throw new Error(selector);
  }
  return one;
}

/** Choices, and a text wherever one is asked for. */
function fill(element: ItemElement, given: Answered): void {
  element.restore(given);
  for (const field of element.querySelectorAll<HTMLInputElement>("textarea, input[type=text]")) {
    field.value ||= "Samira schoof haar bord weg.";
  }
}

function submit(element: HTMLElement): void {
  part(element, "form").dispatchEvent(new Event("submit", { cancelable: true }));
}

describe.each(found())("$name", (one) => {
  const { item } = one;
  const score = (answer: readonly string[]) => behaviourOf(item).score(item, answer);
  const given = (): Answered => {
    const answers = item.type === "short-answer" ? [[]] : everyAnswer(item);
    const best = answers.find((answer) => isFull(score(answer))) ?? answers[0] ?? [];
    return { answer: best, score: score(best) };
  };

  const answered = () => {
    const element = elementOf(one);
    const heard = vi.fn();
    element.addEventListener(ANSWERED, heard);
    fill(element, given());
    submit(element);
    return { element, heard };
  };

  test("what was answered earlier stands there with its explanation, until it begins anew", () => {
    const element = elementOf(one);
    const before = element.querySelectorAll("*").length;
    element.show(given());
    expect(part(element, ".lk-verdict")).toBeTruthy();
    expect(part(element, ".lk-answer").hasAttribute("open")).toBe(true);
    element.setUp(item, PRACTISE);
    expect(element.querySelector(".lk-verdict, .lk-yours, [data-marked]")).toBeNull();
    expect(element.hasAttribute("data-answered") || element.hasAttribute("data-explained")).toBe(
      false,
    );
    expect(element.querySelectorAll("*").length).toBe(before);
    if (item.type === "ordering") {
      expect(isFull(score(steps(part(element, "form"))))).toBe(false);
    }
  });

  test("the verdict comes at once, the explanation after it has been painted", async () => {
    const { element, heard } = answered();
    expect(part(element, ".lk-verdict")).toBeTruthy();
    expect(element.hasAttribute("data-explained")).toBe(false);
    submit(element); // a second press changes nothing
    await vi.waitFor(() => expect(element.hasAttribute("data-explained")).toBe(true));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("who starts again before the explanation came has answered, and does not get it", async () => {
    const { element, heard } = answered();
    element.setUp(item, PRACTISE);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(element.hasAttribute("data-explained")).toBe(false);
    expect(part(element, ".lk-answer").hasAttribute("open")).toBe(false);
  });
});

/** A whole answer that is not right, and of gaps one that was foreseen; some items have none. */
function wrongTo(item: Item): Answered | undefined {
  const { isComplete, score } = behaviourOf(item);
  const answers =
    item.type === "cloze"
      ? item.gaps.flatMap((gap) => {
          const slip = gap.answers.find((one) => !gap.keys.includes(one));
          const given = item.gaps.map((one) => `${one.id}=${one === gap ? slip : one.keys[0]}`);
          return slip === undefined ? [] : [given];
        })
      : everyAnswer(item);
  const answer = answers.find((one) => isComplete(item, one) && !isFull(score(item, one)));
  return answer && { answer, score: score(item, answer) };
}

describe.each(
  found().flatMap((one) => {
    const given = wrongTo(one.item);
    return behaviourOf(one.item).retry && given ? [{ ...one, given }] : [];
  }),
)("a wrong answer to $name", (one) => {
  const { item, given } = one;
  /** What is restored is no text, so of a gap it is typed. */
  const put = (element: ItemElement) => {
    element.restore(given);
    for (const field of element.querySelectorAll<HTMLInputElement>("input[type=text]")) {
      const [gap] = field.name.split("/").slice(-1);
      const answer = given.answer.find((part) => part.startsWith(`${gap}=`))?.split("=")[1];
      const text = `[data-gap="${gap}"] > [data-for="${answer}"] [data-accepted]`;
      field.value = part(element, text).textContent ?? "";
    }
  };
  const tried = async () => {
    const element = elementOf(one);
    const heard = vi.fn();
    element.addEventListener(ANSWERED, heard);
    put(element);
    submit(element);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    return { element, heard };
  };
  const button = (element: HTMLElement, word: string) =>
    [...element.querySelectorAll<HTMLElement>(".lk-feedback button")].find(
      ({ textContent }) => textContent === word,
    );

  test("is tried once more before anything is explained; then the answer comes", async () => {
    const { element, heard } = await tried();
    expect(part(element, ".lk-verdict").textContent).toMatch(/verdict\.try_(wrong|partly)$/);
    expect(element.hasAttribute("data-explained")).toBe(false);
    expect(element.querySelector(".lk-yours, .lk-told, [data-marked]")).toBeNull();
    button(element, "client.quiz.again")?.click();
    expect(element.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(element);
    expect(element.querySelector(".lk-verdict")).toBeNull();
    const isEmpty = behaviourOf(item).retry === "anew";
    expect(element.read() === undefined).toBe(isEmpty);
    put(element);
    submit(element);
    await vi.waitFor(() => expect(element.hasAttribute("data-explained")).toBe(true));
    expect(heard).toHaveBeenCalledTimes(2);
    expect(element.hasAttribute("data-retry")).toBe(false);
    expect(button(element, "client.quiz.again")).toBeUndefined();
  });

  test("is explained at once for who wants to see", async () => {
    const { element, heard } = await tried();
    const shown = vi.fn();
    element.addEventListener(SHOWN, shown);
    button(element, "client.quiz.reveal")?.click();
    expect(element.hasAttribute("data-explained")).toBe(true);
    expect(element.hasAttribute("data-retry")).toBe(false);
    expect(document.activeElement).toBe(part(element, ".lk-verdict"));
    expect(part(element, ".lk-verdict").textContent).toMatch(/verdict\.(wrong|partly)$/);
    expect([heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 1]);
  });

  test("is explained at once where cards are repeated", async () => {
    const element = elementOf(one);
    element.setUp(item, { mode: "repeat", random: () => 0.3 });
    put(element);
    submit(element);
    await vi.waitFor(() => expect(element.hasAttribute("data-explained")).toBe(true));
    expect(element.querySelector(".lk-feedback > .lk-bar")).toBeNull();
  });
});

test("a text that nobody foresaw is to be compared, also on another visit, and never wrong", () => {
  const typed = found().flatMap((one) =>
    one.item.type === "cloze"
      ? one.item.gaps.filter(({ entry }) => entry === "type").map(({ id }) => ({ one, id }))
      : [],
  );
  expect(typed.length).toBeGreaterThan(0);
  for (const { one, id } of typed) {
    const element = elementOf(one);
    const heard = vi.fn();
    element.addEventListener(JUDGED, heard);
    element.show({ answer: [`${id}=other`], score: 0 });
    expect(part(element, ".lk-verdict").dataset["verdict"]).toBe("compare");
    const field = part(element, `input[name="${one.item.id}/${id}"]`) as HTMLInputElement;
    field.value = "iets wat niemand voorzag";
    part(element, ".lk-feedback [role=group] button").click();
    const answer = [`${id}=same`];
    const score = behaviourOf(one.item).score(one.item, answer);
    expect(score).toBeGreaterThan(0);
    expect(heard.mock.lastCall?.[0].detail).toEqual({ answer, score });
    element.setUp(one.item, PRACTISE); // and what was said of it does not stay
    field.value = "weer iets anders";
    expect(element.read()?.answer).toEqual([`${id}=other`]);
  }
});

test("what a good answer holds is ticked by the learner, and counts", () => {
  const [one] = found().filter(({ item }) => item.type === "short-answer");
  const element = elementOf(one as Found);
  const heard = vi.fn();
  element.addEventListener(JUDGED, heard);
  element.show({ answer: [], score: 0 });
  const boxes = element.querySelectorAll<HTMLInputElement>("[data-criterion] input");
  expect(boxes.length).toBeGreaterThan(1);
  for (const box of boxes) {
    box.click();
  }
  const ids = [...element.querySelectorAll<HTMLElement>("[data-criterion]")].map(
    ({ dataset }) => dataset["criterion"],
  );
  expect(heard.mock.calls.map(([{ detail }]) => detail)).toEqual(
    ids.map((_, index) => ({ answer: ids.slice(0, index + 1), score: (index + 1) / ids.length })),
  );
});

test("what was answered keeps still until someone begins anew", () => {
  const fields = "fieldset input, fieldset select, .lk-moves button";
  for (const one of found()) {
    const element = elementOf(one);
    const free = () =>
      [...element.querySelectorAll<HTMLInputElement>(fields)].filter((one) => !one.disabled)
        .length + [...element.querySelectorAll("textarea")].filter((one) => !one.readOnly).length;
    const all = free();
    expect(all).toBeGreaterThan(0);
    element.show({ answer: [], score: 0 });
    expect(free()).toBe(0);
    element.setUp(one.item, PRACTISE);
    expect(free()).toBe(all);
  }
});
