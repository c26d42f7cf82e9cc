// The cards as they stand: the round of now beside earlier ones, evidence, edited texts, what belongs to a work place.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  answered,
  cardsOf,
  deepened,
  isChanged,
  isWithout,
  nextOpen,
  PROFILE,
  workOf,
} from "../../src/assess/cards";
import { anchorOf, type Place, placeAt, readPlace, step, way } from "../../src/assess/place";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import type { Frame } from "../../src/standing/frame";
import { counting } from "../log/events";

const LEVELS = ["kijkt-mee", "doet-samen", "doet-zelf", "zelfstandig", "begeleidt-anderen"];
const FRAME: Frame = {
  framework: "framework:kader",
  notMet: "nog-niet",
  levels: LEVELS.map((id, at) => ({ id, number: at + 1 })),
  competences: ["a", "b", "c", "pillen"].map((id) => ({
    ...{ id: `competence:${id}`, cluster: "cluster:x", isBound: id === "pillen" },
    ...{ textHash: "beef", page: `${id}.html` },
  })),
  profiles: [{ id: "profile:stage", targets: { "competence:a": "doet-samen" } }],
};
const [ONE, TWO] = ["run-0001", "run-0002"];
const GROUND = new Map(FRAME.competences.map(({ id }) => [id, [...LEVELS, "houding"]]));

function chosen(run: string, id: string, level?: string, textHash = "beef"): Entry {
  const entry = { kind: "level-chosen", run, target: `competence:${id}`, textHash } as const;
  return level === undefined ? entry : { ...entry, level };
}

function story(name: string, competence: string): Entry {
  const fields = competence === "" ? {} : { competence, situation: "Aan tafel." };
  return { kind: "form-kept", form: "story", fields, target: `own:${name}` };
}

async function after(...entries: readonly Entry[]) {
  const store = new MemoryStore(counting());
  for (const [index, entry] of entries.entries()) {
    await store.append(entry, new Date(Date.UTC(2026, 10, index + 1)));
  }
  return cardsOf(FRAME, await store.all());
}

const named = (cards: Awaited<ReturnType<typeof after>>, id: string) => {
  const found = cards.all.find(({ competence }) => competence.id === `competence:${id}`);
  if (!found) {
    throw new Error(`no card ${id}`);
  }
  return found;
};

test("before anything there are the cards of everyone, and none is chosen", async () => {
  const cards = await after();
  expect(cards.all.map(({ competence }) => competence.id)).toEqual([
    ...["competence:a", "competence:b", "competence:c"],
  ]);
  expect([cards.round, answered(cards), nextOpen(cards)?.competence.id]).toEqual([
    ...[undefined, 0, "competence:a"],
  ]);
});

test("a new round keeps what was chosen before beside it, the latest of each card", async () => {
  const cards = await after(
    chosen(ONE, "a", "kijkt-mee"),
    chosen(ONE, "b", "doet-samen"),
    { kind: "assessment-started", run: TWO, target: "framework:kader" },
    chosen(TWO, "a", "doet-zelf"),
  );
  const a = named(cards, "a");
  expect([a.chosen?.level, a.former?.level]).toEqual(["doet-zelf", "kijkt-mee"]);
  const b = named(cards, "b");
  expect([b.chosen, b.former?.level]).toEqual([undefined, "doet-samen"]);
  expect(nextOpen(cards)?.competence.id).toBe("competence:b");
});

test("someone goes on behind the last card that they answered; one they skipped stays open", async () => {
  expect(nextOpen(await after(chosen(ONE, "b", "nog-niet")))?.competence.id).toBe("competence:c");
  const last = await after(chosen(ONE, "b", "doet-samen"), chosen(ONE, "c", "doet-samen"));
  expect([nextOpen(last), answered(last)]).toEqual([undefined, 2]);
});

test("from the third level on a choice without a story is without evidence", async () => {
  for (const [at, level] of [...LEVELS, "nog-niet"].entries()) {
    const cards = await after(chosen(ONE, "a", level));
    expect(isWithout(FRAME, named(cards, "a"))).toBe(at >= 2 && at <= 4);
  }
  const level = chosen(ONE, "a", "zelfstandig");
  const told = await after(level, story("x", "a"), story("y", "b"));
  expect([isWithout(FRAME, named(told, "a")), named(told, "a").stories]).toEqual([false, 1]);
  expect(isWithout(FRAME, named(await after(level, story("x", "a"), story("x", "")), "a"))).toBe(
    true,
  );
});

