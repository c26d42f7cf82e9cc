// A programme as a record of the project: the YAML that `leerklimaat check` reads (model/curriculum.py). From: the desk.
// To: a file for whoever writes here. What a record needs and nobody filled in, says that it is still to be written, in the
// text and above it. Values are quoted as JSON, which is YAML; a text of some lines is a block, as people write it. Pure;
// the day is a parameter. Never: words of ours in the place of theirs.

import type { Say } from "../words";
import { loadOf } from "./load";
import { freshId, type Part, type Programme, wholeLessons } from "./programme";
import { at, type Shelf } from "./shelf";

/** What nobody wrote, by the word that docs/ui.yml has for it. */
type Empty =
  | "title"
  | "summary"
  | "place"
  | "audience"
  | "introduction"
  | "aim"
  | "meeting"
  | "task";

/** `value`: what stands there meanwhile. */
class Blank {
  readonly value: string;
  readonly field: Empty;

  constructor(value: string, field: Empty) {
    this.value = value;
    this.field = field;
  }
}

const SCHEMA = "# yaml-language-server: $schema=../../tools/leerklimaat/schemas/curriculum.json";

type Value = string | number | Blank | readonly Value[] | Fields;
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

/** `empty`: what is still to be written, each kind of thing once, in words. */
export function yamlOf(
  programme: Programme,
  shelf: Shelf,
  day: string,
  say: Say,
): { readonly text: string; readonly empty: readonly string[] } {
  const found = new Set<string>();
  const named = (field: Empty) => {
    const words = say(`client.compose.unwritten.${field}`);
    found.add(words);
    return say("client.compose.unwritten.note", { what: words });
  };
  const record = recordOf(programme, shelf, day, say("client.compose.unwritten.text"));
  const text = `${[SCHEMA, ...lines(record, 0, named)].join("\n")}\n`;
  return { text, empty: [...found] };
}

function recordOf(programme: Programme, shelf: Shelf, day: string, unwritten: string): Fields {
  const said = (text: string, field: Empty) => text.trim() || new Blank(unwritten, field);
  const hours = loadOf(programme, shelf).total / 60;
  return {
    kind: "curriculum",
    id: idOf(programme, shelf),
    title: said(programme.title, "title"),
    summary: said(programme.summary, "summary"),
    form: programme.form,
    place: said(programme.place, "place"),
    group_size: programme.group.trim() || undefined,
    audience: said(programme.audience, "audience"),
    introduction: said(programme.introduction, "introduction"),
    aims:
      programme.aims.length > 0
        ? programme.aims.map(({ id, text, competence, level }) => {
            return { id, text: said(text, "aim"), competence, level };
          })
        : [firstAim(programme, shelf, unwritten)],
    known: programme.known,
    stated_hours: to(hours, 2),
    ec: programme.form === "course" ? pointsOf(hours, shelf) : undefined,
    meetings: loadOf(programme, shelf).meetings.map(({ meeting, together }) => ({
      id: meeting.id,
      title: said(meeting.title, "meeting"),
      text: said(meeting.text, "meeting"),
      minutes: meeting.isAlone ? undefined : together,
      before: meeting.before.map((part) => partOf(part, false, said)),
      during: meeting.during.map((part) => partOf(part, !meeting.isAlone, said)),
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
}

function partOf(
  part: Part,
  isTogether: boolean,
  said: (text: string, field: Empty) => Value,
): Fields {
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
        title: said(part.title, "task"),
        minutes: part.minutes,
        text,
      };
  }
}

/** A record promises something. Without an aim its place is kept, beside what the first lesson is about. */
function firstAim(programme: Programme, shelf: Shelf, unwritten: string): Fields {
  const [first] = wholeLessons(programme).flatMap(
    (name) => at(shelf.lessons, name)?.objectives ?? [],
  );
  const competence = first?.competence ?? shelf.competences[0]?.id ?? "";
  const level = first?.level ?? shelf.levels[0]?.id ?? "";
  const guessed = (value: string) => new Blank(value, "aim");
  return {
    ...{ id: "doel", text: guessed(unwritten) },
    ...{ competence: guessed(competence), level: guessed(level) },
  };
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

/** What stands above something that is still to be written. */
type Note = (field: Empty) => string;

function* lines(fields: Fields, depth: number, note: Note): Generator<string> {
  const indent = " ".repeat(depth);
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blank) {
      yield `${indent}# ${note(value.field)}`;
      yield `${indent}${name}: ${scalar(value.value)}`;
    } else if (typeof value === "string" && isBlock(name, value)) {
      yield `${indent}${name}: |`;
      for (const line of value.split("\n")) {
        yield line.trim() === "" ? "" : `${indent}  ${line.trimEnd()}`;
      }
    } else if (typeof value === "string" || typeof value === "number") {
      yield `${indent}${name}: ${scalar(value)}`;
    } else if (isList(value)) {
      if (value.length > 0) {
        yield `${indent}${name}:`;
        yield* items(value, depth + 2, note);
      }
    } else if (value !== undefined) {
      yield `${indent}${name}:`;
      yield* lines(value, depth + 2, note);
    }
  }
}

function* items(list: readonly Value[], depth: number, note: Note): Generator<string> {
  const indent = " ".repeat(depth);
  for (const one of list) {
    if (typeof one === "string" || typeof one === "number") {
      yield `${indent}- ${scalar(one)}`;
    } else if (!isList(one) && !(one instanceof Blank)) {
      const [first = "", ...others] = lines(one, depth + 2, note);
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
