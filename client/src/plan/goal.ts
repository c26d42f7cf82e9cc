// Goals of the plan: which there are, what one still lacks, and how its sentence reads.
// From: the log, what someone filled in. To: the page of the plan. Pure. Never: judges a goal, or says
// whether someone reached it.

import type { LogEvent } from "../log/event";
import { type Fields, type Filled, filled, idsOf, STATES, textOf } from "../log/form";
import { type Frame, numberOf } from "../standing/frame";
import type { Say } from "../words";
import { isDay } from "./dates";

/** More goals at once seldom work, and would not fit on one page. */
export const MOST = 3;
export const MOST_SIGNS = 2;

/** How many signs may stand in a text. Three goals of this size fit on one A4. */
export const LENGTHS = {
  moment: 160,
  action: 200,
  support: 160,
  evidence: 240,
  learnt: 600,
} as const;
export type Text = keyof typeof LENGTHS;
export const TEXTS: readonly Text[] = ["moment", "action", "support", "evidence", "learnt"];

export type State = (typeof STATES)[number];

/** What can be wrong with a field; each has words in docs/ui.yml. */
export type Fault =
  | "missing"
  | "choose"
  | "lower"
  | "no_day"
  | "too_late"
  | "too_long"
  | "too_many";
export type Faults = ReadonlyMap<string, Fault>;

export interface Goals {
  readonly active: readonly Filled[];
  /** Done or stopped, the latest first. */
  readonly past: readonly Filled[];
}

/** Active ones in the order in which they are to be looked back on. */
export function goalsOf(events: readonly LogEvent[]): Goals {
  const all = filled(events, "goal");
  return {
    active: all
      .filter(({ fields }) => stateOf(fields) === "active")
      .sort((one, other) => order(one) - order(other) || (one.target < other.target ? -1 : 1)),
    past: all.filter(({ fields }) => stateOf(fields) !== "active"),
  };
}

function order({ fields }: Filled): number {
  const day = textOf(fields, "review");
  return isDay(day) ? Date.parse(day) : Number.MAX_SAFE_INTEGER;
}

export function stateOf(fields: Fields): State {
  const state = textOf(fields, "state");
  return STATES.find((one) => one === state) ?? "active";
}

/** Whether the day to look back has gone by. On the day itself there is still time. */
export function isPast(fields: Fields, today: string): boolean {
  const day = textOf(fields, "review");
  return isDay(day) && day < today && stateOf(fields) === "active";
}

/** What must still be filled in, or otherwise, before a goal can be kept; in the order of the form. */
export function faultsIn(fields: Fields, frame: Frame): Faults {
  const faults = new Map<string, Fault>();
  for (const name of ["competence", "from", "to"]) {
    if (textOf(fields, name) === "") {
      faults.set(name, "choose");
    }
  }
  const [from, to] = [textOf(fields, "from"), textOf(fields, "to")];
  if ((numberOf(frame, to) ?? 0) < (numberOf(frame, from) ?? 0) && to !== "") {
    faults.set("to", "lower");
  }
  if (idsOf(fields, "signs").length > MOST_SIGNS) {
    faults.set("signs", "too_many");
  }
  for (const name of ["moment", "action", "support", "evidence"] as const) {
    const { length } = textOf(fields, name);
    if (length === 0 || length > LENGTHS[name]) {
      faults.set(name, length === 0 ? "missing" : "too_long");
    }
  }
  for (const name of ["date", "review"]) {
    if (!isDay(textOf(fields, name))) {
      faults.set(name, "no_day");
    }
  }
  if (!faults.has("date") && textOf(fields, "review") > textOf(fields, "date")) {
    faults.set("review", "too_late"); // both are written as days are, so they compare as texts
  }
  return faults;
}

// In either language, for someone may change the language of the page.
const IF = /^(?:als|wanneer|if|when)\b[\s,:…]*/i;
const THEN = /^(?:dan|then)\b[\s,:…]*/i;

/** `Als ik merk dat …, dan …`, also when someone wrote those words in the fields. */
export function sentenceOf(fields: Fields, say: Say): string {
  return say("client.plan.sentence", {
    moment: bare(textOf(fields, "moment"), IF),
    action: bare(textOf(fields, "action"), THEN),
  });
}

function bare(text: string, start: RegExp): string {
  return text
    .trim()
    .replace(start, "")
    .replace(/[\s.,;:…]+$/, "");
}

/** On one line, as these texts stand in a sentence or a cell. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
