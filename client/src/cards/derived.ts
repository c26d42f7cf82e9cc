// Everything the page of today derives from the log, in one piece, and that piece as text.
// From: events, or what was kept of an earlier visit. To: the page of today, the database. Never:
// exported; whatever is wrong with it, it is thrown away and made again.

import { compare, type LogEvent } from "../log/event";
import { isFields } from "../log/guard";
import type { DayOf } from "./day";
import { type Card, type Deck, fold } from "./deck";
import { type Doing, follow, IDLE, type QuizRun, type SceneRun, type Unsaved } from "./doing";
import type { Setting } from "./plan";

/** One more when what is derived changes: then what was kept counts no longer. */
const SHAPE = 1;

export interface Derived {
  /** Of the last event that is in it. */
  readonly counter: number;
  readonly deck: Deck;
  readonly doing: Doing;
  readonly settings: ReadonlyMap<string, Setting>;
}

export const NOTHING: Derived = { counter: 0, deck: new Map(), doing: IDLE, settings: new Map() };

/** Undefined when the whole log is needed: a reset took away what has already been counted. */
export function advance(
  derived: Derived,
  events: readonly LogEvent[],
  dayOf: DayOf,
): Derived | undefined {
  return events.some((event) => event.kind === "reset") ? undefined : after(derived, events, dayOf);
}

/** From all there is. */
export function derive(events: readonly LogEvent[], dayOf: DayOf): Derived {
  return after(NOTHING, [...events].sort(compare), dayOf);
}

function after(derived: Derived, events: readonly LogEvent[], dayOf: DayOf): Derived {
  const settings = new Map(derived.settings);
  for (const event of events) {
    if (event.kind === "settings") {
      settings.set(event.target, event.value);
    }
  }
  return {
    counter: Math.max(derived.counter, events.at(-1)?.counter ?? 0),
    deck: fold(derived.deck, events, dayOf),
    doing: follow(derived.doing, events),
    settings,
  };
}

/** As text, which a database keeps and gives back fastest. */
export function write({ deck, doing, settings }: Derived): string {
  return JSON.stringify({
    shape: SHAPE,
    cards: [...deck.values()].map(row),
    scenes: [...doing.scenes],
    quizzes: [...doing.quizzes],
    unsaved: [...doing.unsaved],
    settings: [...settings],
  });
}

/** What was written; undefined when it is anything else. */
export function read(text: string, counter: number): Derived | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isFields(value) || value["shape"] !== SHAPE) {
    return undefined;
  }
  const cards = list(value["cards"], cardOf);
  const scenes = list(value["scenes"], (one) => pair(one, isSceneRun));
  const quizzes = list(value["quizzes"], (one) => pair(one, isQuizRun));
  const unsaved = list(value["unsaved"], (one) => pair(one, isUnsaved));
  const settings = list(value["settings"], (one) => pair(one, isSetting));
  if (!cards || !scenes || !quizzes || !unsaved || !settings) {
    return undefined;
  }
  return {
    counter,
    deck: new Map(cards.map((card) => [card.target, card])),
    doing: { scenes: new Map(scenes), quizzes: new Map(quizzes), unsaved: new Map(unsaved) },
    settings: new Map(settings),
  };
}

function row({ target, kept, memory, reviews, lapses, first, last, textHash }: Card): unknown[] {
  const { stability = 0, difficulty = 0 } = memory ?? {};
  return [target, kept, stability, difficulty, reviews, lapses, first, last, textHash ?? ""];
}

function cardOf(value: unknown): Card | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const [target, kept, stability, difficulty, reviews, lapses, first, last, textHash] = value;
  // One by one, as there may be many thousands.
  if (typeof target !== "string" || typeof kept !== "boolean" || typeof textHash !== "string") {
    return undefined;
  }
  if (typeof stability !== "number" || typeof difficulty !== "number") {
    return undefined;
  }
  if (typeof reviews !== "number" || typeof lapses !== "number") {
    return undefined;
  }
  if (typeof first !== "number" || typeof last !== "number") {
    return undefined;
  }
  return {
    target,
    kept,
    memory: stability > 0 && difficulty >= 1 ? { stability, difficulty } : undefined,
    reviews,
    lapses,
    first,
    last,
    textHash: textHash || undefined,
  };
}

/** Every one of a list, or nothing. */
function list<T>(value: unknown, judge: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const found: T[] = [];
  for (const one of value) {
    const good = judge(one);
    if (good === undefined) {
      return undefined;
    }
    found.push(good);
  }
  return found;
}

function pair<T>(value: unknown, is: (one: unknown) => one is T): [string, T] | undefined {
  return Array.isArray(value) && typeof value[0] === "string" && is(value[1])
    ? [value[0], value[1]]
    : undefined;
}

function isSceneRun(value: unknown): value is SceneRun {
  return isFields(value) && typeof value["run"] === "string" && typeof value["ended"] === "boolean";
}

function isQuizRun(value: unknown): value is QuizRun {
  return (
    isSceneRun(value) &&
    "mistakes" in value &&
    Array.isArray(value.mistakes) &&
    value.mistakes.every((target) => typeof target === "string")
  );
}

function isUnsaved(value: unknown): value is Unsaved {
  return isFields(value) && Number.isFinite(value["answers"]) && typeof value["since"] === "string";
}

function isSetting(value: unknown): value is Setting {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
