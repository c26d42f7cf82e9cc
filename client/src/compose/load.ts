// How much time a programme asks, part by part: the sums of programme_load.py and study_load.py, in their order,
// so that both come to the same number. From: a programme, the shelf. To: the page, paper, CSV. Pure.

import type { Meeting, Part, Programme } from "./programme";
import { at, type Block, type Lesson, type Shelf } from "./shelf";

const STEP = 5;

export type When = "before" | "during" | "after";

/** `together`: it is time of the meeting itself. After a meeting: what a plan leaves to do alone. */
export interface Spent {
  readonly when: When;
  readonly part: Part;
  readonly minutes: number;
  readonly together: boolean;
}

export interface MeetingLoad {
  readonly meeting: Meeting;
  readonly spent: readonly Spent[];
  readonly together: number;
  readonly alone: number;
}

export interface Load {
  readonly meetings: readonly MeetingLoad[];
  readonly together: number;
  readonly alone: number;
  readonly assignments: number;
  readonly total: number;
}

export function loadOf({ meetings, assignments }: Programme, shelf: Shelf): Load {
  const loads = meetings.map((meeting) => loadOfMeeting(meeting, shelf));
  const together = sum(loads.map((load) => load.together));
  const alone = sum(loads.map((load) => load.alone));
  const assigned = sum(assignments.map(({ minutes }) => minutes));
  const total = together + alone + assigned;
  return { meetings: loads, together, alone, assignments: assigned, total };
}

export function loadOfMeeting(meeting: Meeting, shelf: Shelf): MeetingLoad {
  const spent = spentIn(meeting, shelf);
  const of = (isTogether: boolean) =>
    sum(spent.filter((one) => one.together === isTogether).map(({ minutes }) => minutes));
  return { meeting, spent, together: of(true), alone: of(false) };
}

export function minutesAt({ spent }: MeetingLoad, when: When): number {
  return sum(spent.filter((one) => one.when === when).map(({ minutes }) => minutes));
}

function spentIn({ before, during, isAlone }: Meeting, shelf: Shelf): Spent[] {
  const prepared = before.map((part): Spent => {
    return { when: "before", part, minutes: aloneIn(part, shelf), together: false };
  });
  const done = during.map((part): Spent => {
    const minutes = isAlone ? aloneIn(part, shelf) : togetherIn(part, shelf);
    return { when: "during", part, minutes, together: !isAlone };
  });
  const left = (isAlone ? [] : during).map((part): Spent => {
    return { when: "after", part, minutes: leftOf(part, shelf), together: false };
  });
  return [...prepared, ...done, ...left.filter(({ minutes }) => minutes > 0)];
}

/** Minutes of a meeting that a part of it takes. */
export function togetherIn(part: Part, shelf: Shelf): number {
  switch (part.type) {
    case "lesson":
      return at(shelf.lessons, part.lesson)?.plans[part.plan].minutes ?? 0;
    case "blocks":
      return sum(blocksOf(part.blocks, shelf).flatMap(([, some]) => some.map(minutesOf)));
    case "scene":
    case "page":
    case "own":
      return part.minutes;
  }
}

/** Minutes that a part takes who does it alone. */
export function aloneIn(part: Part, shelf: Shelf): number {
  switch (part.type) {
    case "lesson":
      return at(shelf.lessons, part.lesson)?.alone ?? 0;
    case "blocks":
      return sum(blocksOf(part.blocks, shelf).map(([lesson, some]) => alone(lesson, some, shelf)));
    case "scene":
      return at(shelf.scenes, part.scene) ? shelf.sceneMinutes : 0;
    case "page":
      return at(shelf.pages, part.page)?.minutes ?? 0;
    case "own":
      return part.minutes;
  }
}

function leftOf(part: Part, shelf: Shelf): number {
  switch (part.type) {
    case "lesson":
      return at(shelf.lessons, part.lesson)?.plans[part.plan].left ?? 0;
    case "blocks":
      return rounded(sum(blocksOf(part.blocks, shelf).map(([lesson, some]) => task(lesson, some))));
    case "scene":
    case "page":
    case "own":
      return 0;
  }
}

/** Per lesson the blocks of it that are done, in its order. */
export function blocksOf(names: readonly string[], { lessons }: Shelf): [Lesson, Block[]][] {
  const named = new Map<string, Set<string>>();
  for (const name of names) {
    const [owner = "", id = ""] = name.split("/");
    named.set(owner, (named.get(owner) ?? new Set()).add(id));
  }
  return [...named].flatMap(([owner, ids]): [Lesson, Block[]][] => {
    const lesson = at(lessons, owner);
    return lesson ? [[lesson, lesson.blocks.filter(({ id }) => ids.has(id))]] : [];
  });
}

function alone(lesson: Lesson, some: readonly Block[], shelf: Shelf): number {
  const read = (sum(some.map(({ words }) => words)) / shelf.wordsPerHour) * 60;
  const scenes = shelf.sceneMinutes * some.filter(({ isScene }) => isScene).length;
  const asking = some.some(({ isQuiz }) => isQuiz) ? lesson.asking : 0;
  return rounded(read + asking + scenes + task(lesson, some));
}

function task(lesson: Lesson, some: readonly Block[]): number {
  return some.some(({ hasTask }) => hasTask) ? lesson.task : 0;
}

/** Up to a multiple of five: nobody counts single minutes. */
function rounded(minutes: number): number {
  return Math.ceil(Math.trunc(minutes + 0.5) / STEP) * STEP;
}

function minutesOf({ minutes }: { readonly minutes: number }): number {
  return minutes;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
