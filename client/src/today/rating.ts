// How a card went: buttons, each with the day on which the card would come back. From: a card, what someone
// chose about repeating, what an answer was worth. To: session.ts, as elements.

import type { Card } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { choices } from "../cards/queue";
import { button, make } from "../dom";
import { RATING_NAMES, type Rating } from "../log/event";
import type { Say } from "../words";
import { when } from "./when";

const RATINGS = [1, 2, 3] as const;

/** What can be said of a card: who answered wrong did not know it, and who had part of it not wholly. */
function ratingsAfter(score: number | undefined): readonly Rating[] {
  if (score === undefined || score >= 1) {
    return RATINGS;
  }
  return RATINGS.slice(0, score > 0 ? 2 : 1);
}

/** `score`: of the answer, from 0 to 1; a term has none. */
export function ratingOf(
  card: Card,
  plan: Plan,
  today: number,
  say: Say,
  rate: (rating: Rating) => void,
  score?: number,
): HTMLElement[] {
  const days = choices(card, plan, today);
  const buttons = ratingsAfter(score).map((rating, index) => {
    const back = say("client.today.session.back", { when: when(days[index] ?? 1, say) });
    const press = button("", {}, () => rate(rating));
    const name = make("b", {}, say(`client.today.rate.${RATING_NAMES[rating]}`));
    press.append(name, " ", make("span", {}, back));
    return press;
  });
  const words = say("client.today.session.how");
  const group = make("p", { role: "group", "aria-label": words }, ...buttons);
  return buttons.length > 1 ? [make("p", {}, words), group] : [group];
}
