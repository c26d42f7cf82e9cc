// What someone has and what files bring: the same whatever the order, once or twice, and what was erased
// stays erased.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  join,
  planOf,
  type Shelf,
  type Standing,
  shelfOf,
  shelfOfParcel,
} from "../../src/evidence/joining";
import { type Handed, targetOf } from "../../src/evidence/parcel";
import type { Fields } from "../../src/log/form";
import { MemoryStore } from "../../src/log/store";
import { counting } from "../log/events";
import { arbitraryPoints, handed, NOW } from "./parcels";

const parcel = (forms: readonly Handed[]) => ({
  form: "datapoint" as const,
  at: NOW.toISOString(),
  forms,
});

/** A shelf on which some things were erased, and at some names something else stands. */
const arbitraryShelf: fc.Arbitrary<Shelf> = fc
  .tuple(arbitraryPoints, fc.array(fc.constantFrom<Standing | "kept">("erased", "taken", "kept")))
  .map(([forms, marks]) => {
    const shelf = new Map(shelfOfParcel({ forms }));
    forms.forEach(({ id }, at) => {
      const mark = marks[at] ?? "kept";
      if (mark !== "kept") {
        shelf.set(targetOf(id), mark);
      }
    });
    return shelf;
  });

/** The same things at the same names, whatever the order. */
const sorted = (shelf: Shelf) => [...shelf].sort(([one], [other]) => (one < other ? -1 : 1));

test("joining is commutative, associative and idempotent", () => {
  fc.assert(
    fc.property(arbitraryShelf, arbitraryShelf, arbitraryShelf, (a, b, c) => {
      expect(sorted(join(a, a))).toEqual(sorted(a));
      // Two that say the same, at the same moment, are one.
      expect(sorted(join(a, b)).map(said)).toEqual(sorted(join(b, a)).map(said));
      expect(sorted(join(join(a, b), c)).map(said)).toEqual(sorted(join(a, join(b, c))).map(said));
      expect(sorted(join(join(a, b), b))).toEqual(sorted(join(a, b)));
    }),
  );
});

/** A moment with and without its milliseconds is the same moment. */
function said([target, standing]: readonly [string, Standing]): unknown {
  return typeof standing === "string"
    ? [target, standing]
    : [target, { ...standing, written: Date.parse(String(standing["written"])) }];
}

test("what was erased stays erased, whatever is joined to it", () => {
  fc.assert(
    fc.property(arbitraryShelf, arbitraryShelf, (a, b) => {
      const gone = [...a].filter(([, standing]) => standing === "erased");
      const joined = join(b, a);
      expect(gone.every(([target]) => joined.get(target) === "erased")).toBe(true);
    }),
  );
});

test("a plan brings the shelf where joining brings it, and a second time nothing", () => {
  fc.assert(
    fc.property(arbitraryShelf, arbitraryPoints, (shelf, forms) => {
      const plan = planOf(shelf, parcel(forms));
      const after = new Map(shelf);
      for (const { id, fields } of [...plan.added, ...plan.renewed]) {
        after.set(targetOf(id), fields);
      }
      expect(sorted(after).map(said)).toEqual(
        sorted(join(shelf, shelfOfParcel({ forms }))).map(said),
      );
      const again = planOf(after, parcel(forms));
      expect([...again.added, ...again.renewed]).toEqual([]);
      expect(again.erased + again.taken + again.known).toBe(forms.length);
    }),
  );
});

const POINT = { written: "2026-11-19T09:00:00.000Z", seen: "Bleef staan." };
const KEPT = { kind: "form-kept", form: "datapoint", target: "own:abcdefgh" } as const;
const from = async (...all: Parameters<MemoryStore["append"]>[0][]) => {
  const store = new MemoryStore(counting(100));
  for (const entry of all) {
    await store.append(entry, NOW);
  }
  return shelfOf(await store.all(), "datapoint");
};
const counted = (shelf: Shelf, fields: Fields) => {
  const { added, renewed, ...rest } = planOf(shelf, parcel([handed("abcdefgh", fields)]));
  return { added: added.length, renewed: renewed.length, ...rest };
};
const NONE = { form: "datapoint", added: 0, renewed: 0, known: 0, erased: 0, taken: 0 };

test("what is here is known, also under a name of its keeper's", async () => {
  expect(counted(await from({ ...KEPT, fields: POINT }), POINT)).toEqual({ ...NONE, known: 1 });
  const named = { ...POINT, whose: "S1" };
  expect(counted(await from({ ...KEPT, fields: named }), POINT)).toEqual({ ...NONE, known: 1 });
});

test("a version written later takes its place, an earlier one does not", async () => {
  const shelf = await from({ ...KEPT, fields: POINT });
  const later = { ...POINT, written: "2026-11-20T09:00:00.000Z", "agreed-giver": "yes" };
  const earlier = { ...later, written: "2026-11-18T09:00:00.000Z" };
  expect(counted(shelf, later)).toEqual({ ...NONE, renewed: 1 });
  expect(counted(shelf, earlier)).toEqual({ ...NONE, known: 1 });
});

test("what was erased here does not come back from its file", async () => {
  const shelf = await from({ ...KEPT, fields: POINT }, { ...KEPT, fields: {} });
  const later = { ...POINT, written: "2027-01-01T09:00:00.000Z" };
  expect(counted(shelf, later)).toEqual({ ...NONE, erased: 1 });
});

test("a file never takes the place of a form of another kind", async () => {
  const story = { ...KEPT, form: "story", fields: { situation: "Van mij." } } as const;
  expect(counted(await from(story), POINT)).toEqual({ ...NONE, taken: 1 });
});
