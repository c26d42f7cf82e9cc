// Which cards come today, and how many on the days after. From: deck.ts, plan.ts. To: the page of
// today. Never: blames anyone for what waited; what does not fit today comes later.

import { noonOf } from "./day";
import { type Card, type Deck, elapsed } from "./deck";
import type { Plan } from "./plan";
import { chance, interval, type Memory, remember } from "./schedule";

/** The day before the next one, for someone who travelled west. */
const JET_LAG = 1;
const GOOD = 3;

export interface Queue {
  /** Most likely forgotten first, then new ones. */
  readonly cards: readonly Card[];
  /** Of these, how many are new. */
  readonly fresh: number;
  /** What is due and does not fit today. */
  readonly later: number;
}

/** The cards a site can show: those that are kept, and that still exist. */
export function shown(deck: Deck, exists: Pick<ReadonlySet<string>, "has">): Card[] {
  return [...deck.values()].filter((card) => card.kept && exists.has(card.target));
}

/** The day on which a card is asked; a review in days to come was a wrong clock, and counts as due. */
export function dueOn(card: Card, plan: Plan, today: number): number {
  if (card.memory === undefined || card.last > today + JET_LAG) {
    return today;
  }
  return card.last + interval(card.memory, plan.retention);
}

export function queueOf(cards: readonly Card[], plan: Plan, today: number): Queue {
  const due: { readonly card: Card; readonly known: number }[] = [];
  const unseen: Card[] = [];
  let done = 0;
  let begun = 0;
  for (const card of cards) {
    if (card.memory === undefined) {
      unseen.push(card);
      continue;
    }
    done += Number(card.last === today);
    begun += Number(card.first === today);
    if (dueOn(card, plan, today) <= today) {
      due.push({ card, known: chance(card.memory, elapsed(card, today)) });
    }
  }
  due.sort(
    (one, other) => one.known - other.known || (one.card.target < other.card.target ? -1 : 1),
  );
  const room = Math.max(0, plan.daily - done);
  const old = due.slice(0, room).map(({ card }) => card);
  const most = Math.min(room - old.length, Math.max(0, plan.fresh - begun));
  const fresh = unseen.slice(0, most);
  return { cards: [...old, ...fresh], fresh: fresh.length, later: due.length - old.length };
}

export interface Week {
  /** Cards that came back, and those of them that someone saw for the first time. */
  readonly seen: number;
  readonly fresh: number;
}

/** What was repeated since Monday; a card that came twice is one. */
export function weekSoFar(deck: Deck, today: number): Week {
  const monday = today - ((noonOf(today).getUTCDay() + 6) % 7);
  const seen = [...deck.values()].filter(({ memory, last }) => memory && last >= monday);
  return { seen: seen.length, fresh: seen.filter(({ first }) => first >= monday).length };
}

/** How many cards come today (`now`) and on each of the days after, if all that comes is known. */
export function forecast(
  cards: readonly Card[],
  now: Queue,
  plan: Plan,
  today: number,
  number: number,
): number[] {
  const asked = new Set(now.cards.map((card) => card.target));
  const waiting = cards.filter((card) => card.memory === undefined && !asked.has(card.target));
  let unseen = waiting.length;
  const coming = Array.from({ length: number }, (): Coming[] => []);
  const plant = (memory: Memory, last: number) =>
    coming[Math.max(1, last + interval(memory, plan.retention) - today)]?.push({ memory, last });
  for (const { target, memory, last } of cards) {
    if (memory && !asked.has(target)) {
      plant(memory, Math.min(last, today));
    }
  }
  for (const { memory, last } of now.cards) {
    plant(remember(memory, today - last, GOOD), today);
  }
  const counts = [now.cards.length];
  for (let ahead = 1; ahead < number; ahead += 1) {
    const due = coming[ahead] ?? [];
    const asks = due.slice(0, plan.daily);
    coming[ahead + 1]?.unshift(...due.slice(plan.daily));
    const fresh = Math.min(unseen, plan.fresh, plan.daily - asks.length);
    unseen -= fresh;
    for (const { memory, last } of asks) {
      plant(remember(memory, today + ahead - last, GOOD), today + ahead);
    }
    for (let one = 0; one < fresh; one += 1) {
      plant(remember(undefined, 0, GOOD), today + ahead);
    }
    counts.push(asks.length + fresh);
  }
  return counts;
}

interface Coming {
  readonly memory: Memory;
  readonly last: number;
}

/** In how many days a card would come back after each of the three answers. */
export function choices(card: Card, plan: Plan, today: number): [number, number, number] {
  const after = (rating: 1 | 2 | 3) =>
    interval(remember(card.memory, elapsed(card, today), rating), plan.retention);
  return [after(1), after(2), after(3)];
}
