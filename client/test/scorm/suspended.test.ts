// What is kept as text: it comes back as it was, fits in what a platform holds, and survives a new version.
// Run on a built site as well (tests/site/test_client.py), for every bank that there is.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grouped } from "../../src/grouped";
import type { Item } from "../../src/quiz/item";
import type { Answer } from "../../src/quiz/score";
import { type Kept, NOTHING, ROOM, readBack, written } from "../../src/scorm/suspended";
import { everyAnswer } from "../quiz/enumerate";
import { found } from "../quiz/items";

const FOUND = found();
const ITEMS = [...new Map(FOUND.map(({ item }) => [item.id, item])).values()];
const BANKS = [...grouped(ITEMS, ({ id }) => id.slice(0, id.lastIndexOf("/")))];
const MANY = 70_000;
const PARTS = Array.from({ length: 30 }, (_, index) => `deel-${index}`);

function size(item: Item): number {
  return item.type === "matching" ? item.responses.length ** item.pairs.length : 0;
}

/** The longest that can be said of an item; of a matching too large to go through, its key. */
function longest(item: Item): Answer {
  const answers = size(item) <= MANY ? everyAnswer(item) : [];
  const typed =
    item.type === "cloze"
      ? item.gaps.map((gap) => `${gap.id}=other`)
      : item.type === "short-answer"
        ? item.criteria
        : item.type === "matching"
          ? item.pairs.map((pair) => `${pair}=${pair}`)
          : [];
  return [...answers, typed].reduce((one, other) => (other.length > one.length ? other : one), []);
}

const any = fc.record({
  read: fc.subarray(PARTS).map((parts) => new Set(parts)),
  answers: fc
    .array(fc.tuple(fc.constantFrom(...ITEMS), fc.array(fc.string({ unit: "binary" }))))
    .map((pairs) => new Map(pairs.map(([{ id }, answer]) => [id, answer]))),
  best: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});

test("what was kept comes back as it was", () => {
  const known = { parts: PARTS, items: ITEMS };
  fc.assert(
    fc.property(any, (kept) => {
      const text = written(kept, known);
      expect(text).toMatch(/^[\w.;,=$]*$/);
      expect(readBack(text, known)).toEqual(kept);
    }),
  );
});

test("what others wrote is nothing, and stops nobody", () => {
  const known = { parts: PARTS, items: ITEMS };
  for (const text of ["", "0", "2.abcd..", "{}", "1"]) {
    expect(readBack(text, known)).toEqual(NOTHING);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), any, (noise, at, kept) => {
      expect(() => readBack(noise, known)).not.toThrow();
      const text = written(kept, known);
      const cut = at % (text.length + 1);
      expect(() =>
        readBack(`${text.slice(0, cut)}${noise}${text.slice(cut)}`, known),
      ).not.toThrow();
    }),
  );
});

describe.each(BANKS)("%s", (_, items) => {
  const answers = new Map(items.map((item) => [item.id, longest(item)]));
  const kept: Kept = { read: new Set(PARTS), answers, best: 100 };
  const known = { parts: PARTS, items };

  test("leaves half of the room, whatever is answered", () => {
    expect(written(kept, known).length).toBeLessThan(ROOM / 2);
  });

  test("every answer to a question comes back", () => {
    for (const item of items) {
      const all = size(item) <= MANY ? everyAnswer(item) : [longest(item)];
      for (const answer of all.slice(0, 200)) {
        const one = { ...NOTHING, answers: new Map([[item.id, answer]]) };
        expect(readBack(written(one, known), known).answers.get(item.id)).toEqual(answer);
      }
    }
  });

  test("a question that is new, gone or elsewhere leaves the others as they were", () => {
    const text = written(kept, known);
    const [gone, ...rest] = [...items].reverse();
    const back = readBack(text, { parts: PARTS, items: rest });
    expect(back.answers).toEqual(new Map(rest.map(({ id }) => [id, answers.get(id)])));
    expect(back.answers.has(gone?.id ?? "")).toBe(false);
  });

  test("what was answered to a question with another key is forgotten", () => {
    const [first, ...rest] = items;
    const changed = first ? [{ ...first, keyHash: "000000000000" }, ...rest] : [];
    const back = readBack(written(kept, known), { parts: PARTS, items: changed });
    expect([...back.answers.keys()]).toEqual(rest.map(({ id }) => id));
  });
});
