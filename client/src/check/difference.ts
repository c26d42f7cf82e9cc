// What a level that someone chose and a check say of each other. From: the log, the framework. To: result.ts,
// which says it in words. Pure. Never: a level made of answers, or a judgement of who chose; a check is
// about what someone knows and would choose, and a level about what they do.

import type { Confidence, LogEvent } from "../log/event";
import type { Run } from "../quiz/run";
import { isFull } from "../quiz/score";
import { type Frame, numberOf } from "../standing/frame";
import { answeredRounds, type Rated } from "../standing/rounds";

/** From this level on no quiz is enough to show it. */
export const ALONE = 3;
const MANY = 0.75;
const FEW = 0.5;

/**
 * `none`: no level was chosen; `not_met`: not come across yet; `more`: a level that is done alone, and few
 * answers right; `less`: a level with somebody near, and many right; `alone` and `near`: the two go together;
 * `between`: too little to say anything.
 */
export type Difference = "none" | "not_met" | "more" | "less" | "alone" | "near" | "between";

export function differenceOf(
  level: string | undefined,
  frame: Frame,
  right: number,
  asked: number,
): Difference {
  const number = numberOf(frame, level);
  if (number === undefined) {
    return level === frame.notMet ? "not_met" : "none";
  }
  const isAlone = number >= ALONE;
  if (right >= MANY * asked) {
    return isAlone ? "alone" : "less";
  }
  if (right < FEW * asked) {
    return isAlone ? "more" : "near";
  }
  return "between";
}

/** What was last said of a competence on the cards, in the last round that says something of it. */
export function selfOf(events: readonly LogEvent[], competence: string): Rated | undefined {
  const said = answeredRounds(events).map(({ levels }) => levels.get(competence));
  return said.filter((one) => one !== undefined).at(-1);
}

export interface Sureness {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly right: number;
}

/** Per step of certainty that was chosen how many answers, and how many of these were right; surest first. */
export function surenessOf({ answers }: Run): Sureness[] {
  const given = [...answers.values()];
  return ([3, 2, 1] as const).flatMap((confidence) => {
    const some = given.filter((one) => one.confidence === confidence);
    const right = some.filter(({ score }) => isFull(score)).length;
    return some.length > 0 ? [{ confidence, answers: some.length, right }] : [];
  });
}

/** How many were wholly right. */
export function rightIn({ answers }: Run): number {
  return [...answers.values()].filter(({ score }) => isFull(score)).length;
}
