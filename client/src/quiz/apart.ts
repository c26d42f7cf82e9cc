// Members of a contrast set apart from each other: who just met the same answers compares with memory,
// and not with the situation. From: run.ts, the page of today. To: the same. Pure; the same things in
// the same order always come out in the same order.

import { grouped } from "../grouped";

/** Per set the ids of its members. */
export type Sets = readonly (readonly string[])[];

/** The same ids, the members of each set at different places of the round. */
export function spread(ids: readonly string[], sets: Sets): string[] {
  const groupOf = groups(sets);
  const together = grouped(ids, groupOf);
  const alone = ids.filter((id) => groupOf(id) === undefined);
  const placed = alone.map((id, index) => ({ id, at: (index + 0.5) / alone.length }));
  for (const [nth, members] of [...together.values()].entries()) {
    const late = (nth + 0.5) / together.size; // so that sets do not come in one block either
    placed.push(...members.map((id, index) => ({ id, at: (index + late) / members.length })));
  }
  placed.sort((one, other) => one.at - other.at);
  return separated(
    placed.map(({ id }) => id),
    groupOf,
  );
}

/** The same things, two of one group never next to each other where that can be; else as they were. */
export function separated<T>(things: readonly T[], groupOf: (thing: T) => string | undefined): T[] {
  const rest = [...things];
  const count = new Map([...grouped(rest, groupOf)].map(([group, some]) => [group, some.length]));
  const apart: T[] = [];
  let last: string | undefined;
  while (rest.length > 0) {
    // A group with more than half of what is left has to go first, or its last ones meet.
    const urgent = [...count].find(([, number]) => number > rest.length / 2)?.[0];
    const fits = (thing: T) => {
      const group = groupOf(thing);
      return group === undefined || group !== last;
    };
    const isUrgent = (thing: T) => urgent === undefined || groupOf(thing) === urgent;
    const wanted = rest.findIndex((thing) => fits(thing) && isUrgent(thing));
    const [next] = rest.splice(wanted >= 0 ? wanted : Math.max(0, rest.findIndex(fits)), 1);
    if (next === undefined) {
      break;
    }
    apart.push(next);
    last = groupOf(next);
    if (last !== undefined) {
      count.set(last, (count.get(last) ?? 0) - 1);
    }
  }
  return apart;
}

/** The set an id is in; undefined for what stands alone. */
export function groups(sets: Sets): (id: string) => string | undefined {
  const found = new Map(sets.flatMap((set) => set.map((member) => [member, set[0] ?? ""])));
  return (id) => found.get(id);
}
