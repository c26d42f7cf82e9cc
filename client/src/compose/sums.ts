// What a programme comes to, in tables: time, coverage, thinking, holes. From: the desk. To: the page and paper. The same
// tables as on the page of a ready programme (pages/learn/programme.html.j2).

import { make } from "../dom";
import type { Say } from "../words";
import { bloomOf, type Covered, coverageOf, holesOf, unaskedIn } from "./coverage";
import type { Desk } from "./desk";
import { minutesAt, type When } from "./load";
import { points, time, titled } from "./naming";

const WHENS: readonly When[] = ["before", "during", "after"];

export function sumsOf(desk: Desk, say: Say, language: string): HTMLElement[] {
  return [
    make("h3", {}, say("trainer.load")),
    loadTable(desk, say),
    totals(desk, say, language),
    make("p", { class: "lk-meta lk-programme__reckoned" }, say("programme.reckoned")),
    make("h3", {}, say("coverage.title")),
    make("p", {}, say("programme.coverage_text")),
    coverageTable(desk, say),
    make("h3", {}, say("client.compose.bloom")),
    bloomTable(desk, say),
    make("h3", {}, say("programme.holes")),
    make("p", { class: "lk-programme__opens" }, say("programme.holes_text")),
    holes(desk, say, language),
  ];
}

type Cell = string | Node;

function table(style: string, label: string, head: readonly string[], rows: Cell[][]): HTMLElement {
  const cells = (row: readonly Cell[]) =>
    row.map((cell, at) =>
      at === 0
        ? make("th", { scope: "row" }, cell)
        : make("td", cell === "" ? {} : { "data-label": head[at] ?? "" }, cell),
    );
  const columns = head.map((words) => make("th", { scope: "col" }, words));
  return make(
    "div",
    { class: "lk-table", tabindex: "0", role: "group", "aria-label": label },
    make(
      "table",
      { class: `${style} lk-rows` },
      make("thead", {}, make("tr", {}, ...columns)),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, ...cells(row)))),
    ),
  );
}

function loadTable({ load }: Desk, say: Say): HTMLElement {
  const whens = WHENS.filter((when) => load.meetings.some((one) => minutesAt(one, when) > 0));
  const head = [say("programme.meeting"), ...whens.map((when) => say(`programme.${when}`))];
  const rows = load.meetings.map((one, place) => [
    titled(one.meeting, place, say),
    ...whens.map((when) => {
      const minutes = minutesAt(one, when);
      return minutes ? say("programme.min", { minutes }) : "";
    }),
  ]);
  return table("lk-programme__plan", say("trainer.load"), head, rows);
}

function totals({ load, shelf }: Desk, say: Say, language: string): HTMLElement {
  const row = (words: string, value: string, name: string) => [
    make("dt", {}, words),
    make("dd", { "data-sum": name }, value),
  ];
  const rows = (["together", "alone", "assignments", "total"] as const).flatMap((name) =>
    row(say(`programme.sum.${name}`), time(load[name], say), name),
  );
  const ec = say("client.compose.ec", {
    ec: points(load.total, shelf, language),
    hours: shelf.hoursPerEc,
  });
  return make("dl", { class: "lk-facts" }, ...rows, ...row(say("client.compose.points"), ec, "ec"));
}

function coverageTable(desk: Desk, say: Say): HTMLElement {
  const { levels } = desk.shelf;
  const head = [
    say("framework.competence"),
    ...levels.map(({ name }) => name),
    say("programme.scenes"),
  ];
  const rows = coverageOf(desk.programme, desk.shelf).map((one) => [
    one.competence.name,
    ...levels.map(({ id }) => shownAt(one, id, say)),
    one.scenes.length > 0 ? `${one.scenes.length}` : "",
  ]);
  return table("lk-programme__coverage", say("coverage.title"), head, rows);
}

function shownAt({ objectives, assignments }: Covered, level: string, say: Say): string {
  const number = objectives.get(level) ?? 0;
  const shown = assignments.filter((one) => one.level === level).length;
  return [
    ...(number ? [say(`programme.objective${number > 1 ? "s" : ""}`, { number })] : []),
    ...(shown ? [say(`programme.shown${shown > 1 ? "" : "_one"}`, { number: shown })] : []),
  ].join(", ");
}

function bloomTable(desk: Desk, say: Say): HTMLElement {
  const head = [say("coverage.level"), say("programme.aims"), say("coverage.items")];
  const rows = bloomOf(desk.programme, desk.shelf).map(({ bloom, objectives, items }) => [
    say(`bloom.${bloom}`),
    objectives ? `${objectives}` : "",
    items ? `${items}` : "",
  ]);
  return table("lk-compose__bloom", say("client.compose.bloom"), head, rows);
}

function holes(desk: Desk, say: Say, language: string): HTMLElement {
  const { programme, shelf } = desk;
  const found = holesOf(programme, coverageOf(programme, shelf), shelf);
  const listed = (some: readonly { readonly name: string }[]) =>
    `${some.map(({ name }) => name).join(", ")}.`;
  const lines = [
    ...(["untouched", "played", "levels"] as const)
      .filter((name) => found[name].length > 0)
      .map((name) => {
        const why = name === "levels" ? ` ${say("programme.hole.levels_why")}` : "";
        return `${say(`programme.hole.${name}`)} ${listed(found[name])}${why}`;
      }),
    ...found.aims.map(({ text }) => `${say("programme.hole.aim")} ${text}`),
  ];
  const unasked = unaskedIn(programme, shelf);
  if (unasked > 0) {
    const number = new Intl.NumberFormat(language).format(unasked);
    lines.push(say("client.compose.unasked", { number }));
  }
  const items = lines.length > 0 ? lines : [say("programme.hole.none")];
  return make("ul", { "data-part": "holes" }, ...items.map((line) => make("li", {}, line)));
}
