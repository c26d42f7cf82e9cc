// Tension and contact as drawings beside their words: a line that lies still or goes up and down, and
// two people far apart or close. From: degrees, 1 to 5. To: stage.ts, endings.ts. Never: says anything;
// the words stand on the page.

import { make } from "../dom";

export type Degrees = Readonly<Record<"tension" | "contact", number>>;

const POINTS = 9;

export function drawMeter(kind: keyof Degrees, degree: number): HTMLElement {
  const parts = Array.from({ length: kind === "tension" ? POINTS : 3 }, () => make("i"));
  const marks = {
    class: `lk-drawn-meter lk-drawn-meter--${kind} lk-player`,
    "aria-hidden": "true",
  };
  const drawn = make("span", marks, ...parts);
  setDegree(drawn, degree);
  return drawn;
}

/** How it looks follows from this number, and moves when it changes (scene.css). */
export function setDegree(drawn: HTMLElement, degree: number): void {
  drawn.style.setProperty("--degree", String(degree));
}
