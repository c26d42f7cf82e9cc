// What someone repeats, for pages that are about something else: what is in, and putting in and taking out.
// From: the log, opened when this is. To: terms.ts, decks.ts. Never: takes as done what the device does not keep.

import type { DayOf } from "../cards/day";
import type { Deck } from "../cards/deck";
import { advance, type Derived, NOTHING } from "../cards/derived";
import { type Plan, planOf } from "../cards/plan";
import { open } from "../cards/recall";
import { leave } from "../cards/waiting";
import type { Log } from "../log/log";
import type { Trouble } from "../log/trouble";

export class Repetition {
  readonly #log: Log;
  readonly #dayOf: DayOf;
  readonly #told: (() => void)[] = [];
  #derived: Derived = NOTHING;
  #era = "";

  constructor(log: Log, dayOf: DayOf) {
    this.#log = log;
    this.#dayOf = dayOf;
  }

  get deck(): Deck {
    return this.#derived.deck;
  }

  get plan(): Plan {
    return planOf(this.#derived.settings);
  }

  /** How many cards wait, left for the next page too; undefined where nothing is kept. */
  waiting(exists: Pick<ReadonlySet<string>, "has">): number | undefined {
    return this.#log.trouble === undefined
      ? leave(this.#log, this.#era, this.#derived, exists, this.#dayOf(this.#log.now()))
      : undefined;
  }

  /** Hear of what is in each time that it may be something else. */
  onChange(listener: () => void): void {
    this.#told.push(listener);
  }

  /** What is so by now; another page may have gone on. */
  async look(): Promise<void> {
    const { era, derived } = await open(this.#log, this.#dayOf);
    this.#era = era;
    this.#become(derived);
  }

  /** Why it is not kept; undefined when it is. */
  async change(how: "added" | "removed", targets: readonly string[]): Promise<Trouble | undefined> {
    const kind = `card-${how}` as const;
    const entries = targets.map((target) => this.#log.append({ kind, target }));
    const events = await Promise.all(entries);
    if (this.#log.trouble !== undefined) {
      return this.#log.trouble;
    }
    const later = events.filter(({ counter }) => counter > this.#derived.counter);
    this.#become(advance(this.#derived, later, this.#dayOf) ?? this.#derived);
    return undefined;
  }

  #become(derived: Derived): void {
    this.#derived = derived;
    for (const listener of this.#told) {
      listener();
    }
  }
}
