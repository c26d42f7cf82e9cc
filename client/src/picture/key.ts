// What each mark in the drawings means: only those that are in them.
// From: rows, the words for the moments and the profile. To: page.ts, keep.ts.

import { make } from "../dom";
import type { Row } from "./rows";
import type { Sayings } from "./sayings";
import { drawing, LOOK, shape } from "./svg";

/** How the round, the one before it and the profile are called. */
export interface Called {
  readonly round: string;
  readonly before?: string | undefined;
  readonly profile?: string | undefined;
}

export function keyOf(rows: readonly Row[], called: Called, sayings: Sayings): HTMLElement {
  const { say } = sayings;
  const box = { x: 3, y: 5, width: 26, height: 10, rx: 3 };
  const line = { x1: 2, x2: 30, y1: 10, y2: 10 };
  const entries: [boolean, SVGElement[], string][] = [
    [
      true,
      [shape("rect", { ...box, ...LOOK.now })],
      say("client.picture.key.now", { round: called.round }),
    ],
    [
      rows.some(({ isTold }) => isTold === false),
      [shape("rect", { ...box, ...LOOK.bare })],
      say("client.picture.key.bare"),
    ],
    [
      rows.some(({ now }) => now === "not-met"),
      [
        shape("rect", { ...box, ...LOOK.room }),
        shape("line", { ...line, x1: 7, x2: 27, ...LOOK.before, "stroke-dasharray": "1 7" }),
      ],
      sayings.stand("not-met"),
    ],
    [
      called.profile !== undefined,
      [shape("rect", { ...box, ...LOOK.example })],
      say("client.picture.key.example", { profile: called.profile ?? "" }),
    ],
    [
      called.before !== undefined,
      [shape("line", { ...line, ...LOOK.before })],
      say("client.picture.key.before", { before: called.before ?? "" }),
    ],
    [
      rows.some(({ others }) => others?.range),
      [shape("path", { d: "M3 10h26M3 6v8M29 6v8", ...LOOK.others })],
      say("client.picture.key.range"),
    ],
    [
      rows.some(({ others }) => others?.median),
      [shape("path", { d: "M16 5l5 5l-5 5l-5 -5z", ...LOOK.middle })],
      say("client.picture.key.median"),
    ],
  ];
  return make(
    "ul",
    { class: "lk-picture__key" },
    ...entries
      .filter(([isThere]) => isThere)
      .map(([, parts, words]) =>
        make("li", {}, drawing(32, 20, "", { class: "lk-picture__sign" }, ...parts), " ", words),
      ),
  );
}
