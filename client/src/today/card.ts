// One card: a question with its form, or a term that hides what it means. From: its face. To: session.ts.

import { make } from "../dom";
import { ANSWERED, type Answered, JUDGED } from "../quiz/answered";
import type { ItemElement } from "../quiz/item-element";
import type { Random } from "../quiz/random";
import type { Say } from "../words";
import { type ItemFace, nodes, type TermFace } from "./faces";

/** `answered` hears of every answer, and again when the learner judged one. */
export function questionOf(
  face: ItemFace,
  random: Random,
  answered: (given: Answered) => void,
): HTMLElement {
  const element = document.createElement("lk-item") as ItemElement;
  element.dataset["item"] = face.id;
  element.append(nodes(face.html));
  element.addEventListener(ANSWERED, ({ detail }) => answered(detail));
  element.addEventListener(JUDGED, ({ detail }) => answered(detail));
  element.setUp(face, { mode: "repeat", random });
  return element;
}

/** `shown` hears when someone looks. */
export function termOf(
  face: TermFace,
  say: Say,
  shown: (definition: HTMLElement) => void,
): HTMLElement {
  const term = make("p", { class: "lk-today__term" });
  term.append(nodes(face.term));
  const ask = make("p", {}, say("client.today.session.ask"));
  const show = make("button", { type: "button", class: "lk-button" });
  show.textContent = say("client.today.session.show");
  show.addEventListener("click", () => {
    const definition = make("p", { class: "lk-today__definition", tabindex: "-1" });
    definition.append(nodes(face.definition));
    const link = make("a", { href: face.href }, say("client.today.session.list"));
    const more = make("p", { class: "lk-meta" }, link);
    show.replaceWith(definition, ...exampleOf(face, say), more);
    shown(definition);
  });
  return make("div", { class: "lk-today__card" }, term, ask, show);
}

function exampleOf({ example }: TermFace, say: Say): HTMLElement[] {
  const text = make("p", {}, `${say("client.today.session.example")} `);
  text.append(nodes(example ?? ""));
  return example === null ? [] : [text];
}
