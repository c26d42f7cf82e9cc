// How someone last did a quiz, in one line in place of how many questions it has: what was right, or how far
// they are. From: the list that the server wrote, the log. To: the same list. Never: a result of a check of a
// competence, which takes its questions from many banks, or of a card of today.

import { compare, type LogEvent } from "../log/event";
import { isFull } from "../quiz/score";
import { day, type Say } from "../words";

export interface Result {
  readonly at: string;
  readonly answered: number;
  readonly right: number;
  /** How many questions the round had; undefined while it goes on. */
  readonly asked: number | undefined;
}

interface Round extends Result {
  /** By item whether the answer that counts was wholly right. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly isCheck: boolean;
}

interface Happened {
  readonly run: string;
  readonly at: string;
}

type Become = (known: Round) => Round;

const NONE = { answered: 0, right: 0, asked: undefined, answers: new Map(), isCheck: false };

/** Of the round in which something happened last. Answers of a check are there when it has ended at the bank;
 * what someone says of an answer of their own comes later, and counts. */
export function resultOf(events: readonly LogEvent[], bank: string): Result | undefined {
  const rounds = new Map<string, Round>();
  for (const event of [...events].sort(compare)) {
    if (event.kind === "quiz-ended" && event.target === bank) {
      later(rounds, event, (known) => ({ ...known, at: event.at, asked: event.items }));
    } else if (event.kind === "item-answered" && event.mode !== "repeat") {
      later(rounds, event, (known) => added(known, event));
    }
  }
  const [last] = [...rounds.values()].filter(isOfBank).reverse();
  return last && { at: last.at, answered: last.answered, right: last.right, asked: last.asked };
}

/** The round that an event belongs to, at the end of the line. */
function later(rounds: Map<string, Round>, { run, at }: Happened, become: Become): void {
  const known = rounds.get(run) ?? { ...NONE, at };
  rounds.delete(run);
  rounds.set(run, become(known));
}

function isOfBank({ isCheck, asked }: Round): boolean {
  return !isCheck || asked !== undefined;
}

function added(
  round: Round,
  { target, score, mode, at }: LogEvent & { kind: "item-answered" },
): Round {
  const answers = new Map(round.answers).set(target, isFull(score));
  const right = [...answers.values()].filter(Boolean).length;
  // What is said after the end is about what was done then.
  const when = round.asked === undefined ? at : round.at;
  return { ...round, answers, right, answered: answers.size, isCheck: mode === "check", at: when };
}

export function inWords({ at, answered, right, asked }: Result, of: number, say: Say): string {
  const date = day(at, document.documentElement.lang);
  return asked === undefined
    ? say("client.result.begun", { number: answered, of, date })
    : say("client.result.right", { right, asked, date });
}

/** Without a result the line stays as it was written. */
export function showResult(line: HTMLElement, events: readonly LogEvent[], say: Say): void {
  const result = resultOf(events, line.dataset["resultOf"] ?? "");
  if (result) {
    line.textContent = inWords(result, Number(line.dataset["of"]), say);
  }
}
