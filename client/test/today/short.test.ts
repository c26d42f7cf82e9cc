// What a round of three minutes holds, without its page.

import { expect, test } from "vitest";
import { type Card, unseen } from "../../src/cards/deck";
import { type Derived, NOTHING } from "../../src/cards/derived";
import type { QuizRun } from "../../src/cards/doing";
import { planOf } from "../../src/cards/plan";
import type { Offer, Source } from "../../src/today/offer";
import { cardsOf, sceneOf, sentenceOf } from "../../src/today/short";

const TODAY = 100;
const PLAN = planOf(new Map());
const RUN: QuizRun = { run: "run-0001", ended: true, mistakes: [] };

function source(id: string, ...items: string[]): Source {
  return { id, title: id, page: "", script: "", sets: [], items };
}

const scene = (id: string) => ({ id: `scene:${id}`, title: id, page: "", script: "" });
const OFFER: Offer = {
  decks: [
    source("bank:a", "bank:a/1", "bank:a/2"),
    source("bank:b", "bank:b/1", "bank:b/2", "bank:b/3", "bank:b/4"),
    source("terms", "term:x", "term:y"),
  ],
  themes: [],
  scenes: [scene("a"), scene("b"), scene("c")],
  passages: {},
};

function card(target: string, last = 0, first = 1): Card {
  const memory = { stability: 2, difficulty: 5 };
  return last === 0
    ? { ...unseen(target), kept: true }
    : { ...unseen(target), kept: true, memory, reviews: 1, first, last };
}

function derived(cards: readonly Card[], ...quizzes: string[]): Derived {
  const deck = new Map(cards.map((one) => [one.target, one]));
  const doing = { ...NOTHING.doing, quizzes: new Map(quizzes.map((id) => [id, RUN])) };
  return { ...NOTHING, deck, doing };
}

function chosen(due: readonly Card[], known: Derived, plan = PLAN): string[] {
  const queue = { cards: due, fresh: 0, later: 0 };
  return cardsOf(queue, known, OFFER, plan, TODAY).map(({ target }) => target);
}

test("what is due comes first, three at most", () => {
  const due = ["bank:b/1", "term:x", "bank:a/1", "bank:a/2"].map((target) => card(target, 90));
  expect(chosen(due, derived(due))).toEqual(["bank:b/1", "term:x", "bank:a/1"]);
});

test("then new ones of what was worked on last, and none that someone repeats or took out", () => {
  const due = [card("term:x", 90)];
  const out = { ...card("bank:b/1"), kept: false };
  expect(chosen(due, derived([...due, out], "bank:a", "bank:b", "competence:c"))).toEqual([
    "term:x",
    "bank:b/2",
    "bank:b/3",
  ]);
  expect(
    cardsOf({ cards: [], fresh: 0, later: 0 }, derived([], "bank:b"), OFFER, PLAN, TODAY),
  ).toMatchObject([{ kept: false }, { kept: false }, { kept: false }]);
});

test("who did no quiz goes on with their cards, and who did nothing with the first of the site", () => {
  expect(chosen([], derived([card("term:x", 90)]))).toEqual(["term:y", "bank:a/1", "bank:a/2"]);
  expect(chosen([], derived([]))).toEqual(["bank:a/1", "bank:a/2", "bank:b/1"]);
});

test("no more new cards on one day than someone chose, those of today counted", () => {
  const today = card("term:x", TODAY, TODAY);
  expect(chosen([], derived([today]), { ...PLAN, fresh: 2 })).toEqual(["term:y"]);
  expect(chosen([card("bank:a/1")], derived([]), { ...PLAN, fresh: 1 })).toEqual(["bank:a/1"]);
  expect(chosen([], derived([]), { ...PLAN, fresh: 0 })).toEqual([]);
});

test("a scene that was never begun, another one each time; when all are known, any", () => {
  const known = (...ids: string[]) => ({
    ...NOTHING.doing,
    scenes: new Map(ids.map((id) => [`scene:${id}`, { run: "run-0001", ended: true }])),
  });
  const titles = (doing: ReturnType<typeof known>) =>
    [0, 1, 2, 3].map((turn) => sceneOf(doing, OFFER, turn)?.title).join("");
  expect(titles(known())).toBe("abca");
  expect(titles(known("b"))).toBe("acac");
  expect(titles(known("a", "b", "c"))).toBe("abca");
  expect(sceneOf(known(), { ...OFFER, scenes: [] }, 5)).toBeUndefined();
});

test("a scene that comes round again has another sentence", () => {
  const said = (turn: number) => sentenceOf(["een", "twee"], OFFER, turn);
  expect([0, 2, 3, 5, 6].map(said)).toEqual(["een", "een", "twee", "twee", "een"]);
  expect(sentenceOf([], OFFER, 1)).toBeUndefined();
});
