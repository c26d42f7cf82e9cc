// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { day, dayInName, moment, readWords, written } from "../src/words";

test("words come from the page, with holes filled", () => {
  document.body.innerHTML =
    '<script type="application/json" id="lk-words">{"a.b": "Stap {number} van {all}"}</script>';
  const say = readWords(document);
  expect(say("a.b", { number: 2 })).toBe("Stap 2 van {all}");
  expect(say("a.c")).toBe("a.c");
});

test("a page without words shows the keys", () => {
  document.body.innerHTML = "";
  expect(readWords(document)("a.b")).toBe("a.b");
});

test("numbers and days are written as readers of the language write them", () => {
  expect(written(1204, "nl")).toBe("1.204");
  expect(written(1204, "en")).toBe("1,204");
  expect(day("2026-11-22T12:00:00.000Z", "nl")).toBe("22 november 2026");
});

test("a file is named after the day on the calendar here, also just after midnight", () => {
  expect(dayInName(new Date(2026, 6, 15, 0, 30))).toBe("2026-07-15");
});

test("a moment is told on the clock here", () => {
  const noon = new Date(2026, 10, 22, 13, 5).toISOString();
  expect(moment(noon, "nl")).toMatch(/^22-11-2026,? 13:05$/);
});
