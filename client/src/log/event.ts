// What a learner did: one event per fact, named by full ids, and the order between them.
// From: the elements on a page. To: the store, exports, everything derived. Never: knows a URL, a
// position on a page or a language; the hashes are of the Dutch record, so both languages share it.

import type { Fields, Form } from "./form";

export const SCHEMA = "leerklimaat-log";
export const VERSION = 5;

/** With feedback at once, with feedback at the end, or as a card of today. */
export type Mode = "practise" | "check" | "repeat";

/** Three steps of certainty: a guess, half sure, sure. */
export type Confidence = 1 | 2 | 3;

/** How a repetition went: not known, known with effort, known. */
export type Rating = 1 | 2 | 3;

/** As words are looked up by. */
export const RATING_NAMES = { 1: "not", 2: "effort", 3: "known" } as const;

/** What happened. A new kind is a case here and one in guard.ts, and raises VERSION. */
export type Happening =
  | { readonly kind: "scene-started"; readonly run: string }
  | { readonly kind: "scene-chosen"; readonly run: string; readonly step: number }
  | { readonly kind: "scene-ended"; readonly run: string }
  /** A text of one's own: at a question of a debrief, or kept at an item. An empty one erases. */
  | { readonly kind: "note-written"; readonly text: string }
  | {
      readonly kind: "item-answered";
      readonly run: string;
      readonly mode: Mode;
      /** From 0 to 1. */
      readonly score: number;
      /** What was chosen, by id; never what was typed. */
      readonly answer: readonly string[];
      readonly confidence?: Confidence;
    }
  | {
      readonly kind: "quiz-ended";
      readonly run: string;
      readonly points: number;
      readonly items: number;
    }
  | { readonly kind: "card-added" }
  | { readonly kind: "card-removed" }
  | { readonly kind: "card-reviewed"; readonly rating: Rating }
  | { readonly kind: "assessment-started"; readonly run: string }
  /** With how much support someone does it: the id of a support level. None takes it back. */
  | { readonly kind: "level-chosen"; readonly run: string; readonly level?: string }
  /** Whether someone sees an indicator or a descriptor in what they do. */
  | { readonly kind: "sign-marked"; readonly run: string; readonly isSeen: boolean }
  /** A form of one's own, whole, at a name that no record has. Without fields it is erased. */
  | { readonly kind: "form-kept"; readonly form: Form; readonly fields: Fields }
  /** Whether someone calls a lesson read, as it was written then; no takes back what was marked. */
  | { readonly kind: "read-marked"; readonly isRead: boolean }
  /** A bookmark at a page or a passage, with a note that may be empty. Without a note it is taken out. */
  | { readonly kind: "bookmark-kept"; readonly note?: string }
  | { readonly kind: "reset" }
  | { readonly kind: "settings"; readonly value: string | number | boolean };

export type Kind = Happening["kind"];

/** Kinds that take the place of earlier events, or take them away. */
export const REPLACING: ReadonlySet<Kind> = new Set([
  "note-written",
  "form-kept",
  "read-marked",
  "bookmark-kept",
  "settings",
  "reset",
]);

/** What a device had seen: per device the counter of the last event that it knew of. */
export type Seen = Readonly<Record<string, number>>;

/** To what: `scene:id/node/choice`, and the Dutch texts and key as they were then. */
export interface Subject {
  readonly target: string;
  readonly textHash?: string;
  readonly keyHash?: string;
}

/** When and where: `counter` grows past every event this device has seen, whatever its clock says. */
export interface Stamp {
  readonly id: string;
  readonly device: string;
  readonly counter: number;
  readonly at: string;
  /** Only of what replaces, and only since version 3: it replaces nothing that it had not seen. */
  readonly seen?: Seen;
}

export type Entry = Happening & Subject;
export type LogEvent = Stamp & Entry;

/** With their stamps. */
export type BookmarkKept = Extract<LogEvent, { kind: "bookmark-kept" }>;
export type NoteWritten = Extract<LogEvent, { kind: "note-written" }>;

/** Up to here counters push each other on. One beyond it came from a damaged or made-up file. */
export const FAR = 1e12;

/** Before (negative) or after (positive) in the order that all devices agree on. */
export function compare(one: LogEvent, other: LogEvent): number {
  return (
    one.counter - other.counter ||
    alphabetical(one.device, other.device) ||
    alphabetical(one.id, other.id)
  );
}

function alphabetical(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** True for a target itself and everything inside it. */
export function covers(target: string, other: string): boolean {
  return other === target || other.startsWith(`${target}/`);
}
