// What others saw, beside what someone said of themself. From: rows. To: page.ts. Roles stand apart, and what
// too few said is not told; standing/others.ts sees to that. A difference stands in the words of the levels.

import { make } from "../dom";
import { type Group, type RoleGroup, STEADY, type Told } from "../standing/others";
import { day } from "../words";
import { contrastOf } from "./contrast";
import type { Known } from "./gaps";
import type { Row } from "./rows";
import type { Sayings } from "./sayings";

export function seenIn(rows: readonly Row[], known: Known, sayings: Sayings): HTMLElement[] {
  return rows.flatMap((row) => (row.others ? [partOf(row, known, sayings)] : []));
}

function partOf(row: Row, known: Known, sayings: Sayings): HTMLElement {
  const { others, competence } = row;
  const { say } = sayings;
  const roles = [...(others?.roles ?? [])];
  return make(
    "section",
    { class: "lk-picture__seen", "data-competence": competence.id },
    make("h3", {}, make("a", { href: competence.page }, sayings.title(row))),
    make("p", {}, `${say("client.picture.others.self")}: `, make("b", {}, sayings.stand(row.now))),
    ...(others ? [make("p", {}, groupIn(others, sayings))] : []),
    ...(others?.median && others.count < STEADY
      ? [make("p", { class: "lk-meta" }, say("client.picture.others.unsteady", { number: STEADY }))]
      : []),
    ...differenceIn(row, known, sayings),
    ...(others?.withheld
      ? [
          make(
            "p",
            { class: "lk-meta" },
            say("client.picture.others.withheld", { number: others.withheld }),
          ),
        ]
      : []),
    ...roles.flatMap(([role, group]) => roleIn(role, group, sayings)),
  );
}

/** How many, and as much of their levels as their number allows. */
function groupIn({ count, unable, range, median }: Group, sayings: Sayings): string {
  const { say } = sayings;
  return [
    say("client.picture.others.count", { number: count + unable }),
    ...(median ? [say("client.picture.others.middle", { level: sayings.median(median) })] : []),
    ...(range ? [say("client.picture.others.spread", { levels: sayings.range(range) })] : []),
    ...(range || count === 0 ? [] : [say("client.picture.others.few")]),
  ].join(" ");
}

/** Only where all that stand in the middle are on one side of what someone chose. */
function differenceIn(row: Row, known: Known, sayings: Sayings): HTMLElement[] {
  const { now, others, competence } = row;
  const [low, high] = others?.median ?? [];
  if (typeof now !== "number" || low === undefined || high === undefined) {
    return [];
  }
  const nearest = now < low ? low : now > high ? high : undefined;
  if (nearest === undefined) {
    return [];
  }
  const sides = [
    { whose: sayings.say("client.picture.others.self"), level: now },
    { whose: sayings.say("client.picture.others.them"), level: nearest },
  ] as const;
  return [
    make("p", {}, sayings.say("client.picture.others.difference")),
    contrastOf(competence.id, sides, known.criteria, known.frame, sayings),
  ];
}

function roleIn(role: string, group: RoleGroup, sayings: Sayings): HTMLElement[] {
  const heading = `${sayings.say(`client.form.role.${role}`)} (${group.count + group.unable})`;
  const levels = [
    ...(group.median
      ? [sayings.say("client.picture.others.middle", { level: sayings.median(group.median) })]
      : []),
    ...(group.range
      ? [sayings.say("client.picture.others.spread", { levels: sayings.range(group.range) })]
      : []),
  ];
  return levels.length + group.comments.length > 0
    ? [
        make("h4", {}, heading),
        ...(levels.length > 0 ? [make("p", {}, levels.join(" "))] : []),
        ...group.comments.map((told) => commentIn(told, sayings)),
      ]
    : [];
}

function commentIn({ name, date, strong, next }: Told, sayings: Sayings): HTMLElement {
  const { say, language } = sayings;
  const when = Number.isNaN(Date.parse(date)) ? "" : day(date, language);
  return make(
    "blockquote",
    {},
    ...(strong ? [make("p", {}, `${say("client.form.feedback.strong")}: ${strong}`)] : []),
    ...(next ? [make("p", {}, `${say("client.form.feedback.next")}: ${next}`)] : []),
    make("p", { class: "lk-meta" }, [name, when].filter(Boolean).join(", ")),
  );
}
