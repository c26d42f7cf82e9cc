// Whether a value from outside is an event of ours. Our own guard, no library: a dozen fields.
// From: an import, the database, the browser's history. To: file.ts, the stores, run.ts. A good event is copied field by field, so
// nothing else that was in the file ever reaches the database.

import {
  type Entry,
  type Kind,
  type LogEvent,
  type Mode,
  REPLACING,
  type Seen,
  type Stamp,
} from "./event";
import { FORMS, type Form, type Fields as FormFields } from "./form";

export const LIMITS = {
  /** Far above FAR (event.ts): what anything that was taken in makes of the next, can be read. */
  counter: Number.MAX_SAFE_INTEGER - 1e9,
  devices: 1000,
  /** The fields of a form, and all that stands in them together. */
  fields: 80,
  form: 30_000,
  hash: 64,
  id: 40,
  items: 1000,
  /** Of a bookmark. */
  note: 500,
  parts: 40,
  step: 1000,
  target: 200,
  text: 5000,
} as const;

const ID = /^[\w-]{8,40}$/;
const HASH = /^[0-9a-f]{4,64}$/;
const PART = /^[a-z0-9]+(?:[-=/][a-z0-9]+)*$/;
const TARGET = /^[a-z][a-z-]*:[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

export type Fields = Readonly<Record<string, unknown>>;

/** An event, or why it is none: of a kind we do not know, or with a wrong field. */
export type Judged = LogEvent | "unknown-kind" | "damaged";

export function judge(value: unknown): Judged {
  if (!isFields(value)) {
    return "damaged";
  }
  const rest = happening(value);
  if (typeof rest === "string") {
    return rest;
  }
  const stamp = stampOf(value, rest.kind);
  const { target, textHash, keyHash } = value;
  if (stamp === undefined || !fits(target, TARGET, LIMITS.target)) {
    return "damaged";
  }
  if (!isHash(textHash) || !isHash(keyHash)) {
    return "damaged";
  }
  return {
    ...stamp,
    ...rest,
    target,
    ...(textHash === undefined ? {} : { textHash }),
    ...(keyHash === undefined ? {} : { keyHash }),
  };
}

type Given = Pick<Extract<Entry, { kind: "item-answered" }>, "answer" | "score" | "confidence">;

type Rest = {
  [K in Kind]: Omit<Extract<Entry, { kind: K }>, "target" | "textHash" | "keyHash">;
}[Kind];

function happening(value: Fields): Rest | "unknown-kind" | "damaged" {
  const { kind, run, step, text, value: setting, rating, level, isSeen, isRead, note } = value;
  switch (kind) {
    case "scene-started":
    case "scene-ended":
      return fits(run, ID) ? { kind, run } : "damaged";
    case "scene-chosen":
      return fits(run, ID) && isCount(step, LIMITS.step) ? { kind, run, step } : "damaged";
    case "note-written":
      return typeof text === "string" && text.length <= LIMITS.text ? { kind, text } : "damaged";
    case "item-answered":
      return answered(value) ?? "damaged";
    case "quiz-ended":
      return ended(value) ?? "damaged";
    case "card-reviewed":
      return isThird(rating) ? { kind, rating } : "damaged";
    case "assessment-started":
      return fits(run, ID) ? { kind, run } : "damaged";
    case "level-chosen":
      return fits(run, ID) && (level === undefined || fits(level, PART))
        ? { kind, run, ...(level === undefined ? {} : { level }) }
        : "damaged";
    case "sign-marked":
      return fits(run, ID) && typeof isSeen === "boolean" ? { kind, run, isSeen } : "damaged";
    case "form-kept":
      return formIn(value);
    case "read-marked":
      return typeof isRead === "boolean" ? { kind, isRead } : "damaged";
    case "bookmark-kept":
      return note === undefined || (typeof note === "string" && note.length <= LIMITS.note)
        ? { kind, ...(note === undefined ? {} : { note }) }
        : "damaged";
    case "card-added":
    case "card-removed":
    case "reset":
      return { kind };
    case "settings":
      return isSetting(setting) ? { kind, value: setting } : "damaged";
    default:
      return typeof kind === "string" ? "unknown-kind" : "damaged";
  }
}

function answered(value: Fields): Rest | undefined {
  const { run, mode } = value;
  const given = givenIn(value);
  return given && fits(run, ID) && isMode(mode)
    ? { kind: "item-answered", run, mode, ...given }
    : undefined;
}

/** What was given to one item, and what it is worth. */
export function givenIn({ score, answer, confidence }: Fields): Given | undefined {
  if (!isShare(score) || !isParts(answer)) {
    return undefined;
  }
  const given = { score, answer: [...answer] };
  return confidence === undefined
    ? given
    : isThird(confidence)
      ? { ...given, confidence }
      : undefined;
}

/** A form of a kind that a later version of us knows is not damaged. */
function formIn({ form, fields }: Fields): Rest | "unknown-kind" | "damaged" {
  if (typeof form !== "string" || !isFields(fields)) {
    return "damaged";
  }
  if (!isForm(form)) {
    return "unknown-kind";
  }
  const given = fieldsIn(fields, form);
  return given === undefined ? "damaged" : { kind: "form-kept", form, fields: given };
}

export function isForm(value: string): value is Form {
  return Object.hasOwn(FORMS, value);
}

/** A copy of the fields of a form; undefined when one of them is none of it, or there is too much. */
export function fieldsIn(fields: Fields, form: Form): FormFields | undefined {
  const names: readonly string[] = FORMS[form];
  const given = Object.entries(fields);
  const copied: [string, string | readonly string[]][] = [];
  if (given.length > LIMITS.fields) {
    return undefined;
  }
  for (const [name, value] of given) {
    const [base, about] = parted(name);
    const isText = typeof value === "string" && value.length <= LIMITS.text;
    if (!names.includes(base) || !(about === undefined || fits(about, PART, LIMITS.target))) {
      return undefined;
    }
    if (!isText && !isParts(value)) {
      return undefined;
    }
    copied.push([name, isText ? value : [...value]]);
  }
  const size = copied.flatMap(([, value]) => value).reduce((sum, text) => sum + text.length, 0);
  return size > LIMITS.form ? undefined : Object.fromEntries(copied);
}

/** What a field is called, and what it is about: `answer/appel`. */
function parted(name: string): [string, string | undefined] {
  const at = name.indexOf("/");
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function ended({ run, points, items }: Fields): Rest | undefined {
  const isGood =
    fits(run, ID) &&
    isCount(items, LIMITS.items) &&
    Number.isFinite(points) &&
    Number(points) >= 0 &&
    Number(points) <= items;
  return isGood ? { kind: "quiz-ended", run, points: Number(points), items } : undefined;
}

function isMode(value: unknown): value is Mode {
  return value === "practise" || value === "check" || value === "repeat";
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isThird(value: unknown): value is 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3;
}

function isParts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= LIMITS.parts &&
    value.every((part) => fits(part, PART, LIMITS.target))
  );
}

