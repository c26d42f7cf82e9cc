// What someone wrote, text by text, each with a way to erase it: notes at a scene, sentences at a question.
// From: the list that the server wrote, the log. To: the same list. Versions that did not know each other
// stand together, the latest first. What stood at a question that the site no longer has, stands here too.

import { button, make } from "../dom";
import { grouped } from "../grouped";
import type { LogEvent, NoteWritten } from "../log/event";
import { rivals } from "../log/merge";
import { day, type Say } from "../words";
import { askAgain } from "./ask-again";
import { nearest } from "./nearest";
import { groupOf, isDeletedNote, nameOf } from "./overview";

export class Texts {
  readonly #list: HTMLElement;
  readonly #say: Say;
  readonly #erase: (target: string) => Promise<void>;
  /** In the order that was shown last, also of what is gone since. */
  #order: readonly string[] = [];

  /** `erase`: someone said yes. */
  constructor(list: HTMLElement, say: Say, erase: (target: string) => Promise<void>) {
    this.#list = list;
    this.#say = say;
    this.#erase = erase;
  }

  get isEmpty(): boolean {
    return this.#list.childElementCount === 0;
  }

  show(events: readonly LogEvent[], titleOf: (record: string) => string): void {
    const written = events.filter(
      (event): event is NoteWritten => event.kind === "note-written" && !isDeletedNote(event),
    );
    const byTarget = grouped(written, ({ target }) => target);
    const shown = [...byTarget].sort(([one], [other]) => (one < other ? -1 : 1));
    const gone = this.#order.filter((target) => !byTarget.has(target));
    this.#order = [...byTarget.keys(), ...gone].sort();
    this.#list.replaceChildren(
      ...shown.map(([target, versions]) =>
        this.#one(target, rivals(versions), titleOf(groupOf(target))),
      ),
    );
  }

  /** Where someone goes on whose text is gone: at the one behind it, or else before it. */
  beside(target: string): HTMLElement | null {
    const found = nearest(this.#order, this.#order.indexOf(target))
      .map((one) => this.#list.querySelector(`[data-text="${CSS.escape(one)}"] button`))
      .find((press) => press !== null);
    return (found as HTMLElement | undefined) ?? null;
  }

  #one(target: string, versions: readonly NoteWritten[], title: string): HTMLElement {
    const say = this.#say;
    const [latest] = versions;
    const kind = latest ? say(`client.data.kind.${nameOf(latest)}`) : "";
    const what = say("client.data.text_of", { title, kind });
    const texts = versions.flatMap(({ at, text }) => [
      make("p", { class: "lk-data__kept" }, day(at, document.documentElement.lang)),
      make("p", { class: "lk-own__other" }, text),
    ]);
    const marks = { "aria-label": say("client.data.erase_text_of", { what, text: brief(latest) }) };
    const press = button(say("client.data.reset"), marks, () =>
      askAgain(press, say("client.data.text_sure"), say, () => this.#erase(target)),
    );
    return make("li", { "data-text": target }, make("b", {}, what), ...texts, press);
  }
}

/** Enough of a text to tell its button from the next one. */
function brief(written: NoteWritten | undefined): string {
  return (written?.text ?? "").split(/\s+/, 6).join(" ");
}
