// What someone repeats, as it is known on the page of today: the cards, the numbers that were chosen, and what
// waits. From: the log, and what the site has. To: page.ts. Never: touches the page.

import type { DayOf } from "../cards/day";
import type { Card } from "../cards/deck";
import { advance, type Derived, NOTHING } from "../cards/derived";
import { type Plan, planOf } from "../cards/plan";
import { forecast, type Queue, queueOf, shown } from "../cards/queue";
import { open } from "../cards/recall";
import { leave } from "../cards/waiting";
import type { Entry, LogEvent } from "../log/event";
import type { Log } from "../log/log";
import type { Source } from "./offer";

export class Repeated {
  derived: Derived = NOTHING;
  #era = "";
  readonly #log: Log;
  readonly #dayOf: DayOf;
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(log: Log, dayOf: DayOf, from: ReadonlyMap<string, Source>) {
    this.#log = log;
    this.#dayOf = dayOf;
    this.#sources = from;
  }

  get today(): number {
    return this.#dayOf(this.#log.now());
  }

  get plan(): Plan {
    return planOf(this.derived.settings);
  }

  /** Those of which the site has the question or the term. */
  get cards(): readonly Card[] {
    return shown(this.derived.deck, this.#sources);
  }

  get queue(): Queue {
    return queueOf(this.cards, this.plan, this.today);
  }

  /** How many come on each of so many days, today first. */
  ahead(days: number): readonly number[] {
    return forecast(this.cards, this.queue, this.plan, this.today, days);
  }

  /** What the log knows by now. Gives what keeps it ready for the next page. */
  async look(): Promise<() => Promise<void>> {
    const { era, derived, keep } = await open(this.#log, this.#dayOf);
    this.#era = era;
    this.derived = derived;
    return keep;
  }

  async append(entries: readonly Entry[]): Promise<void> {
    this.fold(await Promise.all(entries.map((entry) => this.#log.append(entry))));
  }

  /** Events of this tab are no resets, so what is derived can go on; some may be in it already. */
  fold(events: readonly LogEvent[]): void {
    const later = events.filter(({ counter }) => counter > this.derived.counter);
    this.derived = advance(this.derived, later, this.#dayOf) ?? this.derived;
  }

  /** How many cards wait, left for the next page too; undefined where nothing is kept. */
  leave(): number | undefined {
    return this.#log.trouble
      ? undefined
      : leave(this.#log, this.#era, this.derived, this.#sources, this.today);
  }
}
