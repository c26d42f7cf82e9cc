// Of who made a quiz more than once only the first attempt counts: later ones know the questions. From: the
// readers of each platform. To: the same. Pure. Who someone is, is used to tell rows apart, and forgotten.

import type { Note } from "./test";

export interface Attempt<T> {
  /** Undefined where the file does not tell people apart. */
  readonly who: string | undefined;
  /** The number of the attempt, where the file says it; else the order of the file counts. */
  readonly turn: number | undefined;
  readonly of: T;
}

export function firstAttempts<T>(attempts: readonly Attempt<T>[]): {
  readonly kept: readonly T[];
  readonly notes: readonly Note[];
} {
  const first = new Map<string, Attempt<T>>();
  const kept: Attempt<T>[] = [];
  for (const attempt of attempts) {
    const known = attempt.who === undefined ? undefined : first.get(attempt.who);
    if (known === undefined) {
      kept.push(attempt);
    } else if ((attempt.turn ?? 1) < (known.turn ?? 1)) {
      kept[kept.indexOf(known)] = attempt;
    } else {
      continue;
    }
    if (attempt.who !== undefined) {
      first.set(attempt.who, attempt);
    }
  }
  const number = attempts.length - kept.length;
  return {
    kept: kept.map(({ of }) => of),
    notes: number > 0 ? [{ word: "repeated", number }] : [],
  };
}
