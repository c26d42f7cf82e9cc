// Which questions a check asks, and in what order. From: what banks hold for a competence, what was asked the
// last time, chance. To: page.ts. Pure. What was not asked the last time comes first, and of each objective
// and each contrast set one before a second of any, so that a check looks at as much as it can.

import { grouped } from "../grouped";
import { spread } from "../quiz/apart";
import { type Random, shuffled } from "../quiz/random";
import type { Question } from "./offer";

/** So that a check takes some ten minutes. */
export const MOST = 8;

/** Ids of questions; two of one contrast set stand apart wherever that can be. */
export function drawn(
  questions: readonly Question[],
  before: ReadonlySet<string>,
  random: Random,
): string[] {
  const mixed = shuffled(questions, random);
  const isNew = ({ id }: Question) => !before.has(id);
  const [fresh, known] = [mixed.filter(isNew), mixed.filter((one) => !isNew(one))];
  const ids = [...dealt(fresh), ...dealt(known)].slice(0, MOST).map(({ id }) => id);
  return spread(ids, setsOf(questions));
}

/** One of each group, then a second of each, and so on. */
function dealt(questions: readonly Question[]): Question[] {
  const groups = [...grouped(questions, ({ set, objective }) => set ?? objective).values()];
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((group) => group[round] ?? []),
  ).flat();
}

function setsOf(questions: readonly Question[]): string[][] {
  const sets = grouped(questions, ({ set }) => set);
  return [...sets.values()].map((members) => members.map(({ id }) => id));
}
