// How a card went: three buttons, each with the day on which the card would come back. From: a card, what
// someone chose about repeating. To: session.ts, as elements.

import type { Card } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { choices } from "../cards/queue";
import { button, make } from "../dom";
import { RATING_NAMES, type Rating } from "../log/event";
import type { Say } from "../words";
import { when } from "./when";

const RATINGS = [1, 2, 3] as const;

export function ratingOf(
  card: Card,
  plan: Plan,
  today: number,
  say: Say,
  rate: (rating: Rating) => void,
): HTMLElement[] {
  const days = choices(card, plan, today);
  const buttons = RATINGS.map((rating, index) => {
    const back = say("client.today.session.back", { when: when(days[index] ?? 1, say) });
    const press = button("", {}, () => rate(rating));
    const name = make("b", {}, say(`client.today.rate.${RATING_NAMES[rating]}`));
    press.append(name, " ", make("span", {}, back));
    return press;
  });
  const words = say("client.today.session.how");
  const group = make("p", { role: "group", "aria-label": words }, ...buttons);
  return [make("p", {}, words), group];
}
