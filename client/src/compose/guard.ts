// Whether a value from outside is a programme of ours. From: what was kept, a link, a file. To: the page. A
// good one is copied field by field, so that nothing else comes along; one with anything wrong is none at all.

import { isDay } from "../plan/dates";
import {
  type Aim,
  ASSIGNED,
  type Assignment,
  type Criterion,
  FORMS,
  type Form,
  idsIn,
  type Meeting,
  MINUTES,
  MOST,
  type Part,
  PLANS,
  type Plan,
  type Programme,
} from "./programme";

type Fields = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** A record by its id, a block of a lesson, a page by kind and id. */
const NAME = /^[a-z][a-z0-9-]*(?::[a-z0-9-]+)?(?:\/[a-z0-9-]+)*$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LENGTH = 120;

class Wrong extends Error {}

export function programmeIn(value: unknown): Programme | undefined {
  try {
    const programme = whole(value);
    const ids = idsIn(programme);
    return ids.length === new Set(ids).size ? programme : undefined;
  } catch (error) {
    if (error instanceof Wrong) {
      return undefined;
    }
    throw error;
  }
}

function whole(value: unknown): Programme {
  const fields = fieldsIn(value);
  const meetings = listIn(fields, "meetings", MOST.meetings, meetingIn);
  if (meetings.length === 0) {
    throw new Wrong();
  }
  return {
    base: idOrNothing(fields, "base"),
    title: line(fields, "title"),
    summary: line(fields, "summary"),
    form: oneOf<Form>(fields, "form", FORMS),
    place: line(fields, "place"),
    group: line(fields, "group"),
    audience: text(fields, "audience"),
    introduction: text(fields, "introduction"),
    known: listIn(fields, "known", MOST.others, nameIn),
    aims: listIn(fields, "aims", MOST.others, aimIn),
    meetings,
    assignments: listIn(fields, "assignments", MOST.others, (one) => assignmentIn(one, meetings)),
  };
}

function meetingIn(value: unknown): Meeting {
  const fields = fieldsIn(value);
  const { isAlone } = fields;
  const [day, time] = [string(fields, "day", LENGTH), string(fields, "time", LENGTH)];
  const isWhen = (day === "" || isDay(day)) && (time === "" || TIME.test(time));
  if (typeof isAlone !== "boolean" || !isWhen) {
    throw new Wrong();
  }
  return {
    id: id(fields),
    title: line(fields, "title"),
    text: text(fields, "text"),
    isAlone,
    day,
    time,
    before: listIn(fields, "before", MOST.parts, partIn),
    during: listIn(fields, "during", MOST.parts, partIn),
  };
}

function partIn(value: unknown): Part {
  const fields = fieldsIn(value);
  const start = { id: id(fields), text: text(fields, "text") };
  switch (fields["type"]) {
    case "lesson":
      return {
        ...start,
        type: "lesson",
        lesson: nameIn(fields["lesson"]),
        plan: oneOf<Plan>(fields, "plan", PLANS),
      };
    case "blocks": {
      const blocks = listIn(fields, "blocks", MOST.parts, nameIn);
      if (blocks.length === 0) {
        throw new Wrong();
      }
      return { ...start, type: "blocks", blocks };
    }
    case "scene":
      return {
        ...start,
        type: "scene",
        scene: nameIn(fields["scene"]),
        minutes: minutes(fields, MINUTES),
      };
    case "page":
      return {
        ...start,
        type: "page",
        page: nameIn(fields["page"]),
        minutes: minutes(fields, MINUTES),
      };
    case "own":
      return {
        ...start,
        type: "own",
        title: line(fields, "title"),
        minutes: minutes(fields, MINUTES),
      };
    default:
      throw new Wrong();
  }
}

function aimIn(value: unknown): Aim {
  const fields = fieldsIn(value);
  return {
    id: id(fields),
    text: line(fields, "text"),
    competence: nameIn(fields["competence"]),
    level: nameIn(fields["level"]),
  };
}

function assignmentIn(value: unknown, meetings: readonly Meeting[]): Assignment {
  const fields = fieldsIn(value);
  const after = nameIn(fields["after"]);
  if (!meetings.some((meeting) => meeting.id === after)) {
    throw new Wrong();
  }
  return {
    id: id(fields),
    title: line(fields, "title"),
    text: text(fields, "text"),
    minutes: minutes(fields, ASSIGNED),
    after,
    competence: nameIn(fields["competence"]),
    level: nameIn(fields["level"]),
    criteria: listIn(fields, "criteria", MOST.parts, criterionIn),
  };
}

function criterionIn(value: unknown): Criterion {
  const fields = fieldsIn(value);
  return { id: id(fields), text: line(fields, "text") };
}

// Values

function fieldsIn(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Wrong();
  }
  return value as Fields;
}

function listIn<T>(fields: Fields, name: string, most: number, take: (value: unknown) => T): T[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length > most) {
    throw new Wrong();
  }
  return value.map((one: unknown) => take(one));
}

function string(fields: Fields, name: string, most: number): string {
  const value = fields[name];
  if (typeof value !== "string" || value.length > most) {
    throw new Wrong();
  }
  return value;
}

function line(fields: Fields, name: string): string {
  return string(fields, name, MOST.line);
}

function text(fields: Fields, name: string): string {
  return string(fields, name, MOST.text);
}

function id(fields: Fields): string {
  const value = string(fields, "id", LENGTH);
  if (!ID.test(value)) {
    throw new Wrong();
  }
  return value;
}

function idOrNothing(fields: Fields, name: string): string {
  const value = string(fields, name, LENGTH);
  if (value !== "" && !ID.test(value)) {
    throw new Wrong();
  }
  return value;
}

function nameIn(value: unknown): string {
  if (typeof value !== "string" || value.length > LENGTH || !NAME.test(value)) {
    throw new Wrong();
  }
  return value;
}

function minutes(fields: Fields, { least, most }: { least: number; most: number }): number {
  const value = fields["minutes"];
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
    throw new Wrong();
  }
  return value;
}

function oneOf<T extends string>(fields: Fields, name: string, known: readonly T[]): T {
  const found = known.find((one) => one === fields[name]);
  if (found === undefined) {
    throw new Wrong();
  }
  return found;
}