function stampOf(value: Fields, kind: Kind): Stamp | undefined {
  const { id, device, counter, at, seen } = value;
  if (!fits(id, ID) || !fits(device, ID) || !isCount(counter, LIMITS.counter) || !isInstant(at)) {
    return undefined;
  }
  if (seen === undefined || !REPLACING.has(kind)) {
    return { id, device, counter, at };
  }
  // Nothing has seen itself, or what its own device did later.
  return isSeen(seen) && (seen[device] ?? 0) < counter
    ? { id, device, counter, at, seen: inOrder(seen) }
    : undefined;
}

function isSeen(value: unknown): value is Seen {
  return (
    isFields(value) &&
    Object.keys(value).length <= LIMITS.devices &&
    Object.entries(value).every(
      ([device, counter]) => fits(device, ID) && isCount(counter, LIMITS.counter),
    )
  );
}

/** A copy, in the order in which we write it. */
function inOrder(seen: Seen): Seen {
  return Object.fromEntries(Object.entries(seen).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fits(value: unknown, pattern: RegExp, length: number = LIMITS.id): value is string {
  return typeof value === "string" && value.length <= length && pattern.test(value);
}

function isCount(value: unknown, limit: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= limit;
}

function isHash(value: unknown): value is string | undefined {
  return value === undefined || fits(value, HASH, LIMITS.hash);
}

export function isInstant(value: unknown): value is string {
  return fits(value, INSTANT) && !Number.isNaN(Date.parse(value));
}

function isSetting(value: unknown): value is string | number | boolean {
  return (
    typeof value === "boolean" ||
    Number.isFinite(value) ||
    (typeof value === "string" && value.length <= LIMITS.target)
  );
}
