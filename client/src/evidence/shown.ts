// A form that is kept, in words: its title, its lines, and a page of them to keep. From: a form, names of
// records. To: the list of what is kept, and files. The same lines wherever it is shown.

import { linesOf } from "../data/form-lines";
import { make } from "../dom";
import { pageToKeep } from "../files";
import { type Fields, FORMS, type Form, textOf } from "../log/form";
import type { Names } from "../names";
import { day, type Say } from "../words";

export interface Told {
  readonly say: Say;
  readonly names: Names;
  readonly language: string;
}

/** What it is about, and when: `Begrenzen, 20 november 2026`. */
export function titleOf(fields: Fields, told: Told): string {
  const { say, names } = told;
  const competence = textOf(fields, "competence");
  const about = competence
    ? (names.get(`competence:${competence}`) ?? competence)
    : textOf(fields, "outcome") || say("client.evidence.without_competence");
  return `${about}, ${dateOf(fields, told)}`;
}

export function dateOf(fields: Fields, { say, language }: Told): string {
  const date = textOf(fields, "date");
  return isDay(date) ? day(`${date}T12:00:00`, language) : say("client.evidence.without_date");
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00`));
}

/** In the order of the form, whatever the order in which it was kept. Signs have a line each. */
export function linesIn(
  form: Form,
  fields: Fields,
  told: Told,
): (readonly [what: string, ...texts: string[]])[] {
  const names: readonly string[] = FORMS[form];
  const given: Fields = {
    ...fields,
    ...(textOf(fields, "date") ? { date: dateOf(fields, told) } : {}),
  };
  const name = (record: string) => told.names.get(record) ?? record;
  return names.flatMap((field) => {
    const lines = [given[field] ?? []].flat().flatMap((value) => {
      const alone = { [field]: Array.isArray(given[field]) ? [value] : value };
      return linesOf({ form, fields: alone }, name, told.say);
    });
    const [first] = lines;
    return first ? [[first.what, ...lines.map(({ text }) => text)] as const] : [];
  });
}

export function listOf(form: Form, fields: Fields, told: Told): HTMLElement {
  const parts = linesIn(form, fields, told).flatMap(([what, ...texts]) => [
    make("dt", {}, what),
    ...texts.map((text) => make("dd", {}, text)),
  ]);
  return make("dl", { class: "lk-own__form lk-evidence__lines" }, ...parts);
}

/** A page that opens in any browser. */
export function pageOfForms(title: string, form: Form, all: readonly Fields[], told: Told): string {
  const parts = all.flatMap((fields) => [
    ...(all.length > 1 ? [make("h2", {}, titleOf(fields, told))] : []),
    listOf(form, fields, told),
  ]);
  return pageToKeep(title, ...parts);
}
