import { expect, test } from "vitest";
import { days } from "../../src/cards/day";
import { type Deck, fold } from "../../src/cards/deck";
import { counts, joining, leaving, type Theme } from "../../src/cards/themes";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import { counting } from "../log/events";

const LAW: Theme = { id: "deck:recht", title: "Recht", items: ["term:a", "term:b", "term:c"] };
const SAFE: Theme = { id: "deck:veiligheid", title: "Veiligheid", items: ["term:c", "term:d"] };
const BOTH = [LAW, SAFE];

async function having(...entries: Entry[]): Promise<Deck> {
  const store = new MemoryStore(counting());
  for (const entry of entries) {
    await store.append(entry, new Date("2026-11-30T09:00:00Z"));
  }
  return fold(
    new Map(),
    await store.all(),
    days(() => 0),
  );
}

const added = (target: string): Entry => ({ kind: "card-added", target });
const reviewed = (target: string): Entry => ({ kind: "card-reviewed", rating: 3, target });

test("what is in and what is new are two things", async () => {
  const deck = await having(
    added("term:a"),
    added("term:b"),
    reviewed("term:b"),
    reviewed("term:c"),
  );
  expect(counts(LAW.items, deck)).toEqual({ of: 3, number: 2, fresh: 1 });
  expect(joining(LAW.items, deck)).toEqual(["term:c"]);
});

test("a theme goes, but not what another theme has that someone repeats as a whole", async () => {
  const deck = await having(...["a", "b", "c", "d"].map((name) => added(`term:${name}`)));
  expect(leaving(LAW, BOTH, deck)).toEqual(["term:a", "term:b"]);
  expect(leaving(SAFE, BOTH, deck)).toEqual(["term:d"]);
});

test("of two themes nothing is left when both have gone, in either order", async () => {
  for (const [first, second] of [BOTH, [SAFE, LAW]] as [Theme, Theme][]) {
    const all = ["a", "b", "c", "d"].map((name) => added(`term:${name}`));
    const gone = leaving(first, BOTH, await having(...all));
    const removed = gone.map((target): Entry => ({ kind: "card-removed", target }));
    const deck = await having(...all, ...removed);
    expect(leaving(second, BOTH, deck)).toEqual(second.items);
  }
});

test("a theme of which only a part is repeated holds nothing", async () => {
  const deck = await having(added("term:a"), added("term:c"));
  expect(leaving(LAW, BOTH, deck)).toEqual(["term:a", "term:c"]);
  expect(leaving(SAFE, BOTH, deck)).toEqual(["term:c"]);
});
