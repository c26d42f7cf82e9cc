// @vitest-environment happy-dom
// What is typed and not kept: it survives a reload, never a shared computer, and goes when all is erased.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dropDraft, keepDraft, readDraft } from "../../src/draft";
import { beginEra } from "../../src/era";
import type { Filled } from "../../src/log/form";
import { Unsaved } from "../../src/plan/unsaved";
import { GOAL } from "./plans";

const KEPT: Filled = {
  ...{ target: "own:een", form: "goal", at: "2026-11-22T12:00:00.000Z" },
  ...{ fields: GOAL, rivals: [] },
};

beforeEach(() => {
  vi.stubGlobal("BroadcastChannel", undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

/** Whether leaving the page asks first. */
function asks(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("a new goal and one that is changed are there again", () => {
  const unsaved = new Unsaved(() => false);
  unsaved.keep({ kind: "goal" }, { moment: "Half" });
  expect(asks()).toBe(false);
  const again = new Unsaved(() => false);
  expect(again.read([])).toEqual({ kind: "goal", goal: undefined, fields: { moment: "Half" } });
  unsaved.keep({ kind: "review", target: "own:een" }, { learnt: "Half" });
  expect(again.read([KEPT])).toMatchObject({ kind: "review", goal: KEPT });
  again.drop();
  expect(again.read([KEPT])).toBeUndefined();
});

test.each([
  ["about a goal that is gone", { kind: "goal", target: "own:weg", fields: {} }],
  ["a look back on nothing", { kind: "review", fields: {} }],
  ["a field of another form", { kind: "goal", fields: { grade: "10" } }],
])("not brought back, and thrown away: %s", (_, draft) => {
  keepDraft("plan", draft);
  expect(new Unsaved(() => false).read([KEPT])).toBeUndefined();
  expect(readDraft("plan")).toBeUndefined();
});

test("what someone else left in its place is no draft", () => {
  for (const text of ["{", "null", "3", "[]", '{"fields":null}']) {
    sessionStorage.setItem("leerklimaat-draft-plan", text);
    expect(new Unsaved(() => false).read([KEPT])).toBeUndefined();
  }
});

test("on a shared computer nothing is left, and leaving asks first", () => {
  const unsaved = new Unsaved(() => true);
  unsaved.keep({ kind: "goal" }, { moment: "Half" });
  expect([sessionStorage.length, asks()]).toEqual([0, true]);
  unsaved.drop();
  expect(asks()).toBe(false);
});

test("where a browser holds nothing, leaving asks first", () => {
  vi.stubGlobal("sessionStorage", {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => undefined,
  });
  const unsaved = new Unsaved(() => false);
  unsaved.keep({ kind: "goal" }, { moment: "Half" });
  expect(asks()).toBe(true);
  unsaved.drop();
});

test("erasing takes along what was being typed, and nothing else of the tab", () => {
  keepDraft("plan", { a: 1 });
  keepDraft("other", { a: 1 });
  sessionStorage.setItem("theirs", "x");
  dropDraft("other");
  expect([readDraft("plan"), readDraft("other")]).toEqual([{ a: 1 }, undefined]);
  beginEra("id-00000001");
  expect(readDraft("plan")).toBeUndefined();
  expect(sessionStorage.getItem("theirs")).toBe("x");
});
