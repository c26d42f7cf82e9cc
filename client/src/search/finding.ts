// What is found: pages, the best first, each with the passage in it that says most about what was asked.
// From: an index as packed.ts describes it, and what someone typed. To: the dialog. Never: touches a page.

import MiniSearch, { type SearchOptions } from "minisearch";
import { halvesOf } from "./compounds";
import { nearest, slips } from "./nearness";
import { optionsOf, type Packed, type Passage, type Target } from "./packed";
import { Terms } from "./terms";

export interface Hit {
  readonly target: Target;
  /** The number of the passage that says most. */
  readonly passage: number;
  readonly anchor: string;
  readonly heading: string;
  /** What is marked in it. */
  readonly terms: ReadonlySet<string>;
}

/** What was found for one word: per passage how much, and by which terms. */
type Found = Map<number, One>;

interface One {
  readonly score: number;
  readonly terms: readonly string[];
  /** Whether it is in the text below the heading, and not in a name of the page alone. */
  readonly isInText: boolean;
}

const BOOST = { title: 8, also: 6, heading: 3, text: 1 };
const LEAST = 0.01; // of what the best one scores; what scores less was hardly meant
const NAMES = new Set(["title", "also"]);
const BY_HALF = 0.35;
const AS_STEM = 0.7;
const ENDING = 3; // letters that a stem may lack of a word that is not complete yet

export class Finder {
  readonly terms: Terms;
  readonly #packed: Packed;
  readonly #mini: MiniSearch<Passage>;
  readonly #known: ReadonlySet<string>;
  readonly #halves = new Map<string, readonly string[]>();
  readonly #compounds = new Map<string, string[]>();
  #named: readonly string[] | undefined;

  constructor(packed: Packed) {
    this.#packed = packed;
    this.terms = new Terms(packed.language);
    this.#mini = MiniSearch.loadJS(packed.index, optionsOf(this.terms));
    this.#known = new Set(packed.index.index.map(([term]) => term));
    for (const line of packed.compounds) {
      const [whole = "", ...halves] = line.split(" ");
      this.#halves.set(whole, halves);
      for (const half of halves) {
        const wholes = this.#compounds.get(half) ?? [];
        this.#compounds.set(half, [...wholes, whole]);
      }
    }
  }

