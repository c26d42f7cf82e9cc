// Whether someone who types this may need help now. From: the words of docs/ui.yml under
// `search.help_words`. To: the dialog, which then shows whom to call above everything else.
// Better once too often than once too few: also halfway a word, and with a slip in it.

import { folded } from "../folded";
import { distance, slips } from "./nearness";
import type { Terms } from "./terms";

const ENOUGH = 4; // letters of a word that is not complete

export function asksForHelp(asked: string, phrases: readonly string[], terms: Terms): boolean {
  const words = terms.words(asked);
  return phrases.some((phrase) => {
    const needed = folded(phrase).split(" ");
    return needed.every((one) =>
      words.some((word) => isMeant(word, one, terms.stem(one), needed.length > 1)),
    );
  });
}

function isMeant(word: string, needed: string, stem: string, isOneOfMany: boolean): boolean {
  if (isOneOfMany && needed.length <= ENOUGH) {
    return word === needed;
  }
  const isPart =
    (word.length >= ENOUGH && needed.startsWith(word)) ||
    (needed.length >= ENOUGH && (word.startsWith(needed) || word.startsWith(stem))) ||
    word === needed;
  // The first letter is rarely the wrong one: `moord` is not `woord`.
  const isNear =
    word[0] === needed[0] &&
    distance(word, needed, slips(needed.length)) <=
      (needed.length > 7 ? 2 : needed.length > 5 ? 1 : 0);
  return isPart || isNear;
}
