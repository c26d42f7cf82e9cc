// One answer or one question in a line: who, when, about what. From: forms and answers. To: the lists of the
// page that asks. Names come from the page; a competence that the site no longer has, keeps its id.

import { inWords, isDay } from "../feedback/days";
import type { Names } from "../names";
import { listed, type Say } from "../words";

export interface Words {
  readonly say: Say;
  readonly names: Names;
  readonly language: string;
}

export interface Giver {
  readonly role: string;
  readonly name: string;
  readonly date: string;
}

/** `Collega, Els, 30 november 2026` */
export function giverLine({ role, name, date }: Giver, { say, language }: Words): string {
  const signed = name || say("client.ask.unsigned");
  return [say(`client.form.role.${role}`), signed, dayLine(date, language)].join(", ");
}

export function dayLine(date: string, language: string): string {
  return isDay(date) ? inWords(date, language) : date;
}

/** Ids, without `competence:`. */
export function aboutLine(competences: readonly string[], { names, language }: Words): string {
  const titles = competences.map((id) => names.get(`competence:${id}`) ?? id);
  return listed(titles, language);
}
