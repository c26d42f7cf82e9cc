// @vitest-environment happy-dom
// One item on the page, from an answer to feedback and back to how nobody answered it.

import { beforeAll, describe, expect, test, vi } from "vitest";
import { steps } from "../../src/quiz/form";
import { ANSWERED, type Answered, defineItem, type ItemElement } from "../../src/quiz/item-element";
import { isFull, score } from "../../src/quiz/score";
import { everyAnswer } from "./enumerate";
import { type Found, found } from "./items";

const PRACTISE = { mode: "practise", shuffle: false, random: () => 0.3 } as const;

beforeAll(() => {
  document.documentElement.lang = "nl";
  defineItem((key) => key);
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
  const given = (): Answered => {
    const answers = item.type === "short-answer" ? [[]] : everyAnswer(item);
    const best = answers.find((answer) => isFull(score(item, answer))) ?? answers[0] ?? [];
    return { answer: best, score: score(item, best), unsure: item.type === "short-answer" };
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
      expect(isFull(score(item, steps(part(element, "form"))))).toBe(false);
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
