// A goal as it stands on paper: a title, a sentence, and rows of a label and a text.
// From: goals, the framework. To: the page to keep, the file for Word. Ids become names; one that the site
// no longer has, stays as it is.

import { make } from "../dom";
import { pageToKeep } from "../files";
import { type Fields, idsOf, textOf } from "../log/form";
import type { Names } from "../names";
import { day, type Say } from "../words";
import type { Occasion } from "./calendar";
import { dayInWords } from "./dates";
import { sentenceOf, stateOf } from "./goal";
import type { Levels } from "./levels";

export interface Row {
  /** Of the field. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

export interface Sheet {
  readonly competence: string;
  readonly levels: string;
  readonly sentence: string;
  readonly row: readonly Row[];
}

/** By what a goal is put into words. */
export interface Wording {
  readonly say: Say;
  readonly names: Names;
  readonly levels: Levels;
  readonly language: string;
}

export function sheetOf(fields: Fields, wording: Wording): Sheet {
  const { say, levels, language } = wording;
  const row = (name: string, text: string) =>
    text === "" ? [] : [{ name, label: say(`client.form.goal.${name}`), text }];
  const signs = idsOf(fields, "signs").map((id) => levels.sign(id)?.text ?? id);
  const rule = levels.evidence(textOf(fields, "to"));
  const evidence = [textOf(fields, "evidence"), rule && say("client.plan.rule", { rule })];
  const state = stateOf(fields);
  return {
    competence: titleOf(fields, wording),
    levels: stepOf(fields, wording),
    sentence: sentenceOf(fields, say),
    row: [
      ...row("signs", signs.join("\n")),
      ...row("support", textOf(fields, "support")),
      ...row("evidence", evidence.filter(Boolean).join("\n")),
      ...row("date", dayInWords(textOf(fields, "date"), language)),
      ...row("review", dayInWords(textOf(fields, "review"), language)),
      ...row("state", state === "active" ? "" : say(`client.form.state.${state}`)),
      ...row("learnt", textOf(fields, "learnt")),
    ],
  };
}

export function titleOf(fields: Fields, { names }: Wording): string {
  const id = textOf(fields, "competence");
  return names.get(`competence:${id}`) ?? id;
}

/** From one level to another, in words; the same level twice is no step. */
export function stepOf(fields: Fields, { say, names }: Wording): string {
  const level = (name: string) => {
    const id = textOf(fields, name);
    return names.get(`level:${id}`) ?? id;
  };
  const [from, to] = [level("from"), level("to")];
  return from === to && from !== ""
    ? say("client.plan.stay", { level: from })
    : say("client.plan.step", { from, to });
}

/** The day to look back and the day to be done, as a calendar has them. The same goal keeps the same ones. */
export function occasionsOf(target: string, fields: Fields, wording: Wording): Occasion[] {
  const { say } = wording;
  const [review, done] = [textOf(fields, "review"), textOf(fields, "date")];
  const goal = { title: titleOf(fields, wording) };
  const text = sentenceOf(fields, say);
  const name = target.replace(":", "-");
  const lookingBack = {
    ...{ uid: `${name}@leerklimaat`, day: review, text },
    title: say("client.plan.occasion", goal),
  };
  const end = {
    ...{ uid: `${name}-end@leerklimaat`, day: done, text },
    title: say("client.plan.occasion_done", goal),
  };
  return done === review ? [lookingBack] : [lookingBack, end];
}

/** A page that opens in any browser. */
export function pageOf(sheets: readonly Sheet[], now: Date, { say, language }: Wording): string {
  const content = sheets.flatMap(({ competence, levels, sentence, row }) => [
    make("h2", {}, competence),
    make("p", {}, levels),
    make("blockquote", {}, sentence),
    make("dl", {}, ...row.flatMap(described)),
  ]);
  return pageToKeep(
    say("client.plan.title"),
    make("p", {}, madeOn(now, say, language)),
    ...content,
  );
}

function described({ label, text }: Row): HTMLElement[] {
  return [make("dt", {}, label), ...text.split("\n").map((line) => make("dd", {}, line))];
}

export function madeOn(now: Date, say: Say, language: string): string {
  return say("client.plan.made", { date: day(now.toISOString(), language) });
}
