// What a colleague answers, and the form of the log that it becomes on the device of who asked.
// From: the page that answers; a file or a code. To: the same, and the page that asks. An id of its own says
// where it is kept, so that reading it twice keeps it once. What is read was written by others: bounds,
// every field known, nothing about a competence that has no level.

import { type Fields, idsOf, newTarget, ROLES, textOf } from "../log/form";
import { fieldsIn, isFields } from "../log/guard";
import type { Role } from "../standing/others";
import { encode } from "./code";
import { isDay } from "./days";
import { isId, isName, MOST } from "./invitation";

export const MAX_TEXT = 1000;
export const MAX_SIGNER = 80;

export interface About {
  /** An id, without `competence:`. */
  readonly competence: string;
  /** Of a level, or that of *cannot tell*. */
  readonly level: string;
  /** `begrenzen/grens-navertellen` */
  readonly signs: readonly string[];
  readonly strong: string;
  readonly next: string;
}

export interface Reply {
  readonly id: string;
  readonly request: string;
  readonly role: Role;
  readonly date: string;
  readonly name: string;
  readonly comment: string;
  readonly about: readonly About[];
}

/** Where an answer is kept. */
export function targetOf({ id }: Pick<Reply, "id">): string {
  return newTarget(`feedback-${id}`);
}

/** What is kept of it. Empty texts are left out. */
export function fieldsOf({ request, role, name, date, comment, about }: Reply): Fields {
  const signs = about.flatMap((one) => one.signs);
  return {
    request,
    role,
    date,
    ...(name === "" ? {} : { name }),
    ...Object.fromEntries(about.map(({ competence, level }) => [`level/${competence}`, level])),
    ...(signs.length === 0 ? {} : { signs }),
    ...written("strong", about),
    ...written("next", about),
    ...(comment === "" ? {} : { comment }),
  };
}

function written(field: "strong" | "next", about: readonly About[]): Fields {
  const some = about.filter((one) => one[field] !== "");
  return Object.fromEntries(some.map((one) => [`${field}/${one.competence}`, one[field]]));
}

/** An answer from what is kept of it; undefined when it could not have come from one. */
export function replyOf(id: string, fields: Fields): Reply | undefined {
  const signs = idsOf(fields, "signs");
  const about = Object.keys(fields)
    .filter((name) => name.startsWith("level/"))
    .map((name): About => {
      const competence = name.slice("level/".length);
      return {
        competence,
        level: textOf(fields, name),
        signs: signs.filter((sign) => sign.startsWith(`${competence}/`)),
        strong: textOf(fields, `strong/${competence}`),
        next: textOf(fields, `next/${competence}`),
      };
    });
  const role = ROLES.find((one) => one === fields["role"]);
  const reply = {
    id,
    request: textOf(fields, "request"),
    date: textOf(fields, "date"),
    name: textOf(fields, "name"),
    comment: textOf(fields, "comment"),
    about,
  };
  // What is not in the answer that was read, was no part of one.
  return role !== undefined && isSound(reply) && isSame(fieldsOf({ ...reply, role }), fields)
    ? { ...reply, role }
    : undefined;
}

function isSound({ id, request, date, name, comment, about }: Omit<Reply, "role">): boolean {
  return (
    isId(id) &&
    isId(request) &&
    isDay(date) &&
    name.length <= MAX_SIGNER &&
    comment.length <= MAX_TEXT &&
    about.length >= 1 &&
    about.length <= MOST &&
    about.every(
      ({ competence, level, signs, strong, next }) =>
        isName(competence) &&
        isName(level) &&
        new Set(signs).size === signs.length &&
        strong.length <= MAX_TEXT &&
        next.length <= MAX_TEXT,
    )
  );
}

/** Whatever the order of the fields, and of the ids in one. */
export function isSame(one: Fields, other: Fields): boolean {
  const flat = (fields: Fields) =>
    JSON.stringify(
      Object.entries(fields)
        .map(([name, value]) => [name, typeof value === "string" ? value : [...value].sort()])
        .sort(([name], [another]) => (String(name) < String(another) ? -1 : 1)),
    );
  return flat(one) === flat(other);
}

export function codeOf(reply: Reply): string {
  return encode("reply", JSON.stringify(parts(reply)));
}

export function parts(reply: Reply): { readonly id: string; readonly fields: Fields } {
  return { id: reply.id, fields: fieldsOf(reply) };
}

export function replyIn(value: unknown): Reply | undefined {
  if (!isFields(value) || Object.keys(value).length !== 2) {
    return undefined;
  }
  const { id, fields } = value;
  const given = isFields(fields) ? fieldsIn(fields, "feedback") : undefined;
  return isId(id) && given !== undefined ? replyOf(id, given) : undefined;
}
