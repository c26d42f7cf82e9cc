// The cards as they stand now: which there are for this reader, what was chosen on each, before, and with
// what evidence. From: the log, the framework. To: the element, the views, paper. All of it pure.

import { compare, type LogEvent } from "../log/event";
import { filled, textOf } from "../log/form";
import { type CompetenceFrame, type Frame, numberOf, type Profile } from "../standing/frame";
import { answeredRounds, type Rated, type Round, rounds } from "../standing/rounds";

/** From this level on a choice asks for an example. */
export const NEEDS_EVIDENCE = 3;

export const PROFILE = "settings:profile";

export interface Card {
  readonly competence: CompetenceFrame;
  readonly chosen: Rated | undefined;
  /** What was said of it last, in an earlier round. */
  readonly former: Rated | undefined;
  /** How many stories there are about it. */
  readonly stories: number;
  /** The id of the level that the example profile names. */
  readonly example: string | undefined;
}

export interface Cards {
  /** The round of now; undefined before the first. */
  readonly round: Round | undefined;
  /** Those of this reader, in the order in which they are asked: of some work places last. */
  readonly all: readonly Card[];
  /** Competences that belong to some work places only, and whether to this reader's. */
  readonly bound: ReadonlyMap<string, boolean>;
  readonly profile: Profile | undefined;
}

export function cardsOf(frame: Frame, events: readonly LogEvent[]): Cards {
  const round = rounds(events).at(-1);
  const earlier = answeredRounds(events).filter(({ run }) => run !== round?.run);
  const stories = filled(events, "story").map(({ fields }) => textOf(fields, "competence"));
  const settings = settingsIn(events);
  const profile = frame.profiles.find(({ id }) => id === settings.get(PROFILE));
  const bound = new Map(
    frame.competences
      .filter(({ isBound }) => isBound)
      .map(({ id }) => [id, settings.get(workOf(id)) ?? round?.levels.has(id) ?? false] as const)
      .map(([id, belongs]) => [id, belongs === true]),
  );
  const all = [false, true]
    .flatMap((isLast) => frame.competences.filter(({ isBound }) => isBound === isLast))
    .filter(({ id }) => bound.get(id) ?? true)
    .map((competence) => ({
      competence,
      chosen: round?.levels.get(competence.id),
      former: earlier.flatMap(({ levels }) => levels.get(competence.id) ?? []).at(-1),
      stories: stories.filter((about) => about === bare(competence.id)).length,
      example: profile?.targets[competence.id],
    }));
  return { round, all, bound, profile };
}

function settingsIn(events: readonly LogEvent[]): Map<string, string | number | boolean> {
  const found = new Map<string, string | number | boolean>();
  for (const event of [...events].sort(compare)) {
    if (event.kind === "settings") {
      found.set(event.target, event.value);
    }
  }
  return found;
}

/** The id without its kind: `begrenzen`. */
export function bare(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** Whether a competence belongs to the work of this reader, as the log names it. */
export function workOf(competence: string): string {
  return `settings:work/${bare(competence)}`;
}

/** Whether a choice asks for an example, and has none. */
export function isWithout(frame: Frame, { chosen, stories }: Card): boolean {
  return (numberOf(frame, chosen?.level) ?? 0) >= NEEDS_EVIDENCE && stories === 0;
}

/** Whether the text was another when this was chosen. */
export function isChanged({ textHash }: CompetenceFrame, rated: Rated | undefined): boolean {
  return rated?.textHash !== undefined && rated.textHash !== textHash;
}

export function answered({ all }: Cards): number {
  return all.filter(({ chosen }) => chosen).length;
}

/** Where someone goes on: at the first open card after the last that they answered. None when there is none. */
export function nextOpen({ all }: Cards): Card | undefined {
  const last = all.reduce((found, { chosen }, at) => (chosen ? at : found), -1);
  return all.slice(last + 1).find(({ chosen }) => !chosen);
}

/** The competences that something was marked of in this round, in order of the framework. */
export function deepened(
  signsOf: (competence: string) => readonly string[],
  cards: Cards,
): string[] {
  const { round, all } = cards;
  return all
    .map(({ competence }) => competence.id)
    .filter((id) => signsOf(id).some((sign) => round?.signs.has(sign)));
}
