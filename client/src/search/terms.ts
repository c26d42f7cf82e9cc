// From text to the terms it is found by: words in small letters, without accents, each as its stem.
// The same for what is searched and for what someone types. Never: knows where a text comes from.

import { folded } from "../folded";
import { faintOf, smallOf } from "./small";
import { type Stem, stemOf } from "./stems";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SOFT = /\u00ad/g;

/** A word as it stands in a text, and its term. */
export interface Spoken {
  readonly word: string;
  readonly at: number;
  readonly term: string;
}

/** Soft hyphens would cut words in two. */
export function unhyphened(text: string): string {
  return text.replace(SOFT, "");
}

export class Terms {
  readonly stem: Stem;
  readonly #small: ReadonlySet<string>;
  readonly #faint: ReadonlySet<string>;

  constructor(language: string) {
    this.stem = stemOf(language);
    this.#small = smallOf(language);
    this.#faint = faintOf(language);
  }

  isSmall(word: string): boolean {
    return this.#small.has(word);
  }

  /** Whether a word says who asks or about whom, and hardly what is asked. */
  isFaint(word: string): boolean {
    return this.#faint.has(word);
  }

  /** Of a single letter nothing is known; of a single figure it is. */
  words(text: string): string[] {
    return (folded(unhyphened(text)).match(WORD) ?? []).filter((word) => /..|\d/u.test(word));
  }

  /** The words that someone looks for; only if there is no other, a small one. */
  asked(text: string): string[] {
    const words = this.words(text);
    const telling = words.filter((word) => !this.isSmall(word));
    return telling.length > 0 ? telling : words;
  }

  of(text: string): string[] {
    return this.words(text).map(this.stem);
  }

  /** Without the small words, as a running text is searched. */
  telling(text: string): string[] {
    return this.words(text)
      .filter((word) => !this.isSmall(word))
      .map(this.stem);
  }

  /** Two texts with the same sign say the same. */
  sign(text: string): string {
    return this.asked(text).map(this.stem).join(" ");
  }

  *spoken(text: string): Generator<Spoken> {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      yield { word, at: index, term: this.stem(folded(word)) };
    }
  }
}
