// @vitest-environment happy-dom
// What waits today, in words; and parts of the page that come and go.

import { expect, test } from "vitest";
import type { Card } from "../../src/cards/deck";
import { planOf } from "../../src/cards/plan";
import { dueOf, nextOf, weekLine } from "../../src/today/due";
import { Parts } from "../../src/today/parts";

const PLAN = planOf(new Map());
const TODAY = 20_000;
const CARD: Card = {
  target: "term:grens",
  kept: true,
  memory: { stability: 10, difficulty: 5 },
  reviews: 1,
  lapses: 0,
  first: TODAY,
  last: TODAY,
  textHash: undefined,
};

const nothing = () => undefined;

function told(cards: readonly Card[], asked: readonly Card[], later = 0): string[] {
  const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
  const queue = { cards: asked, fresh: 0, later };
  const elements = dueOf(cards, queue, PLAN, TODAY, say, nothing, nothing);
  return elements.map(({ textContent }) => textContent?.replace("client.today.", "") ?? "");
}

const say = (key: string, values = {}) =>
  [key.replace("client.today.", ""), ...Object.values(values)].join(" ");

test("after the last card it says what is left today, and else what comes tomorrow", () => {
  expect(nextOf(4, 9, say)).toBe("next.more 4");
  expect(nextOf(0, 9, say)).toBe("next.cards 9");
  expect(nextOf(0, 1, say)).toBe("next.card 1");
  expect(nextOf(0, 0, say)).toBe("next.none");
});

test("a week is one line, and none while nothing came", () => {
  expect(weekLine({ seen: 0, fresh: 0 }, say)).toEqual([]);
  expect(weekLine({ seen: 1, fresh: 1 }, say).map((one) => one.textContent)).toEqual([
    "so_far.card 1 1",
  ]);
  expect(weekLine({ seen: 7, fresh: 2 }, say).map((one) => one.textContent)).toEqual([
    "so_far.cards 7 2",
  ]);
});

test("cards wait, and those that do not fit today come later", () => {
  expect(told([CARD], [CARD])).toEqual(["due.cards 1 0", "due.begin"]);
  expect(told([CARD], [CARD], 3)).toEqual(["due.cards 1 0", "due.later", "due.begin"]);
});

test("nothing waits: when the next one comes, if any is known", () => {
  expect(told([], [])).toEqual(["due.none", "due.choose"]);
  expect(told([CARD], [])).toEqual(["due.done", "due.next client.today.when.days 10"]);
  expect(told([{ ...CARD, memory: undefined }], [])).toEqual(["due.done"]);
});

test("a part without anything is hidden; what had the focus hands it on", () => {
  document.body.innerHTML = `<div><section data-part="due"><h2>Nu</h2></section></div>`;
  const parts = new Parts(document.body);
  const [one, other] = [1, 2].map((number) => {
    const press = document.createElement("button");
    press.textContent = String(number);
    return press;
  });
  if (!one || !other) {
    throw new Error("no buttons");
  }
  parts.fill("due", one);
  one.focus();
  parts.fill("due", other);
  expect(document.activeElement).toBe(other);
  expect(parts.section("due").hidden).toBe(false);
  parts.fill("due");
  expect(parts.section("due").hidden).toBe(true);
  parts.fill("due", one);
  expect(document.activeElement).not.toBe(one);
  expect(() => parts.section("week" as "due")).toThrow("week");
});
