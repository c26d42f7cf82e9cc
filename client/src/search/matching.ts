// Where each word that someone typed is found: as it is, in another form, halfway, with a slip in it, as half
// of a compound or as a compound of halves. From: the index of MiniSearch. To: finding.ts, which weighs the
// pages. Never: looks at more than one word, but where two are one word with a space in it.

import MiniSearch, { type SearchOptions } from "minisearch";
import { halvesOf, LINKS } from "./compounds";
import { nearest, slips } from "./nearness";
import { optionsOf, type Packed, type Passage } from "./packed";
import type { Terms } from "./terms";

/** What was found for one word, per passage. */
export type Found = Map<number, One>;

export interface One {
  readonly score: number;
  /** By which terms of the index. */
  readonly terms: readonly string[];
  /** Whether it is in the text below the heading, and not in a name of the page alone. */
  readonly isInText: boolean;
}

const BOOST = { title: 8, also: 6, heading: 3, text: 1 };
const NAMES = new Set(["title", "also"]);
const BY_BEGINNING = 0.3;
const BY_HALF = 0.4;
const AS_ALIKE = 0.5; // by another word that people use for it
const AS_STEM = 0.7;
const KEPT = 500; // words of which is remembered where they are
const ENDING = 3; // letters that a stem may lack of a word that is not complete yet

export class Matcher {
  readonly #terms: Terms;
  readonly #mini: MiniSearch<Passage>;
  readonly #known: ReadonlySet<string>;
  readonly #names: readonly string[];
  readonly #halves = new Map<string, readonly string[]>();
  readonly #compounds = new Map<string, string[]>();
  readonly #alike = new Map<string, string[]>();
  /** While someone types, the words before the last one stay what they are. */
  readonly #before = new Map<string, Found>();

  constructor(packed: Packed, terms: Terms) {
    this.#terms = terms;
    this.#mini = MiniSearch.loadJS(packed.index, optionsOf(terms));
    this.#known = new Set(packed.index.index.map(([term]) => term));
    const names = packed.targets.flatMap(({ title, also }) => [title, ...also]);
    this.#names = [...new Set(names.flatMap((name) => terms.words(name)))];
    for (const group of packed.alike) {
      for (const term of group) {
        this.#alike.set(term, [...(this.#alike.get(term) ?? []), ...group]);
      }
    }
    for (const line of packed.compounds) {
      const [whole = "", ...halves] = line.split(" ");
      this.#halves.set(whole, halves);
      for (const half of halves) {
        const wholes = this.#compounds.get(half) ?? [];
        wholes.push(whole);
        this.#compounds.set(half, wholes);
      }
    }
  }

  /** Of each word, in their order; the last one may not be complete yet. */
  match(words: readonly string[]): Found[] {
    const found = words.map((word, place) => this.#once(word, place === words.length - 1));
    this.#join(words, found);
    return found;
  }

  #once(word: string, isLast: boolean): Found {
    const sign = isLast ? `${word} ` : word;
    let found = this.#before.get(sign);
    if (!found) {
      if (this.#before.size >= KEPT) {
        this.#before.clear();
      }
      found = this.#foundFor(word, isLast);
      this.#before.set(sign, found);
    }
    return found;
  }

  /** A word as pages are named by it, if it is not known itself; undefined if there is none. */
  meant(word: string): string | undefined {
    return this.#known.has(this.#terms.stem(word)) ? undefined : nearest(word, this.#names);
  }

  #foundFor(word: string, isLast: boolean): Found {
    const stem = this.#terms.stem(word);
    const found: Found = new Map();
    const isKnown = this.#known.has(stem);
    const prefix = word.length > 2;
    this.#take(found, 1, stem, {});
    if (!isKnown) {
      this.#take(found, 1, stem, { prefix, fuzzy: Math.min(slips(stem.length), 1) });
    } else if (prefix) {
      this.#take(found, BY_BEGINNING, stem, { prefix });
    }
    if (isLast && prefix) {
      for (const term of this.#begunBy(word, stem)) {
        this.#take(found, AS_STEM, term, {});
      }
      if (word !== stem) {
        this.#take(found, isKnown ? BY_BEGINNING : AS_STEM, word, { prefix });
      }
    }
    if (found.size === 0 && slips(stem.length) > 1) {
      this.#take(found, 1, stem, { fuzzy: 2 });
    }
    // A slip at the end of a word leaves another stem: `medicaton`, of which `medic` is not to be had.
    const meant = this.meant(word);
    if (meant !== undefined) {
      this.#take(found, AS_STEM, this.#terms.stem(meant), {});
    }
    for (const other of this.#alike.get(stem) ?? []) {
      this.#take(found, AS_ALIKE, other, {});
    }
    for (const whole of this.#compounds.get(stem) ?? []) {
      this.#take(found, BY_HALF, whole, {});
    }
    const halves =
      this.#halves.get(stem) ?? halvesOf(word, this.#terms, (term) => this.#known.has(term)) ?? [];
    if (halves.length > 0) {
      const weight = found.size > 0 ? BY_HALF / 4 : BY_HALF;
      this.#take(found, weight, halves.join(" "), { combineWith: "AND" });
      this.#take(found, weight / 2, halves.join(" "), {});
    }
    return found;
  }

  /** A compound that someone wrote as two words: `grens bepaling` is found as one. */
  #join(words: readonly string[], found: Found[]): void {
    for (const [place, word] of words.entries()) {
      const next = words[place + 1];
      for (const link of next === undefined ? [] : LINKS) {
        const stem = this.#terms.stem(`${word}${link}${next}`);
        for (const at of this.#known.has(stem) ? [place, place + 1] : []) {
          const one = new Map(found[at]); // what is found for the word alone stays as it is
          this.#take(one, 1, stem, {});
          found[at] = one;
        }
      }
    }
  }

  /** Stems that a word may become: `grensbepali` is on its way to `grensbepal`. */
  #begunBy(word: string, stem: string): string[] {
    const found: string[] = [];
    for (let length = word.length - 1; length >= Math.max(5, word.length - ENDING); length--) {
      const term = word.slice(0, length);
      if (term !== stem && this.#known.has(term)) {
        found.push(term);
      }
    }
    return found;
  }

  #take(found: Found, weight: number, asked: string, options: SearchOptions): void {
    const tokenize = (text: string) => text.split(" ");
    const given = { boost: BOOST, ...options, tokenize };
    for (const { id, score, terms, match } of this.#mini.search(asked, given)) {
      const before = found.get(id);
      const isInText = Object.values(match).some((fields) => fields.some(isNoName));
      found.set(
        id,
        before
          ? {
              score: Math.max(score * weight, before.score),
              terms: before.terms.concat(terms),
              isInText: before.isInText || isInText,
            }
          : { score: score * weight, terms, isInText },
      );
    }
  }
}

function isNoName(field: string): boolean {
  return !NAMES.has(field);
}
