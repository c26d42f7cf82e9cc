// A lesson that someone calls read: a button at its end, and what it says at its head. From: the button and the
// line that the server wrote, the log. To: the same. Never: marks anything by itself, or moves the focus away.

import { button, make } from "../dom";
import type { Log } from "../log/log";
import { day, type Say } from "../words";
import { isChanged, knownFrom, type Then } from "./known";

export class Read {
  readonly #place: HTMLElement;
  readonly #press: HTMLElement;
  readonly #head: HTMLElement | null;
  readonly #log: Log;
  readonly #say: Say;
  readonly #undo: HTMLElement;
  readonly #told = make("span");

  /** `place`: where the button stands; it names the lesson and the hash of its text. */
  constructor(page: ParentNode, place: HTMLElement, press: HTMLElement, log: Log, say: Say) {
    this.#place = place;
    this.#press = press;
    this.#head = page.querySelector<HTMLElement>(".lk-read-since");
    this.#log = log;
    this.#say = say;
    this.#undo = button(say("client.marks.undo"), {}, () => void this.#mark(false));
    press.before(this.#told, " ");
  }

  async look(): Promise<void> {
    const lesson = this.#lesson;
    const { read } = knownFrom(await this.#log.about(lesson));
    this.#show(read.get(lesson));
  }

  /** What the button says that it does now. */
  get does(): "mark" | "undo" {
    return this.#press.dataset["does"] === "undo" ? "undo" : "mark";
  }

  async press(does: "mark" | "undo"): Promise<void> {
    await this.#mark(does === "mark");
  }

  async #mark(isRead: boolean): Promise<void> {
    const target = this.#lesson;
    const textHash = this.#hash;
    this.#told.setAttribute("role", "status"); // a voice reads what changes from here on
    const { at } = await this.#log.append({ kind: "read-marked", isRead, target, textHash });
    const { trouble } = this.#log;
    if (trouble !== undefined) {
      const why = this.#say(`client.why.${trouble}`);
      this.#told.textContent = this.#say("client.marks.not_kept", { why });
      return;
    }
    const hadFocus = document.activeElement === this.#undo;
    this.#show(isRead ? { at, textHash } : undefined);
    if (!isRead) {
      this.#told.textContent = this.#say("client.marks.undone");
    }
    if (hadFocus) {
      this.#press.focus(); // that button goes
    }
  }

  #show(then: Then | undefined): void {
    const date = then && day(then.at, document.documentElement.lang);
    const changed = isChanged(then, this.#hash);
    const state = then === undefined ? "read" : changed ? "again" : "undo";
    this.#press.dataset["does"] = state;
    this.#press.textContent = this.#say(`client.marks.${state}`);
    this.#told.replaceChildren(...(date === undefined ? [] : this.#words(date, changed, "end")));
    this.#undo.remove();
    if (changed) {
      this.#press.after(" ", this.#undo);
    }
    if (this.#head) {
      this.#head.hidden = date === undefined;
      const words = date === undefined ? [] : this.#words(date, changed, "head");
      this.#head.replaceChildren(...words);
    }
  }

  #words(date: string, changed: boolean, where: "head" | "end"): (Node | string)[] {
    const sign = make("span", { "aria-hidden": "true" }, changed ? "↻ " : "✓ ");
    const key = changed ? `client.marks.changed_${where}` : "client.marks.read_on";
    return [sign, this.#say(key, { date })];
  }

  get #lesson(): string {
    return this.#place.dataset["read"] ?? "";
  }

  get #hash(): string {
    return this.#place.dataset["hash"] ?? "";
  }
}
