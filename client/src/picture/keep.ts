// The picture as a page to keep: it opens in any browser, holds no script and leads nowhere.
// From: rows. To: page.ts, as text for a file.

import { make } from "../dom";
import { pageToKeep } from "../files";
import { changesIn } from "./changes";
import { barsFigure, calledIn, radarFigures, tableBox } from "./drawn";
import { gapsIn, type Known } from "./gaps";
import type { Called } from "./key";
import type { Row } from "./rows";
import type { Sayings } from "./sayings";

/** Fixed, and short: what the drawings need, and what makes it pleasant to read. */
const LOOK = `body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1rem}
ul,ol{padding:0}li{list-style:none;margin:.3rem 0}figure{margin:1rem 0}svg{max-width:100%;vertical-align:middle}
table{border-collapse:collapse;width:100%}caption,th,td{padding:.3rem .8rem .3rem 0;text-align:start}
th,td{border-bottom:1px solid #ccc;vertical-align:top}.lk-picture__cluster{font-weight:600;margin:1rem 0 0}
.lk-picture__bars li{display:grid;gap:0 .6rem;grid-template-columns:2em 1fr}.lk-picture__bars svg,
.lk-picture__words{grid-column:2}.lk-picture__contrast{display:grid;gap:1rem;grid-template-columns:1fr 1fr}`;

export function pictureToKeep(
  rows: readonly Row[],
  called: Called,
  known: Known,
  sayings: Sayings,
): string {
  const { say } = sayings;
  const content = make(
    "div",
    {},
    make("p", {}, calledIn(called, sayings)),
    heading("bars"),
    barsFigure(rows, called, sayings),
    heading("radar"),
    ...radarFigures(rows, sayings),
    ...(called.profile === undefined ? [] : [heading("gaps"), ...gapsIn(rows, known, sayings)]),
    ...(called.before === undefined
      ? []
      : [heading("changes"), ...changesIn(rows, called, sayings)]),
    heading("table"),
    ...tableBox(rows, called, known, sayings),
    make("p", {}, say("client.picture.keep.foot")),
  );
  for (const way of content.querySelectorAll("[data-goal], .lk-picture__untold")) {
    way.remove(); // they are about what one can press
  }
  for (const link of content.querySelectorAll("a")) {
    link.replaceWith(...link.childNodes);
  }
  const page = pageToKeep(say("client.picture.keep.title"), content);
  return page.replace("</head>", `<style>${LOOK}</style></head>`);

  function heading(name: string): HTMLElement {
    return make("h2", {}, say(`client.picture.keep.${name}`));
  }
}
