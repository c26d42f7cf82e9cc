// What is found: pages, the best first, each with the passage in it that says most about what was asked.
// From: an index as packed.ts describes it, and what someone typed. To: the dialog. Never: touches a page.

import { type Found, Matcher } from "./matching";
import type { Packed, Target } from "./packed";
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

/** What was asked. `telling`: per word how much it tells, and of all of them together. */
interface Asked {
  readonly sign: string;
  readonly stems: readonly string[];
  readonly telling: readonly number[];
  readonly all: number;
}

/** A name of a page: all of it as one text, and its words. */
interface Name {
  readonly sign: string;
  readonly stems: readonly string[];
}

const LEAST = 0.002; // of what the best one scores; what scores less was hardly meant
const FAINTLY = 0.25; // what a word tells that goes with any question
const BY_TITLE = 10;
const BY_OTHER_NAME = 8;
const BY_PART = 4; // of a name, the more of it the more

export class Finder {
  readonly terms: Terms;
  readonly #packed: Packed;
  readonly #matcher: Matcher;
  readonly #names = new Map<Target, readonly Name[]>();

  constructor(packed: Packed) {
    this.#packed = packed;
    this.terms = new Terms(packed.language);
    this.#matcher = new Matcher(packed, this.terms);
  }

  find(text: string): Hit[] {
    const words = this.terms.asked(text);
    const found = this.#matcher.match(words);
    const telling = found.map((one, place) => this.#telling(one, words[place] ?? ""));
    const asked: Asked = {
      sign: this.terms.sign(text),
      stems: words.map(this.terms.stem),
      telling,
      all: telling.reduce((sum, one) => sum + one, 0),
    };
    const scored = this.#byTarget(found).map((sum) => ({ ...sum, score: this.#score(sum, asked) }));
    const most = Math.max(...scored.map(({ score }) => score));
    return scored
      .filter(({ score }) => score > most * LEAST)
      .sort((one, other) => other.score - one.score || one.best - other.best)
      .map(({ target, best, terms }) => {
        const [, anchor, heading] = this.#packed.passages[best] ?? [0, "", ""];
        return { target, passage: best, anchor, heading, terms };
      });
  }

  /** What was asked with its unknown words put right; undefined if there is nothing to put right. */
  meant(text: string): string | undefined {
    const words = this.terms.asked(text);
    const put = words.map((word) => this.#matcher.meant(word) ?? word).join(" ");
    return put === words.join(" ") ? undefined : put;
  }

  /** How much a word tells about where to look: what stands on every page tells hardly anything. */
  #telling(found: Found, word: string): number {
    const pages = new Set([...found.keys()].map((passage) => this.#packed.passages[passage]?.[0]));
    const all = this.#packed.targets.length;
    const rare = Math.log(1 + all / (1 + pages.size)) / Math.log(1 + all);
    return this.terms.isFaint(word) ? rare * FAINTLY : rare;
  }

  /** Who says all that was asked goes before who says half of it often. */
  #score({ target, scores }: Sum, asked: Asked): number {
    let [sum, covered] = [0, 0];
    for (const [place, score] of scores.entries()) {
      const weight = asked.telling[place] ?? 0;
      sum += score * weight;
      covered += score > 0 ? weight : 0;
    }
    return sum * (covered / asked.all) * target.weight * this.#named(target, asked);
  }

  /** More for a page that is named by what was asked, most when that is all it is named by. */
  #named(target: Target, { sign, stems, telling, all }: Asked): number {
    let most = 1;
    for (const [place, name] of this.#namesOf(target).entries()) {
      if (name.sign === sign) {
        return place === 0 ? BY_TITLE : BY_OTHER_NAME;
      }
      const shared = name.stems.filter((stem) => stems.includes(stem)).length;
      if (shared > 0) {
        const said = telling.reduce(
          (sum, one, at) => sum + (name.stems.includes(stems[at] ?? "") ? one : 0),
          0,
        );
        most = Math.max(most, 1 + BY_PART * (shared / name.stems.length) ** 2 * (said / all));
      }
    }
    return most;
  }

  #namesOf(target: Target): readonly Name[] {
    let found = this.#names.get(target);
    if (!found) {
      found = [target.title, ...target.also].map((name) => ({
        sign: this.terms.sign(name),
        stems: this.terms.asked(name).map(this.terms.stem),
      }));
      this.#names.set(target, found);
    }
    return found;
  }

  /** Per page the most that was found for each word, and the passage that says most beside its name. */
  #byTarget(found: readonly Found[]): Sum[] {
    const sums = new Map<number, Sum>();
    const passages = new Set(found.flatMap((one) => [...one.keys()]));
    for (const passage of [...passages].sort((one, other) => one - other)) {
      const number = this.#packed.passages[passage]?.[0] ?? 0;
      const sum = sums.get(number) ?? {
        target: this.#packed.targets[number] as Target,
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
      sums.set(number, sum);
    }
    return [...sums.values()];
  }
}

interface Sum {
  readonly target: Target;
  readonly scores: number[];
  readonly terms: Set<string>;
  best: number;
  said: number;
  most: number;
}
