// Which competences share a radar: at most eight axes, whole clusters where that can be.
// From: rows. To: radar.ts. Pure.

import { grouped } from "../grouped";
import type { Row } from "./rows";

/** More axes cannot be told apart. */
export const MOST = 8;
/** Fewer make no surface. */
export const FEWEST = 3;

/** None where there are too few competences for one. */
export function radarsOf(rows: readonly Row[]): Row[][] {
  if (rows.length < FEWEST) {
    return [];
  }
  const number = Math.ceil(rows.length / MOST);
  const found = byCluster(rows, Math.ceil(rows.length / number));
  return found.every(({ length }) => length >= FEWEST && length <= MOST)
    ? found
    : evenly(rows, number);
}

/** Another begins as soon as one holds its share. */
function byCluster(rows: readonly Row[], share: number): Row[][] {
  const found: Row[][] = [];
  for (const cluster of grouped(rows, (row) => row.competence.cluster).values()) {
    const last = found.at(-1);
    if (last && last.length < share && last.length + cluster.length <= MOST) {
      last.push(...cluster);
    } else {
      found.push([...cluster]);
    }
  }
  return found;
}

function evenly(rows: readonly Row[], number: number): Row[][] {
  return Array.from({ length: number }, (_, at) =>
    rows.slice(
      Math.floor((at * rows.length) / number),
      Math.floor(((at + 1) * rows.length) / number),
    ),
  );
}
