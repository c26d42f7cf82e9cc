// @vitest-environment happy-dom
// Answers put into the forms of the site's own pages, and read back.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item, ItemOf } from "../../src/quiz/item";
import type { Answer } from "../../src/quiz/score";
import { behaviourOf } from "../../src/quiz/types";
import { steps } from "../../src/quiz/types/ordering";
import { everyAnswer } from "./enumerate";
import { type Found, found } from "./items";

const ITEMS = found();

function formOf({ html }: Found): HTMLFormElement {
  const page = document.createElement("div");
  page.innerHTML = html;
  const form = page.querySelector("form");
  if (!form) {
    throw new Error("no form");
  }
  return form;
}

/** But for what a list to choose from says, which is tested below. */
function textsOf(form: HTMLElement): string[] {
  const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.tagName !== "OPTION") {
      texts.push(node.textContent?.trim() ?? "");
    }
  }
  return texts.filter(Boolean).sort();
}

/** Some answers of all there are; no more than a test has time for. */
function some(item: Item): Answer[] {
  const all = item.type === "matching" && item.pairs.length > 5 ? [] : everyAnswer(item);
  const stride = Math.max(1, Math.floor(all.length / 40));
  return all.filter((_, index) => index % stride === 0);
}

function isExtreme(item: Item, answer: Answer): boolean {
  return item.type === "situational-judgement" && item.mode === "best-worst" && answer.length < 2;
}

describe.each(ITEMS)("$name", (one) => {
  const type = behaviourOf(one.item);

  test("an answer that is put back is the answer that is read", () => {
    const form = formOf(one);
    for (const answer of some(one.item)) {
      if (!isExtreme(one.item, answer)) {
        form.reset();
        type.write(one.item, form, answer);
        const read = type.read(one.item, form);
        expect(one.item.type === "ordering" ? read : [...read].sort()).toEqual(
          one.item.type === "ordering" ? answer : [...answer].sort(),
        );
      }
    }
  });

  test("an empty form holds no answer", () => {
    expect(type.read(one.item, formOf(one))).toEqual([]);
  });

  test("mixing keeps every text, and letters name what is explained", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 99 }),
        (chances) => {
          const form = formOf(one);
          const before = textsOf(form);
          let place = 0;
          type.arrange?.(one.item, form, () => chances[place++ % chances.length] ?? 0);
          expect(textsOf(form)).toEqual(before);
          for (const option of form.querySelectorAll<HTMLElement>("[data-option] .lk-letter")) {
            const id = option.dataset["letter"];
            const scope = option.closest("[data-gap]") ?? form;
            const explained = [...scope.querySelectorAll(`li[data-for="${id}"] [data-letter]`)];
            if (one.item.type !== "cloze") {
              expect(explained.map((mark) => mark.textContent)).toEqual([option.textContent]);
            }
          }
        },
      ),
      { numRuns: 3 },
    );
  });
});

/** What may stand in another order, list by list. */
function listsOf(form: HTMLFormElement): string[][] {
  const parents = new Set(
    [...form.querySelectorAll("[data-option], [data-response]")].map((part) => part.parentElement),
  );
  return [...parents].map((parent) =>
    [...(parent?.children ?? [])].flatMap(
      (part) => part.getAttribute("data-option") ?? part.getAttribute("data-response") ?? [],
    ),
  );
}

test("what may be mixed is mixed, and what is fixed never, nor true and false", () => {
  const last = () => 0.99; // always the last that is left
  const mixed = new Set<string>();
  for (const one of ITEMS) {
    const before = listsOf(formOf(one));
    const [free, fixed] = [false, true].map((isFixed) => {
      const form = formOf(one);
      behaviourOf(one.item).arrange?.({ ...one.item, fixed: isFixed }, form, last);
      return listsOf(form);
    });
    expect(fixed).toEqual(before);
    const stays = one.item.type === "true-false";
    expect(free).toEqual(stays ? before : before.map((list) => [...list].reverse()));
    if (before.length > 0 && !stays) {
      mixed.add(one.item.type);
    }
  }
  const all = ["cloze", "matching", "multiple-response", "single-choice", "situational-judgement"];
  expect([...mixed].sort()).toEqual(all);
});

