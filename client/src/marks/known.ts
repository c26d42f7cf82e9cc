// What someone read, answered and played, derived from the log, and beside it what changed since.
// From: events, and lessons as pages/learn/marks.py gives them. To: stand.ts, read.ts, changed.ts. Pure.

import { compare, type LogEvent } from "../log/event";

/** A lesson as it is now. */
export interface Lesson {
  readonly module: string;
  readonly textHash: string;
  /** The hash of each question of its bank, by the whole name of the question. */
  readonly items: Readonly<Record<string, string>>;
  readonly scenes: readonly string[];
}

/** By `lesson:id`. */
export type Lessons = Readonly<Record<string, Lesson>>;

/** The text as it was when someone read it or answered to it, and when that was. */
export interface Then {
  readonly at: string;
  readonly textHash: string | undefined;
}

export interface Known {
  readonly read: ReadonlyMap<string, Then>;
  readonly answered: ReadonlyMap<string, Then>;
  readonly played: ReadonlySet<string>;
}

/**
 * The last of each. A lesson is read as long as some mark says so: what took a mark back took those that it
 * knew of, and those are gone from the log.
 */
export function knownFrom(events: readonly LogEvent[]): Known {
  const read = new Map<string, Then>();
  const answered = new Map<string, Then>();
  const played = new Set<string>();
  for (const event of [...events].sort(compare)) {
    const { target, at, textHash } = event;
    if (event.kind === "read-marked" && event.isRead) {
      read.set(target, { at, textHash });
    } else if (event.kind === "item-answered") {
      answered.set(target, { at, textHash });
    } else if (event.kind === "scene-ended") {
      played.add(target.split("/")[0] ?? target);
    }
  }
  return { read, answered, played };
}

/** True where the text is another one now; an old event that names no text says nothing about it. */
export function isChanged(then: Then | undefined, textHash: string): boolean {
  return then?.textHash !== undefined && then.textHash !== textHash;
}

/** How someone stands in a lesson. */
export interface Stand {
  readonly read: "no" | "yes" | "changed";
  readonly questions: number;
  readonly answered: number;
  /** Of those that were answered. */
  readonly changed: number;
  readonly scenes: number;
  readonly played: number;
}

export function standIn(known: Known, name: string, lesson: Lesson): Stand {
  const then = known.read.get(name);
  const items = Object.entries(lesson.items);
  const answered = items.filter(([item]) => known.answered.has(item));
  return {
    read: then === undefined ? "no" : isChanged(then, lesson.textHash) ? "changed" : "yes",
    questions: items.length,
    answered: answered.length,
    changed: answered.filter(([item, hash]) => isChanged(known.answered.get(item), hash)).length,
    scenes: lesson.scenes.length,
    played: lesson.scenes.filter((scene) => known.played.has(scene)).length,
  };
}

/** How someone stands in a module: lessons that were read, and those of them that changed since. */
export interface ModuleStand {
  readonly lessons: number;
  readonly read: number;
  readonly changed: number;
}

export function standInModule(known: Known, module: string, lessons: Lessons): ModuleStand {
  const stands = Object.entries(lessons)
    .filter(([, lesson]) => lesson.module === module)
    .map(([name, lesson]) => standIn(known, name, lesson).read);
  return {
    lessons: stands.length,
    read: stands.filter((read) => read !== "no").length,
    changed: stands.filter((read) => read === "changed").length,
  };
}
