// What a learner did, line by line, in words. From: events, the names of records, what the site says
// under an id. To: table.ts and paper.ts. Pure. What the site no longer has, is said to be gone, by its id.

import { type LogEvent, RATING_NAMES } from "../log/event";
import { type FormKept, textOf } from "../log/form";
import { isInstant } from "../log/guard";
import { moment, type Say, written } from "../words";
import { linesOf } from "./form-lines";
import { groupOf, isEmptied, nameOf, TERMS } from "./overview";
import { answerOf, type Wording, type Wordings } from "./wording";

export interface Row {
  readonly at: string;
  /** The id of what it was done at, and what that is called. */
  readonly record: string;
  readonly title: string;
  /** What it was about inside that: a question, a term, an indicator; empty when it was the whole. */
  readonly about: string;
  /** The situation of a question. */
  readonly context: string;
  /** The language of both, where it is not that of the page. */
  readonly lang: string | undefined;
  readonly isChanged: boolean;
  /** By which its words are looked up. */
  readonly kind: string;
  /** What came of it: an answer, a note, how it went. */
  readonly outcome: string;
  readonly target: string;
  /** Of the rows in one slot the last turn says how it is now; one way through a scene is one turn. */
  readonly slot: string;
  readonly turn: string;
}

export interface Known {
  /** What a record or a part of one is called; an id that nothing is known of stays as it is. */
  readonly name: (id: string) => string;
  /** Undefined when they could not be loaded. */
  readonly wordings: Wordings | undefined;
}

/** What still counts, in order; a reset and an empty note say only that something is gone. */
export function rowsOf(
  events: readonly LogEvent[],
  known: Known,
  say: Say,
  language: string,
): Row[] {
  const find = (id: string) => known.wordings?.texts.get(id);
  const name = (id: string) => known.wordings?.titles.get(id) ?? known.name(id);
  const called = (id: string) => calledIn(id, known.wordings, name, say);
  return events
    .filter((event) => event.kind !== "reset" && !isEmptied(event))
    .map((event) => {
      const record = recordOf(event, known.name);
      const wording = find(event.target);
      return {
        at: event.at,
        record,
        title: called(record),
        about: aboutOf(event, wording, called),
        context: wording?.about ?? "",
        lang: wording?.lang,
        isChanged: isChanged(event, find),
        kind: nameOf(event),
        outcome: outcomeOf(event, wording, called, known.name, say, language),
        target: event.target,
        ...turnOf(event),
      };
    });
}

/** A form that is about a competence stands with that competence. */
function recordOf(event: LogEvent, name: (id: string) => string): string {
  const competence = event.kind === "form-kept" ? textOf(event.fields, "competence") : "";
  const record = `competence:${competence}`;
  return competence && name(record) !== record ? record : groupOf(event.target);
}

/** What stands under an id. Only who has all texts can say that one is gone. */
function calledIn(
  id: string,
  wordings: Wordings | undefined,
  name: (id: string) => string,
  say: Say,
): string {
  const words = wordings?.texts.get(id)?.text ?? name(id);
  const isKnown = words !== id || !id.includes(":");
  return isKnown || wordings === undefined ? words : say("client.data.readable.gone", { id });
}

function aboutOf(
  event: LogEvent,
  wording: Wording | undefined,
  called: (id: string) => string,
): string {
  const isInside = event.target.includes("/") || groupOf(event.target) === TERMS;
  const isScene = event.kind === "scene-chosen" || event.kind === "scene-ended";
  return isInside && !isScene ? (wording?.text ?? called(event.target)) : "";
}

/** By the hash of what was read then; a step of a scene stands for its choices. */
function isChanged(
  { target, textHash }: LogEvent,
  find: (id: string) => Wording | undefined,
): boolean {
  const step = target.split("/").slice(0, 2).join("/");
  const hash = find(target)?.hash ?? find(step)?.hash;
  return textHash !== undefined && hash !== undefined && textHash !== hash;
}

function turnOf(event: LogEvent): Pick<Row, "slot" | "turn"> {
  const { kind, target, id } = event;
  switch (kind) {
    case "scene-started":
    case "scene-chosen":
    case "scene-ended":
      return { slot: `play ${groupOf(target)}`, turn: event.run };
    case "card-added":
    case "card-removed":
    case "card-reviewed":
      return { slot: `card ${target}`, turn: id };
    default:
      return { slot: `${kind} ${target}`, turn: id };
  }
}

function outcomeOf(
  event: LogEvent,
  wording: Wording | undefined,
  called: (id: string) => string,
  name: (id: string) => string,
  say: Say,
  language: string,
): string {
  switch (event.kind) {
    case "scene-chosen":
    case "scene-ended":
      return called(event.target);
    case "note-written":
      return event.text;
    case "bookmark-kept":
      return event.note ?? "";
    case "form-kept":
      return linesInWords(event, name, say);
    case "level-chosen":
      return event.level === undefined ? "" : name(`level:${event.level}`);
    case "sign-marked":
      return say(`client.data.readable.${event.isSeen ? "seen" : "not_seen"}`);
    case "item-answered":
      return answered(event, wording, say);
    case "quiz-ended":
      return say("client.data.readable.points", {
        points: written(rounded(event.points), language),
        of: event.items,
      });
    case "card-reviewed":
      return say(`client.data.readable.rating.${RATING_NAMES[event.rating]}`);
    case "settings":
      return settingOf(event.value, say, language);
    default:
      return "";
  }
}

function linesInWords(event: FormKept, name: (id: string) => string, say: Say): string {
  return linesOf(event, name, say)
    .map(({ what, text }) => `${what}: ${text}`)
    .join("\n");
}

function answered(
  { answer, score, confidence }: LogEvent & { kind: "item-answered" },
  wording: Wording | undefined,
  say: Say,
): string {
  const word = score >= 1 ? "right" : score <= 0 ? "wrong" : "share";
  const values = word === "share" ? { percent: Math.round(100 * score) } : {};
  const verdict = say(`client.data.readable.${word}`, values);
  const sure = confidence === undefined ? [] : [say(`client.data.readable.sure.s${confidence}`)];
  const judged = [verdict, ...sure].join(", ");
  return answer.length > 0 ? `${answerOf(answer, wording)} (${judged})` : judged;
}

function settingOf(value: string | number | boolean, say: Say, language: string): string {
  switch (typeof value) {
    case "boolean":
      return say(`client.data.readable.${value ? "yes" : "no"}`);
    case "number":
      return written(value, language);
    default:
      return isInstant(value) ? moment(value, language) : value;
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Which rows say how it is now: of each slot those of its last turn. Both in the order of the log, which
 * is that of all devices together, whatever their clocks say. */
export function split(rows: readonly Row[]): { now: readonly Row[]; before: readonly Row[] } {
  const last = new Map(rows.map(({ slot, turn }) => [slot, turn]));
  const isNow = ({ slot, turn }: Row) => last.get(slot) === turn;
  return { now: rows.filter(isNow), before: rows.filter((row) => !isNow(row)) };
}
