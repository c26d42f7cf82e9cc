// What someone asks of a colleague: about which competences, with a question of their own or none. No name.
// From: the page that asks. To: a link with everything behind the `#`, which a browser sends to no server; a
// file; the page that answers. What is read was written by others, so every part of it is looked at.

import { type Fields, isFields } from "../log/guard";
import { encode } from "./code";
import { isDay } from "./days";

/** How many competences one question is about. */
export const MOST = 2;
/** Of a link, behind the `#`. */
export const MAX_FRAGMENT = 2000;
/** Of the question. With two long ids it fits in a link, in whatever script it is written. */
export const MAX_QUESTION = 240;

export interface Invitation {
  readonly id: string;
  /** Ids, without `competence:`. */
  readonly competences: readonly string[];
  readonly date: string;
  /** Of the question. */
  readonly language: string;
  readonly question: string;
}

const ID = /^[a-z0-9]{16,40}$/;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const MAX_NAME = 80;

/** A new id, of small letters and digits only, so that a target can hold it. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

export function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_NAME && NAME.test(value);
}

/** What stands behind the `#`. */
export function fragmentOf(invitation: Invitation): string {
  return encode("request", JSON.stringify(inOrder(invitation)));
}

export function inOrder({ id, competences, date, language, question }: Invitation): Invitation {
  return { id, competences, date, language, question };
}

/** A copy of what is an invitation; undefined for whatever else it is. */
export function invitationIn(value: unknown): Invitation | undefined {
  if (!isFields(value) || Object.keys(value).length !== 5) {
    return undefined;
  }
  const { id, competences, date, language, question } = value as Fields;
  const isGood =
    isId(id) &&
    isDay(date) &&
    typeof language === "string" &&
    LANGUAGE.test(language) &&
    typeof question === "string" &&
    question.length <= MAX_QUESTION;
  if (!isGood || !Array.isArray(competences) || !competences.every(isName)) {
    return undefined;
  }
  const names = [...new Set(competences)];
  return names.length === competences.length && names.length >= 1 && names.length <= MOST
    ? { id, competences: names, date, language, question }
    : undefined;
}
