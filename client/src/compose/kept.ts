// Programmes on the log: a form of one's own each, so that they are merged, taken along, read and erased as all
// that someone keeps. From: the page. To: the log. The form holds the whole as text, in pieces as long as the log
// takes; what a ready programme says already is left out (likeness.ts). Never: gives half a programme.

import type { LogEvent } from "../log/event";
import { type Fields, filled, newTarget, textOf } from "../log/form";
import { LIMITS } from "../log/guard";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { programmeIn } from "./guard";
import { filledIn, leftOut } from "./likeness";
import { nameOf, titled } from "./naming";
import type { Programme } from "./programme";
import type { Shelf } from "./shelf";

export interface Own {
  readonly target: string;
  readonly programme: Programme;
}

export function fieldsOf(programme: Programme, shelf: Shelf, say: Say): Fields | undefined {
  const whole = JSON.stringify(leftOut(programme, shelf.ready));
  const pieces: [string, string][] = [];
  for (let from = 0; from < whole.length; from += LIMITS.text) {
    pieces.push([`whole/${pieces.length + 1}`, whole.slice(from, from + LIMITS.text)]);
  }
  const meetings = inWords(programme, shelf, say).slice(0, LIMITS.text);
  const { title } = programme;
  const size = title.length + meetings.length + whole.length;
  return size <= LIMITS.form ? { title, meetings, ...Object.fromEntries(pieces) } : undefined;
}

/** What is in it, for who reads what is kept. */
function inWords({ meetings }: Programme, shelf: Shelf, say: Say): string {
  return meetings
    .map((meeting, place) => {
      const names = [...meeting.before, ...meeting.during].map((part) => nameOf(part, shelf));
      return `${titled(meeting, place, say)}: ${names.join("; ")}`;
    })
    .join("\n");
}

export function programmeOf(fields: Fields, ready: readonly Programme[]): Programme | undefined {
  const pieces: string[] = [];
  for (let text = textOf(fields, "whole/1"); text !== ""; ) {
    pieces.push(text);
    text = textOf(fields, `whole/${pieces.length + 1}`);
  }
  try {
    return programmeIn(filledIn(JSON.parse(pieces.join("")), ready));
  } catch {
    return undefined; // not even JSON
  }
}

/** What can be read, the one that was changed last first; and how many cannot. */
export function ownIn(events: readonly LogEvent[], ready: readonly Programme[]) {
  const forms = filled(events, "programme");
  const found = forms.flatMap(({ target, fields }): Own[] => {
    const programme = programmeOf(fields, ready);
    return programme ? [{ target, programme }] : [];
  });
  return { found, unread: forms.length - found.length };
}

/** One thing after the other. */
export class Keeping {
  readonly #log: Log;
  readonly #shelf: Shelf;
  readonly #say: Say;
  #last: Promise<unknown> = Promise.resolve();

  constructor(log: Log, shelf: Shelf, say: Say) {
    this.#log = log;
    this.#shelf = shelf;
    this.#say = say;
  }

  /** All there is, when of every programme there is one version. Another, of a device that did not know it, becomes
   * a programme of its own, for the next change would take it away. */
  async settled(): Promise<readonly LogEvent[]> {
    const apart = filled(await this.#log.all(), "programme").filter(
      ({ rivals }) => rivals.length > 0,
    );
    for (const { target, fields, rivals } of apart) {
      for (const rival of rivals) {
        await this.#append(this.newTarget(), rival.fields);
      }
      await this.#append(target, fields);
    }
    return this.#log.all();
  }

  newTarget(): string {
    return newTarget(this.#log.makeId());
  }

  /** Whether the device holds it now; `too-big` for one that does not fit. */
  async keep({ target, programme }: Own): Promise<"kept" | "not_kept" | "too_big"> {
    const fields = fieldsOf(programme, this.#shelf, this.#say);
    if (!fields) {
      return "too_big";
    }
    await this.#append(target, fields);
    return this.#log.trouble === undefined ? "kept" : "not_kept";
  }

  erase(target: string): Promise<void> {
    return this.#append(target, {});
  }

  #append(target: string, fields: Fields): Promise<void> {
    const done = this.#last.then(async () => {
      await this.#log.append({ kind: "form-kept", form: "programme", target, fields });
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
