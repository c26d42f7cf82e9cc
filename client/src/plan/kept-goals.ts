// The goals on the log, with what is asked of them: is there room, and where does someone stand.
// From: the log, the framework. To: the page of the plan. Never: more than three goals at once by itself;
// files of other devices may bring more, and then all of them are there.

import type { LogEvent } from "../log/event";
import { type Fields, type Filled, newTarget, textOf } from "../log/form";
import type { Log } from "../log/log";
import { type Frame, numberOf } from "../standing/frame";
import { answeredRounds } from "../standing/rounds";
import { isDay, later } from "./dates";
import { type Goals, goalsOf, MOST } from "./goal";

const SOON = 14; // days until one looks back, as a proposal

export class KeptGoals {
  readonly #log: Log;
  readonly #frame: Frame;
  #goals: Goals = { active: [], past: [] };
  /** Per `competence:…` the level that someone chose last. */
  #last: ReadonlyMap<string, string> = new Map();

  constructor(log: Log, frame: Frame) {
    this.#log = log;
    this.#frame = frame;
  }

  async refresh(): Promise<void> {
    const events: readonly LogEvent[] = await this.#log.all();
    this.#goals = goalsOf(events);
    const said = answeredRounds(events).flatMap(({ levels }) => [...levels]);
    this.#last = new Map(said.map(([competence, { level }]) => [competence, level]));
  }

  get active(): readonly Filled[] {
    return this.#goals.active;
  }

  get past(): readonly Filled[] {
    return this.#goals.past;
  }

  get isFull(): boolean {
    return this.active.length >= MOST;
  }

  /** The goal about a competence that someone works on. */
  about(competence: string): Filled | undefined {
    return this.active.find(({ fields }) => textOf(fields, "competence") === competence);
  }

  /** A goal to begin with, about a competence or about none yet. */
  fresh(competence: string, today: string): Fields {
    const begun = competence === "" ? {} : { competence, ...this.propose(competence) };
    return { ...begun, review: later(today, SOON), state: "active" };
  }

  /** Where someone said to be, and the level after it. */
  propose(competence: string): { readonly from: string; readonly to: string } {
    const { levels, notMet } = this.#frame;
    const from = this.#last.get(`competence:${competence}`) ?? "";
    const number = from === notMet ? 0 : numberOf(this.#frame, from);
    if (number === undefined) {
      return { from: "", to: "" };
    }
    const next = levels.find((level) => level.number === number + 1);
    return { from, to: next?.id ?? from };
  }

  /** In the place of what stood there, other versions too. Gives where it stands. */
  async keep(fields: Fields, target = newTarget(this.#log.makeId())): Promise<string> {
    await this.#log.append({ kind: "form-kept", form: "goal", target, fields });
    return target;
  }

  /** Once more at work on it, with a day to look back that is still to come. */
  resume({ target, fields }: Filled, today: string): Promise<string> {
    const day = textOf(fields, "review");
    const review = isDay(day) && day > today ? day : later(today, SOON);
    return this.keep({ ...fields, state: "active", review }, target);
  }

  async erase({ target }: Filled): Promise<void> {
    await this.keep({}, target);
  }
}
