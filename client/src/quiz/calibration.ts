// Whether someone is as good as they think: certainty against what was right.
// From: the log. To: result.ts. Only first answers count, and nothing is said before there are twenty.

import type { Confidence, LogEvent } from "../log/event";

/** What each step of certainty stands for, as a share that should then be right. */
export const MEANS: Readonly<Record<Confidence, number>> = { 1: 0.35, 2: 0.65, 3: 0.95 };
export const ENOUGH = 20;

export interface Bin {
  readonly confidence: Confidence;
  readonly answers: number;
  /** Mean score, from 0 to 1. */
  readonly right: number;
}

export interface Calibration {
  readonly answers: number;
  readonly bins: readonly Bin[];
  /** Mean certainty less mean score: above 0 is surer than right. */
  readonly bias: number;
  /** Mean squared distance (Brier): 0 is best. */
  readonly brier: number;
}

export function calibrationOf(events: readonly LogEvent[]): Calibration | undefined {
  const first = new Map<string, { confidence: Confidence; score: number }>();
  for (const event of events) {
    if (event.kind === "item-answered" && event.confidence !== undefined) {
      const { confidence, score } = event;
      const name = `${event.run} ${event.target}`;
      first.set(name, first.get(name) ?? { confidence, score });
    }
  }
  const answers = [...first.values()];
  if (answers.length < ENOUGH) {
    return undefined;
  }
  const distance = answers.map(({ confidence, score }) => MEANS[confidence] - score);
  const bins = ([1, 2, 3] as const).map((confidence) => {
    const some = answers.filter((answer) => answer.confidence === confidence);
    return { confidence, answers: some.length, right: mean(some.map((one) => one.score)) };
  });
  return {
    answers: answers.length,
    bins,
    bias: mean(distance),
    brier: mean(distance.map((one) => one ** 2)),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
