// One round of questions: which, in what order, what was answered, where someone is.
// From: quiz.ts. To: quiz.ts, the browser's history, results. Pure; never a page, never typed text.

import type { LogEvent, Mode } from "../log/event";
import type { Item } from "./item";
import type { Answered } from "./item-element";
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
}

export interface Wish {
  readonly mode: Run["mode"];
  /** How many items; all when there are fewer. */
  readonly number: number;
  /** Draw at random, or keep the order in which they were written. */
  readonly draw: boolean;
}

export function start(id: string, items: readonly Item[], wish: Wish, random: Random): Run {
  const ids = items.map((item) => item.id);
  const drawn = wish.draw ? shuffled(ids, random) : ids;
  const order = drawn.slice(0, wish.number);
  return { id, mode: wish.mode, order, answers: new Map(), isEnded: false };
}

export function answered(run: Run, item: string, given: Answered): Run {
  return run.answers.has(item) && run.mode === "practise" ? run : judged(run, item, given);
}

/** The same answer, of which the learner now said what it is worth. */
export function judged(run: Run, item: string, given: Answered): Run {
  return { ...run, answers: new Map(run.answers).set(item, given) };
}

export function dropped(run: Run, item: string): Run {
  const answers = new Map(run.answers);
  answers.delete(item);
  return { ...run, answers };
}

/** The items of a run that are not wholly right; those without an answer too. */
export function mistakes(run: Run, items: readonly Item[]): Item[] {
  return items.filter((item) => {
    const score = run.answers.get(item.id)?.score;
    return run.order.includes(item.id) && (score === undefined || !isFull(score));
  });
}

/** As the browser's history keeps it. */
export function kept(run: Run, at: string | undefined): object {
  return { ...run, answers: [...run.answers], at };
}

/** What the history holds, unless the questions have changed since. */
export function fromHistory(
  value: unknown,
  items: readonly Item[],
): { run: Run; at: string | undefined } | undefined {
  const known = new Set(items.map((item) => item.id));
  const { id, mode, order, answers, isEnded, at } = (value ?? {}) as Record<string, unknown>;
  const isOurs =
    typeof id === "string" &&
    (mode === "practise" || mode === "check") &&
    Array.isArray(order) &&
    order.length > 0 &&
    order.every((one) => known.has(one)) &&
    Array.isArray(answers);
  if (!isOurs) {
    return undefined;
  }
  const run = { id, mode, order, answers: new Map(answers), isEnded: isEnded === true } as Run;
  return { run, at: typeof at === "string" && known.has(at) ? at : undefined };
}

/** The last practice round that was not ended, from whichever language: what is left of it. */
export function unfinished(events: readonly LogEvent[], items: readonly Item[]): Run | undefined {
  const ended = new Set(
    events.flatMap((event) => (event.kind === "quiz-ended" ? [event.run] : [])),
  );
  const last = events
    .filter((event) => event.kind === "item-answered" && event.mode === "practise")
    .at(-1);
  if (last?.kind !== "item-answered" || ended.has(last.run)) {
    return undefined;
  }
  const order = items.map((item) => item.id);
  const answers = new Map<string, Answered>();
  for (const event of events) {
    const isOfRun = event.kind === "item-answered" && event.run === last.run;
    if (isOfRun && order.includes(event.target) && !answers.has(event.target)) {
      const { answer, score, confidence } = event;
      const given = { answer, score, unsure: false };
      answers.set(event.target, confidence ? { ...given, confidence } : given);
    }
  }
  const isOpen = answers.size > 0 && answers.size < order.length;
  return isOpen ? { id: last.run, mode: "practise", order, answers, isEnded: false } : undefined;
}
