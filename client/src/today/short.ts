// What a round of three minutes holds: cards that are due, else new ones of what someone last worked on; a scene;
// a sentence. From: what is derived from the log, what the site has. To: page.ts. Pure. Never: more new cards on
// one day than someone chose.

import { type Card, type Deck, unseen } from "../cards/deck";
import type { Derived } from "../cards/derived";
import type { Doing } from "../cards/doing";
import type { Plan } from "../cards/plan";
import type { Queue } from "../cards/queue";
import type { Offer, Scene, Source } from "./offer";

const CARDS = 3;

export function cardsOf(
  { cards: asked }: Queue,
  { deck, doing }: Derived,
  offer: Offer,
  plan: Plan,
  today: number,
): Card[] {
  const due = asked.slice(0, CARDS);
  const begun = [...deck.values()].filter(({ memory, first }) => memory && first === today).length;
  const taken = begun + due.filter(({ memory }) => memory === undefined).length;
  const room = Math.max(0, Math.min(CARDS - due.length, plan.fresh - taken));
  const others = lastFirst(deck, doing, offer)
    .flatMap(({ items }) => items)
    .filter((item) => !deck.has(item));
  return [...due, ...others.slice(0, room).map(unseen)];
}

/** What someone worked on, the last first: quizzes, then cards, then what they never did, in the order of the site. */
function lastFirst(deck: Deck, doing: Doing, { decks }: Offer): Source[] {
  const quizzes = [...doing.quizzes.keys()].reverse();
  const seen = [...deck.values()]
    .filter(({ memory }) => memory !== undefined)
    .sort((one, other) => other.last - one.last);
  const worked = [
    ...quizzes.flatMap((id) => decks.find((one) => one.id === id) ?? []),
    ...seen.flatMap(({ target }) => decks.find(({ items }) => items.includes(target)) ?? []),
  ];
  return [...new Set([...worked, ...decks])];
}

/** Scenes that someone never began, before those they know. `turn`: another one each time. */
export function sceneOf(
  { scenes: known }: Doing,
  { scenes }: Offer,
  turn: number,
): Scene | undefined {
  const fresh = scenes.filter(({ id }) => !known.has(id));
  const some = fresh.length > 0 ? fresh : scenes;
  return some[turn % some.length];
}

/** Another one each time that a scene comes round. */
export function sentenceOf(
  sentences: readonly string[],
  { scenes }: Offer,
  turn: number,
): string | undefined {
  return sentences[Math.floor(turn / Math.max(1, scenes.length)) % sentences.length];
}
