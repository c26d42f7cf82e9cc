// What others saw, per competence: how many, from where to where, what is in the middle, and what they wrote.
// From: forms of the kind `feedback`, the framework. To: the page that asks for feedback, the picture. Few
// answers say little, so the fewer there are the less is told. Never: mixes the words of one role with those
// of another, or gives a sum, a mean or a decimal. Pure.

import { type Filled, idsOf, ROLES, textOf } from "../log/form";
import { type Frame, numberOf } from "./frame";

/** From so many answers what is not signed is shown, and the lowest and the highest level. */
export const FEW = 3;
/** From so many a median is shown. */
export const SOME = 6;
/** From so many a median is steady; below it that has to be said. */
export const STEADY = 10;

export type Role = (typeof ROLES)[number];

/** Two numbers of levels, the lower first; often the same. Between them lies what is meant. */
export type Span = readonly [low: number, high: number];

export interface Told {
  /** Of the answer that it stands in. */
  readonly target: string;
  readonly date: string;
  /** Empty when it is not signed. */
  readonly name: string;
  readonly strong: string;
  readonly next: string;
}

export interface Group {
  /** How many chose a level. */
  readonly count: number;
  /** How many said that they cannot tell. */
  readonly unable: number;
  /** The lowest and the highest level; from FEW that chose one. */
  readonly range?: Span;
  /** From SOME that chose one. Two levels when as many stand below as above. */
  readonly median?: Span;
}

export interface RoleGroup extends Group {
  /** The latest first. Those without a name only from FEW answers about the competence. */
  readonly comments: readonly Told[];
}

export interface Others extends Group {
  /** How many comments wait for more answers. */
  readonly withheld: number;
  /** In the order of ROLES; only those that answered. */
  readonly roles: ReadonlyMap<Role, RoleGroup>;
  /** How many saw each indicator; none below FEW answers. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What one person said about one competence. */
interface Said extends Told {
  readonly role: Role;
  readonly level: number | undefined;
  readonly signs: readonly string[];
}

/** Per `competence:…` that someone said something about, in the order of the framework. */
export function othersOf(feedback: readonly Filled[], frame: Frame): ReadonlyMap<string, Others> {
  const found = new Map<string, Others>();
  for (const { id } of frame.competences) {
    const said = feedback.flatMap((one) => saidIn(one, id, frame));
    if (said.length > 0) {
      found.set(id, summed(said));
    }
  }
  return found;
}

function saidIn({ target, fields }: Filled, competence: string, frame: Frame): Said[] {
  const id = competence.slice(competence.indexOf(":") + 1);
  if (fields[`level/${id}`] === undefined) {
    return [];
  }
  return [
    {
      target,
      role: ROLES.find((role) => role === textOf(fields, "role")) ?? "other",
      level: numberOf(frame, textOf(fields, `level/${id}`)),
      signs: [...new Set(idsOf(fields, "signs"))].filter((sign) => sign.startsWith(`${id}/`)),
      date: textOf(fields, "date"),
      name: textOf(fields, "name").trim(),
      strong: textOf(fields, `strong/${id}`).trim(),
      next: textOf(fields, `next/${id}`).trim(),
    },
  ];
}

function summed(said: readonly Said[]): Others {
  const isOpen = said.length >= FEW;
  const roles = new Map<Role, RoleGroup>();
  for (const role of ROLES) {
    const some = said.filter((one) => one.role === role);
    if (some.length > 0) {
      const shown = some.filter((one) => hasWords(one) && (isOpen || one.name !== ""));
      roles.set(role, { ...groupOf(some), comments: shown.sort(latest).map(toldIn) });
    }
  }
  const withheld = said.filter((one) => hasWords(one) && !isOpen && one.name === "").length;
  return { ...groupOf(said), withheld, roles, seen: isOpen ? seenIn(said) : new Map() };
}

function hasWords({ strong, next }: Told): boolean {
  return strong !== "" || next !== "";
}

function latest(one: Told, other: Told): number {
  return one.date === other.date
    ? Number(one.target > other.target) - Number(one.target < other.target)
    : one.date < other.date
      ? 1
      : -1;
}

function toldIn({ target, date, name, strong, next }: Said): Told {
  return { target, date, name, strong, next };
}

function groupOf(said: readonly Said[]): Group {
  const levels = said.flatMap(({ level }) => level ?? []).sort((one, other) => one - other);
  const [count, unable] = [levels.length, said.length - levels.length];
  const at = (place: number): number => levels[place] ?? 0;
  return {
    ...{ count, unable },
    ...(count >= FEW ? { range: [at(0), at(count - 1)] as const } : {}),
    ...(count >= SOME
      ? { median: [at(Math.ceil(count / 2) - 1), at(Math.floor(count / 2))] as const }
      : {}),
  };
}

function seenIn(said: readonly Said[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const sign of said.flatMap(({ signs }) => signs)) {
    const name = `competence:${sign}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return seen;
}
