// What is found: pages, the best first, each with the passage in it that says most about what was asked.
// From: an index as packed.ts describes it, and what someone typed. To: the dialog. Never: touches a page.

import MiniSearch, { type SearchOptions } from "minisearch";
import { halvesOf, LINKS } from "./compounds";
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
const LEAST = 0.002; // of what the best one scores; what scores less was hardly meant
const NAMES = new Set(["title", "also"]);
const BY_BEGINNING = 0.3;
const BY_HALF = 0.4;
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
    this.#join(words, found);
    const telling = found.map((one) => this.#telling(one));
    const all = telling.reduce((sum, one) => sum + one, 0);
    const sign = this.terms.sign(asked);
    const stems = words.map(this.terms.stem);
    const scored = this.#byTarget(found).map(({ target, scores, best, terms }) => {
      const page = this.#packed.targets[target] as Target;
      let [sum, covered] = [0, 0];
      for (const [place, score] of scores.entries()) {
        const weight = telling[place] ?? 0;
        sum += score * weight;
        covered += score > 0 ? weight : 0;
      }
      const named = this.#namedAs(page, sign, stems, telling);
      return { page, best, terms, score: sum * (covered / all) ** 2 * page.weight * named };
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

  /** How much a word tells about where to look: what stands on every page tells hardly anything. */
  #telling(found: Found): number {
    const pages = new Set([...found.keys()].map((passage) => this.#packed.passages[passage]?.[0]));
    const all = this.#packed.targets.length;
    return Math.log(1 + all / (1 + pages.size)) / Math.log(1 + all);
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
  #namedAs(
    { title, also }: Target,
    sign: string,
    stems: readonly string[],
    telling: readonly number[],
  ): number {
    let most = 1;
    for (const [place, name] of [title, ...also].entries()) {
      if (this.terms.sign(name) === sign) {
        return place === 0 ? 6 : 4;
      }
      const own = this.terms.asked(name).map(this.terms.stem);
      const shared = own.filter((stem) => stems.includes(stem)).length / Math.max(own.length, 1);
      const said = stems.reduce(
        (sum, stem, at) => sum + (own.includes(stem) ? (telling[at] ?? 0) : 0),
        0,
      );
      const all = telling.reduce((sum, one) => sum + one, 0);
      most = Math.max(most, 1 + 2 * shared ** 2 * (said / all));
    }
    return most;
  }

  #foundFor(word: string, isLast: boolean): Found {
    const stem = this.terms.stem(word);
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
    const meant = isKnown ? undefined : nearest(word, this.#names());
    if (meant !== undefined) {
      this.#take(found, AS_STEM, this.terms.stem(meant), {});
    }
    for (const whole of this.#compounds.get(stem) ?? []) {
      this.#take(found, BY_HALF, whole, {});
    }
    const halves =
      this.#halves.get(stem) ?? halvesOf(word, this.terms, (term) => this.#known.has(term)) ?? [];
    if (halves.length > 0) {
      const weight = found.size > 0 ? BY_HALF / 4 : BY_HALF;
      this.#take(found, weight, halves.join(" "), { combineWith: "AND" });
      this.#take(found, weight / 2, halves.join(" "), {});
    }
    return found;
  }

  /** A compound that someone wrote as two words: `grens bepaling` is found as one. */
  #join(words: readonly string[], found: readonly Found[]): void {
    for (const [place, word] of words.entries()) {
      const next = words[place + 1];
      for (const link of next === undefined ? [] : LINKS) {
        const stem = this.terms.stem(`${word}${link}${next}`);
        for (const one of this.#known.has(stem) ? found.slice(place, place + 2) : []) {
          this.#take(one, 1, stem, {});
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
