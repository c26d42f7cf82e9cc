// Certainty against what was right, as bars with a table that says the same to who cannot see them.
// From: calibration.ts. To: quiz.ts, as a figure. The numbers in the table are those of the bars.

import { make } from "../dom";
import type { Say } from "../words";
import { written } from "../words";
import { type Calibration, MEANS } from "./calibration";

const CLOSE = 0.1;
const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 22;
const WIDTH = 100;

export function pictureOf(found: Calibration, say: Say): HTMLElement[] {
  const language = document.documentElement.lang;
  const bins = found.bins.filter((bin) => bin.answers > 0);
  const named = (column: string) => say(`client.quiz.calibration.${column}`);
  const head = ["step", "answers", "means", "right"].map((column) =>
    make("th", { scope: "col", role: "columnheader" }, named(column)),
  );
  // On a narrow screen a row is a card: as in pages/tables.py, and so in its roles.
  const cell = (column: string, ...content: (Node | string)[]) =>
    make("td", { role: "cell", "data-label": named(column) }, ...content);
  const rows = bins.map((bin) =>
    make(
      "tr",
      { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, say(`client.quiz.sure.s${bin.confidence}`)),
      cell("answers", String(bin.answers)),
      cell("means", percent(MEANS[bin.confidence])),
      cell("right", percent(bin.right), bars(MEANS[bin.confidence], bin.right)),
    ),
  );
  const table = make(
    "table",
    { class: "lk-rows", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
  const words = Math.abs(found.bias) <= CLOSE ? "close" : found.bias > 0 ? "over" : "under";
  const brier = written(Math.round(found.brier * 100) / 100, language);
  return [
    make("h4", {}, say("client.quiz.calibration.title")),
    make(
      "figure",
      { class: "lk-calibration" },
      make("figcaption", {}, say("client.quiz.calibration.caption", { answers: found.answers })),
      make(
        "div",
        {
          class: "lk-table",
          tabindex: "0",
          role: "group",
          "aria-label": say("client.quiz.calibration.title"),
        },
        table,
      ),
    ),
    make("p", {}, say(`client.quiz.calibration.${words}`)),
    make("p", { class: "lk-meta" }, say("client.quiz.calibration.brier", { brier })),
  ];
}

/** A bar for what was right, and a line where certainty says it would be. For the eye only. */
function bars(means: number, right: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(
    part("rect", { x: 0, y: 6, width: WIDTH, height: 10, class: "lk-bar-room" }),
    part("rect", { x: 0, y: 6, width: right * WIDTH, height: 10, class: "lk-bar-right" }),
    part("line", { x1: means * WIDTH, x2: means * WIDTH, y1: 1, y2: 21, class: "lk-bar-means" }),
  );
  return svg;
}

function part(tag: string, marks: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(marks)) {
    element.setAttribute(name, String(value));
  }
  return element;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
