// The plan as a file: what is written can be read, what is not ours is refused, and taking it in merges.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import { preview } from "../../src/log/file";
import { filled } from "../../src/log/form";
import { merge } from "../../src/log/merge";
import {
  MAX_GOALS,
  MAX_TEXT,
  PLAN_SCHEMA,
  PLAN_VERSION,
  readPlan,
  writePlan,
} from "../../src/plan/file";
import { NOON, sets } from "../log/events";
import { GOAL, logWith } from "./plans";

const HEAD = { schema: PLAN_SCHEMA, version: PLAN_VERSION, at: NOON.toISOString() };

async function three() {
  const { log, keep } = logWith();
  await keep("own:een", GOAL);
  await keep("own:een", { ...GOAL, learnt: "Rustig." });
  await keep("own:twee", { ...GOAL, signs: ["begrenzen/stil"] });
  await keep("own:drie", GOAL);
  await keep("own:drie", {});
  await log.append({ kind: "note-written", text: "Geheim", target: "scene:a/b" });
  await log.append({ kind: "form-kept", form: "story", fields: { task: "x" }, target: "own:v" });
  return log.all();
}

function eventsIn(text: string): readonly LogEvent[] {
  const read = readPlan(text);
  return "refused" in read ? [] : read.events;
}

test("it holds goals and nothing else, and is read as it was written", async () => {
  const all = await three();
  const text = writePlan(all, NOON);
  expect(text).not.toMatch(/Geheim|story|"Zij ziet het."[^}]*"own:drie"/);
  const events = all.filter((event) => event.kind === "form-kept" && event.form === "goal");
  expect(readPlan(text)).toEqual({ at: NOON.toISOString(), events });
  expect(JSON.parse(writePlan(eventsIn(text), NOON))).toEqual(JSON.parse(text));
});

test.each([
  ["no JSON", "{", "not-json"],
  ["a list", "[]", "not-ours"],
  ["the log as a whole", JSON.stringify({ ...HEAD, schema: "leerklimaat-log" }), "not-ours"],
  ["a later version", JSON.stringify({ ...HEAD, version: 2, goals: [] }), "newer"],
  ["no version", JSON.stringify({ ...HEAD, version: 0.5, goals: [] }), "damaged"],
  ["no goals", JSON.stringify(HEAD), "damaged"],
  ["no date", JSON.stringify({ ...HEAD, at: "gisteren", goals: [] }), "damaged"],
  ["a key that we do not know", JSON.stringify({ ...HEAD, goals: [], more: 1 }), "damaged"],
  ["too much", `"${"x".repeat(MAX_TEXT)}"`, "too-big"],
  [
    "too many",
    JSON.stringify({ ...HEAD, goals: Array.from({ length: MAX_GOALS + 1 }, () => 0) }),
    "too-big",
  ],
  [
    "very deep",
    `{"schema":"${PLAN_SCHEMA}","goals":${"[".repeat(1e5)}${"]".repeat(1e5)}}`,
    "damaged",
  ],
])("refused: %s", (_, text, why) => {
  expect(readPlan(text)).toEqual({ refused: why });
});

test("one goal that is none of ours, and the whole file is refused", async () => {
  const [good, ...others] = eventsIn(writePlan(await three(), NOON));
  const spoilt = [
    { ...good, more: 1 },
    { ...good, form: "story", fields: {} },
    { ...good, target: "scene:a" },
    { ...good, fields: { grade: "10" } },
    { ...good, fields: { competence: 3 } },
    good,
  ];
  for (const one of spoilt) {
    const goals = [good, ...others, one];
    expect(readPlan(JSON.stringify({ ...HEAD, goals }))).toEqual({ refused: "damaged" });
  }
});

test("whatever stands in a file, reading it never throws", () => {
  const value = fc.oneof(
    fc.json(),
    fc.jsonValue().map((goals) => JSON.stringify({ ...HEAD, goals })),
    fc.array(fc.jsonValue()).map((goals) => JSON.stringify({ ...HEAD, goals })),
  );
  fc.assert(
    fc.property(value, (text) => {
      const read = readPlan(text);
      expect("refused" in read || read.events.length === 0).toBe(true);
    }),
  );
});

test("taken in by way of files: in any order and more than once, the same plan", () => {
  const asGoals = (events: LogEvent[]): LogEvent[] =>
    events.flatMap((event): LogEvent[] =>
      event.kind === "form-kept"
        ? [{ ...event, form: "goal", fields: event.fields["date"] ? { date: "x" } : {} }]
        : [],
    );
  const goals = sets(3).map((all) => all.map((some) => asGoals(some).filter(isOwn)));
  const through = (events: readonly LogEvent[]) => eventsIn(writePlan(events, NOON));
  fc.assert(
    fc.property(goals, ([a = [], b = [], c = []]) => {
      const ab = merge(a, through(b));
      expect(merge(b, through(a))).toEqual(ab);
      expect(merge(ab, through(b))).toEqual(ab);
      expect(merge(ab, through(c))).toEqual(merge(a, through(merge(b, through(c)))));
    }),
  );
});

const isOwn = ({ target }: LogEvent) => target.startsWith("own:");

test("by target: what is newer replaces, what did not know it stays beside it, erased stays so", async () => {
  const here = logWith(100);
  const there = logWith(200);
  await here.keep("own:een", GOAL);
  await here.keep("own:twee", GOAL);
  await there.log.absorb(eventsIn(writePlan(await here.log.all(), NOON)));
  await there.keep("own:een", { ...GOAL, learnt: "Elders" });
  await there.keep("own:twee", {});
  await here.keep("own:een", { ...GOAL, learnt: "Hier" });
  const old = writePlan(await here.log.all(), NOON);
  const back = readPlan(writePlan(await there.log.all(), NOON));
  const found =
    "refused" in back ? undefined : preview(await here.log.all(), { ...back, skipped: 0 });
  expect(found).toMatchObject({ added: 2 });
  await here.log.absorb(eventsIn(writePlan(await there.log.all(), NOON)));
  await here.log.absorb(eventsIn(old));
  const [one, ...others] = filled(await here.log.all(), "goal");
  expect(others).toEqual([]);
  const learnt = [
    one?.fields["learnt"],
    ...(one?.rivals ?? []).map(({ fields }) => fields["learnt"]),
  ];
  expect(learnt.sort()).toEqual(["Elders", "Hier"]);
});
