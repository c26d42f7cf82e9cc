// How far one word is from another: letters that are wrong, missing, too many or swapped.

/** That distance; more than `most` is not counted on. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let least = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        least = Math.min(least, (before[to - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    if (Math.min(...next) > most) {
      return most + 1;
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** How many letters of a word of that length may be wrong. */
export function slips(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3;
}

/** The nearest of some words, the earlier of two that are as near; undefined if none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let least = slips(word.length) + 1;
  let found: string | undefined;
  for (const one of words) {
    const far = distance(word, one, least - 1);
    if (far < least) {
      [least, found] = [far, one];
    }
  }
  return found;
}
