// Checks of what someone knows of a competence, in the order in which they were done. Derived from the log.
// From: events. To: the page of checks, the picture. A check is one `quiz-ended` at a competence, written
// down as a whole when it has ended; a quiz of a bank ends at that bank, and is none. Pure. Never: a level.

import { compare, type LogEvent } from "../log/event";

export interface Check {
  /** That of its answers, which stand at the items. */
  readonly run: string;
  /** When its result was looked at. */
  readonly at: string;
  /** How many answers were wholly right, of so many questions. */
  readonly right: number;
  readonly asked: number;
}

export const COMPETENCE = "competence:";

/** Per `competence:…` of which there was a check; the last one stands last. */
export function checksOf(events: Iterable<LogEvent>): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  for (const event of [...events].sort(compare)) {
    if (isCheck(event) && event.items > 0) {
      const { target, run, at, points, items: asked } = event;
      const others = (found.get(target) ?? []).filter((one) => one.run !== run);
      found.set(target, [...others, { run, at, right: Math.floor(points), asked }]);
    }
  }
  return found;
}

/** The answers of checks, and of no quiz: what was given in a run that ended at a competence. */
export function answersOfChecks(events: Iterable<LogEvent>): LogEvent[] {
  const all = [...events];
  const runs = new Set(all.flatMap((event) => (isCheck(event) ? [event.run] : [])));
  return all.filter((event) => event.kind === "item-answered" && runs.has(event.run));
}

/** The end of one. */
export function isCheck(event: LogEvent): event is LogEvent & { kind: "quiz-ended" } {
  return event.kind === "quiz-ended" && event.target.startsWith(COMPETENCE);
}
