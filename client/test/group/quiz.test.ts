// @vitest-environment happy-dom
// A group goes through the questions of a bank, from the HTML of its page: no key before it is asked for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Deck } from "../../src/group/deck";
import { quizDeck } from "../../src/group/quiz";
import { begun, here, onward, readWalk, type Walk } from "../../src/group/walk";

const PAGE = "../../../tests/golden/nl/lessen/eerste-dienst/aan-tafel-quiz-groep.md";

function deckOf(): Deck {
  const text = readFileSync(join(import.meta.dirname, PAGE), "utf8");
  const [html = ""] = text.match(/<lk-group[\s\S]*<\/lk-group>/) ?? [];
  document.body.innerHTML = html;
  const group = document.querySelector<HTMLElement>("lk-group");
  if (!group) {
    throw new Error("no group");
  }
  return quizDeck(group, (key) => key);
}

const deck = deckOf();
const ids = [...document.querySelectorAll("[data-ask]")].map((one) => one.getAttribute("data-ask"));

function shown(place: string, hands: number[] = []): string {
  const { parts } = deck.screen(place, () => hands);
  return parts.map((part) => part.textContent).join(" ");
}

/** Every place on the way from the first to the last. */
function wholeWay(): readonly string[] {
  for (let walk: Walk = begun(deck); ; ) {
    const next = onward(deck, walk);
    if (here(next) === here(walk)) {
      return walk.way;
    }
    walk = next;
  }
}

test("every question is asked, answered and talked about, in order", () => {
  const way = wholeWay();
  expect(way[0]).toBe("open");
  for (const kind of ["ask", "key", "talk"]) {
    const found = way.filter((place) => place.startsWith(`${kind}/`));
    expect(found).toEqual(ids.map((id) => `${kind}/${id}`));
  }
  expect(readWalk(deck, { way })?.way).toEqual(way);
});

test("hands are raised for what can be picked, and nothing follows from them", () => {
  expect(deck.options("ask/eerste-stap").map(({ id }) => id)).toEqual([
    "vragen",
    "verdelen",
    "melden",
  ]);
  expect(deck.follows("ask/eerste-stap")).toBe(false);
  expect(deck.options("key/eerste-stap")).toEqual([]);
});

test("a question says nothing of its key", () => {
  for (const id of ids) {
    const asked = shown(`ask/${id}`);
    const parts = "[data-part=reason], [data-part=explanation], [data-part=solution]";
    const told = [...document.querySelectorAll(`[data-key="${id}"] :is(${parts})`)];
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((part) => asked.includes(part.textContent.trim()))).toEqual([]);
  }
});

test("the key marks what is best, and the others come after it", () => {
  const { parts } = deck.screen("key/eerste-stap", () => [3, 1]);
  const list = parts.find((part): part is HTMLElement => part.nodeName === "OL");
  const best = [...(list?.querySelectorAll("[data-best]") ?? [])];
  expect(best.map((row) => row.querySelector(".lk-big__words")?.textContent)).toEqual([
    "Je vraagt zacht wat er is.",
  ]);
  expect(shown("others/eerste-stap")).not.toContain("Je vraagt zacht wat er is.");
  expect(shown("others/eerste-stap")).toContain("Je meldt dat ontbijten hier moet.");
});

test("what to talk about hangs on the hands", () => {
  expect(shown("talk/eerste-stap", [])).toContain("client.group.ask_one");
  expect(shown("talk/eerste-stap", [5, 5])).toContain("client.group.ask_split");
  expect(shown("talk/eerste-stap", [9, 1])).toContain("client.group.ask_agreed");
});

test("a question of which only words are the answer has its solution too", () => {
  const without = ids.filter((id) => deck.options(`ask/${id}`).length === 0);
  expect(without.length).toBeGreaterThan(2);
  for (const id of without) {
    expect(shown(`key/${id}`).trim()).not.toBe("");
    expect(deck.next(`key/${id}`, undefined)).toBe(`talk/${id}`);
  }
});

test("where more than one is right, each reason says which option it is about", () => {
  const many = ids.filter((id) => {
    const best = document.querySelectorAll(`[data-key="${id}"] [data-best]`);
    return best.length > 1;
  });
  expect(many).not.toEqual([]);
  for (const id of many) {
    const key = deck.screen(`key/${id}`, () => []).parts as HTMLElement[];
    const whole = document.createElement("div");
    whole.append(...key);
    const rows = [...whole.querySelectorAll(".lk-big__option")];
    const right = rows.flatMap((row, at) => (row.hasAttribute("data-best") ? [`${at + 1}`] : []));
    const numbers = [...whole.querySelectorAll(".lk-big__why > .lk-big__number")];
    expect(numbers.map((one) => one.textContent)).toEqual(right);
  }
});
