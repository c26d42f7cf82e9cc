// The plan alone as a file: what someone takes to another device, and what that device takes in or refuses
// with a reason. From: events, or the text of a file someone picked. To: the page of the plan. What it holds
// are events of the log, erased goals too, so taking it in merges as the log does: by target, in any
// order, and what was erased stays so. Never: changes anything, or takes a part of a file.

import { compare, type LogEvent } from "../log/event";
import type { Refusal } from "../log/file";
import { isFields, isInstant, judge } from "../log/guard";
import { openFile } from "../log/head";

export const PLAN_SCHEMA = "leerklimaat-plan";
export const PLAN_VERSION = 1;
/** Signs of text, and goals with their other versions: far above any plan. */
export const MAX_TEXT = 2_000_000;
export const MAX_GOALS = 500;

export interface PlanFile {
  readonly at: string;
  readonly events: readonly LogEvent[];
}

export function writePlan(events: readonly LogEvent[], now: Date): string {
  const goals = events.filter(isGoal).sort(compare);
  const head = { schema: PLAN_SCHEMA, version: PLAN_VERSION, at: now.toISOString() };
  return `${JSON.stringify({ ...head, goals }, undefined, 1)}\n`;
}

export function readPlan(text: string): PlanFile | { readonly refused: Refusal } {
  const head = { schemas: [PLAN_SCHEMA], version: PLAN_VERSION, most: MAX_TEXT };
  const value = openFile(text, head);
  if (typeof value === "string") {
    return { refused: value };
  }
  const { schema: _, version, at, goals, ...rest } = value;
  if (version !== PLAN_VERSION || !isInstant(at) || !Array.isArray(goals)) {
    return { refused: "damaged" };
  }
  if (goals.length > MAX_GOALS) {
    return { refused: "too-big" };
  }
  const events = goals.map(goalIn);
  const ids = new Set(events.map((event) => event?.id));
  const isWhole = events.every((event) => event !== undefined) && ids.size === events.length;
  return isWhole && Object.keys(rest).length === 0 ? { at, events } : { refused: "damaged" };
}

function isGoal(event: LogEvent): boolean {
  return event.kind === "form-kept" && event.form === "goal";
}

/** A goal as our log has them, with nothing else in it. */
function goalIn(value: unknown): LogEvent | undefined {
  const event = judge(value);
  if (typeof event === "string" || !isGoal(event) || !event.target.startsWith("own:")) {
    return undefined;
  }
  return isFields(value) && Object.keys(value).every((key) => key in event) ? event : undefined;
}
