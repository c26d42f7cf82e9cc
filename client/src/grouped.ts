// Things by a name that they have. From: anyone. To: the same. Pure.

/** In the order in which names first come; what has no name is left out. */
export function grouped<T>(
  things: Iterable<T>,
  nameOf: (thing: T) => string | undefined,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (name !== undefined) {
      const some = found.get(name) ?? [];
      some.push(thing);
      found.set(name, some);
    }
  }
  return found;
}
