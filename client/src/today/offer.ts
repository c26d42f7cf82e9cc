// What the site has to repeat and to do: banks, terms and scenes, by id, with where they stand.
// From: the JSON block `lk-decks` that pages/today.py wrote. To: the page of today, home. Never: a text of a
// question; those come from faces.ts when needed.

import type { Theme } from "../cards/themes";
import type { Sets } from "../quiz/apart";

export interface Place {
  readonly title: string;
  /** Relative to the page of today. */
  readonly page: string;
}

export interface Known extends Place {
  readonly id: string;
}

/** What someone may have been doing, without what is in it. */
export interface Places {
  readonly decks: readonly Known[];
  readonly scenes: readonly Known[];
}

/** A bank, or the terms. */
export interface Source extends Known {
  readonly script: string;
  readonly items: readonly string[];
  /** Which of these have the same options, and never come one after the other. */
  readonly sets: Sets;
}

/** A deck of terms, with one line about it. */
export interface ListedTheme extends Theme, Known {
  readonly about: string;
}

/** A scene, with the script that has its beginning. */
export interface Scene extends Known {
  readonly script: string;
}

export interface Offer extends Places {
  readonly scenes: readonly Scene[];
  readonly decks: readonly Source[];
  readonly themes: readonly ListedTheme[];
  /** What repairs a mistake, by full id. */
  readonly passages: Readonly<Record<string, Place>>;
}

/** Of a page that has nothing. */
export const NONE: Offer = { decks: [], themes: [], scenes: [], passages: {} };

export function readOffer(page: ParentNode): Offer {
  const block = page.querySelector("#lk-decks")?.textContent ?? "{}";
  return { ...NONE, ...(JSON.parse(block) as Partial<Offer>) };
}

/** From the JSON block `lk-places` of the home page. */
export function readPlaces(page: ParentNode): Places {
  const block = page.querySelector("#lk-places")?.textContent ?? "{}";
  return { decks: [], scenes: [], ...(JSON.parse(block) as Partial<Places>) };
}

/** Where each card comes from. */
export function sources({ decks }: Offer): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const deck of decks) {
    for (const item of deck.items) {
      found.set(item, deck);
    }
  }
  return found;
}
