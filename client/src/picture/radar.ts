// A radar: an axis per competence, five rings, and where someone stands on each.
// From: the rows of one radar. To: page.ts, keep.ts. An axis without a level leaves the line open, as nothing
// is below the first level. Axes have the numbers of the list below; words would not fit on a phone.

import type { Row } from "./rows";
import { drawing, LOOK, type Marks, shape } from "./svg";

const SIZE = 300;
const MIDDLE = SIZE / 2;
const RADIUS = 112;
const RINGS = 5;
const BADGE = 21; // beyond the last ring

type Point = readonly [number, number];
type Levels = readonly (number | undefined)[];

export function radarOf(rows: readonly Row[], label: string): SVGElement {
  const axes = rows.length;
  const now = rows.map((row) => (typeof row.now === "number" ? row.now : undefined));
  const before = rows.map((row) => (typeof row.before === "number" ? row.before : undefined));
  const example = rows.map((row) => row.example);
  return drawing(
    ...([SIZE, SIZE, label, { class: "lk-picture__radar" }] as const),
    ...room(axes),
    ...path("area", wedges(now)),
    ...path("before", lines(before), { "stroke-dasharray": "1 3", "stroke-linecap": "round" }),
    ...path("example", lines(example)),
    ...path("line", lines(now)),
    ...dots(before, (at) => shape("circle", { ...place(at), r: 2.5, ...LOOK.before })),
    ...dots(example, ([x, y]) => {
      const diamond = `M${round(x)} ${round(y - 7)}l7 7l-7 7l-7 -7z`;
      return shape("path", { d: diamond, ...LOOK.corner });
    }),
    ...dots(now, (at, level, axis) => {
      const look = rows[axis]?.isTold === false ? LOOK.bare : LOOK.now;
      return shape("circle", { ...place(at), r: 4, ...look, "data-level": level });
    }),
    ...rows.flatMap((row, axis) => badge(row, axis, axes)),
  );
}

/** The first axis points up, the others follow clockwise. */
function pointAt(axis: number, axes: number, distance: number): Point {
  const angle = (axis / axes) * 2 * Math.PI;
  return [MIDDLE + distance * Math.sin(angle), MIDDLE - distance * Math.cos(angle)];
}

function atLevel(axis: number, axes: number, level: number): Point {
  return pointAt(axis, axes, (level / RINGS) * RADIUS);
}

function room(axes: number): SVGElement[] {
  const every = Array.from({ length: axes }, (_, axis) => axis);
  const spokes = every.map((axis) => `M${MIDDLE} ${MIDDLE}L${written(atLevel(axis, axes, RINGS))}`);
  const rings = Array.from({ length: RINGS }, (_, at) => {
    const corners = every.map((axis) => written(atLevel(axis, axes, at + 1)));
    return shape("path", { d: `M${corners.join("L")}Z`, ...LOOK.room });
  });
  const numbers = Array.from({ length: RINGS }, (_, at) => {
    const [x, y] = atLevel(0, axes, at + 1);
    return shape("text", { x: x - 14, y: y + 4, ...LOOK.ring }, String(at + 1));
  });
  return [...rings, shape("path", { d: spokes.join(""), ...LOOK.room }), ...numbers];
}

/** From each axis with a level to the next that has one beside it. */
function pairs(levels: Levels): [Point, Point][] {
  const axes = levels.length;
  return levels.flatMap((level, axis): [Point, Point][] => {
    const next = (axis + 1) % axes;
    const other = levels[next];
    return level === undefined || other === undefined
      ? []
      : [[atLevel(axis, axes, level), atLevel(next, axes, other)]];
  });
}

function wedges(levels: Levels): string {
  return pairs(levels)
    .map(([one, other]) => `M${MIDDLE} ${MIDDLE}L${written(one)}L${written(other)}Z`)
    .join("");
}

function lines(levels: Levels): string {
  return pairs(levels)
    .map(([one, other]) => `M${written(one)}L${written(other)}`)
    .join("");
}

function path(look: "area" | "before" | "example" | "line", d: string, marks: Marks = {}) {
  return d === "" ? [] : [shape("path", { d, ...LOOK[look], ...marks })];
}

function dots(
  levels: Levels,
  draw: (at: Point, level: number, axis: number) => SVGElement,
): SVGElement[] {
  return levels.flatMap((level, axis) =>
    level === undefined ? [] : [draw(atLevel(axis, levels.length, level), level, axis)],
  );
}

/** The number of a competence at the end of its axis; dashed where there is no level. */
function badge(row: Row, axis: number, axes: number): SVGElement[] {
  const at = pointAt(axis, axes, RADIUS + BADGE);
  const open: Marks = typeof row.now === "number" ? {} : { "stroke-dasharray": "2 3" };
  return [
    shape("circle", { ...place(at), r: 11, ...LOOK.room, ...open }),
    shape("text", { x: round(at[0]), y: round(at[1] + 4.2), ...LOOK.number }, String(row.place)),
  ];
}

function place([x, y]: Point): Marks {
  return { cx: round(x), cy: round(y) };
}

function written([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
