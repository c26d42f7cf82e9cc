// Goals: what one still lacks, how its sentence reads in both languages, and which are active.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fields } from "../../src/log/form";
import { dayInWords, isDay, later } from "../../src/plan/dates";
import { faultsIn, goalsOf, isPast, LENGTHS, sentenceOf } from "../../src/plan/goal";
import { KeptGoals } from "../../src/plan/kept-goals";
import { stepOf, type Wording } from "../../src/plan/paper";
import { FRAME, GOAL, logWith, say } from "./plans";

const faults = (fields: Fields) => Object.fromEntries(faultsIn({ ...GOAL, ...fields }, FRAME));

test("a whole goal lacks nothing", () => {
  expect(faults({})).toEqual({});
  expect(faults({ from: "nog-niet", to: "kijkt-mee" })).toEqual({});
  expect(faults({ from: "doet-zelf" })).toEqual({}); // steadier at the same level
});

test.each([
  ["competence", "", "choose"],
  ["from", "", "choose"],
  ["to", "", "choose"],
  ["to", "kijkt-mee", "lower"],
  ["moment", "", "missing"],
  ["action", "", "missing"],
  ["support", "", "missing"],
  ["evidence", "", "missing"],
  ["date", "", "no_day"],
  ["review", "2026-02-30", "no_day"],
  ["review", "2027-02-02", "too_late"],
  ["action", "x".repeat(LENGTHS.action + 1), "too_long"],
  ["signs", ["begrenzen/a", "begrenzen/b", "begrenzen/c"], "too_many"],
])("%s as %j: %s", (name, value, fault) => {
  expect(faults({ [name]: value })).toEqual({ [name]: fault });
});

test.each([
  ["het druk is", "wacht ik"],
  ["Als het druk is,", "dan wacht ik."],
  ["als het druk is …", "Dan, wacht ik"],
  ["If het druk is", "then wacht ik"],
])("%s / %s reads as one sentence", (moment, action) => {
  expect(sentenceOf({ moment, action }, say)).toBe("Als het druk is, dan wacht ik.");
});

test("every goal is an if-then plan, whatever was written", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (moment, action) => {
      expect(sentenceOf({ moment, action }, say)).toMatch(/^Als [\s\S]*, dan [\s\S]*\.$/);
    }),
  );
  // What stands in a text is no place to fill in.
  const woven = sentenceOf({ moment: "{action}", action: "{moment}" }, say);
  expect(woven).toBe("Als {action}, dan {moment}.");
  expect(sentenceOf({ moment: "alsof ik weg wil", action: "danst hij" }, say)).toBe(
    "Als alsof ik weg wil, dan danst hij.",
  );
});

test("the same level twice is no step", () => {
  const wording = { say: (key: string) => key, names: new Map() } as unknown as Wording;
  expect(stepOf({ from: "doet-zelf", to: "doet-zelf" }, wording)).toBe("client.plan.stay");
  expect(stepOf({ from: "kijkt-mee", to: "doet-zelf" }, wording)).toBe("client.plan.step");
});

test("days are days on a calendar", () => {
  expect(isDay("2028-02-29")).toBe(true);
  for (const text of ["2027-02-29", "2026-13-01", "2026-1-1", "", "morgen", "0026-01-01"]) {
    expect(isDay(text)).toBe(false);
  }
  expect(later("2026-12-25", 14)).toBe("2027-01-08");
  expect(later("2026-10-24", 2)).toBe("2026-10-26"); // across the end of summer time
  expect(dayInWords("2026-12-03", "nl")).toBe("3 december 2026");
  expect(dayInWords("ooit", "nl")).toBe("ooit");
});

test("a day has gone by the day after, and only of what someone works on", () => {
  expect(isPast({ review: "2026-12-03" }, "2026-12-03")).toBe(false);
  expect(isPast({ review: "2026-12-03" }, "2026-12-04")).toBe(true);
  expect(isPast({ review: "2026-12-03", state: "done" }, "2026-12-04")).toBe(false);
  expect(isPast({}, "2026-12-04")).toBe(false);
});

test("active goals stand in the order of their days, those of before apart", async () => {
  const { log, keep } = logWith();
  await keep("own:laat", { ...GOAL, review: "2027-02-01" });
  await keep("own:soon", { ...GOAL, review: "2026-12-01" });
  await keep("own:ooit", { ...GOAL, review: "" });
  await keep("own:klaar", { ...GOAL, state: "done" });
  await keep("own:weg", {});
  const { active, past } = goalsOf(await log.all());
  expect(active.map(({ target }) => target)).toEqual(["own:soon", "own:laat", "own:ooit"]);
  expect(past.map(({ target }) => target)).toEqual(["own:klaar"]);
});

test("it proposes the level that was chosen last, and the next one", async () => {
  const { log } = logWith();
  const goals = new KeptGoals(log, FRAME);
  const chosen = async (run: string, level: string) => {
    await log.append({ kind: "level-chosen", run, level, target: "competence:begrenzen" });
    await goals.refresh();
    return goals.propose("begrenzen");
  };
  expect(goals.propose("begrenzen")).toEqual({ from: "", to: "" });
  expect(await chosen("run-0001", "nog-niet")).toEqual({ from: "nog-niet", to: "kijkt-mee" });
  expect(await chosen("run-0002", "doet-zelf")).toEqual({ from: "doet-zelf", to: "zelfstandig" });
  expect(await chosen("run-0002", "begeleidt")).toEqual({ from: "begeleidt", to: "begeleidt" });
  expect(await chosen("run-0003", "van-vroeger")).toEqual({ from: "", to: "" });
  expect(goals.propose("de-escaleren")).toEqual({ from: "", to: "" });
  expect(goals.fresh("", "2026-12-24")).toEqual({ review: "2027-01-07", state: "active" });
});

test("three goals are enough, and one that goes on keeps a day that is still to come", async () => {
  const { log } = logWith();
  const goals = new KeptGoals(log, FRAME);
  for (const _ of [1, 2, 3]) {
    expect(goals.isFull).toBe(false);
    await goals.keep(GOAL);
    await goals.refresh();
  }
  expect(goals.isFull).toBe(true);
  const [first] = goals.active;
  if (first) {
    const target = await goals.keep({ ...first.fields, state: "stopped" }, first.target);
    await goals.refresh();
    expect([goals.isFull, goals.past.map((one) => one.target)]).toEqual([false, [target]]);
    await goals.resume(first, "2026-12-01");
    await goals.resume({ ...first, target: "own:other" }, "2027-06-01");
    await goals.refresh();
    const days = goals.active.map(({ fields }) => fields["review"]);
    expect(days).toEqual([GOAL.review, GOAL.review, GOAL.review, "2027-06-15"]);
  }
});
