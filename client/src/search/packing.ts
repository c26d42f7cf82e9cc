// The index of one language, made once at build time: on a slow phone, making it takes many times longer
// than fetching it. From: the passages that tools/leerklimaat/pages/searched.py reads off the pages. To: the
// two scripts that packed.ts describes. The same passages give the same bytes.

import MiniSearch from "minisearch";
import { folded } from "../folded";
import { halvesOf } from "./compounds";
import { optionsOf, type Packed, type Passage, type Target } from "./packed";
import { Terms, unhyphened } from "./terms";

export interface Written {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly alike: readonly (readonly string[])[];
  readonly targets: readonly (Target & {
    readonly passages: readonly (readonly [anchor: string, heading: string, text: string])[];
  })[];
}

export interface Made {
  readonly packed: Packed;
  /** Of each passage, in order. */
  readonly texts: readonly string[];
}

export function made(written: Written): Made {
  const { language, words, alike } = written;
  const terms = new Terms(language);
  const mini = new MiniSearch<Passage>(optionsOf(terms));
  const passages: (readonly [number, string, string])[] = [];
  const texts: string[] = [];
  const known = new Set<string>();
  const spelt = new Set<string>();
  for (const [target, { title, also, passages: own }] of written.targets.entries()) {
    for (const [place, [anchor, heading, text]] of own.entries()) {
      const isFirst = place === 0;
      mini.add({
        id: texts.length,
        title: isFirst ? title : "",
        also: isFirst ? also.join(". ") : "",
        heading,
        text,
      });
      for (const word of terms.words([title, ...also, heading, text].join(" "))) {
        spelt.add(word);
        known.add(terms.stem(word));
      }
      passages.push([target, anchor, heading]);
      texts.push(unhyphened(text));
    }
  }
  return {
    packed: {
      language,
      words,
      targets: written.targets.map(({ address, title, kind, weight, also, family }) => ({
        address,
        title: unhyphened(title),
        kind,
        weight,
        also,
        family,
      })),
      alike: alike.map((group) => [...new Set(group.map((word) => terms.stem(folded(word))))]),
      passages,
      compounds: language === "nl" ? compoundsOf(spelt, known, terms) : [],
      index: mini.toJSON(),
    },
    texts,
  };
}

function compoundsOf(
  words: Iterable<string>,
  known: ReadonlySet<string>,
  terms: Terms,
): readonly string[] {
  const found = new Map<string, string>();
  for (const word of words) {
    const halves = halvesOf(word, terms, (term) => known.has(term));
    const term = terms.stem(word);
    if (halves && !halves.includes(term)) {
      found.set(term, `${term} ${halves.join(" ")}`);
    }
  }
  return [...found.values()].sort();
}

/** As classic scripts: a page that was opened from disk may not fetch. JSON is read faster than a script. */
export function scriptsOf({ packed, texts }: Made): Record<"index" | "texts", string> {
  return { index: script("index", packed), texts: script("texts", texts) };
}

function script(name: string, value: unknown): string {
  const text = JSON.stringify(value).replace(/[\\']/g, "\\$&");
  return `(globalThis.leerklimaatSearch??={}).${name}='${text}';\n`;
}
