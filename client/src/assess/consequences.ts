// What follows from a choice: what shows such a level, an example of one's own or the lack of it, and what
// an example profile says. From: a card that was answered. To: card.ts. Never: judges the choice.

import { make } from "../dom";
import { numberOf } from "../standing/frame";
import { bare, type Card, type Cards, NEEDS_EVIDENCE } from "./cards";
import { type Around, levelNamed, named } from "./view";

export function consequences(card: Card, { profile }: Cards, around: Around): HTMLElement[] {
  const { frame, names, say, sheet } = around;
  const number = numberOf(frame, card.chosen?.level);
  const found: HTMLElement[] = [];
  if (number !== undefined && card.chosen) {
    const rule = make("p", {}, make("b", {}, say("client.assess.evidence.from")), " ");
    rule.append(sheet.ofLevel(card.chosen.level, "evidence"));
    found.push(rule, ...(number >= NEEDS_EVIDENCE ? [evidenceOf(card, around)] : []));
  }
  if (profile && card.example !== undefined) {
    const isSame = card.example === card.chosen?.level;
    const key = isSame ? "client.assess.profile.here" : "client.assess.profile.there";
    const values = { name: named(names, profile.id), level: levelNamed(around, card.example) };
    found.push(make("p", { class: "lk-meta" }, say(key, values)));
  }
  return found;
}

function evidenceOf({ competence, stories }: Card, { pages, say }: Around): HTMLElement {
  const href = `${pages.evidence}#${bare(competence.id)}`;
  const isThere = stories > 0;
  const words = isThere
    ? say("client.assess.evidence.some", { number: stories })
    : say("client.assess.evidence.none");
  const way = say(isThere ? "client.assess.evidence.read" : "client.assess.evidence.add");
  const marks = { class: "lk-assess__evidence", ...(isThere ? {} : { "data-without": "" }) };
  return make("p", marks, `${words} `, make("a", { href }, way));
}
