// What someone wrote, text by text, each with a way to erase it: notes at a scene, sentences at a question,
// notes of bookmarks, forms of their own.
// From: the list that the server wrote, the log. To: the same list. Versions that did not know each other
// stand together, the latest first. What stood at a question that the site no longer has, stands here too.

import { button, make } from "../dom";
import { grouped } from "../grouped";
import type { BookmarkKept, LogEvent, NoteWritten } from "../log/event";
import type { FormKept } from "../log/form";
import { rivals } from "../log/merge";
import { day, type Say } from "../words";
import { askAgain } from "./ask-again";
import { linesOf } from "./form-lines";
import { nearest } from "./nearest";
import { groupOf, isEmptied, nameOf } from "./overview";

type Written = NoteWritten | BookmarkKept | FormKept;

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
      (event): event is Written =>
        (event.kind === "note-written" ||
          event.kind === "form-kept" ||
          (event.kind === "bookmark-kept" && event.note !== "")) &&
        !isEmptied(event),
    );
    const byTarget = grouped(written, ({ target }) => target);
    const shown = [...byTarget].sort(([one], [other]) => (one < other ? -1 : 1));
    const gone = this.#order.filter((target) => !byTarget.has(target));
    this.#order = [...byTarget.keys(), ...gone].sort();
    this.#list.replaceChildren(
      ...shown.map(([target, versions]) => this.#one(target, rivals(versions), titleOf)),
    );
  }

  /** Where someone goes on whose text is gone: at the one behind it, or else before it. */
  beside(target: string): HTMLElement | null {
    const found = nearest(this.#order, this.#order.indexOf(target))
      .map((one) => this.#list.querySelector(`[data-text="${CSS.escape(one)}"] button`))
      .find((press) => press !== null);
    return (found as HTMLElement | undefined) ?? null;
  }

  #one(
    target: string,
    versions: readonly Written[],
    titleOf: (record: string) => string,
  ): HTMLElement {
    const say = this.#say;
    const [latest] = versions;
    const kind = latest ? say(`client.data.kind.${nameOf(latest)}`) : "";
    const what = say("client.data.text_of", { title: titleOf(groupOf(target)), kind });
    const texts = versions.flatMap((version) => [
      make("p", { class: "lk-data__kept" }, day(version.at, document.documentElement.lang)),
      version.kind === "form-kept"
        ? this.#lines(version, titleOf)
        : make("p", { class: "lk-own__other" }, textOf(version)),
    ]);
    const marks = { "aria-label": say("client.data.erase_text_of", { what, text: brief(latest) }) };
    const press = button(say("client.data.reset"), marks, () =>
      askAgain(press, say("client.data.text_sure"), say, () => this.#erase(target)),
    );
    return make("li", { "data-text": target }, make("b", {}, what), ...texts, press);
  }

  #lines(version: FormKept, titleOf: (record: string) => string): HTMLElement {
    const lines = linesOf(version, titleOf, this.#say);
    const parts = lines.flatMap(({ what, text }) => [make("dt", {}, what), make("dd", {}, text)]);
    return make("dl", { class: "lk-own__form" }, ...parts);
  }
}

function textOf(version: NoteWritten | BookmarkKept): string {
  return version.kind === "note-written" ? version.text : (version.note ?? "");
}

/** Enough of a text to tell its button from the next one. */
function brief(written: Written | undefined): string {
  if (written === undefined) {
    return "";
  }
  const values = written.kind === "form-kept" ? Object.values(written.fields) : [textOf(written)];
  return values.flat().join(" ").trim().split(/\s+/, 6).join(" ");
}
