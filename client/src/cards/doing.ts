// What a learner was in the middle of, derived from the log: scenes, quizzes, and what no file holds
// yet. From: events. To: the page of today, reminders. Never: keeps anything but ids.

import type { LogEvent } from "../log/event";
import { isFull } from "../quiz/score";
import { COMPETENCE } from "../standing/checks";

/** The setting that says when a file was last taken along. */
export const BACKUP = "settings:backup";

export interface SceneRun {
  readonly run: string;
  readonly ended: boolean;
}

export interface QuizRun {
  readonly run: string;
  readonly ended: boolean;
  /** Items whose last answer in this run was not wholly good. */
  readonly mistakes: readonly string[];
}

export interface Doing {
  /** The last run per scene, per bank, and per competence of which there was a check; what happened
   * last stands last. */
  readonly scenes: ReadonlyMap<string, SceneRun>;
  readonly quizzes: ReadonlyMap<string, QuizRun>;
  /** Answers per item since the last file, and when the first of these was given. */
  readonly unsaved: ReadonlyMap<string, Unsaved>;
}

export interface Unsaved {
  readonly answers: number;
  readonly since: string;
}

export const IDLE: Doing = { scenes: new Map(), quizzes: new Map(), unsaved: new Map() };

/** What someone is doing after some later events, in order. */
export function follow(doing: Doing, events: readonly LogEvent[]): Doing {
  const scenes = new Map(doing.scenes);
  const quizzes = new Map(doing.quizzes);
  const unsaved = new Map(doing.unsaved);
  for (const event of events) {
    const record = recordOf(event.target);
    switch (event.kind) {
      case "scene-started":
      case "scene-chosen":
      case "scene-ended":
        last(scenes, record, { run: event.run, ended: event.kind === "scene-ended" });
        break;
      case "item-answered":
        count(unsaved, event);
        if (event.mode !== "repeat" && !isOfCheck(quizzes, event)) {
          last(quizzes, record, answered(quizzes.get(record), event));
        }
        break;
      case "quiz-ended":
        last(quizzes, record, { ...same(quizzes.get(record), event.run), ended: true });
        break;
      case "card-reviewed":
        if (event.target === record) {
          count(unsaved, event); // a term, which has no answer beside it
        }
        break;
      case "level-chosen":
      case "form-kept":
        count(unsaved, event);
        break;
      case "settings":
        if (event.target === BACKUP) {
          unsaved.clear();
        }
        break;
    }
  }
  return { scenes, quizzes, unsaved };
}

/** `bank:id` of `bank:id/item`. */
export function recordOf(target: string): string {
  return target.split("/")[0] ?? target;
}

/** The last that was begun and not ended, among those that still exist. */
export function unfinished(
  runs: ReadonlyMap<string, SceneRun | QuizRun>,
  exists: (record: string) => boolean,
): string | undefined {
  return [...runs].filter(([record, { ended }]) => !ended && exists(record)).at(-1)?.[0];
}

/** A check of a competence takes questions from many banks, and is a quiz of none of them. It is written
 * down when it has ended, its end before its answers. */
function isOfCheck(quizzes: ReadonlyMap<string, QuizRun>, { mode, run }: Answered): boolean {
  return (
    mode === "check" &&
    [...quizzes].some(([record, quiz]) => quiz.run === run && record.startsWith(COMPETENCE))
  );
}

type Answered = LogEvent & { kind: "item-answered" };

function answered(known: QuizRun | undefined, event: Answered): QuizRun {
  const { run, mistakes } = same(known, event.run);
  const others = mistakes.filter((target) => target !== event.target);
  // Answers of a check are written down when it has ended, and what someone says of their own later still.
  const ended = event.mode === "check";
  return { run, ended, mistakes: !isFull(event.score) ? [...others, event.target] : others };
}

/** What is known of this run, and nothing of an earlier one. */
function same(known: QuizRun | undefined, run: string): QuizRun {
  return known?.run === run ? known : { run, ended: false, mistakes: [] };
}

function count(unsaved: Map<string, Unsaved>, { target, at }: LogEvent): void {
  const { answers, since } = unsaved.get(target) ?? { answers: 0, since: at };
  unsaved.set(target, { answers: answers + 1, since });
}

function last<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key); // to the end of the line
  map.set(key, value);
}
