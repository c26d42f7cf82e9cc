// When a lesson is done, and what a platform hears on the way there.

import { describe, expect, test } from "vitest";
import type { Item } from "../../src/quiz/item";
import type { Api } from "../../src/scorm/api";
import { Lms } from "../../src/scorm/lms";
import { Progress } from "../../src/scorm/progress";

const ITEM: Item = {
  id: "bank:a/een",
  textHash: "",
  keyHash: "aaaa",
  fixed: false,
  worth: 1,
  chance: 0.5,
  competence: "",
  objective: "",
  repairs: "",
  type: "single-choice",
  options: ["a", "b"],
  keys: ["a"],
};
const KNOWN = { parts: ["een", "twee"], items: [ITEM] };

function opened(held: Record<string, string> = {}, known = KNOWN) {
  const values = new Map(Object.entries(held));
  const api: Api = {
    LMSInitialize: () => "true",
    LMSFinish: () => "true",
    LMSGetValue: (element) => values.get(element) ?? "",
    LMSSetValue: (element, value) => Boolean(values.set(element, value)),
    LMSCommit: () => "true",
    LMSGetLastError: () => "0",
  };
  const lms = new Lms(api, () => 0);
  const progress = new Progress(lms, known);
  return { lms, progress, values, status: () => values.get("cmi.core.lesson_status") };
}

describe("a lesson with questions", () => {
  test("is done when it was read and they were handed in, in whichever order", () => {
    for (const order of [
      ["read", "hand in"],
      ["hand in", "read"],
    ]) {
      const { progress, status } = opened({ "cmi.core.lesson_status": "not attempted" });
      expect(status()).toBe("incomplete");
      for (const act of order) {
        expect(status()).toBe("incomplete");
        if (act === "read") {
          progress.read(["een"]);
          expect(progress.unread).toEqual(["twee"]);
          progress.read(["twee"]);
        } else {
          progress.handedIn(40);
        }
      }
      expect(status()).toBe("completed");
    }
  });

  test("hands over no score before it was handed in, and then the best", () => {
    const { progress, values } = opened();
    const answer = { answer: ["a"], score: 1 };
    progress.answered(ITEM, answer, 0);
    progress.answers(new Map([[ITEM.id, answer]]));
    expect(values.has("cmi.core.score.raw")).toBe(false);
    for (const [score, told] of [
      [50, "50"],
      [75, "75"],
      [0, "75"],
    ] as const) {
      progress.handedIn(score);
      expect(values.get("cmi.core.score.raw")).toBe(told);
    }
  });

  test("goes on at a later visit, and interactions behind those there are", () => {
    const first = opened();
    const answer = { answer: ["b"], score: 0 };
    first.progress.read(["een"]);
    first.progress.answered(ITEM, answer, 0);
    first.progress.answers(new Map([[ITEM.id, answer]]));
    first.progress.at("vraag-een");
    first.lms.finish();
    const held = Object.fromEntries(first.values);
    const second = opened({ ...held, "cmi.interactions._count": "1" });
    expect(second.progress.kept).toEqual(first.progress.kept);
    expect(second.progress.from).toBe("vraag-een");
    second.progress.answered(ITEM, answer, 0);
    second.progress.answers(new Map([[ITEM.id, answer]]));
    expect(second.values.get("cmi.interactions.1.id")).toBe(ITEM.id);
  });
});

test("what a learner says of an answer afterwards stands where the answer was", () => {
  const { progress, values } = opened();
  progress.answered(ITEM, { answer: ["b"], score: 0 }, 0);
  progress.judged(ITEM, { answer: ["a"], score: 1 });
  progress.answers(new Map());
  expect(values.get("cmi.interactions.0.result")).toBe("correct");
  expect(values.get("cmi.interactions.0.student_response")).toBe("a");
  expect(values.has("cmi.interactions.1.id")).toBe(false);
});

test("a lesson without questions is done when it was read", () => {
  const { progress, status, values } = opened({}, { parts: ["een"], items: [] });
  progress.read(["een"]);
  expect(status()).toBe("completed");
  expect(values.has("cmi.core.score.raw")).toBe(false);
});

test.each(["completed", "passed", "failed"])("what a platform calls %s stays so", (before) => {
  const { progress, status } = opened({ "cmi.core.lesson_status": before });
  progress.read(["een"]);
  expect(status()).toBe(before);
});

test.each(["review", "browse"])("in the mode %s nothing is written", (mode) => {
  const held = { "cmi.core.lesson_mode": mode, "cmi.suspend_data": "1..." };
  const { progress, values } = opened(held);
  progress.read(["een", "twee"]);
  progress.handedIn(100);
  expect(Object.fromEntries(values)).toEqual(held);
});
