// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Calibration } from "../../src/quiz/calibration";
import { pictureOf } from "../../src/quiz/picture";

const FOUND: Calibration = {
  answers: 24,
  bins: [
    { confidence: 1, answers: 0, right: 0 },
    { confidence: 2, answers: 10, right: 0.6 },
    { confidence: 3, answers: 14, right: 0.5 },
  ],
  bias: 0.284,
  brier: 0.31,
};

test("bars and table say the same, and empty steps are left out", () => {
  document.documentElement.lang = "nl";
  const page = document.createElement("div");
  page.append(...pictureOf(FOUND, (key) => key));
  const rows = [...page.querySelectorAll("tbody tr")];
  expect(rows.map((row) => row.querySelector("th")?.textContent)).toEqual([
    "client.quiz.sure.s2",
    "client.quiz.sure.s3",
  ]);
  for (const row of rows) {
    const [, means, right] = [...row.querySelectorAll("td")].map((cell) =>
      Number.parseInt(cell.textContent ?? "", 10),
    );
    expect(Number(row.querySelector(".lk-bar-right")?.getAttribute("width"))).toBe(right);
    expect(Number(row.querySelector(".lk-bar-means")?.getAttribute("x1"))).toBe(means);
  }
  expect(page.textContent).toContain("client.quiz.calibration.over");
});
