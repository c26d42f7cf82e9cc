// The cards a learner repeats, derived from the log. From: events. To: queue.ts, the page of today.
// Never: keeps anything that cannot be made again. Order is that of events, not of clocks.

import type { LogEvent } from "../log/event";
import type { DayOf } from "./day";
import { type Memory, remember } from "./schedule";

/** So many times forgotten: then reading helps more than asking. */
export const LEECH = 6;

export interface Card {
  /** `bank:id/item` or `term:id`. */
  readonly target: string;
  /** False once taken out; what was remembered stays, should it come back. */
  readonly kept: boolean;
  readonly memory: Memory | undefined;
  readonly reviews: number;
  /** Times it was known before and then not. */
  readonly lapses: number;
  /** The days of its first and its last review. */
  readonly first: number;
  readonly last: number;
  /** The text as it was at the last review. */
  readonly textHash: string | undefined;
}

/** In the order in which they came. */
export type Deck = ReadonlyMap<string, Card>;

/** The deck after some later events, in order. What a reset covered is no longer in the log. */
export function fold(deck: Deck, events: readonly LogEvent[], dayOf: DayOf): Deck {
  const cards = new Map(deck);
  for (const event of events) {
    const card = cards.get(event.target) ?? unseen(event.target);
    switch (event.kind) {
      case "card-added":
      case "card-removed":
        cards.set(event.target, { ...card, kept: event.kind === "card-added" });
        break;
      case "card-reviewed":
        cards.set(event.target, reviewed(card, event, dayOf(new Date(event.at))));
        break;
    }
  }
  return cards;
}

/** A card of which nothing is known. A review does not put it in the deck: what was reset elsewhere would come
 * back. */
export function unseen(target: string): Card {
  return {
    target,
    kept: false,
    memory: undefined,
    reviews: 0,
    lapses: 0,
    first: 0,
    last: 0,
    textHash: undefined,
  };
}

function reviewed(
  card: Card,
  { rating, textHash }: LogEvent & { kind: "card-reviewed" },
  day: number,
): Card {
  return {
    ...card,
    memory: remember(card.memory, elapsed(card, day), rating),
    reviews: card.reviews + 1,
    lapses: card.lapses + Number(card.reviews > 0 && rating === 1),
    first: card.reviews > 0 ? card.first : day,
    last: day,
    textHash: textHash ?? card.textHash,
  };
}

/** Days since the last review; a clock that was set back makes none. */
export function elapsed(card: Card, day: number): number {
  return Math.max(0, day - card.last);
}
