// What waits today, in words, with a way to begin; or that nothing does, and when the next card comes.
// And what comes after the last card, and what came this week.
// From: the cards, the queue, what someone chose about repeating. To: page.ts, as elements.

import type { Card } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { dueOn, type Queue, type Week } from "../cards/queue";
import { button, make } from "../dom";
import type { Say } from "../words";
import { when } from "./when";

export function dueOf(
  cards: readonly Card[],
  { cards: asked, fresh, later }: Queue,
  plan: Plan,
  today: number,
  say: Say,
  begin: () => void,
  choose: () => void,
): HTMLElement[] {
  if (asked.length > 0) {
    const press = make("button", { type: "button", class: "lk-button" });
    press.textContent = say("client.today.due.begin");
    press.addEventListener("click", begin);
    return [
      make("p", {}, say("client.today.due.cards", { number: asked.length, fresh })),
      ...(later > 0 ? [make("p", {}, say("client.today.due.later"))] : []),
      make("p", {}, press),
    ];
  }
  if (cards.length === 0) {
    const press = button(say("client.today.due.choose"), {}, choose);
    return [make("p", {}, say("client.today.due.none")), make("p", {}, press)];
  }
  const seen = cards.filter((card) => card.memory);
  const ahead = Math.min(...seen.map((card) => dueOn(card, plan, today))) - today;
  const next = say("client.today.due.next", { when: when(ahead, say) });
  return [
    make("p", {}, say("client.today.due.done")),
    ...(seen.length > 0 ? [make("p", {}, next)] : []),
  ];
}

/** After the last card: whether there is more today, and how many come tomorrow. */
export function nextOf(left: number, tomorrow: number, say: Say): string {
  if (left > 0) {
    return say("client.today.next.more", { number: left });
  }
  return tomorrow > 0
    ? say(`client.today.next.${tomorrow === 1 ? "card" : "cards"}`, { number: tomorrow })
    : say("client.today.next.none");
}

/** This week in one line; nothing about a week in which nothing came yet. */
export function weekLine({ seen, fresh }: Week, say: Say): HTMLElement[] {
  const word = seen === 1 ? "card" : "cards";
  const values = { number: seen, fresh };
  return seen === 0
    ? []
    : [make("p", { class: "lk-meta" }, say(`client.today.so_far.${word}`, values))];
}
