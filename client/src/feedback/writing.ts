// A field for a text of one's own, looked at before it is kept or given away. From: a field that the server
// wrote. To: the pages that ask and answer. Never: blocks; who presses once more, is believed.

import { button, make } from "../dom";
import { tracesIn } from "../recognisable";
import type { Say } from "../words";

export class Writing {
  readonly field: HTMLTextAreaElement | HTMLInputElement;
  readonly #say: Say;
  readonly #most: number;
  readonly #status: HTMLElement;
  readonly #anyway: HTMLButtonElement;
  #accepted = "";

  /** `most`: how many signs. */
  constructor(field: HTMLTextAreaElement | HTMLInputElement, most: number, say: Say) {
    this.field = field;
    this.#say = say;
    this.#most = most;
    this.#status = make("span", { id: `${field.id}-let-op`, role: "status", class: "lk-error" });
    this.#anyway = button(say("client.exchange.anyway"), {}, () => this.#accept());
    this.#anyway.hidden = true;
    field.maxLength = most;
    const described = [field.getAttribute("aria-describedby"), this.#status.id];
    field.setAttribute("aria-describedby", described.filter(Boolean).join(" "));
    field.after(make("span", { class: "lk-exchange__warning" }, this.#status, " ", this.#anyway));
    field.addEventListener("input", () => this.#warn(undefined));
  }

  get text(): string {
    return this.field.value.trim();
  }

  /** Whether it may go; if not, it says why. */
  look(): boolean {
    const { text } = this;
    const isLong = text.length > this.#most;
    const warning = isLong
      ? this.#say("client.exchange.too_long", { number: this.#most })
      : text === this.#accepted
        ? undefined
        : this.#seems(text);
    this.#warn(warning);
    return warning === undefined;
  }

  /** Nothing is kept here yet, so the words are other ones than those at a note. */
  #seems(text: string): string | undefined {
    const traces = tracesIn(text).map((trace) => this.#say(`client.note.seems.${trace}`));
    const what = traces.join(", ");
    return what === "" ? undefined : this.#say("client.exchange.seems", { what });
  }

  #accept(): void {
    this.#accepted = this.text;
    this.#warn(undefined);
    this.field.focus(); // the button goes
  }

  #warn(words: string | undefined): void {
    this.#status.textContent = words ?? "";
    this.#anyway.hidden = words === undefined || this.text.length > this.#most;
    this.field.setAttribute("aria-invalid", String(words !== undefined));
  }
}
