// What someone gave, told beside what is right. From: types/. To: the explanation that the server wrote.
// Never: keeps what was typed; it goes with the answer.

import { make } from "../dom";
import type { Say } from "../words";

interface Told {
  /** What it belongs to, on a line of its own. */
  readonly before?: string;
  readonly words: string;
  readonly after?: string;
}

/** A part of the explanation by its words, where the server could only name it by a letter. */
export function tellPart(
  form: HTMLElement,
  name: string,
  verdict: "right" | "wrong" | "open",
  { before = "", words, after = "" }: Told,
): void {
  const part = form.querySelector<HTMLElement>(`li[data-for="${CSS.escape(name)}"]`);
  if (part) {
    part.dataset["told"] = verdict;
    const first = before === "" ? [] : [make("span", { class: "lk-told__of" }, before), " "];
    part.prepend(make("span", { class: "lk-told" }, ...first, make("b", {}, bare(words)), after));
  }
}

/** What was written, above the first model to lay it beside. */
export function tellText(form: HTMLElement, model: string, say: Say): void {
  const text = form.querySelector("textarea")?.value.trim() ?? "";
  if (text !== "") {
    const title = make("p", { lang: document.documentElement.lang });
    title.append(make("b", {}, say("client.quiz.wrote")));
    const yours = make("blockquote", { class: "lk-told lk-wrote" }, title, make("p", {}, text));
    form.querySelector(model)?.before(yours);
  }
}

/** Without the full stop, as more follows. */
function bare(text: string): string {
  return text.replace(/\.$/, "");
}
