// How far someone is in a lesson, and what the platform hears of it: what was read, first answers, a score, and
// that the lesson is done. From: reading.ts, round.ts. To: lms.ts. Never: says that someone passed or failed;
// the keys are public, and a lesson has too few questions to tell knowing from guessing.

import type { Answered } from "../quiz/answered";
import type { Item } from "../quiz/item";
import { type Field, interactionOf } from "./interaction";
import type { Lms } from "./lms";
import { type Kept, type Known, NOTHING, readBack, written } from "./suspended";
import { clock, timespan } from "./timespan";

const DONE = ["completed", "passed", "failed"];
const JUDGED = ["student_response", "result"];
const LOOKING_BACK = ["review", "browse"];

export class Progress {
  #kept: Kept = NOTHING;
  #place = "";
  #interactions = 0;
  /** Where each answer of this visit is written down. */
  readonly #written = new Map<string, number>();
  readonly #isStatusOurs: boolean;
  readonly #lms: Lms;
  readonly #known: Known;
  readonly #listeners: (() => void)[] = [];
  /** Of who looks back nothing is written down: what they did stands. */
  readonly isLookingBack: boolean;
  /** Where someone was at the last visit, as an anchor; "" at the first. */
  readonly from: string;

  constructor(lms: Lms, known: Known) {
    this.#lms = lms;
    this.#known = known;
    this.isLookingBack = LOOKING_BACK.includes(lms.get("cmi.core.lesson_mode"));
    this.#kept = readBack(lms.get("cmi.suspend_data"), known);
    this.#place = lms.get("cmi.core.lesson_location");
    this.from = this.#place;
    this.#interactions = Number(lms.get("cmi.interactions._count")) || 0;
    this.#isStatusOurs = !DONE.includes(lms.get("cmi.core.lesson_status"));
    this.#status();
    this.#put("cmi.core.exit", "suspend");
    lms.save();
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** Everything was read, and the questions, if there are any, were handed in. */
  get isDone(): boolean {
    const { parts, items } = this.#known;
    const { read, best } = this.#kept;
    return parts.every((part) => read.has(part)) && (items.length === 0 || best !== undefined);
  }

  /** Parts that were not read yet, in the order of the lesson. */
  get unread(): string[] {
    return this.#known.parts.filter((part) => !this.#kept.read.has(part));
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Someone came to the end of these parts. */
  read(parts: readonly string[]): void {
    const last = parts.at(-1);
    if (last !== undefined && parts.some((part) => !this.#kept.read.has(part))) {
      this.#kept = { ...this.#kept, read: new Set([...this.#kept.read, ...parts]) };
      this.#place = last;
      this.#changed();
    }
  }

  /** `place`: the question on the screen, as an anchor. */
  at(place: string): void {
    if (place !== this.#place) {
      this.#place = place;
      this.#put("cmi.core.lesson_location", place);
    }
  }

  /** The answers of the round as they are now. */
  answers(answers: ReadonlyMap<string, Answered>): void {
    const given = [...answers].map(([id, { answer }]) => [id, answer] as const);
    this.#kept = { ...this.#kept, answers: new Map(given) };
    this.#changed();
  }

  /** A first answer, for a trainer to look into. `took`: milliseconds. */
  answered(item: Item, given: Answered, took: number): void {
    const when = { latency: timespan(took), time: clock(new Date()) };
    this.#written.set(item.id, this.#interactions);
    this.#interactions += 1;
    this.#write(item, interactionOf(item, given.answer, given.score, when));
  }

  /** What a learner now says of an answer of this visit. */
  judged(item: Item, { answer, score }: Answered): void {
    const fields = interactionOf(item, answer, score, { latency: "", time: "" });
    this.#write(
      item,
      fields.filter(([field]) => JUDGED.includes(field)),
    );
  }

  #write(item: Item, fields: readonly Field[]): void {
    const place = this.#written.get(item.id);
    if (place !== undefined) {
      for (const [field, value] of fields) {
        this.#put(`cmi.interactions.${place}.${field}`, value, true);
      }
    }
  }

  /** A round was handed in. A better one counts, a worse one takes nothing away. */
  handedIn(score: number): void {
    const best = Math.max(score, this.#kept.best ?? 0);
    this.#kept = { ...this.#kept, best };
    if (this.#known.items.some(({ worth }) => worth === 1)) {
      this.#put("cmi.core.score.min", "0");
      this.#put("cmi.core.score.max", "100");
      this.#put("cmi.core.score.raw", String(best));
    }
    this.#changed();
  }

  #changed(): void {
    this.#put("cmi.suspend_data", written(this.#kept, this.#known));
    this.#put("cmi.core.lesson_location", this.#place);
    this.#status();
    this.#lms.save();
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #put(element: string, value: string, mayFail = false): void {
    if (!this.isLookingBack) {
      this.#lms.put(element, value, mayFail);
    }
  }

  /** Who was done stays so, whatever the platform called it. */
  #status(): void {
    if (this.#isStatusOurs) {
      this.#put("cmi.core.lesson_status", this.isDone ? "completed" : "incomplete");
    }
  }
}