test("a text that was edited since someone chose is another text", async () => {
  const cards = await after(chosen(ONE, "a", "doet-zelf", "cafe"), chosen(ONE, "b", "doet-zelf"));
  const [a, b] = [named(cards, "a"), named(cards, "b")];
  expect([isChanged(a.competence, a.chosen), isChanged(b.competence, b.chosen)]).toEqual([
    ...[true, false],
  ]);
  expect(isChanged(a.competence, undefined)).toBe(false);
});

test("a card of some work places is asked only of who says that it belongs to their work", async () => {
  const yes: Entry = { kind: "settings", target: workOf("competence:pillen"), value: true };
  expect((await after()).bound.get("competence:pillen")).toBe(false);
  expect((await after(yes)).all).toHaveLength(4);
  expect((await after(yes, { ...yes, value: false })).all).toHaveLength(3);
  expect((await after(chosen(ONE, "pillen", "kijkt-mee"))).all).toHaveLength(4);
});

test("an example profile is one of the framework, or none", async () => {
  const set = (value: string): Entry => ({ kind: "settings", target: PROFILE, value });
  expect(named(await after(set("profile:stage")), "a").example).toBe("doet-samen");
  expect(named(await after(set("profile:stage")), "b").example).toBeUndefined();
  expect((await after(set("profile:weg"))).profile).toBeUndefined();
  expect((await after(set("profile:stage"), set(""))).profile).toBeUndefined();
});

test("what was gone deeper into is known by its signs", async () => {
  const target = "competence:b/stil";
  const cards = await after({ kind: "sign-marked", run: ONE, isSeen: false, target });
  const signsOf = (id: string) => [`${id}/stil`, `${id}/luid`];
  expect(deepened(signsOf, cards)).toEqual(["competence:b"]);
});

test("the way leads past every card, with the question before those it is about", async () => {
  const yes: Entry = { kind: "settings", target: workOf("competence:pillen"), value: true };
  const names = (cards: Parameters<typeof way>[0]) => way(cards).map(anchorOf);
  expect(names(await after())).toEqual(["kaart-a", "kaart-b", "kaart-c", "extra", "overzicht"]);
  expect(names(await after(yes))).toEqual([
    ...["kaart-a", "kaart-b", "kaart-c", "extra", "kaart-pillen", "overzicht"],
  ]);
});

test("every step forward can be taken back", async () => {
  const cards = await after();
  for (const place of way(cards).slice(0, -1)) {
    expect(step(cards, GROUND, step(cards, GROUND, place, 1), -1)).toEqual(place);
  }
  const deep: Place = { at: "deepen", competence: "competence:a", part: "kijkt-mee" };
  expect(step(cards, GROUND, deep, -1)).toEqual({ at: "overview" });
  expect(step(cards, GROUND, { ...deep, part: "houding" }, 1)).toEqual({ at: "overview" });
  expect(step(cards, GROUND, deep, 1)).toEqual({ ...deep, part: "doet-samen" });
});

const place = fc.oneof(
  fc.constantFrom<Place>({ at: "start" }, { at: "extra" }, { at: "pause" }, { at: "overview" }),
  fc.constantFrom(...GROUND.keys()).map((competence): Place => ({ at: "card", competence })),
  fc
    .tuple(fc.constantFrom(...GROUND.keys()), fc.constantFrom(...LEVELS, "houding"))
    .map(([competence, part]): Place => ({ at: "deepen", competence, part })),
);

test("a place comes back from the history and from its anchor as it was", () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(readPlace(GROUND, JSON.parse(JSON.stringify(one)))).toEqual(one);
      expect(placeAt(GROUND, anchorOf(one))).toEqual(one);
    }),
  );
});

test("what is no place of ours is none", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (kept) => {
      expect(readPlace(GROUND, { ...kept, at: "card", competence: "competence:weg" })).toBe(
        undefined,
      );
      const found = readPlace(GROUND, kept);
      expect(found === undefined || placeAt(GROUND, anchorOf(found)) !== undefined).toBe(true);
    }),
  );
  expect(placeAt(GROUND, "grenzen")).toBeUndefined();
  expect(placeAt(GROUND, "verdiepen")).toEqual({ at: "overview" });
});