  find(asked: string): Hit[] {
    const words = this.terms.asked(asked);
    const found = words.map((word, place) => this.#foundFor(word, place === words.length - 1));
    const sign = this.terms.sign(asked);
    const stems = words.map(this.terms.stem);
    const scored = this.#byTarget(found).map(({ target, scores, best, terms }) => {
      const covered = scores.filter((score) => score > 0).length / words.length;
      const sum = scores.reduce((total, score) => total + score, 0);
      const page = this.#packed.targets[target] as Target;
      const score = sum * covered ** 2 * page.weight * this.#named_as(page, sign, stems);
      return { page, best, terms, score };
    });
    const most = Math.max(...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score > most * LEAST)
      .sort((one, other) => other.score - one.score || one.best - other.best)
      .map(({ page, best, terms }) => {
        const [, anchor, heading] = this.#packed.passages[best] ?? [0, "", ""];
        return { target: page, passage: best, anchor, heading, terms };
      });
  }

  /** What was asked with its unknown words put right; undefined if there is nothing to put right. */
  meant(asked: string): string | undefined {
    const words = this.terms.asked(asked);
    const put = words.map((word) =>
      this.#known.has(this.terms.stem(word)) ? word : (nearest(word, this.#names()) ?? word),
    );
    const better = put.join(" ");
    return better === words.join(" ") || better === "" ? undefined : better;
  }

  /** The words that pages are named by, as people write them. */
  #names(): readonly string[] {
    this.#named ??= [
      ...new Set(
        this.#packed.targets
          .flatMap(({ title, also }) => [title, ...also])
          .flatMap((name) => this.terms.words(name)),
      ),
    ];
    return this.#named;
  }

  /** More for a page that is named by what was asked, most when that is all it is named by. */
  #named_as({ title, also }: Target, sign: string, stems: readonly string[]): number {
    if (this.terms.sign(title) === sign) {
      return 6;
    }
    if (also.some((one) => this.terms.sign(one) === sign)) {
      return 4;
    }
    const name = new Set(this.terms.of(title));
    const shared = stems.filter((stem) => name.has(stem)).length;
    return 1 + (shared / stems.length) * (shared / Math.max(name.size, 1));
  }

  #foundFor(word: string, isLast: boolean): Found {
    const stem = this.terms.stem(word);
    const found: Found = new Map();
    const prefix = word.length > 2;
    const isKnown = this.#known.has(stem);
    const slip = isKnown ? 0 : Math.min(slips(stem.length), 1);
    this.#take(found, 1, [stem], { prefix, fuzzy: slip });
    if (isLast && prefix) {
      this.#take(found, AS_STEM, this.#begunBy(word, stem), {});
      if (word !== stem) {
        this.#take(found, AS_STEM, [word], { prefix });
      }
    }
    if (found.size === 0 && slips(stem.length) > 1) {
      this.#take(found, 1, [stem], { fuzzy: 2 });
    }
    const wholes = this.#compounds.get(stem) ?? [];
    this.#take(found, BY_HALF * 1.5, wholes, {});
    const halves =
      this.#halves.get(stem) ?? halvesOf(word, this.terms, (term) => this.#known.has(term)) ?? [];
    if (halves.length > 0) {
      const weight = found.size > 0 ? BY_HALF / 3 : BY_HALF;
      this.#take(found, weight, [...halves], { combineWith: "AND" });
      this.#take(found, weight / 2, [...halves], {});
    }
    return found;
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

  #take(found: Found, weight: number, asked: string[], options: SearchOptions): void {
    if (asked.length === 0) {
      return;
    }
    const tokenize = (text: string) => text.split(" ");
    const given = { boost: BOOST, ...options, tokenize };
    for (const { id, score, terms, match } of this.#mini.search(asked.join(" "), given)) {
      const before = found.get(id);
      const fields = Object.values(match).flat();
      found.set(id, {
        score: Math.max(score * weight, before?.score ?? 0),
        terms: [...(before?.terms ?? []), ...terms],
        isInText: (before?.isInText ?? false) || fields.some((field) => !NAMES.has(field)),
      });
    }
  }

  /** Per page the most that was found for each word, and the passage that says most beside its name. */
  #byTarget(found: readonly Found[]): Sum[] {
    const sums = new Map<number, Sum>();
    const passages = new Set(found.flatMap((one) => [...one.keys()]));
    for (const passage of [...passages].sort((one, other) => one - other)) {
      const target = this.#packed.passages[passage]?.[0] ?? 0;
      const sum = sums.get(target) ?? {
        target,
        scores: found.map(() => 0),
        terms: new Set<string>(),
        best: passage,
        said: 0,
        most: 0,
      };
      let [said, total] = [0, 0];
      for (const [place, one] of found.entries()) {
        const here = one.get(passage);
        if (here) {
          // The first passage comes first, and only there a word can be in a name of the page.
          const isNamed = !here.isInText || (sum.scores[place] ?? 0) > here.score;
          said += isNamed ? 0 : 1;
          total += here.score;
          sum.scores[place] = Math.max(sum.scores[place] ?? 0, here.score);
          for (const term of here.terms) {
            sum.terms.add(term);
          }
        }
      }
      if (said > sum.said || (said === sum.said && total > sum.most)) {
        Object.assign(sum, { best: passage, said, most: total });
      }
      sums.set(target, sum);
    }
    return [...sums.values()];
  }
}

interface Sum {
  readonly target: number;
  readonly scores: number[];
  readonly terms: Set<string>;
  best: number;
  said: number;
  most: number;
}
