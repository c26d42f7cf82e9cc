// @vitest-environment happy-dom
// Who presses Controleer too early: what is open is said at its fields, marked there, and named.

import { describe, expect, test, vi } from "vitest";
import type { ItemElement } from "../../src/quiz/item-element";
import { type Answer, isFull } from "../../src/quiz/score";
import { behaviourOf } from "../../src/quiz/types";
import { defineItems, elementOf } from "./elements";
import { everyAnswer } from "./enumerate";
import { type Found, found } from "./items";

const FIELDS = "input[type=radio], input[type=checkbox], input[type=text], textarea, select";

defineItems();

function press(element: HTMLElement): void {
  element.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
}

/** What an element is said to be, by the note it refers to. */
function noteOf(element: Element | null): string | undefined {
  const id = element?.getAttribute("aria-describedby");
  return (id && document.getElementById(id)?.textContent) || undefined;
}

/** The right choices, and a text wherever one is asked for. */
function answerWell(element: ItemElement, { item }: Found): void {
  const answers = item.type === "short-answer" ? [] : everyAnswer(item);
  const isRight = (answer: Answer) => isFull(behaviourOf(item).score(item, answer));
  element.restore({ answer: answers.find(isRight) ?? answers[0] ?? [], score: 1 });
  for (const field of element.querySelectorAll<HTMLInputElement>("textarea, input[type=text]")) {
    field.value ||= "Samira schoof haar bord weg.";
  }
}

const marked = (element: HTMLElement) => [...element.querySelectorAll("[aria-invalid=true]")];
const notes = (element: HTMLElement) => [...element.querySelectorAll(".lk-error")];

/** The parts of an item that can be open, as readers call them; of some the whole item is one. */
function called({ item }: Found): string[] {
  switch (item.type) {
    case "cloze":
      return item.gaps.map((_, index) => `Gat ${index + 1}`);
    case "matching":
      return item.pairs.map((_, index) => String(index + 1));
    case "situational-judgement":
      return item.mode === "rate"
        ? Object.keys(item.ratings).map((_, index) => "ABCDEFGH".charAt(index))
        : ["Past het best", "Past het slechtst"];
    default:
      return [];
  }
}

describe.each(found().filter(({ name }) => name.startsWith("nl ")))("$name", (one) => {
  const { item } = one;
  const type = behaviourOf(item);

  test("nothing is open, marked or told before someone presses", () => {
    const element = elementOf(one);
    expect([...marked(element), ...notes(element)]).toEqual([]);
    expect(element.querySelector("[aria-describedby]")).toBeNull();
  });

  test("each field that waits is marked and says so, and the first has the focus", () => {
    const element = elementOf(one);
    press(element);
    const waiting =
      item.type === "ordering"
        ? [...element.querySelectorAll("fieldset[data-moves]")]
        : [...element.querySelectorAll(FIELDS)].filter(
            (field) => !field.closest(".lk-sure") && !field.id.endsWith("-reden"),
          );
    expect(marked(element)).toEqual(waiting);
    const parts = new Intl.ListFormat("nl").format(called(one));
    const whole = `client.quiz.refused.${type.refusal(item, [])} ${parts}`;
    expect(noteOf(document.activeElement)).toBe(whole);
    const first = type.open(item, element)[0]?.fields[0];
    expect(first && document.activeElement === first).toBe(true);
    expect(element.hasAttribute("data-answered")).toBe(false);
    for (const field of item.type === "ordering" ? [] : waiting) {
      expect([whole, "client.quiz.refused.open"]).toContain(noteOf(field));
    }
  });

  test("a note is no part of the name of a field, and stands before what a keyboard covers", () => {
    const element = elementOf(one);
    press(element);
    for (const note of notes(element)) {
      expect(note.closest("label, legend")).toBeNull();
      const written = note.parentElement?.querySelector("textarea, input[type=text]");
      const follows = written && note.compareDocumentPosition(written);
      expect(follows ?? Node.DOCUMENT_POSITION_FOLLOWING).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  test("what is answered since is no longer told; with all of it nothing is", () => {
    const element = elementOf(one);
    press(element);
    answerWell(element, one);
    if (item.type === "ordering") {
      element.querySelector<HTMLElement>(".lk-move:last-child")?.click();
    } else {
      element.querySelector("form")?.dispatchEvent(new Event("input"));
    }
    expect([...marked(element), ...notes(element)]).toEqual([]);
    expect(element.querySelector("[aria-describedby]")).toBeNull();
  });

  test("who is already at the field hears it too, each time", async () => {
    const element = elementOf(one);
    press(element);
    const status = element.querySelector("[role=status]");
    expect(status?.textContent).toBe("");
    for (const _ of [1, 2]) {
      press(element);
      expect(status?.textContent).toBe("");
      await vi.waitFor(() => expect(status?.textContent).toBe(noteOf(document.activeElement)));
    }
  });

  test("the verdict is spoken once: it has the focus, and nothing else says it", () => {
    const element = elementOf(one);
    answerWell(element, one);
    press(element);
    expect(document.activeElement?.className).toBe("lk-verdict");
    for (const live of element.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
      expect(live.textContent).toBe("");
    }
  });
});

test("of several parts only those that are open are told", () => {
  for (const one of found().filter(({ item }) => item.type === "matching")) {
    const element = elementOf(one);
    const [first] = [...element.querySelectorAll("select")];
    if (first) {
      first.selectedIndex = 1;
    }
    press(element);
    expect(marked(element)).toEqual([...element.querySelectorAll("select")].slice(1));
    expect(notes(element)[0]?.textContent).not.toMatch(/\b1\b/);
  }
});

test("best and worst that are the same are both marked, and told above the options", () => {
  const some = found().filter(
    ({ item }) => item.type === "situational-judgement" && item.mode === "best-worst",
  );
  expect(some).not.toEqual([]);
  for (const one of some) {
    const element = elementOf(one);
    const [option] = [...element.querySelectorAll<HTMLInputElement>("input[name$='/best']")];
    const answer = [`best=${option?.value}`, `worst=${option?.value}`];
    element.restore({ answer, score: 0 });
    press(element);
    const same = [...(option?.closest("fieldset")?.querySelectorAll("input") ?? [])];
    expect(marked(element)).toEqual(same);
    expect(notes(element).map((note) => note.textContent?.trim())).toEqual([
      "client.quiz.refused.differ",
    ]);
    // Said of two options, so above all of them.
    const [legend] = element.querySelectorAll("form > fieldset > legend");
    expect(notes(element)[0]?.previousElementSibling).toBe(legend);
    expect(document.activeElement).toBe(option);
  }
});

test("an ordering is told in terms of what is there: its arrows, and on paper its numbers", () => {
  for (const one of found().filter(({ item }) => item.type === "ordering")) {
    const element = elementOf(one);
    const words = [...element.querySelectorAll("legend .lk-instruction")];
    expect(words.map(({ className }) => className.split(" ").at(-1))).toEqual([
      "lk-written",
      "lk-screen-only",
    ]);
    expect(words[1]?.textContent).toBe("client.quiz.order");
    for (const step of element.querySelectorAll<HTMLElement>("[data-step]")) {
      const text = step.querySelector("label span")?.textContent?.trim() ?? "";
      const letter = step.querySelector(".lk-letter")?.textContent ?? "";
      expect(
        [...step.querySelectorAll("button")].map(
          (button) => button.ariaLabel ?? button.getAttribute("aria-label"),
        ),
      ).toEqual(
        ["up", "down"].map((way) => `client.quiz.${way}: ${text.slice(letter.length).trim()}`),
      );
    }
  }
});
