import { describe, expect, test } from "vitest";
import type { Confidence, LogEvent } from "../../src/log/event";
import { calibrationOf } from "../../src/quiz/calibration";

function answers(many: readonly (readonly [Confidence, number])[]): LogEvent[] {
  return many.map(([confidence, score], index) => answer(index, confidence, score));
}

function answer(index: number, confidence: Confidence, score: number, run = "run-0001"): LogEvent {
  return {
    id: `event-${index}`,
    device: "device-a",
    counter: index,
    at: "2026-11-22T12:00:00.000Z",
    kind: "item-answered",
    run,
    mode: "practise",
    score,
    answer: ["a"],
    confidence,
    target: `bank:a/v${index}`,
  };
}

const SURE_AND_WRONG = Array.from({ length: 20 }, (): [Confidence, number] => [3, 0]);

describe("sure and right", () => {
  test("before twenty answers there is nothing to say", () => {
    expect(calibrationOf(answers(SURE_AND_WRONG.slice(1)))).toBeUndefined();
    expect(calibrationOf(answers(SURE_AND_WRONG))).toBeDefined();
  });

  test("sure of what is wrong", () => {
    const found = calibrationOf(answers(SURE_AND_WRONG));
    expect(found?.bias).toBeCloseTo(0.95);
    expect(found?.brier).toBeCloseTo(0.9025);
    expect(found?.bins[2]).toEqual({ confidence: 3, answers: 20, right: 0 });
  });

  test("guessing what is right is the other way", () => {
    const many = Array.from({ length: 20 }, (): [Confidence, number] => [1, 1]);
    expect(calibrationOf(answers(many))?.bias).toBeCloseTo(-0.65);
  });

  test("a second try does not count", () => {
    const again = answer(0, 3, 1);
    const events = [...answers(SURE_AND_WRONG), { ...again, id: "event-again", counter: 99 }];
    expect(calibrationOf(events)).toEqual(calibrationOf(answers(SURE_AND_WRONG)));
  });
});
