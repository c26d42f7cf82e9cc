// A programme as CSV: the same columns and cells as that of a ready one (exports/programmes.py); a test compares both.
// From: the desk. To: a file. Never: a cell that a spreadsheet would run.

import { harmless, separated } from "../cells";
import type { Say } from "../words";
import { loadOf, type Spent } from "./load";
import { nameOf } from "./naming";
import { type Assignment, lessonsIn, type Part, type Programme } from "./programme";
import { at, blockAt, type Named, type Shelf } from "./shelf";

const COLUMNS = [
  ...(["number", "meeting", "when", "kind", "what"] as const),
  ...(["minutes", "how", "address", "competences", "levels"] as const),
];

type Cell = string | number;

export function csvOf(programme: Programme, shelf: Shelf, say: Say, language: string): string {
  const rows = loadOf(programme, shelf).meetings.flatMap(({ meeting, spent }, place) =>
    spent.map((one) => [place + 1, meeting.title, ...rowOf(one, shelf, say)]),
  );
  const assigned = programme.assignments.map((one) => assignmentRow(one, programme, shelf, say));
  const head = COLUMNS.map((name) => say(`programme.column.${name}`));
  return separated([head, ...[...rows, ...assigned].map((row) => row.map(guarded))], language);
}

function rowOf({ when, part, minutes, together }: Spent, shelf: Shelf, say: Say): Cell[] {
  return [
    say(`programme.cell.${when}`),
    say(`programme.cell.${part.type}`),
    nameOf(part, shelf),
    minutes,
    say(`programme.cell.${together ? "together" : "alone"}`),
    addressesOf(part, shelf),
    ...aimsOf(part, shelf),
  ];
}

function addressesOf(part: Part, shelf: Shelf): string {
  switch (part.type) {
    case "lesson":
      return addressIn(shelf.lessons, part.lesson);
    case "blocks":
      return part.blocks.map((name) => blockAt(shelf, name)?.address ?? "").join(" ");
    case "scene":
      return addressIn(shelf.scenes, part.scene);
    case "page":
      return addressIn(shelf.pages, part.page);
    case "own":
      return "";
  }
}

function addressIn(found: Readonly<Record<string, Named>>, name: string): string {
  return at(found, name)?.address ?? "";
}

/** The competences and levels it is about; some blocks of a lesson reach none of its aims. */
function aimsOf(part: Part, shelf: Shelf): [string, string] {
  if (part.type === "lesson") {
    const aims = lessonsIn(part).flatMap((name) => at(shelf.lessons, name)?.objectives ?? []);
    const levels = new Set(aims.map(({ level }) => level));
    const reached = shelf.levels.filter(({ id }) => levels.has(id)).map(({ name }) => name);
    return [
      competences(
        aims.map(({ competence }) => competence),
        shelf,
      ),
      reached.join("; "),
    ];
  }
  const played = part.type === "scene" ? (at(shelf.scenes, part.scene)?.competences ?? []) : [];
  return [competences(played, shelf), ""];
}

function competences(names: readonly string[], shelf: Shelf): string {
  return [...new Set(names)].map((name) => titleOf(shelf.competences, name)).join("; ");
}

function titleOf(found: readonly { readonly id: string; readonly name: string }[], id: string) {
  return found.find((one) => one.id === id)?.name ?? id;
}

function assignmentRow(one: Assignment, { meetings }: Programme, shelf: Shelf, say: Say): Cell[] {
  const place = meetings.findIndex(({ id }) => id === one.after);
  return [
    place + 1,
    meetings[place]?.title ?? "",
    say("programme.cell.after"),
    say("programme.cell.assignment"),
    one.title,
    one.minutes,
    say("programme.cell.alone"),
    "",
    titleOf(shelf.competences, one.competence),
    titleOf(shelf.levels, one.level),
  ];
}

function guarded(cell: Cell): Cell {
  return typeof cell === "string" ? harmless(cell) : cell;
}
