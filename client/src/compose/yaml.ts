// A programme as a record of the project: the YAML that `leerklimaat check` reads (model/curriculum.py). From: the desk.
// To: a file for whoever writes here. What a record needs and nobody filled in, gets words that say so. Values are quoted
// as JSON, which is YAML; a text of some lines is a block, as people write it. Pure; the day is a parameter.

import { loadOf } from "./load";
import { type Aim, freshId, type Part, type Programme, wholeLessons } from "./programme";
import { at, type Shelf } from "./shelf";

/** What stands where nobody wrote anything. */
export type Unwritten = (
  field: "title" | "summary" | "place" | "audience" | "introduction" | "aim" | "meeting" | "task",
) => string;

const SCHEMA = "# yaml-language-server: $schema=../../tools/leerklimaat/schemas/curriculum.json";

type Value = string | number | readonly Value[] | Fields;
interface Fields {
  readonly [name: string]: Value | undefined;
}

/** What the record is called, and so its file. */
export function idOf({ title }: Programme, { ready }: Shelf): string {
  return freshId(
    title,
    ready.map(({ base }) => base),
  );
}

export function yamlOf(
  programme: Programme,
  shelf: Shelf,
  day: string,
  unwritten: Unwritten,
): string {
  const said = (text: string, field: Parameters<Unwritten>[0]) => text.trim() || unwritten(field);
  const hours = loadOf(programme, shelf).total / 60;
  const record: Fields = {
    kind: "curriculum",
    id: idOf(programme, shelf),
    title: said(programme.title, "title"),
    summary: said(programme.summary, "summary"),
    form: programme.form,
    place: said(programme.place, "place"),
    group_size: programme.group.trim() || undefined,
    audience: said(programme.audience, "audience"),
    introduction: said(programme.introduction, "introduction"),
    aims: aimsOf(programme, shelf, unwritten("aim")).map(({ id, text, competence, level }) => {
      return { id, text: said(text, "aim"), competence, level };
    }),
    known: programme.known,
    stated_hours: to(hours, 2),
    ec: programme.form === "course" ? pointsOf(hours, shelf) : undefined,
    meetings: loadOf(programme, shelf).meetings.map(({ meeting, together }) => ({
      id: meeting.id,
      title: said(meeting.title, "meeting"),
      text: said(meeting.text, "meeting"),
      minutes: meeting.isAlone ? undefined : together,
      before: meeting.before.map((part) => partOf(part, false, unwritten)),
      during: meeting.during.map((part) => partOf(part, !meeting.isAlone, unwritten)),
    })),
    assignments: programme.assignments.map((one) => ({
      id: one.id,
      title: said(one.title, "task"),
      text: said(one.text, "task"),
      minutes: one.minutes,
      after: one.after,
      competence: one.competence,
      level: one.level,
      criteria: one.criteria.map(({ id, text }) => ({ id, text })),
    })),
    basis: "redactie",
    changed: day,
  };
  return `${[SCHEMA, ...lines(record, 0)].join("\n")}\n`;
}

function partOf(part: Part, isTogether: boolean, unwritten: Unwritten): Fields {
  const start = { id: part.id, type: part.type };
  const text = part.text.trim() || undefined;
  switch (part.type) {
    case "lesson":
      return { ...start, lesson: part.lesson, plan: isTogether ? part.plan : undefined, text };
    case "blocks":
      return { ...start, blocks: part.blocks, text };
    case "scene":
      return { ...start, scene: part.scene, minutes: isTogether ? part.minutes : undefined, text };
    case "page":
      return { ...start, page: part.page, minutes: isTogether ? part.minutes : undefined, text };
    case "own":
      return {
        ...start,
        title: part.title.trim() || unwritten("task"),
        minutes: part.minutes,
        text,
      };
  }
}

/** A record promises something. Without an aim it is what its first lesson is about. */
function aimsOf(programme: Programme, shelf: Shelf, text: string): readonly Aim[] {
  if (programme.aims.length > 0) {
    return programme.aims;
  }
  const [first] = wholeLessons(programme).flatMap(
    (name) => at(shelf.lessons, name)?.objectives ?? [],
  );
  const competence = first?.competence ?? shelf.competences[0]?.id ?? "";
  const level = first?.level ?? shelf.levels[0]?.id ?? "";
  return [{ id: "doel", text, competence, level }];
}

/** To one decimal, where that says the same as the hours. */
function pointsOf(hours: number, { hoursPerEc, loadOff }: Shelf): number | undefined {
  const ec = to(hours / hoursPerEc, 1);
  return ec > 0 && Math.abs(ec * hoursPerEc - hours) <= loadOff * hours ? ec : undefined;
}

function to(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

// Lines

function* lines(fields: Fields, depth: number): Generator<string> {
  const indent = " ".repeat(depth);
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string" && isBlock(name, value)) {
      yield `${indent}${name}: |`;
      for (const line of value.split("\n")) {
        yield line.trim() === "" ? "" : `${indent}  ${line.trimEnd()}`;
      }
    } else if (typeof value === "string" || typeof value === "number") {
      yield `${indent}${name}: ${scalar(value)}`;
    } else if (isList(value)) {
      if (value.length > 0) {
        yield `${indent}${name}:`;
        yield* items(value, depth + 2);
      }
    } else if (value !== undefined) {
      yield `${indent}${name}:`;
      yield* lines(value, depth + 2);
    }
  }
}

function* items(list: readonly Value[], depth: number): Generator<string> {
  const indent = " ".repeat(depth);
  for (const one of list) {
    if (typeof one === "string" || typeof one === "number") {
      yield `${indent}- ${scalar(one)}`;
    } else if (!isList(one)) {
      const [first = "", ...others] = lines(one, depth + 2);
      yield `${indent}- ${first.trimStart()}`;
      yield* others;
    }
  }
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Texts of more than a line, when nothing in them would be read another way. */
const TEXTS: ReadonlySet<string> = new Set(["text", "audience", "introduction"]);
const ODD =
  /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/u;

function isBlock(name: string, value: string): boolean {
  return TEXTS.has(name) && value.includes("\n") && !/^\s/.test(value) && !ODD.test(value);
}

const ID = /^[a-z][a-z0-9]*(?:[-_/:][a-z0-9]+)*$/;
/** Words that YAML, or a reader of it, could take for something else. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/;

function scalar(value: string | number): string {
  if (typeof value === "number" || (ID.test(value) && !NO_TEXT.test(value))) {
    return `${value}`;
  }
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
