// Forms of one's own: what may stand in them, which count, and that an erased one is nowhere.

import { expect, test } from "vitest";
import { FORMS, filled, newTarget } from "../../src/log/form";
import { fieldsIn, judge, LIMITS } from "../../src/log/guard";
import { MemoryStore } from "../../src/log/store";
import { counting, NOON } from "./events";

const STAMP = { id: "id-00000001", device: "device-a", counter: 1, at: NOON.toISOString() };
const GOAL = { kind: "form-kept", form: "goal", target: "own:doel" } as const;
const kept = (fields: unknown, more = {}) => judge({ ...STAMP, ...GOAL, fields, ...more });

test("a form is copied field by field, with what a field is about", () => {
  const fields = { action: "blijf ik staan", from: "doet-samen" };
  expect(kept(fields)).toMatchObject({ fields });
  const answers = { "answer/appel": "veel", "how/appel": "", who: "ik" };
  expect(kept(answers, { form: "scan" })).toMatchObject({ form: "scan", fields: answers });
  const signs = { signs: ["begrenzen/grens-navertellen"] };
  expect(kept(signs, { form: "observation" })).toMatchObject({ fields: signs });
});

test.each([
  ["a field of another form", { seen: "x" }],
  ["a field that no form has", { constructor: "x" }],
  ["about something that has no id", { "level/Een Twee": "x" }],
  ["a number", { action: 3 }],
  ["a list of texts", { action: ["Niet zo"] }],
  ["too long a text", { action: "x".repeat(LIMITS.text + 1) }],
  ["no fields", null],
])("damaged: %s", (_, fields) => {
  expect(kept(fields)).toBe("damaged");
});

test("a form has at most so many fields, and so much text", () => {
  const many = Array.from({ length: LIMITS.fields + 1 }, (_, at) => [`how/v${at}`, ""]);
  expect(fieldsIn(Object.fromEntries(many), "scan")).toBeUndefined();
  expect(fieldsIn(Object.fromEntries(many.slice(1)), "scan")).toBeDefined();
  const long = Array.from({ length: 7 }, (_, at) => [`how/v${at}`, "x".repeat(LIMITS.text)]);
  expect(fieldsIn(Object.fromEntries(long), "scan")).toBeUndefined();
  expect(fieldsIn(Object.fromEntries(long.slice(1)), "scan")).toBeDefined();
});

test("a form of a later version is passed over, and not called damaged", () => {
  expect(kept({}, { form: "diary" })).toBe("unknown-kind");
  expect(kept({}, { form: "toString" })).toBe("unknown-kind");
});

test("the latest of a form counts, what did not know it stands beside it, an erased one is gone", async () => {
  const [here, there] = [new MemoryStore(counting(100)), new MemoryStore(counting(200))];
  const at = (minute: number) => new Date(NOON.getTime() + minute * 60_000);
  await here.append({ ...GOAL, fields: { learnt: "een" } }, at(0));
  await here.append({ ...GOAL, fields: { learnt: "twee" } }, at(1));
  await there.append({ ...GOAL, fields: { learnt: "elders" } }, at(2));
  await here.absorb(await there.all());
  const [goal, ...others] = filled(await here.all(), "goal");
  expect(others).toEqual([]);
  expect(goal?.fields).toEqual({ learnt: "elders" });
  expect(goal?.rivals.map(({ fields }) => fields)).toEqual([{ learnt: "twee" }]);
  await here.append({ ...GOAL, fields: {} }, at(3));
  expect(filled(await here.all(), "goal")).toEqual([]);
  expect(JSON.stringify(await here.all())).not.toMatch(/"een"|twee|elders/);
});

test("a new form has a name that an event may have", () => {
  const target = newTarget("AbC_9-xy");
  expect(judge({ ...STAMP, ...GOAL, target, fields: { learnt: "x" } })).toMatchObject({ target });
});

test("no field is in a form twice", () => {
  for (const fields of Object.values(FORMS)) {
    expect(new Set(fields).size).toBe(fields.length);
  }
});
