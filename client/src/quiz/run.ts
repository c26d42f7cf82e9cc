// One round of questions: which, in what order, what was answered, where someone is.
// From: quiz.ts. To: quiz.ts, the browser's history, results. Pure; never a page, never typed text.

import type { LogEvent, Mode } from "../log/event";
import { type Fields, givenIn, isFields } from "../log/guard";
import type { Answered } from "./answered";
import { type Sets, spread } from "./apart";
import type { Item } from "./item";
import { type Random, shuffled } from "./random";
import { isFull } from "./score";

export interface Run {
  readonly id: string;
  readonly mode: Exclude<Mode, "repeat">;
  /** Ids of items, in the order of this round. */
  readonly order: readonly string[];
  /** First answers; a later try teaches, but does not count. */
  readonly answers: ReadonlyMap<string, Answered>;
  readonly isEnded: boolean;
  /** Items of which the learner said what their own answer is worth. */
  readonly compared?: readonly string[];
}

export interface Wish {
  readonly mode: Run["mode"];
  /** How many items; all when there are fewer. */
  readonly number: number;
  /** Draw at random, or keep the order in which they were written. */
  readonly draw: boolean;
}

export function start(
  id: string,
  items: readonly Item[],
  sets: Sets,
  wish: Wish,
  random: Random,
): Run {
  const ids = items.map((item) => item.id);
  const drawn = wish.draw ? shuffled(ids, random) : ids;
  const order = spread(drawn.slice(0, wish.number), sets);
  return { id, mode: wish.mode, order, answers: new Map(), isEnded: false };
}

export function answered(run: Run, item: string, given: Answered): Run {
  return run.answers.has(item) && run.mode === "practise" ? run : judged(run, item, given);
}

/** Another answer in the place of the one before. */
export function judged(run: Run, item: string, given: Answered): Run {
  return { ...run, answers: new Map(run.answers).set(item, given) };
}

/** The same, by the learner, who laid it beside the models. */
export function compared(run: Run, item: string, given: Answered): Run {
  const others = (run.compared ?? []).filter((one) => one !== item);
  return { ...judged(run, item, given), compared: [...others, item] };
}

export function dropped(run: Run, item: string): Run {
  const answers = new Map(run.answers);
  answers.delete(item);
  return { ...run, answers };
}

/** The items of a run that are not wholly right; those without an answer too. */
export function mistakes<T extends Item>(run: Run, items: readonly T[]): T[] {
  return items.filter((item) => {
    const score = run.answers.get(item.id)?.score;
    return run.order.includes(item.id) && (score === undefined || !isFull(score));
  });
}

/** The questions without an answer, each with its number. */
export function openIn({ order, answers }: Run): { id: string; number: number }[] {
  return order.flatMap((id, index) => (answers.has(id) ? [] : { id, number: index + 1 }));
}

/** A place in the browser's history: a round, and the question on the screen; undefined: its result. */
export interface Screen {
  readonly run: Run;
  readonly at: string | undefined;
}

/** As the browser's history keeps it. */
export function kept({ run, at }: Screen): Fields {
  return { ...run, answers: [...run.answers], at };
}

/** What the history holds, unless the questions have changed since. */
export function fromHistory(entry: Fields, items: readonly Pick<Item, "id">[]): Screen | undefined {
  const { id, mode, order, isEnded, at } = entry;
  const compared = entry["compared"] ?? [];
  const answers = answersIn(entry["answers"]);
  const known = items.map((item) => item.id);
  if (typeof id !== "string" || !(mode === "practise" || mode === "check") || !answers) {
    return undefined;
  }
  if (!isSome(order, known) || order.length === 0 || !isSome([...answers.keys()], order)) {
    return undefined;
  }
  if (!isSome(compared, order)) {
    return undefined;
  }
  const said = compared.length > 0 ? { compared } : {};
  const run: Run = { id, mode, order, answers, isEnded: isEnded === true, ...said };
  return { run, at: order.find((one) => one === at) };
}

function answersIn(value: unknown): Map<string, Answered> | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const answers = new Map<string, Answered>();
  for (const pair of value as unknown[]) {
    const [item, answer]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const given = isFields(answer) && givenIn(answer);
    if (typeof item !== "string" || !given) {
      return undefined;
    }
    answers.set(item, given);
  }
  return answers;
}

/** Some of these, each at most once. */
function isSome(value: unknown, known: readonly string[]): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((one) => known.includes(one)) &&
    new Set(value).size === value.length
  );
}

/** The last practice round that was not ended, from whichever language: what is left of it. */
export function unfinished(
  events: readonly LogEvent[],
  items: readonly Item[],
  sets: Sets,
): Run | undefined {
  const ended = new Set(
    events.flatMap((event) => (event.kind === "quiz-ended" ? [event.run] : [])),
  );
  const last = events
    .filter((event) => event.kind === "item-answered" && event.mode === "practise")
    .at(-1);
  if (last?.kind !== "item-answered" || ended.has(last.run)) {
    return undefined;
  }
  const order = spread(
    items.map((item) => item.id),
    sets,
  );
  const answers = new Map<string, Answered>();
  for (const event of events) {
    const isOfRun = event.kind === "item-answered" && event.run === last.run;
    if (isOfRun && order.includes(event.target) && !answers.has(event.target)) {
      const { answer, score, confidence } = event;
      const given = { answer, score };
      answers.set(event.target, confidence ? { ...given, confidence } : given);
    }
  }
  const isOpen = answers.size > 0 && answers.size < order.length;
  return isOpen ? { id: last.run, mode: "practise", order, answers, isEnded: false } : undefined;
}
