// Pieces of a drawing. From: bars.ts, radar.ts, key.ts. Never: takes markup as text. Colours are those of the
// style sheet; without one, in a page that was kept, the drawing is black on white.

const SVG = "http://www.w3.org/2000/svg";

export type Marks = Readonly<Record<string, string | number>>;

export function shape(tag: string, marks: Marks, ...content: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(marks)) {
    element.setAttribute(name, String(value));
  }
  element.append(...content);
  return element;
}

/** A drawing that says in words what it shows. */
export function drawing(
  width: number,
  height: number,
  label: string,
  marks: Marks,
  ...parts: Node[]
): SVGElement {
  const said: Marks = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return shape("svg", { ...size, ...said, ...marks }, ...parts);
}

/** How each thing looks: a name for the style sheet, and attributes for where there is none. */
export const LOOK = {
  room: { class: "lk-picture__room", fill: "none", stroke: "#999" },
  now: { class: "lk-picture__now", fill: "#1f5c57", stroke: "#1f5c57", "stroke-width": 2 },
  bare: { class: "lk-picture__bare", fill: "none", stroke: "#1f5c57", "stroke-width": 2 },
  area: { class: "lk-picture__area", fill: "#1f5c57", "fill-opacity": 0.15, stroke: "none" },
  line: { class: "lk-picture__line", fill: "none", stroke: "#1f5c57", "stroke-width": 2.5 },
  example: {
    ...{ class: "lk-picture__example", fill: "none", stroke: "#a3461c", "stroke-width": 2 },
    "stroke-dasharray": "5 3",
  },
  corner: { class: "lk-picture__corner", fill: "#fff", stroke: "#a3461c", "stroke-width": 2 },
  before: { class: "lk-picture__before", fill: "none", stroke: "#777", "stroke-width": 1.5 },
  others: { class: "lk-picture__others", fill: "none", stroke: "#333", "stroke-width": 1.5 },
  middle: { class: "lk-picture__middle", fill: "#333", stroke: "none" },
  number: { class: "lk-picture__number", "text-anchor": "middle", "font-size": 12 },
  ring: { class: "lk-picture__ring", "text-anchor": "middle", "font-size": 9 },
} as const satisfies Readonly<Record<string, Marks>>;
