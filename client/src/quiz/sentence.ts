// A sentence of one's own, kept at an item when the learner says so, and not before.
// From: the field of an item, the log. To: what stands under that field, and events. Asked about first when
// it seems to hold traces of a person. Never: keeps or changes anything without a press, or says that
// something is kept or erased before it is.

import { button, make } from "../dom";
import type { NoteWritten } from "../log/event";
import { LIMITS } from "../log/guard";
import type { Log } from "../log/log";
import { rivals } from "../log/merge";
import { warningOf } from "../recognisable";
import { day, type Say } from "../words";
import type { ItemBase } from "./item";

type About = Pick<ItemBase, "id" | "textHash">;

/** What to put under a field, so that what is written in it can be kept. */
export type Keep = (item: About, field: HTMLTextAreaElement) => HTMLElement;

export function keepingIn(log: Log, say: Say): Keep {
  return (item, field) => {
    const sentence = new Sentence(item, field, log, say);
    void sentence.recall();
    return sentence.element;
  };
}

class Sentence {
  readonly element: HTMLElement;
  readonly #item: About;
  readonly #field: HTMLTextAreaElement;
  readonly #log: Log;
  readonly #say: Say;
  readonly #status: HTMLElement;
  readonly #keep: HTMLButtonElement;
  readonly #anyway: HTMLButtonElement;
  readonly #yours: HTMLDetailsElement;
  #versions: readonly NoteWritten[] = [];
  #isBusy = false;

  constructor(item: About, field: HTMLTextAreaElement, log: Log, say: Say) {
    this.#item = item;
    this.#field = field;
    this.#log = log;
    this.#say = say;
    const reminder = make("p", { class: "lk-meta", id: `${item.id}?before-keeping` });
    reminder.textContent = say("client.quiz.sentence.reminder");
    this.#status = make("span", { role: "status", id: `${item.id}?keeping` });
    const described = { "aria-describedby": reminder.id };
    this.#keep = button("", described, () => void this.#save(false));
    this.#anyway = button(say("client.note.keep"), {}, () => void this.#save(true));
    this.#yours = make("details", { class: "lk-sentence__yours" });
    this.element = make(
      "div",
      { class: "lk-sentence", lang: document.documentElement.lang },
      reminder,
      make("p", { class: "lk-own__foot" }, this.#keep, this.#anyway, this.#status),
    );
    field.addEventListener("input", () => this.#warn(undefined));
    this.#warn(undefined);
    this.#show([]);
  }

  /** What was kept on an earlier visit; two devices that did not know each other both count. */
  async recall(): Promise<void> {
    const events = await this.#log.about(this.#item.id);
    const written = events.filter(
      (event): event is NoteWritten =>
        event.kind === "note-written" && event.target === this.#item.id && event.text !== "",
    );
    this.#show(rivals(written));
  }

  /** Folded, for whoever answers again should think first. */
  #show(versions: readonly NoteWritten[]): void {
    this.#versions = versions;
    const isKept = versions.length > 0;
    this.#keep.textContent = this.#say(`client.quiz.sentence.${isKept ? "replace" : "keep"}`);
    const texts = versions.flatMap(({ at, text }) => [
      make("p", { class: "lk-meta" }, day(at, document.documentElement.lang)),
      make("p", { class: "lk-own__other" }, text),
    ]);
    const erase = button(this.#say("client.quiz.sentence.erase"), {}, () => void this.#erase());
    this.#yours.replaceChildren(
      make("summary", {}, this.#say("client.quiz.sentence.yours")),
      ...texts,
      make("p", {}, erase),
    );
    if (isKept) {
      this.element.append(this.#yours);
    } else {
      this.#yours.remove();
      this.#yours.open = false;
    }
  }

  async #save(isAccepted: boolean): Promise<void> {
    if (this.#isBusy) {
      return; // pressed twice
    }
    const text = this.#field.value.trim();
    if (text === "" || text.length > LIMITS.text) {
      const word = text === "" ? "client.quiz.refused.write" : "client.quiz.sentence.too_long";
      this.#status.textContent = this.#say(word, { number: LIMITS.text });
      this.#field.focus();
      return;
    }
    const warning = isAccepted ? undefined : warningOf(text, this.#say);
    if (isAccepted) {
      this.#keep.focus(); // the other button goes
    }
    this.#warn(warning);
    if (warning === undefined && (await this.#write(text))) {
      this.#yours.open = true;
      this.#status.textContent = this.#say("client.note.kept");
    } else if (warning === undefined) {
      this.#status.textContent = this.#say("client.note.not_kept");
    }
  }

  async #erase(): Promise<void> {
    if (this.#isBusy) {
      return;
    }
    const isGone = await this.#write("");
    if (isGone) {
      this.#keep.focus(); // what was pressed is gone
    }
    const word = isGone ? "client.note.deleted" : "client.quiz.sentence.not_erased";
    this.#status.textContent = this.#say(word);
  }

  /** In the place of all versions that are to be seen here; true when the device holds it. */
  async #write(text: string): Promise<boolean> {
    const [first, second] = this.#versions;
    if (this.#log.trouble === "shared") {
      return false;
    }
    if (first?.text === text && second === undefined) {
      return true; // as it was
    }
    this.#isBusy = true;
    const { id: target, textHash } = this.#item;
    const event = await this.#log.append({ kind: "note-written", target, text, textHash });
    this.#isBusy = false;
    if (this.#log.trouble !== undefined) {
      return false;
    }
    this.#show(text !== "" && event.kind === "note-written" ? [event] : []);
    return true;
  }

  /** What is not kept yet because of what seems to be in it; nothing when someone writes on. */
  #warn(words: string | undefined): void {
    this.#status.textContent = words ?? "";
    this.#anyway.hidden = words === undefined;
    if (words !== undefined) {
      this.#field.setAttribute("aria-invalid", "true");
      this.#field.setAttribute("aria-describedby", this.#status.id);
    } else if (this.#field.getAttribute("aria-describedby") === this.#status.id) {
      this.#field.removeAttribute("aria-invalid");
      this.#field.removeAttribute("aria-describedby");
    }
  }
}
