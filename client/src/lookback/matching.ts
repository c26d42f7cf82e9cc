// Which question of ours a name in a file is about: exports of ours give each question a number and its id as
// name (exports/moodle.py, exports/brightspace.py, exports/qti12_item.py). From: names, the banks of the site.
// To: page.ts. Pure. A name that more banks have is of the bank that has most of the names.

/** Per bank (`bank:id`) the ids of its items. */
export type Index = ReadonlyMap<string, readonly string[]>;

const NAME = /^(?:\d{2,3} )?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/[a-z0-9-]+)?$/;

/** `bank:id/item` for each name that is one of ours. */
export function idsOf(names: readonly string[], index: Index): (string | undefined)[] {
  const items = names.map((name) => NAME.exec(name.trim())?.[1]);
  const banksOf = (item: string | undefined) =>
    item === undefined ? [] : [...index].filter(([, ids]) => ids.includes(item)).map(([id]) => id);
  const counts = new Map<string, number>();
  for (const bank of items.flatMap(banksOf)) {
    counts.set(bank, (counts.get(bank) ?? 0) + 1);
  }
  return items.map((item) => {
    const [best, next] = banksOf(item).sort(
      (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
    );
    const isClear = best !== undefined && counts.get(best) !== counts.get(next ?? "");
    return isClear ? `${best}/${item}` : undefined;
  });
}
