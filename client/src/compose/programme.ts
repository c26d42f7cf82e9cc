// A programme that a trainer makes: meetings of lessons, scenes, pages and parts of their own.
// From: ready programmes on the page, what was kept, a link or a file. To: everything here. What it says and
// how it is called follows model/curriculum.py, so that it can become such a record. Pure; never changed in place.

export const FORMS = ["course", "team", "self-study", "transfer"] as const;
export type Form = (typeof FORMS)[number];

export const PLANS = ["plan_45", "plan_90"] as const;
export type Plan = (typeof PLANS)[number];

/** Minutes that a part of a meeting, and an assignment, can take. */
export const MINUTES = { least: 5, most: 480, step: 5 } as const;
export const ASSIGNED = { least: 5, most: 6000, step: 5 } as const;
/** Minutes to begin with, where a group does it. */
export const TOGETHER = { scene: 45, page: 20, own: 15 } as const;

/** Of a title or a sentence, of a text, and how many things there may be of each kind. */
export const MOST = { line: 300, text: 2500, parts: 30, meetings: 60, others: 60 } as const;

interface Whatever {
  /** Its own name in the programme. */
  readonly id: string;
  readonly text: string;
}

/** A plan and minutes hold where a group does it together; who does it alone takes what that takes. */
export type Part = Whatever &
  (
    | { readonly type: "lesson"; readonly lesson: string; readonly plan: Plan }
    | { readonly type: "blocks"; readonly blocks: readonly string[] }
    | { readonly type: "scene"; readonly scene: string; readonly minutes: number }
    | { readonly type: "page"; readonly page: string; readonly minutes: number }
    | { readonly type: "own"; readonly title: string; readonly minutes: number }
  );

export interface Meeting extends Whatever {
  readonly title: string;
  /** A day of self-study, or work at home: nobody meets. */
  readonly isAlone: boolean;
  /** `2026-12-03`, and when it begins: `13:30`. Empty when that is not known. */
  readonly day: string;
  readonly time: string;
  readonly before: readonly Part[];
  readonly during: readonly Part[];
}

export interface Aim {
  readonly id: string;
  readonly text: string;
  readonly competence: string;
  readonly level: string;
}

export interface Criterion {
  readonly id: string;
  readonly text: string;
}

export interface Assignment extends Whatever {
  readonly title: string;
  readonly minutes: number;
  /** The meeting after which someone begins with it. */
  readonly after: string;
  readonly competence: string;
  readonly level: string;
  readonly criteria: readonly Criterion[];
}

export interface Programme {
  /** The ready programme that it began as; empty for one from nothing. */
  readonly base: string;
  readonly title: string;
  readonly summary: string;
  readonly form: Form;
  readonly place: string;
  readonly group: string;
  readonly audience: string;
  readonly introduction: string;
  /** Lessons that everyone did before. */
  readonly known: readonly string[];
  readonly aims: readonly Aim[];
  readonly meetings: readonly Meeting[];
  readonly assignments: readonly Assignment[];
}

export type Where = "before" | "during";

export function emptyProgramme(title: string, first: Meeting): Programme {
  return {
    ...{ base: "", title, summary: "", form: "team", place: "", group: "", audience: "" },
    ...{ introduction: "", known: [], aims: [], meetings: [first], assignments: [] },
  };
}

export function emptyMeeting(id: string, title: string, isAlone: boolean): Meeting {
  return { id, title, text: "", isAlone, day: "", time: "", before: [], during: [] };
}

/** All that happens, in the order in which people meet it. */
export function partsOf({ meetings }: Programme): Part[] {
  return meetings.flatMap(({ before, during }) => [...before, ...during]);
}

/** The ids of the lessons that it takes from, each once. */
export function lessonsIn(part: Part): readonly string[] {
  switch (part.type) {
    case "lesson":
      return [part.lesson];
    case "blocks":
      return [...new Set(part.blocks.map((name) => ownerOf(name)))];
    case "scene":
    case "page":
    case "own":
      return [];
  }
}

/** Of `les/blok` the lesson. */
export function ownerOf(block: string): string {
  return block.split("/")[0] ?? "";
}

/** The lessons that people do as a whole, in order, each once. */
export function wholeLessons(programme: Programme): string[] {
  const found = partsOf(programme).flatMap((part) => (part.type === "lesson" ? [part.lesson] : []));
  return [...new Set(found)];
}

/** The scenes that are played, in order, each once. */
export function scenesIn(programme: Programme): string[] {
  const found = partsOf(programme).flatMap((part) => (part.type === "scene" ? [part.scene] : []));
  return [...new Set(found)];
}

/** Every id in it, of whatever. */
export function idsIn({ aims, meetings, assignments }: Programme): string[] {
  return [
    ...aims.map(({ id }) => id),
    ...meetings.flatMap(({ id, before, during }) => [id, ...[...before, ...during].map(idOf)]),
    ...assignments.flatMap(({ id, criteria }) => [id, ...criteria.map(idOf)]),
  ];
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

const SLUG = 30;

/** An id that nothing has yet, from words: `aan-tafel`, and then `aan-tafel-2`. */
export function freshId(words: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, SLUG);
  const start = slug.replace(/^[-0-9]+|-+$/g, "") || "deel";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!known.has(id)) {
      return id;
    }
  }
}
