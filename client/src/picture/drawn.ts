// The parts of the picture, made of the same rows: bars with what their marks mean, radars, a table.
// From: rows. To: page.ts and keep.ts.

import { make } from "../dom";
import { listed } from "../words";
import { barsOf } from "./bars";
import type { Known } from "./gaps";
import { type Called, keyOf } from "./key";
import { radarOf } from "./radar";
import { radarsOf } from "./radars";
import type { Row } from "./rows";
import type { Sayings } from "./sayings";
import { tableOf } from "./table";

export function barsFigure(rows: readonly Row[], called: Called, sayings: Sayings): HTMLElement {
  const levels = [1, 2, 3, 4, 5].map((number) => `${number} ${sayings.level(number)}`);
  const caption = sayings.say("client.picture.bars.caption", {
    levels: listed(levels, sayings.language),
  });
  return make(
    "figure",
    { class: "lk-picture__figure" },
    keyOf(rows, called, sayings),
    ...barsOf(rows, sayings),
    make("figcaption", {}, caption),
  );
}

/** Nothing where there are too few competences for a radar. */
export function radarFigures(rows: readonly Row[], sayings: Sayings): HTMLElement[] {
  const figures = radarsOf(rows).map((some) => {
    const clusters = sayings.clusters(some);
    const said = some.map((row) => `${sayings.title(row)}: ${sayings.sentence(row)}`).join(". ");
    const label = `${sayings.say("client.picture.radar.alt", { clusters })} ${said}.`;
    return make(
      "figure",
      { class: "lk-picture__figure" },
      radarOf(some, label),
      make("figcaption", {}, clusters),
      make(
        "ul",
        { class: "lk-picture__axes" },
        ...some.map((row) =>
          make(
            "li",
            {},
            make("span", { class: "lk-picture__place" }, String(row.place)),
            ` ${sayings.title(row)}`,
          ),
        ),
      ),
    );
  });
  return figures.length > 0 ? [make("div", { class: "lk-picture__radars" }, ...figures)] : [];
}

export function tableBox(
  rows: readonly Row[],
  called: Called,
  known: Known,
  sayings: Sayings,
): HTMLElement[] {
  const caption = calledIn(called, sayings);
  const label = sayings.say("client.picture.table.label");
  const stale = rows.filter(({ isStale }) => isStale).map((row) => sayings.title(row));
  const names = listed(stale, sayings.language);
  return [
    make(
      "div",
      { class: "lk-table", tabindex: "0", role: "group", "aria-label": label },
      tableOf(rows, sayings, caption),
    ),
    ...untoldIn(rows, known, sayings),
    ...(stale.length > 0
      ? [make("p", { class: "lk-meta" }, sayings.say("client.picture.stale", { names }))]
      : []),
  ];
}

/** Where a story can be told, for each level that asks for one. */
function untoldIn(rows: readonly Row[], { frame, pages }: Known, sayings: Sayings): HTMLElement[] {
  const links = rows
    .filter(({ isTold }) => isTold === false)
    .map((row) => {
      const level = frame.levels.find(({ number }) => number === row.now)?.id ?? "";
      const id = row.competence.id.slice(row.competence.id.indexOf(":") + 1);
      return make(
        "li",
        {},
        make("a", { href: `${pages.evidence}#${id}/${level}` }, sayings.title(row)),
      );
    });
  return links.length > 0
    ? [
        make("p", { class: "lk-picture__untold" }, sayings.say("client.picture.untold")),
        make("ul", { class: "lk-picture__ways lk-picture__untold" }, ...links),
      ]
    : [];
}

/** Of when this is, and what it is compared with. */
export function calledIn({ round, before, profile }: Called, { say }: Sayings): string {
  return [
    say("client.picture.of.round", { round }),
    ...(profile === undefined ? [] : [say("client.picture.of.profile", { profile })]),
    ...(before === undefined ? [] : [say("client.picture.of.before", { before })]),
  ].join(" ");
}
