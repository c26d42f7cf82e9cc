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
const SHAPE = 4;

const NUMBERS = ["kept", "stability", "difficulty", "reviews", "lapses", "first", "last"] as const;
type Column = "target" | "textHash" | (typeof NUMBERS)[number];

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
    cards: columns([...deck.values()]),
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
  const deck = deckOf(value["cards"]);
  const scenes = list(value["scenes"], (one) => pair(one, isSceneRun));
  const quizzes = list(value["quizzes"], (one) => pair(one, isQuizRun));
  const unsaved = list(value["unsaved"], (one) => pair(one, isUnsaved));
  const settings = list(value["settings"], (one) => pair(one, isSetting));
  if (!deck || !scenes || !quizzes || !unsaved || !settings) {
    return undefined;
  }
  return {
    counter,
    deck,
    doing: { scenes: new Map(scenes), quizzes: new Map(quizzes), unsaved: new Map(unsaved) },
    settings: new Map(settings),
  };
}

/** In columns, which are read much faster than rows when there are many thousands. */
function columns(cards: readonly Card[]): Record<Column, unknown[]> {
  return {
    target: cards.map((card) => card.target),
    kept: cards.map((card) => Number(card.kept)),
    stability: cards.map((card) => card.memory?.stability ?? 0),
    difficulty: cards.map((card) => card.memory?.difficulty ?? 0),
    reviews: cards.map((card) => card.reviews),
    lapses: cards.map((card) => card.lapses),
    first: cards.map((card) => card.first),
    last: cards.map((card) => card.last),
    textHash: cards.map((card) => card.textHash ?? ""),
  };
}

function deckOf(value: unknown): Deck | undefined {
  const target = texts(value, "target");
  const textHash = texts(value, "textHash");
  const [kept, stability, difficulty, reviews, lapses, first, last] = NUMBERS.map((name) =>
    numbers(value, name),
  );
  if (!target || !textHash || !kept || !stability || !difficulty) {
    return undefined;
  }
  if (!reviews || !lapses || !first || !last) {
    return undefined;
  }
  const deck = new Map<string, Card>();
  for (const [index, name] of target.entries()) {
    const memory = { stability: stability[index] ?? 0, difficulty: difficulty[index] ?? 0 };
    deck.set(name, {
      target: name,
      kept: kept[index] === 1,
      memory: memory.stability > 0 && memory.difficulty >= 1 ? memory : undefined,
      reviews: reviews[index] ?? 0,
      lapses: lapses[index] ?? 0,
      first: first[index] ?? 0,
      last: last[index] ?? 0,
      textHash: textHash[index] || undefined,
    });
  }
  const all = [textHash, kept, stability, difficulty, reviews, lapses, first, last];
  return all.every((column) => column.length === target.length) ? deck : undefined;
}

function texts(value: unknown, name: Column): string[] | undefined {
  const column = isFields(value) ? value[name] : undefined;
  return Array.isArray(column) && column.every((one) => typeof one === "string")
    ? column
    : undefined;
}

function numbers(value: unknown, name: Column): number[] | undefined {
  const column = isFields(value) ? value[name] : undefined;
  return Array.isArray(column) && column.every((one) => typeof one === "number")
    ? column
    : undefined;
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
