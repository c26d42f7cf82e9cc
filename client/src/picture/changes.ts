// What is different from an earlier round, in words. From: rows. To: page.ts, keep.ts.

import { make } from "../dom";
import type { Called } from "./key";
import { changesOf, type Row } from "./rows";
import type { Sayings } from "./sayings";

export function changesIn(rows: readonly Row[], called: Called, sayings: Sayings): HTMLElement[] {
  const { say } = sayings;
  const changed = changesOf(rows);
  const same = rows.filter(
    ({ now, before }) => before !== undefined && before === now && now !== "none",
  ).length;
  const dates = { before: called.before ?? "", round: called.round };
  return [
    make("p", {}, say("client.picture.changes.dates", dates)),
    ...(changed.length > 0
      ? [make("ul", {}, ...changed.map((row) => lineOf(row, sayings)))]
      : [make("p", {}, say("client.picture.changes.none"))]),
    ...(changed.length > 0 && same > 0
      ? [make("p", {}, say("client.picture.changes.same", { number: same }))]
      : []),
    make("p", { class: "lk-meta" }, say("client.picture.changes.note")),
  ];
}

function lineOf(row: Row, sayings: Sayings): HTMLElement {
  const words = { before: sayings.stand(row.before ?? "none"), now: sayings.stand(row.now) };
  return make(
    "li",
    { "data-competence": row.competence.id },
    make("b", {}, sayings.title(row)),
    `: ${sayings.say("client.picture.changes.from_to", words)}`,
  );
}
