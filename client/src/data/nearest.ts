// What stands nearest to a place in a list, where someone goes on when what stood there is erased.
// From: records.ts, texts.ts. To: the same. Pure.

/** What stands behind the place, and then what stands before it; all of it where there is no such place. */
export function nearest<T>(things: readonly T[], at: number): T[] {
  return [...things.slice(at + 1), ...things.slice(0, Math.max(at, 0)).reverse()];
}
