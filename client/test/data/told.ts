// What the tests of the table and the page begin with: rows of what someone did, in words that show their keys.

import { type Known, type Row, rowsOf } from "../../src/data/rows";
import type { Wording, Wordings } from "../../src/data/wording";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import type { Values } from "../../src/words";
import { counting, NOON } from "../log/events";

export function say(key: string, values: Values = {}): string {
  return [key.replace("client.data.", ""), ...Object.values(values)].join(" ");
}

const NAMES: Readonly<Record<string, string>> = {
  "competence:begrenzen": "Begrenzen",
  "competence:begrenzen/zegt-nee": "Zegt rustig nee.",
  "level:doet-zelf": "doet het zelf",
  "term:grens": "Grens",
};
const TITLES = { "bank:a": "Quiz: aan tafel", "scene:bord-weg": "Het bord weg" };
const TEXTS: Readonly<Record<string, Wording>> = {
  "bank:a/een": {
    text: "Wat doe je eerst?",
    about: "Samira schuift haar bord weg.",
    hash: "nu",
    parts: { vragen: "Je vraagt wat er is.", wachten: "Je wacht." },
  },
  "bank:a/orde": { text: "In welke volgorde?", ordered: true, parts: { a: "Eerst", b: "Dan" } },
  "bank:a/paar": {
    text: "Wat hoort bij wat?",
    parts: { nabij: "Nabij", ver: "Ver" },
    values: { nabij: "dichtbij", ver: "op afstand" },
  },
  "bank:a/gat": { text: "Vul in.", parts: { een: "1", twee: "2" }, values: { "een=x": "grens" } },
  "scene:bord-weg/tafel": { hash: "nu" },
  "scene:bord-weg/tafel/vragen": { text: "Je vraagt zacht wat er is." },
  "scene:bord-weg/afspraak": { text: "Een afspraak", hash: "nu" },
  "scene:bord-weg/gezien": { text: "Wat zag je aan Samira?" },
};

export const WORDINGS: Wordings = {
  titles: new Map(Object.entries(TITLES)),
  texts: new Map(Object.entries(TEXTS)),
};

export function known(wordings: Wordings | undefined): Known {
  return { name: (id) => NAMES[id] ?? id, wordings };
}

/** As the log holds it, one after the other. */
export async function rows(...did: Entry[]): Promise<Row[]> {
  return rowsWith(WORDINGS, ...did);
}

export async function rowsWith(wordings: Wordings | undefined, ...did: Entry[]): Promise<Row[]> {
  const store = new MemoryStore(counting());
  for (const entry of did) {
    await store.append(entry, NOON);
  }
  return rowsOf(await store.all(), known(wordings), say, "nl");
}

export function answer(target: string, given: readonly string[], score = 1): Entry {
  return { kind: "item-answered", run: "run-0001", mode: "check", score, answer: given, target };
}
