// The sentence that shows why something was found, in pieces of which some are marked.
// From: a passage, and the terms that were found in it. To: the dialog. Never: half a word.

import type { Terms } from "./terms";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LONGEST = 190;
const SHORTEST = 60; // letters; a shorter sentence gets the next one beside it
const SENTENCE = /[^.!?…\n]+(?:[.!?…]+(?!\s|$)[^.!?…\n]+)*[.!?…]*[”"’)\]]*/gu;

/** The sentence with most of the terms, the first of equals; a long one around its first mark. */
export function excerptOf(text: string, found: ReadonlySet<string>, terms: Terms): Piece[] {
  const sentences = [...text.matchAll(SENTENCE)].map(([one]) => one.trim()).filter(Boolean);
  let best = 0;
  let most = -1;
  for (const [at, sentence] of sentences.entries()) {
    const said = new Set<string>();
    for (const { term } of terms.spoken(sentence)) {
      if (found.has(term)) {
        said.add(term);
      }
    }
    if (said.size > most) {
      [best, most] = [at, said.size];
    }
  }
  let shown = sentences[best] ?? "";
  for (let next = best + 1; shown.length < SHORTEST && next < sentences.length; next++) {
    shown += `${/[\p{L}\p{N})]$/u.test(shown) ? " ·" : ""} ${sentences[next]}`;
  }
  return markedIn(shortened(shown, found, terms), found, terms);
}

/** A text in pieces: what was found in it is marked. */
export function markedIn(text: string, found: ReadonlySet<string>, terms: Terms): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, at, term } of terms.spoken(text)) {
    if (found.has(term)) {
      pieces.push({ text: text.slice(done, at), isMarked: false }, { text: word, isMarked: true });
      done = at + word.length;
    }
  }
  pieces.push({ text: text.slice(done), isMarked: false });
  return pieces.filter((piece) => piece.text !== "");
}

function shortened(sentence: string, found: ReadonlySet<string>, terms: Terms): string {
  if (sentence.length <= LONGEST) {
    return sentence;
  }
  const first = [...terms.spoken(sentence)].find(({ term }) => found.has(term))?.at ?? 0;
  const from = first < LONGEST * 0.6 ? 0 : sentence.lastIndexOf(" ", first - LONGEST / 3) + 1;
  const to =
    from + LONGEST >= sentence.length ? sentence.length : sentence.lastIndexOf(" ", from + LONGEST);
  const cut = sentence.slice(from, to).replace(/[\s,;:]+$/u, "");
  return `${from > 0 ? "… " : ""}${cut}${to < sentence.length ? " …" : ""}`;
}
