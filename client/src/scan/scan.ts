// Answers of several people to one checklist, as rounds: where they differ, what may improve, what changed.
// From: the forms in the log. To: the page of a checklist. No sum and no grade: answers are counted per
// question, and a middle is an answer or lies between two. Pure.

import { type Filled, type FormKept, textOf } from "../log/form";

/** A question or an answer, as the page says it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Checklist {
  readonly id: string;
  readonly questions: readonly Named[];
  /** From the most to the least. */
  readonly scale: readonly Named[];
}

export interface Round {
  readonly round: string;
  /** The day it is about, as a date field writes it. */
  readonly date: string;
  /** One's own first, then in the order in which they came. */
  readonly sheets: readonly Filled[];
}

/** The rounds of a checklist, the latest first. */
export function roundsOf(sheets: readonly Filled[], checklist: string): Round[] {
  const byRound = new Map<string, Filled[]>();
  for (const sheet of [...sheets].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    if (textOf(sheet.fields, "checklist") === checklist) {
      const round = textOf(sheet.fields, "round");
      byRound.set(round, [...(byRound.get(round) ?? []), sheet]);
    }
  }
  return [...byRound]
    .map(([round, found]) => {
      const own = found.filter(isMine);
      const [first] = own.length > 0 ? own : found;
      const others = found.filter((sheet) => !isMine(sheet));
      return { round, date: textOf(first?.fields ?? {}, "date"), sheets: [...own, ...others] };
    })
    .sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1));
}

export function isMine({ fields }: Pick<FormKept, "fields">): boolean {
  return textOf(fields, "mine") === "yes";
}

export interface Spread {
  readonly question: Named;
  /** How many chose each answer, in the order of the scale. */
  readonly counts: readonly number[];
  readonly answered: number;
  /** From the highest to the lowest answer that was given, in steps. */
  readonly range: number;
  /** How many did not choose what most chose. */
  readonly apart: number;
  /** The two places in the scale between which the middle answer lies; the same one when it is an answer. */
  readonly middle: readonly [number, number] | undefined;
}

/** In the order of the questions. An answer that the scale does not have is no answer. */
export function spreadsOf(sheets: readonly Filled[], { questions, scale }: Checklist): Spread[] {
  return questions.map((question) => {
    const given = sheets.map(({ fields }) => textOf(fields, `answer/${question.id}`));
    const counts = scale.map(({ id }) => given.filter((answer) => answer === id).length);
    const places = counts.flatMap((count, place) => Array<number>(count).fill(place));
    const answered = places.length;
    const [lower, upper] = [places[(answered - 1) >> 1], places[answered >> 1]];
    return {
      question,
      counts,
      answered,
      range: (places.at(-1) ?? 0) - (places[0] ?? 0),
      apart: answered - Math.max(0, ...counts),
      middle: lower === undefined || upper === undefined ? undefined : [lower, upper],
    };
  });
}

/** Where people differ most comes first; what nobody answered comes last. */
export function byDifference(spreads: readonly Spread[]): Spread[] {
  return [...spreads].sort(
    (one, other) =>
      Number(other.answered > 0) - Number(one.answered > 0) ||
      other.range - one.range ||
      other.apart - one.apart ||
      lowness(other) - lowness(one),
  );
}

/** At most so many to work on: the lowest first, and of those where people differ most. Never what
 * everyone puts at the top. */
export function toImprove(spreads: readonly Spread[], number: number): Spread[] {
  return [...spreads]
    .filter((spread) => lowness(spread) > 0 || spread.range > 0)
    .sort((one, other) => lowness(other) - lowness(one) || other.range - one.range)
    .slice(0, number);
}

function lowness({ middle }: Spread): number {
  return middle === undefined ? 0 : middle[0] + middle[1];
}

export interface Change {
  readonly question: Named;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  /** Above 0 when there is more of it now. */
  readonly step: number;
}

/** Per question whose middle moved: what moved most comes first. */
export function changes(before: readonly Spread[], after: readonly Spread[]): Change[] {
  const former = new Map(before.map(({ question, middle }) => [question.id, middle]));
  return after
    .flatMap(({ question, middle }): Change[] => {
      const was = former.get(question.id);
      if (middle === undefined || was === undefined) {
        return [];
      }
      const step = was[0] + was[1] - middle[0] - middle[1];
      return step === 0 ? [] : [{ question, before: was, after: middle, step }];
    })
    .sort((one, other) => Math.abs(other.step) - Math.abs(one.step));
}
