// What is kept on this device: questions that were asked, and answers that were read, each with a way to erase
// it. From: forms of the log. To: two lists. Never: shows what an answer says; the results do.

import { askAgain } from "../data/ask-again";
import { button, make } from "../dom";
import { staleness, until } from "../feedback/days";
import { type Filled, idsOf, textOf } from "../log/form";
import { aboutLine, dayLine, giverLine, type Words } from "./describing";

export interface Presses {
  readonly erase: (form: Filled) => Promise<void>;
  /** Show the link of a question once more. */
  readonly again: (form: Filled) => void;
}

export function requestItem(
  form: Filled,
  answers: number,
  today: string,
  words: Words,
  { erase, again }: Presses,
): HTMLElement {
  const { say, language } = words;
  const date = textOf(form.fields, "date");
  const about = aboutLine(idsOf(form.fields, "competences"), words);
  const isOver = staleness(date, today) === "expired";
  const key = isOver ? "client.ask.over" : "client.ask.open_until";
  const state = say(key, { date: dayLine(until(date), language) });
  const question = textOf(form.fields, "question");
  return make(
    "li",
    { "data-form": form.target },
    make("b", {}, about),
    make(
      "p",
      { class: "lk-meta" },
      `${say("client.ask.asked_at", { date: dayLine(date, language) })} ${state} ${say("client.ask.got", { number: answers })}`,
    ),
    ...(question === "" ? [] : [make("p", { class: "lk-own__other" }, question)]),
    make(
      "p",
      { class: "lk-exchange__ways" },
      ...(isOver ? [] : [button(say("client.ask.again"), {}, () => again(form))]),
      eraseButton(form, `${about}, ${dayLine(date, language)}`, "question", words, erase),
    ),
  );
}

export function raterItem(
  form: Filled,
  isAsked: boolean,
  words: Words,
  { erase }: Pick<Presses, "erase">,
): HTMLElement {
  const { say } = words;
  const { fields } = form;
  const who = giverLine(
    {
      role: textOf(fields, "role"),
      name: textOf(fields, "name"),
      date: textOf(fields, "date"),
    },
    words,
  );
  const competences = Object.keys(fields)
    .filter((name) => name.startsWith("level/"))
    .map((name) => name.slice("level/".length));
  const lines = [
    say("client.ask.about", { about: aboutLine(competences, words) }),
    ...(isAsked ? [] : [say("client.ask.no_request")]),
  ];
  return make(
    "li",
    { "data-form": form.target },
    make("b", {}, who),
    make("p", { class: "lk-meta" }, lines.join(" ")),
    make("p", {}, eraseButton(form, who, "answer", words, erase)),
  );
}

function eraseButton(
  form: Filled,
  title: string,
  what: "question" | "answer",
  { say }: Words,
  erase: (form: Filled) => Promise<void>,
): HTMLButtonElement {
  const marks = { "aria-label": say(`client.ask.erase_${what}`, { title }) };
  const press = button(say("client.ask.erase"), marks, () =>
    askAgain(press, say(`client.ask.sure_${what}`), say, () => erase(form)),
  );
  return press;
}
