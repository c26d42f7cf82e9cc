// Compounds, which Dutch makes without end: who asks for `gesprek` means `groepsgesprek` too, and the
// other way round. A word is cut where both halves are words of the site, with or without what links
// them. From: the words of the site, as terms. Never: takes halves from a list of our own.

import type { Terms } from "./terms";

const LEAST = 4; // letters of a half: shorter ones are found in anything
/** What may stand between the halves. */
export const LINKS = ["", "s", "en", "e", "n"];

/** The two halves of a word as terms; undefined if it is no compound. */
export function halvesOf(
  word: string,
  terms: Terms,
  isKnown: (term: string) => boolean,
): readonly [string, string] | undefined {
  // The longest second half says most: `groep + gesprek`, and not `groepsge + sprek`.
  for (let cut = LEAST; cut <= word.length - LEAST; cut++) {
    const right = terms.stem(word.slice(cut));
    const left = isKnown(right) ? firstHalf(word.slice(0, cut), terms, isKnown) : undefined;
    if (left !== undefined && left !== right) {
      return [left, right];
    }
  }
  return undefined;
}

function firstHalf(
  part: string,
  terms: Terms,
  isKnown: (term: string) => boolean,
): string | undefined {
  for (const link of LINKS) {
    const word = part.slice(0, part.length - link.length);
    if (part.endsWith(link) && word.length >= LEAST && !terms.isSmall(word)) {
      const term = terms.stem(word);
      if (isKnown(term)) {
        return term;
      }
    }
  }
  return undefined;
}