test("a list to choose from says what its letters stand for", () => {
  for (const one of ITEMS.filter(({ item }) => item.type === "matching")) {
    const form = formOf(one);
    behaviourOf(one.item).arrange?.(one.item, form, () => 0.3);
    const responses = [...form.querySelectorAll("[data-response]")].map((part) =>
      part.textContent?.trim(),
    );
    for (const select of form.querySelectorAll("select")) {
      const options = [...select.options]
        .slice(1)
        .map((option) => option.textContent?.split(" – ")[1]);
      expect(options).toEqual(responses);
      expect(select.value).toBe("");
    }
  }
});

test("steps never start in the right order", () => {
  for (const one of ITEMS.filter(({ item }) => item.type === "ordering")) {
    for (let seed = 0; seed < 30; seed += 1) {
      const form = formOf(one);
      let at = seed;
      behaviourOf(one.item).arrange?.(one.item, form, () => {
        at = (at * 16_807 + 11) % 2_147_483_647;
        return at / 2_147_483_647;
      });
      expect(steps(form)).not.toEqual(one.item.type === "ordering" ? one.item.groups.flat() : []);
    }
  }
});

/** Chances by which steps, as they stand in a form, come in this order. */
function chancesOf(standing: readonly string[], order: readonly string[]): number[] {
  const rest = [...standing];
  return order.map((step) => {
    const place = rest.indexOf(step);
    const chance = (place + 0.5) / rest.length;
    rest.splice(place, 1);
    return chance;
  });
}

test("steps that came in the right order are mixed again, and at last stand as they were written", () => {
  const [one] = ITEMS.filter(({ item }) => item.type === "ordering");
  const item = one?.item as ItemOf<"ordering">;
  const written = steps(formOf(one as Found));
  const right = item.groups.flat();
  const mixed = (chances: readonly number[]) => {
    const form = formOf(one as Found);
    let at = 0;
    behaviourOf(item).arrange?.(item, form, () => chances[at++ % chances.length] ?? 0);
    return steps(form);
  };
  const wrong = [...right.slice(1), ...right.slice(0, 1)];
  expect(wrong).not.toEqual(written);
  const again = [...chancesOf(written, right), ...chancesOf(written, wrong)];
  expect(mixed(again)).toEqual(wrong);
  expect(mixed(chancesOf(written, right))).toEqual(written);
});

describe("typed gaps", () => {
  const typed = ITEMS.filter(
    ({ item }) => item.type === "cloze" && item.gaps.some((gap) => gap.entry === "type"),
  );

  test.each(typed)("$name knows its own answers, in any case, and compares others", (one) => {
    const form = formOf(one);
    const item = one.item as ItemOf<"cloze">;
    const type = behaviourOf(item);
    for (const gap of item.gaps.filter(({ entry }) => entry === "type")) {
      const field = form.querySelector<HTMLInputElement>(`input[name="${item.id}/${gap.id}"]`);
      const read = (text: string) => {
        if (field) {
          field.value = text;
        }
        return type.read(item, form);
      };
      for (const answer of gap.answers) {
        const words = form.querySelectorAll(
          `[data-gap="${gap.id}"] > [data-for="${answer}"] [data-accepted]`,
        );
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) {
          expect(read(` ${word.textContent?.toUpperCase()} `)).toEqual([`${gap.id}=${answer}`]);
        }
      }
      const other = read("iets wat niemand voorzag");
      expect(other).toEqual([`${gap.id}=other`]);
      expect(type.comparison?.isOpen(item, other)).toBe(true);
    }
  });
});
