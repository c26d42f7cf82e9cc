// @vitest-environment happy-dom
// How someone last did a quiz, and what counts for that.

import { expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import { resultOf, showResult } from "../../src/seen/results";

const BANK = "bank:a";
const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");

let counter = 0;

function happened(rest: Record<string, unknown>): LogEvent {
  counter += 1;
  const at = `2026-11-${String(counter).padStart(2, "0")}T09:00:00.000Z`;
  return { id: `event-${counter}`, device: "device-1", counter, at, ...rest } as LogEvent;
}

const answer = (run: string, item: string, score: number, mode = "practise") =>
  happened({ kind: "item-answered", run, mode, score, answer: [], target: `${BANK}/${item}` });
const end = (run: string, items: number, target = BANK) =>
  happened({ kind: "quiz-ended", run, points: 0, items, target });

function resulting(...make: (() => LogEvent)[]) {
  counter = 0;
  const found = resultOf(
    make.map((one) => one()),
    BANK,
  );
  return found && `${found.right}/${found.answered}/${found.asked} ${found.at.slice(8, 10)}`;
}

test("nothing was done, or only cards of today", () => {
  expect(resulting()).toBeUndefined();
  expect(resulting(() => answer("r1", "x", 1, "repeat"))).toBeUndefined();
});

test("how far someone is, then what was right of what was asked, on that day", () => {
  const first = [() => answer("r1", "x", 1), () => answer("r1", "y", 0.5)];
  expect(resulting(...first)).toBe("1/2/undefined 02");
  expect(resulting(...first, () => end("r1", 5))).toBe("1/2/5 03");
});

test("what someone says of an answer later counts, and the day stays", () => {
  const own = () => answer("r1", "x", 1);
  expect(
    resulting(
      () => answer("r1", "x", 0),
      () => end("r1", 1),
      own,
    ),
  ).toBe("1/1/1 02");
});

test("the round in which something happened last", () => {
  const first = [() => answer("r1", "x", 1), () => end("r1", 1)];
  expect(resulting(...first, () => answer("r2", "x", 0))).toBe("0/1/undefined 03");
  expect(resulting(() => answer("r2", "x", 0), ...first)).toBe("1/1/1 03");
});

test("a check of the bank counts, one of a competence is no result of the bank", () => {
  const check = [() => end("r1", 2), () => answer("r1", "x", 1, "check")];
  expect(resulting(...check)).toBe("1/1/2 01");
  expect(resulting(...check, () => answer("r2", "y", 1, "check"))).toBe("1/1/2 01");
  expect(
    resulting(
      () => end("r2", 8, "competence:c"),
      () => answer("r2", "y", 1, "check"),
    ),
  ).toBe(undefined);
});

test("it stands in the place of the number of questions; without a result that stays", () => {
  counter = 0;
  document.documentElement.lang = "nl";
  const line = document.createElement("p");
  Object.assign(line.dataset, { resultOf: BANK, of: "7" });
  line.textContent = "7 vragen.";
  showResult(line, [], say);
  expect(line.textContent).toBe("7 vragen.");
  const begun = [answer("r1", "x", 1)];
  showResult(line, begun, say);
  expect(line.textContent).toBe("client.result.begun 1 7 1 november 2026");
  showResult(line, [...begun, end("r1", 3)], say);
  expect(line.textContent).toBe("client.result.right 1 3 2 november 2026");
});
