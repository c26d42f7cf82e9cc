// What every screen is, and what it may ask of the element that shows it.
// From: page.ts. To: the screens. A screen is made once and then kept up to date, so the focus stays.

import type { Entry } from "../log/event";
import type { Names } from "../names";
import type { Frame } from "../standing/frame";
import { day, type Say } from "../words";
import type { Cards } from "./cards";
import type { Ground, Place } from "./place";
import type { Sheet } from "./sheet";

export interface Around {
  readonly frame: Frame;
  readonly sheet: Sheet;
  readonly ground: Ground;
  readonly names: Names;
  readonly say: Say;
  /** Addresses of the pages with examples and of what is kept; "" where there is none. */
  readonly pages: { readonly evidence: string; readonly own: string };
  readonly go: (place: Place) => void;
  readonly again: () => void;
  /** In the round of now, which begins if there is none yet. `words`: what is said when it is kept. */
  readonly keep: (entry: (run: string) => Entry, words: string) => void;
}

export interface View {
  readonly element: HTMLElement;
  /** Where the focus goes. */
  readonly heading: HTMLElement;
  readonly update: (cards: Cards) => void;
}

/** A title in the middle of a sentence of ours, without marks. */
export function named(names: Names, id: string): string {
  return names.get(id) ?? id;
}

export function levelNamed({ names }: Around, level: string): string {
  return named(names, `level:${level}`);
}

/** A moment of the log as a day. */
export function dayOf(at: string): string {
  return day(at, document.documentElement.lang);
}
