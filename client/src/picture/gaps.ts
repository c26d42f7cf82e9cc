// The largest differences with the chosen profile, in the words of the levels, with ways to work on them.
// From: rows, criteria, ways. To: page.ts, keep.ts. Never: a verdict; a profile is an example.

import { make } from "../dom";
import type { Criteria } from "../standing/criteria";
import { type Frame, numberOf } from "../standing/frame";
import { WAYS, type Way, type Ways, waysOf } from "../standing/ways";
import { listed } from "../words";
import { contrastOf } from "./contrast";
import { type Gap, gapsOf, type Row } from "./rows";
import type { Sayings } from "./sayings";

/** What the server wrote of the framework. */
export interface Known {
  readonly frame: Frame;
  readonly criteria: Criteria;
  readonly ways: Ways;
  /** The addresses of the pages where a goal is made and a story told. */
  readonly pages: { readonly plan: string; readonly evidence: string };
}

/** How many ways of each kind; the plan has all of them. */
const SHOWN = { lesson: 2, bank: 1, scene: 2, talk: 1 } as const;

export function gapsIn(rows: readonly Row[], known: Known, sayings: Sayings): HTMLElement[] {
  const gaps = gapsOf(rows);
  const compared = rows.some(({ example }) => example !== undefined);
  return [
    ...(gaps.length > 0
      ? [
          make(
            "ol",
            { class: "lk-picture__gaps" },
            ...gaps.map((gap) => gapOf(gap, known, sayings)),
          ),
        ]
      : [make("p", {}, sayings.say(`client.picture.gaps.${compared ? "none" : "choose"}`))]),
    ...notMetIn(rows, sayings),
  ];
}

function gapOf({ row, from, to }: Gap, known: Known, sayings: Sayings): HTMLElement {
  const { say } = sayings;
  const { id, page } = row.competence;
  const goal = `${known.pages.plan}#${id.slice(id.indexOf(":") + 1)}`;
  const sides = [
    { whose: say("client.picture.gaps.now"), level: from },
    { whose: say("client.picture.gaps.example"), level: to },
  ] as const;
  return make(
    "li",
    { "data-competence": id },
    make("h3", {}, make("a", { href: page }, sayings.title(row))),
    contrastOf(id, sides, known.criteria, known.frame, sayings),
    make(
      "ul",
      { class: "lk-picture__ways" },
      ...shownOf({ row, from, to }, known).map(([kind, way]) =>
        make(
          "li",
          {},
          `${say(`client.picture.way.${kind}`)}: `,
          make("a", { href: way.page, ...(way.lang ? { lang: way.lang } : {}) }, way.title),
        ),
      ),
      make("li", { "data-goal": "" }, make("a", { href: goal }, say("client.picture.gaps.goal"))),
    ),
  );
}

/** Lessons that aim at a level between the two come first. */
export function shownOf({ row, from, to }: Gap, { frame, ways }: Known): [string, Way][] {
  return WAYS.flatMap((kind) => {
    const found = waysOf(ways, row.competence.id, kind);
    const fits = ({ levels = [] }: Way) =>
      levels.some((level) => {
        const number = numberOf(frame, level) ?? 0;
        return number > from && number <= to;
      });
    const first = [...found.filter(fits), ...found.filter((way) => !fits(way))];
    return first.slice(0, SHOWN[kind]).map((way): [string, Way] => [kind, way]);
  });
}

function notMetIn(rows: readonly Row[], sayings: Sayings): HTMLElement[] {
  const titles = rows.filter(({ now }) => now === "not-met").map((row) => sayings.title(row));
  const names = listed(titles, sayings.language);
  return titles.length > 0
    ? [make("p", {}, sayings.say("client.picture.gaps.not_met", { names }))]
    : [];
}
