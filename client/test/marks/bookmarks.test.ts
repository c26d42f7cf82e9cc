// Which bookmarks there are, on one device and on two, and where each leads.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, LogEvent } from "../../src/log/event";
import { compact, merge } from "../../src/log/merge";
import { MemoryStore } from "../../src/log/store";
import { bookmarksFrom, type Places, placeOf } from "../../src/marks/bookmarks";
import { counting, events, sets } from "../log/events";

const put = (target: string, note = ""): Entry => ({ kind: "bookmark-kept", note, target });
const out = (target: string): Entry => ({ kind: "bookmark-kept", target });
const at = (hour: number) => new Date(Date.UTC(2026, 10, 30, hour));

async function store(start: number, ...entries: Entry[]): Promise<MemoryStore> {
  const found = new MemoryStore(counting(start));
  for (const [hour, entry] of entries.entries()) {
    await found.append(entry, at(hour + start / 1000));
  }
  return found;
}

async function shownAfter(...entries: Entry[]) {
  const all = bookmarksFrom(await (await store(0, ...entries)).all());
  return all.map(({ target, note }) => [target, note]);
}

describe("bookmarks", () => {
  test("are there once they were put, the latest first, one at a place", async () => {
    expect(await shownAfter(put("lesson:a"), put("lesson:a/blok", "hier verder"))).toEqual([
      ["lesson:a/blok", "hier verder"],
      ["lesson:a", ""],
    ]);
    expect(await shownAfter(put("lesson:a", "een"), put("lesson:a", "twee"))).toEqual([
      ["lesson:a", "twee"],
    ]);
  });

  test("go out, and can be put anew; those at a passage stay when that of the page goes", async () => {
    expect(await shownAfter(put("lesson:a"), put("lesson:a/blok"), out("lesson:a"))).toEqual([
      ["lesson:a/blok", ""],
    ]);
    expect(await shownAfter(put("lesson:a"), out("lesson:a"), put("lesson:a", "weer"))).toEqual([
      ["lesson:a", "weer"],
    ]);
  });

  test("a note that went is nowhere in the log", async () => {
    const left = await (await store(0, put("lesson:a", "geheim"), out("lesson:a"))).all();
    expect(JSON.stringify(left)).not.toContain("geheim");
  });
});

describe("two devices", () => {
  test("keep both notes of one place, the latest as that of the bookmark", async () => {
    const one = await store(0, put("lesson:a", "thuis"));
    await one.absorb(await (await store(2000, put("lesson:a", "werk"))).all());
    expect(bookmarksFrom(await one.all())).toMatchObject([{ note: "werk", others: ["thuis"] }]);
    // Whoever writes on has seen both.
    await one.append(put("lesson:a", "samen"), at(9));
    expect(bookmarksFrom(await one.all())).toMatchObject([{ note: "samen", others: [] }]);
  });

  test("what one takes out stays where the other wrote without knowing of it", async () => {
    const one = await store(0, put("lesson:a", "thuis"), out("lesson:a"));
    await one.absorb(await (await store(2000, put("lesson:a", "werk"))).all());
    expect(bookmarksFrom(await one.all())).toMatchObject([{ note: "werk", others: [] }]);
  });

  test("come to the same, whoever takes over whose file, and however often", () => {
    const found = (all: readonly LogEvent[]) =>
      [...bookmarksFrom(all)].sort((one, other) => (one.target < other.target ? -1 : 1));
    fc.assert(
      fc.property(sets(2), ([one = [], other = []]) => {
        const both = found(merge(one, other));
        expect(found(merge(other, one))).toEqual(both);
        expect(found(merge(merge(one, other), one))).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });

  test("one place has one bookmark, whatever happened", () => {
    fc.assert(
      fc.property(events, (all) => {
        const targets = bookmarksFrom(compact(all)).map(({ target }) => target);
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});

describe("a place", () => {
  const PLACES: Places = {
    "lesson:a": ["lessen/a.html", "Les A", { blok: "Een blok" }],
    "sheet:lessen--dekking": ["lessen/dekking.html", "Dekking", {}],
  };

  test.each([
    ["lesson:a", { title: "Les A", passage: "", address: "lessen/a.html" }],
    ["lesson:a/blok", { title: "Les A", passage: "Een blok", address: "lessen/a.html#blok" }],
    ["lesson:a/weg", { title: "Les A", passage: "", address: "lessen/a.html" }],
    ["lesson:a/toString", { title: "Les A", passage: "", address: "lessen/a.html" }],
    ["sheet:lessen--dekking", { title: "Dekking", passage: "", address: "lessen/dekking.html" }],
    ["lesson:weg", undefined],
    ["constructor", undefined],
  ])("of %s", (target, place) => {
    expect(placeOf(target, PLACES)).toEqual(place);
  });
});
