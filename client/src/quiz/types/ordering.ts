// Steps to put in order, by buttons up and down. From: score.ts. To: types.ts. Never: moves anything by
// dragging.

import { button, make } from "../../dom";
import type { Say } from "../../words";
import { all, reletter } from "../arrange";
import type { ItemOf } from "../item";
import { type Random, shuffled } from "../random";
import { type Answer, ordered } from "../score";
import { tellPart } from "../told";
import type { Behaviour } from "./behaviour";

const DOWN = "[data-step] .lk-move:last-child";
const score = (item: ItemOf<"ordering">, answer: Answer) => ordered(item.groups, answer);

export const ordering: Behaviour<"ordering"> = {
  score,
  isComplete: (_, answer) => answer.length > 0,
  refusal: () => "order",
  asksConfidence: true,
  stem: "legend",
  read: (_, form) => (listOf(form)?.dataset["moved"] === undefined ? [] : steps(form)),
  write: (_, form, answer) => {
    const list = listOf(form);
    list?.toggleAttribute("data-moved", answer.length > 0);
    list?.append(...answer.flatMap((step) => all(form, `[data-step="${step}"]`).slice(0, 1)));
  },
  open: (_, form) => {
    // The first step cannot go up.
    const down = listOf(form)?.dataset["moved"] === undefined && form.querySelector(DOWN);
    return down instanceof HTMLElement ? [{ name: "", fields: [down] }] : [];
  },
  build: (form, { say, moved }) => addMoves(form, say, moved),
  arrange: mixSteps,
  reset: (form) => listOf(form)?.removeAttribute("data-moved"),
  retry: "change",
  keys: undefined,
  folds: false,
  yours: (item, _, answer, say) => {
    const moved = answer.flatMap((step, index): [string, string][] =>
      isInPlace(item, step, index)
        ? []
        : [[step, say("client.quiz.your_place", { number: index + 1 })]],
    );
    return new Map(moved);
  },
  tell: (item, form, answer) => {
    for (const step of item.groups.flat()) {
      const place = answer.indexOf(step);
      const verdict = place < 0 ? "open" : isInPlace(item, step, place) ? "right" : "wrong";
      const words = textOf(form.querySelector(`[data-step="${step}"]`));
      tellPart(form, step, verdict, { words });
    }
  },
  comparison: undefined,
  sides: undefined,
};

/** Steps of one group may come in any order. */
function isInPlace({ groups }: ItemOf<"ordering">, step: string, place: number): boolean {
  const before = groups.slice(
    0,
    groups.findIndex((group) => group.includes(step)),
  );
  const from = before.flat().length;
  return place >= from && place < from + (groups[before.length]?.length ?? 0);
}

/** What a step says, without its letter. */
function textOf(step: Element | null): string {
  const letter = step?.querySelector(".lk-letter")?.textContent ?? "";
  return step?.querySelector("label span")?.textContent?.trim().slice(letter.length).trim() ?? "";
}

/** Has `data-moved` when someone put its steps in an order at all. */
function listOf(form: HTMLElement): HTMLElement | null {
  return form.querySelector(".lk-steps");
}

export function steps(form: HTMLElement): string[] {
  return all(form, ".lk-steps > [data-step]").map((step) => step.dataset["step"] ?? "");
}

/** Buttons up and down at every step, and words that tell of them; `moved` hears of each move. On paper the
 * numbers stay, which someone writes. */
function addMoves(form: HTMLElement, say: Say, moved: (words: string) => void): void {
  const list = listOf(form);
  if (!list) {
    return;
  }
  const shift = (step: HTMLElement, by: -1 | 1, press: HTMLElement) => {
    const order = [...list.children];
    const to = order.indexOf(step) + by;
    const other = order[to];
    list.toggleAttribute("data-moved", true);
    if (other) {
      other[by < 0 ? "before" : "after"](step);
      press.focus(); // moving an element takes the focus away
      moved(say("client.quiz.moved", { number: to + 1, of: order.length }));
    } else {
      moved(say(by < 0 ? "client.quiz.first" : "client.quiz.last"));
    }
  };
  const words = make("span", { class: "lk-instruction lk-screen-only" }, say("client.quiz.order"));
  words.lang = document.documentElement.lang;
  list.closest("fieldset")?.toggleAttribute("data-moves", true);
  form.querySelector("legend")?.append(words);
  for (const step of all(form, "[data-step]")) {
    const text = textOf(step);
    const move = (by: -1 | 1) => {
      const words = say(by < 0 ? "client.quiz.up" : "client.quiz.down");
      const sign = make("span", { "aria-hidden": "true" }, by < 0 ? "↑" : "↓");
      const press = button("", { class: "lk-move", "aria-label": `${words}: ${text}` }, () =>
        shift(step, by, press),
      );
      press.append(sign);
      return press;
    };
    step.append(make("span", { class: "lk-moves" }, move(-1), move(1)));
  }
}

/**
 * Never right from the start: then nobody would have to do anything. Also what is `fixed`, as else the
 * order of an earlier answer would stay.
 */
function mixSteps(item: ItemOf<"ordering">, form: HTMLElement, random: Random): void {
  const list = listOf(form);
  const authored = all(form, "[data-step]");
  const isRight = () => score(item, steps(form)) >= 1;
  for (let tries = 0; list && tries < 8 && (tries === 0 || isRight()); tries += 1) {
    list.append(...shuffled(authored, random));
  }
  if (list && isRight()) {
    list.append(...authored); // the server's order never is the right one
  }
  reletter("step", form, all(form, "[data-step]"));
}
