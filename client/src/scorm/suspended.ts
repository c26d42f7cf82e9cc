// What is kept of someone's work in a lesson, as text of at most 4,096 signs: that is all a platform has to
// hold. From: progress.ts. To: the same, at the next visit. Pure. Never: anything that was typed.
//
// Parts and items go by a tag of four signs that follows from their id, and of an item also from its key and
// what there is to choose. So what was said of a question that has changed since is forgotten, and a new one in between does no harm.
// The ids in an answer go by their place among all ids that the data of the item hold, whatever its type.

import type { Item } from "../quiz/item";
import type { Answer } from "../quiz/score";

export const ROOM = 4096;

export interface Kept {
  /** Ids of the parts of the lesson that were read. */
  readonly read: ReadonlySet<string>;
  /** First answers of the round someone is in. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The best score of a round that was handed in, from 0 to 100. */
  readonly best: number | undefined;
}

/** What there can be something kept of. */
export interface Known {
  readonly parts: readonly string[];
  readonly items: readonly Item[];
}

export const NOTHING: Kept = { read: new Set(), answers: new Map(), best: undefined };

const FORM = "1";
const TAG = 4;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LITERAL = "$";
/** What is in answers beside ids. */
const WORDS = ["true", "false", "same", "other", "best", "worst", "1", "2", "3", "4"];

export function written({ read, answers, best }: Kept, { parts, items }: Known): string {
  const tags = parts.filter((part) => read.has(part)).map(tagOf);
  const given = items.flatMap((item) => {
    const answer = answers.get(item.id);
    const ids = idsOf(item);
    return answer ? [`${tagOfItem(item, ids)}${code(answer, ids)}`] : [];
  });
  return [FORM, tags.join(""), best ?? "", given.join(";")].join(".");
}

/** What can be read of it; of what is of another form, or of no lesson we know, nothing. */
export function readBack(text: string, { parts, items }: Known): Kept {
  const [form, tags = "", best = "", given = ""] = text.split(".");
  if (form !== FORM) {
    return NOTHING;
  }
  const read = new Set(tags.match(/.{4}/g));
  const codes = new Map(given.split(";").map((one) => [one.slice(0, TAG), one.slice(TAG)]));
  const answers = items.flatMap((item): [string, Answer][] => {
    const ids = idsOf(item);
    const found = codes.get(tagOfItem(item, ids));
    const answer = found === undefined ? undefined : decode(found, ids);
    return answer ? [[item.id, answer]] : [];
  });
  return {
    read: new Set(parts.filter((part) => read.has(tagOf(part)))),
    answers: new Map(answers),
    best: /^(?:\d\d?|100)$/.test(best) ? Number(best) : undefined,
  };
}

/** Every id in the data of an item, each once, in an order that follows from the data. */
function idsOf(item: Item): readonly string[] {
  const { id, textHash, keyHash, competence, objective, repairs, type, ...rest } = item;
  return [...new Set([...WORDS, ...textsIn(rest)])];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap(textsIn)
    : Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)]);
}

function code(answer: Answer, ids: readonly string[]): string {
  const parts = answer.map((part) => {
    const at = part.indexOf("=");
    return at < 0
      ? word(part, ids)
      : `${word(part.slice(0, at), ids)}=${word(part.slice(at + 1), ids)}`;
  });
  return parts.join(",");
}

/** Two digits of base 62; an id that is none of the item is spelt. */
function word(id: string, ids: readonly string[]): string {
  const place = ids.indexOf(id);
  if (place < 0 || place >= DIGITS.length ** 2) {
    const units = Array.from({ length: id.length }, (_, at) => id.charCodeAt(at).toString(16));
    return `${LITERAL}${units.map((unit) => unit.padStart(4, "0")).join("")}`;
  }
  const [high, low] = [Math.floor(place / DIGITS.length), place % DIGITS.length];
  return `${DIGITS[high]}${DIGITS[low]}`;
}

/** Undefined for what no `code` made of these ids. */
function decode(text: string, ids: readonly string[]): Answer | undefined {
  if (text === "") {
    return [];
  }
  const parts = text.split(",").map((part) => {
    const words = part.split("=").map((one) => meant(one, ids));
    return words.length > 2 || words.includes(undefined) ? undefined : words.join("=");
  });
  return parts.some((part) => part === undefined) ? undefined : (parts as string[]);
}

function meant(text: string, ids: readonly string[]): string | undefined {
  if (text.startsWith(LITERAL)) {
    const units = text.slice(1).match(/[0-9a-f]{4}/g) ?? [];
    return units.join("").length === text.length - 1
      ? String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
      : undefined;
  }
  const [high, low] = [...text].map((digit) => DIGITS.indexOf(digit));
  const isOne = text.length === 2 && high !== undefined && low !== undefined && high >= 0;
  return isOne && low >= 0 ? ids[high * DIGITS.length + low] : undefined;
}

function tagOfItem({ id, keyHash }: Item, ids: readonly string[]): string {
  return tagOf([id, keyHash, ...ids].join(" "));
}

/** A hash of Fowler, Noll and Vo, four digits of it. */
function tagOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  }
  return Array.from({ length: TAG }, (_, digit) => {
    return DIGITS[Math.floor(hash / DIGITS.length ** digit) % DIGITS.length];
  }).join("");
}
