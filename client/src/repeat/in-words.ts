// What came of putting a deck of terms in, or taking it out, in words. From: what is in now. To: the page of
// today, the glossary.

import type { Deck } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { counts, type Theme } from "../cards/themes";
import type { Say } from "../words";
import type { Change } from "./deck-switch";

export function changeInWords(
  how: Change,
  { title, items }: Theme,
  deck: Deck,
  plan: Plan,
  say: Say,
): string {
  const { number, fresh } = counts(items, deck);
  if (how === "added") {
    return say("client.deck.added", { title, fresh, daily: plan.fresh });
  }
  const removed = say("client.deck.removed", { title });
  return number > 0 ? `${removed} ${say("client.deck.left", { number })}` : removed;
}
