// The picture as data: per competence what someone said, and what stands beside it.
// From: the framework, rounds, what was told and what others saw. To: everything that draws or writes it,
// so that bars, radar and table cannot differ. Never: a sum, a mean or a grade. Pure.

import type { Check } from "../standing/checks";
import type { CompetenceFrame, Frame, Profile } from "../standing/frame";
import { numberOf } from "../standing/frame";
import type { Others } from "../standing/others";
import type { Round } from "../standing/rounds";

/** From this level a story of one's own belongs with it. */
export const TOLD_FROM = 3;
/** How many differences are put into words. */
export const GAPS = 3;

/** The number of a level; or not met, which is not below the first; or nothing said. */
export type Stand = number | "not-met" | "none";

export interface Row {
  readonly competence: CompetenceFrame;
  /** As it is numbered in the framework, from 1. */
  readonly place: number;
  readonly now: Stand;
  /** Only when two rounds are compared. */
  readonly before?: Stand;
  /** Only where the chosen profile names a level. */
  readonly example?: number;
  /** Whether a story was told; only of a level that asks for one. */
  readonly isTold?: boolean;
  /** Whether the text of the card changed since. */
  readonly isStale: boolean;
  /** The last check of what someone knows of it; never a level. */
  readonly check?: Check;
  readonly others?: Others;
}

export interface Beside {
  readonly round?: Round | undefined;
  readonly before?: Round | undefined;
  readonly profile?: Profile | undefined;
  /** The competences that a story was told about. */
  readonly told: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  readonly others: ReadonlyMap<string, Others>;
}

/** In the order of the framework. What only some work places have is there when something was said of it. */
export function rowsOf(frame: Frame, beside: Beside): Row[] {
  return frame.competences
    .map((competence, at) => rowOf(frame, competence, at + 1, beside))
    .filter(
      ({ competence, now, before, others }) =>
        !competence.isBound || now !== "none" || (before ?? "none") !== "none" || others,
    );
}

function rowOf(frame: Frame, competence: CompetenceFrame, place: number, beside: Beside): Row {
  const { id, textHash } = competence;
  const now = standIn(frame, beside.round, id);
  const example = numberOf(frame, beside.profile?.targets[id]);
  const others = beside.others.get(id);
  const check = beside.checks.get(id)?.at(-1);
  const hash = beside.round?.levels.get(id)?.textHash;
  return {
    ...{ competence, place, now, isStale: hash !== undefined && hash !== textHash },
    ...(beside.before ? { before: standIn(frame, beside.before, id) } : {}),
    ...(example === undefined ? {} : { example }),
    ...(typeof now === "number" && now >= TOLD_FROM ? { isTold: beside.told.has(id) } : {}),
    ...(check ? { check } : {}),
    ...(others ? { others } : {}),
  };
}

function standIn(frame: Frame, round: Round | undefined, competence: string): Stand {
  const level = round?.levels.get(competence)?.level;
  return level === frame.notMet ? "not-met" : (numberOf(frame, level) ?? "none");
}

export interface Gap {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** Where the profile names more independence, the largest difference first. */
export function gapsOf(rows: readonly Row[]): Gap[] {
  return rows
    .flatMap((row): Gap[] => {
      const { now, example } = row;
      return typeof now === "number" && example !== undefined && example > now
        ? [{ row, from: now, to: example }]
        : [];
    })
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, GAPS);
}

/** Where something else was said than before. */
export function changesOf(rows: readonly Row[]): Row[] {
  return rows.filter(({ now, before }) => before !== undefined && before !== now);
}
