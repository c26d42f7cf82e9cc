// Forms of one's own: which there are, what stands in them, and which of them count.
// From: pages of a reader's own. To: event.ts, guard.ts, the same pages. Never: holds words; a field is
// called `client.form.<form>.<field>`. A field that is about something else is named after it, by an
// authored id: `answer/appel`.

import type { LogEvent } from "./event";
import { rivals } from "./merge";

/** Per form its fields, in the order in which they are shown. */
export const FORMS = {
  /** An example of one's own work, told by STARR. `theory`: the whole name of a record, `term:…`. */
  story: [
    ...["competence", "level", "date", "situation", "task", "action", "result", "reflection"],
    ...["transfer", "why", "theory", "link"],
  ],
  /** A goal of the plan. `signs`: indicators of the level it goes to. `moment` and
   * `action`: if this happens, then I do that. `state`: one of STATES. */
  goal: [
    ...["competence", "from", "to", "signs", "moment", "action", "date", "support", "evidence"],
    ...["review", "learnt", "state"],
  ],
  /** A datapoint for a school's portfolio. `role`: one of ROLES, as everywhere. `written`: when it was;
   * of two versions the later counts. `whose`: what someone calls whoever gave it to them. */
  datapoint: [
    ...["competence", "outcome", "date", "situation", "level", "seen", "giver", "role"],
    ...[
      "feed-up",
      "feedback",
      "feed-forward",
      "agreed-learner",
      "agreed-giver",
      "whose",
      "written",
    ],
  ],
  /** What a colleague is asked. `id`: by which the answer finds its question. */
  request: ["id", "competences", "question", "date"],
  /** What a colleague answered. `level/…`, `strong/…`, `next/…`: per competence, and a level that the
   * framework does not know for who cannot tell; `comment`: to the question of who asked. */
  feedback: ["request", "role", "name", "date", "level", "signs", "strong", "next", "comment"],
  /** What was seen on the work place, by an observation form. */
  observation: [
    ...["competence", "date", "role", "situation", "signs", "attitude", "saw", "next", "written"],
  ],
  /** One person's answers to a checklist. Those in one `round` lie side by side; `mine`: of who uses
   * this device. */
  scan: ["checklist", "round", "date", "who", "mine", "answer", "how"],
  /** What a team works on after a round: some of the questions, what they try, and who looks back. */
  agenda: ["checklist", "round", "date", "questions", "try", "looks"],
  /** A programme that a trainer makes. `whole/1` and on: all of it, for the page that makes it. */
  programme: ["title", "meetings", "whole"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Who looks on or gives feedback. */
export const ROLES = ["supervisor", "colleague", "teacher", "fellow-student", "other"] as const;

/** How a goal stands. */
export const STATES = ["active", "done", "stopped"] as const;

export type Form = keyof typeof FORMS;

/** A text, or ids and pairs of ids (`begrenzen`, `appel=veel`). */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type FormKept = Extract<LogEvent, { kind: "form-kept" }>;

/** A form that counts, and others at the same name that did not know it, the latest first. */
export interface Filled {
  readonly target: string;
  readonly form: Form;
  readonly at: string;
  readonly fields: Fields;
  readonly rivals: readonly FormKept[];
}

/** A name for a new form, from an id that no other has. */
export function newTarget(id: string): string {
  return `${OWN}:${id.toLowerCase().replaceAll("_", "-")}`;
}

/** The kind of target that forms have. */
export const OWN = "own";

/** Every form of a kind that is kept, the latest first. */
export function filled(events: readonly LogEvent[], form: Form): Filled[] {
  const byTarget = new Map<string, FormKept[]>();
  for (const event of events) {
    if (event.kind === "form-kept" && event.form === form && !isErased(event)) {
      byTarget.set(event.target, [...(byTarget.get(event.target) ?? []), event]);
    }
  }
  return [...byTarget.values()]
    .flatMap((versions): Filled[] => {
      const [first, ...others] = rivals(versions);
      return first ? [{ ...first, rivals: others }] : [];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

export function isErased(event: FormKept): boolean {
  return Object.keys(event.fields).length === 0;
}

/** A text of a form; empty where there is none. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}

/** Ids of a form; none where there are none. */
export function idsOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return typeof value === "string" || value === undefined ? [] : value;
}
