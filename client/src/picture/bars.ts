// Bars: per competence five steps, of which as many are filled as its level says.
// From: rows. To: page.ts, keep.ts. What the eye sees the drawing says too, so the words beside it are for
// the eye alone.

import { make } from "../dom";
import { grouped } from "../grouped";
import type { Row } from "./rows";
import type { Sayings } from "./sayings";
import { drawing, LOOK, shape } from "./svg";

const STEPS = 5;
const [STEP, GAP] = [44, 4]; // a step and what is between two
const [WIDTH, HEIGHT] = [STEPS * (STEP + GAP) + 4, 34];
const [TOP, THICK] = [11, 12];
const start = (level: number): number => 4 + (level - 1) * (STEP + GAP);
const end = (level: number): number => start(level) + STEP;

export function barsOf(rows: readonly Row[], sayings: Sayings): HTMLElement[] {
  return [...grouped(rows, ({ competence }) => competence.cluster)].flatMap(([cluster, some]) => [
    make("p", { class: "lk-picture__cluster" }, sayings.name(cluster)),
    make("ul", { class: "lk-picture__bars" }, ...some.map((row) => lineOf(row, sayings))),
  ]);
}

function lineOf(row: Row, sayings: Sayings): HTMLElement {
  const { competence, place, now, isTold } = row;
  const words = [
    make("span", { class: "lk-picture__level" }, sayings.stand(now)),
    ...(isTold === false
      ? [" ", make("span", { class: "lk-picture__tag" }, sayings.say("client.picture.bare"))]
      : []),
  ];
  const quiet = typeof now === "number" ? {} : { "data-quiet": "" };
  return make(
    "li",
    quiet,
    make("span", { class: "lk-picture__place", "aria-hidden": "true" }, String(place)),
    " ",
    make("a", { class: "lk-picture__title", href: competence.page }, sayings.title(row)),
    " ",
    barOf(row, sayings.sentence(row)),
    " ",
    make("span", { class: "lk-picture__words", "aria-hidden": "true" }, ...words),
  );
}

/** The drawing of one row. `data-` says in numbers what is drawn. */
export function barOf(row: Row, label: string): SVGElement {
  const { now, before, example, isTold, others } = row;
  const filled = isTold === false ? LOOK.bare : LOOK.now;
  const steps = Array.from({ length: STEPS }, (_, at) => {
    const isOn = typeof now === "number" && at < now;
    const size = { x: start(at + 1), y: TOP, width: STEP, height: THICK, rx: 3 };
    return shape("rect", { ...size, ...(isOn ? filled : LOOK.room), "data-step": at + 1 });
  });
  const marks = { class: "lk-picture__bar", "data-now": now };
  return drawing(
    ...([WIDTH, HEIGHT, label, marks] as const),
    ...steps,
    ...(now === "not-met" ? [notMet()] : []),
    ...(example === undefined ? [] : [exampleTo(example)]),
    ...(typeof before === "number" ? beforeTo(before) : []),
    ...(others?.range ? rangeOf(others.range) : []),
    ...(others?.median ? [middleOf(others.median)] : []),
  );
}

/** A line through all the steps: there is no level to fill. */
function notMet(): SVGElement {
  const y = TOP + THICK / 2;
  const line = { x1: start(1) + 8, x2: end(STEPS) - 8, y1: y, y2: y };
  return shape("line", { ...line, ...LOOK.before, "stroke-dasharray": "1 7" });
}

/** Drawn around the steps, so that what is filled stays to be seen. */
function exampleTo(level: number): SVGElement {
  const box = { x: 1, y: TOP - 3, width: end(level) + 2, height: THICK + 6, rx: 5 };
  return shape("rect", { ...box, ...LOOK.example, "data-example": level });
}

/** A faint line below the steps, with a stop at its end. */
function beforeTo(level: number): SVGElement[] {
  const [x, y] = [end(level), TOP + THICK + 7];
  return [
    shape("line", { x1: start(1), x2: x, y1: y, y2: y, ...LOOK.before, "data-before": level }),
    shape("line", { x1: x, x2: x, y1: y - 3, y2: y + 3, ...LOOK.before }),
  ];
}

/** A line above the steps, from the middle of the lowest to the middle of the highest. */
function rangeOf([low, high]: readonly [number, number]): SVGElement[] {
  const [from, to, y] = [start(low) + STEP / 2, start(high) + STEP / 2, 4];
  return [
    shape("line", { x1: from - 6, x2: to + 6, y1: y, y2: y, ...LOOK.others, "data-range": low }),
    shape("path", { d: `M${from - 6} 1v6M${to + 6} 1v6`, ...LOOK.others }),
  ];
}

function middleOf([low, high]: readonly [number, number]): SVGElement {
  const x = (start(low) + start(high) + STEP) / 2;
  return shape("path", { d: `M${x} 0l4 4l-4 4l-4 -4z`, ...LOOK.middle });
}
