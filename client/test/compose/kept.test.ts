// What is kept of a programme is the programme, whatever a ready one says already; what is none is refused.

import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeIn } from "../../src/compose/guard";
import { fieldsOf, Keeping, ownIn, programmeOf } from "../../src/compose/kept";
import { filledIn, leftOut } from "../../src/compose/likeness";
import { emptyMeeting, emptyProgramme, freshId, type Programme } from "../../src/compose/programme";
import { fieldsIn } from "../../src/log/guard";
import { logWith } from "../plan/plans";
import { programme, READY, SHELF } from "./programmes";

const say = (key: string) => key;

test("a programme is read as it was kept, and the log takes it", () => {
  fc.assert(
    fc.property(programme, (made) => {
      const fields = fieldsOf(made, SHELF, say);
      expect(fields && fieldsIn(fields, "programme")).toEqual(fields);
      expect(fields && programmeOf(fields, SHELF.ready)).toEqual(made);
    }),
  );
});

test("texts of a ready programme are not kept again, and come back", () => {
  const short = JSON.stringify(leftOut(READY, [READY]));
  expect(short).not.toContain("drempel");
  expect(programmeIn(filledIn(JSON.parse(short), [READY]))).toEqual(READY);
});

test("when the ready programme is gone, what it said is empty and the rest is there", () => {
  const found = programmeIn(filledIn(JSON.parse(JSON.stringify(leftOut(READY, [READY]))), []));
  expect(found?.meetings[0]?.during).toHaveLength(1);
  expect(found?.introduction).toBe("");
});

test("one that is too large is not kept by halves", () => {
  const text = "x".repeat(2500);
  const meetings = Array.from({ length: 20 }, (_, at) => ({
    ...emptyMeeting(`keer-${at}`, "Keer", false),
    text,
  }));
  expect(fieldsOf({ ...READY, meetings }, SHELF, say)).toBeUndefined();
});

const WRONG: readonly (readonly [string, unknown])[] = [
  ["nothing", null],
  ["a list", []],
  ["no meetings", { ...READY, meetings: [] }],
  ["another form", { ...READY, form: "toets" }],
  ["a day that is none", { ...READY, meetings: [{ ...READY.meetings[0], day: "2026-02-30" }] }],
  ["a part that we do not know", withPart({ id: "x", type: "film", text: "" })],
  ["half a minute", withPart({ id: "x", type: "own", title: "", minutes: 7.5, text: "" })],
  ["too long a day", withPart({ id: "x", type: "own", title: "", minutes: 481, text: "" })],
  ["two things of one name", withPart({ ...READY.meetings[0]?.during[0], id: "week-1" })],
  ["an id of the language", withPart({ id: "__proto__", type: "own", title: "", minutes: 5 })],
  ["too long a title", { ...READY, title: "x".repeat(301) }],
  ["a place that runs", { ...READY, known: ["javascript:alert(1)/../x"] }],
];

function withPart(part: unknown) {
  return { ...READY, meetings: [{ ...READY.meetings[0], during: [part] }] };
}

test.each(WRONG)("%s is no programme", (_, value) => {
  expect(programmeIn(value)).toBeUndefined();
});

test("whatever comes, it is a programme of ours or nothing", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(programmeIn(filledIn(value, [READY]))).toBeUndefined();
    }),
  );
});

test("nothing comes along that is not ours", () => {
  const more = { ...READY, secret: 1, meetings: [{ ...READY.meetings[0], secret: 1 }] };
  expect(programmeIn(more)).toEqual(READY);
});

test("the last one that was changed comes first; what was erased is gone", async () => {
  const { log } = logWith();
  const keeping = new Keeping(log, SHELF, say);
  const [one, other] = [keeping.newTarget(), keeping.newTarget()];
  await keeping.keep({ target: one, programme: READY });
  await keeping.keep({ target: other, programme: { ...READY, title: "Twee" } });
  await keeping.erase(one);
  const { found, unread } = ownIn(await keeping.settled(), SHELF.ready);
  expect([found.map(({ target }) => target), unread]).toEqual([[other], 0]);
});

test("what two devices changed apart become two programmes, and neither is lost", async () => {
  const [here, there] = [logWith(), logWith(500)];
  const keeping = new Keeping(here.log, SHELF, say);
  const target = keeping.newTarget();
  await keeping.keep({ target, programme: named("Hier") });
  await new Keeping(there.log, SHELF, say).keep({ target, programme: named("Daar") });
  await here.log.absorb(await there.log.all());
  const { found } = ownIn(await keeping.settled(), SHELF.ready);
  expect(found.map(({ programme: { title } }) => title).sort()).toEqual(["Daar", "Hier"]);
  await keeping.keep({ target, programme: named("Verder") });
  expect(ownIn(await keeping.settled(), SHELF.ready).found).toHaveLength(2);
});

test("one that cannot be read is counted, and stays", async () => {
  const { log } = logWith();
  const fields = { title: "Later", "whole/1": '{"meetings":[' };
  await log.append({ kind: "form-kept", form: "programme", target: "own:later", fields });
  const keeping = new Keeping(log, SHELF, say);
  expect(ownIn(await keeping.settled(), SHELF.ready)).toEqual({ found: [], unread: 1 });
  expect(await log.all()).toHaveLength(1);
});

function named(title: string): Programme {
  return { ...READY, title };
}

test("an id follows from words, and no two are the same", () => {
  expect(freshId("Aan tafel, één keer!", [])).toBe("aan-tafel-een-keer");
  expect(freshId("Aan tafel", ["aan-tafel", "aan-tafel-2"])).toBe("aan-tafel-3");
  expect(freshId("3 × 😀", [])).toBe("deel");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (words, taken) => {
      const id = freshId(words, taken);
      const first = emptyMeeting(id, words, false);
      expect(taken).not.toContain(id);
      expect(programmeIn(emptyProgramme("", first))).toBeDefined();
    }),
  );
});
