// What is searched, as it travels from the build to a browser: two scripts per language. `index` says
// which terms stand where, `texts` holds the passages themselves, of which a hit shows a sentence.
// From: client/node/search-index.ts, which writes them. To: found.ts.

import type { AsPlainObject, Options } from "minisearch";
import type { Terms } from "./terms";

/** A page, or a part of one that is looked up by itself: a term of the glossary. */
export interface Target {
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** How much it counts beside other pages; 1 for what a reader comes for. */
  readonly weight: number;
  /** Other words for it, each as people type it. */
  readonly also: readonly string[];
  /** The address of what it goes with: a lesson and its quiz are found as one. */
  readonly family: string;
}

export interface Packed {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  /** Words that people use for each other, in groups: each as its term. */
  readonly alike: readonly (readonly string[])[];
  readonly targets: readonly Target[];
  /** Per passage the number of its target, its anchor or "", and its heading or "". */
  readonly passages: readonly (readonly [number, string, string])[];
  /** Compounds of which both halves are words of the site: `groepsgesprek groep gesprek`. */
  readonly compounds: readonly string[];
  readonly index: AsPlainObject;
}

/** One passage, as the index takes it in. */
export interface Passage {
  readonly id: number;
  readonly title: string;
  readonly also: string;
  readonly heading: string;
  readonly text: string;
}

export function optionsOf(terms: Terms): Options<Passage> {
  return {
    fields: ["title", "also", "heading", "text"],
    tokenize: (text, field) => (field === "text" ? terms.telling(text) : terms.of(text)),
    processTerm: (term) => term,
  };
}
