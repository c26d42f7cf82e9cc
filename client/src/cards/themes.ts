// Decks of terms per theme: what comes in and what goes out with one. A term may be in more than one.
// From: what the site has, what someone repeats. To: the page of today, the glossary. Pure.

import type { Deck } from "./deck";

export interface Theme {
  /** `deck:id`. */
  readonly id: string;
  readonly title: string;
  /** `term:id`, in the order in which they are learnt. */
  readonly items: readonly string[];
}

export interface Counts {
  readonly of: number;
  /** How many someone repeats. */
  readonly number: number;
  /** How many were never asked. */
  readonly fresh: number;
}

export function counts(items: readonly string[], deck: Deck): Counts {
  return {
    of: items.length,
    number: items.filter((item) => isIn(deck, item)).length,
    fresh: items.filter((item) => deck.get(item)?.memory === undefined).length,
  };
}

export function isIn(deck: Deck, item: string): boolean {
  return deck.get(item)?.kept === true;
}

/** What is not in yet. */
export function joining(items: readonly string[], deck: Deck): string[] {
  return items.filter((item) => !isIn(deck, item));
}

/** What goes when a theme goes: not what is in another theme that someone repeats as a whole. */
export function leaving(theme: Theme, themes: readonly Theme[], deck: Deck): string[] {
  const others = themes.filter(
    ({ id, items }) => id !== theme.id && items.every((item) => isIn(deck, item)),
  );
  const held = new Set(others.flatMap(({ items }) => items));
  return theme.items.filter((item) => isIn(deck, item) && !held.has(item));
}
