// The stem of a word, by which its other forms are found: `afdelingen` and `afdeling` are both `afdel`.
// From: terms.ts. Dutch and English by Snowball; a word of another language is its own stem.

import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stem as english } from "porter2";

// Of `grenzen` Snowball leaves `grenz`, where Dutch writes an `s` at the end: that is a word to stem again.
const HARD: Record<string, string> = { z: "s", v: "f" };

export type Stem = (word: string) => string;

function hardened(word: string): string {
  const stem = dutch(word);
  const hard = HARD[stem.slice(-1)];
  return hard ? dutch(stem.slice(0, -1) + hard) : stem;
}

/** A word in small letters, without accents. Each is looked at once. */
export function stemOf(language: string): Stem {
  const stem = { nl: hardened, en: english }[language] ?? ((word: string) => word);
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = stem(word);
      known.set(word, found);
    }
    return found;
  };
}
