// <lk-observe>: what someone saw, as a file to give to whoever they watched. From: the form that the server
// wrote. To: a file. Never: keeps anything on the device of who watched; the form is gone with the page.

import { button, make } from "../dom";
import { labelOf, printDates, readForm, writtenIn } from "../evidence/fields";
import { writeParcel } from "../evidence/parcel";
import { offer } from "../files";
import { type Fields, newTarget, OWN } from "../log/form";
import { LIMITS } from "../log/guard";
import { warningOf } from "../recognisable";
import { dayInName, type Say } from "../words";

export interface Surroundings {
  readonly makeId: () => string;
  readonly now: () => Date;
}

export function defineObserve({ makeId, now }: Surroundings, say: Say): void {
  class Observe extends HTMLElement {
    /** One page is one observation: saved again, it takes the place of what was saved before. */
    readonly #id = newTarget(makeId()).slice(OWN.length + 1);
    readonly #status = make("p", { role: "status", id: "observatie-uitkomst" });
    readonly #anyway = button(say("client.note.keep"), {}, () => this.#save(true));

    connectedCallback(): void {
      const form = this.querySelector("form");
      if (!form || this.#status.isConnected) {
        return;
      }
      const save = button(say("client.observe.save"), { class: "lk-button" }, () =>
        this.#save(false),
      );
      this.#anyway.hidden = true;
      printDates(form);
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", () => this.#tell(""));
      form.append(
        make("p", { class: "lk-meta lk-screen-only" }, say("client.observe.hint")),
        make("p", { class: "lk-own__foot" }, save, this.#anyway),
        this.#status,
      );
    }

    #save(isAccepted: boolean): void {
      const form = this.querySelector("form");
      const fields = form ? readForm(form) : {};
      const lack = form && this.#lackOf(form, fields);
      if (!form || lack) {
        this.#tell(lack ?? "");
        return;
      }
      const warning = isAccepted ? "" : warningsIn(form, say);
      this.#tell(warning);
      this.#anyway.hidden = warning === "";
      if (warning === "") {
        this.#offer(form.dataset["competence"] ?? "", fields);
      }
    }

    #lackOf(form: HTMLFormElement, fields: Fields): string | undefined {
      const isSaid = ["situation", "signs", "attitude", "saw", "next"].some((name) => fields[name]);
      const isLong = writtenIn(form).some(({ value }) => value.trim().length > LIMITS.text);
      return isLong
        ? say("client.observe.too_long", { number: LIMITS.text })
        : isSaid
          ? undefined
          : say("client.observe.empty");
    }

    #offer(competence: string, fields: Fields): void {
      const at = now();
      const observed = { competence, ...fields, written: at.toISOString() };
      const name = `observatie-${competence}-${dayInName(at)}.json`;
      offer(
        name,
        "application/json",
        writeParcel("observation", [{ id: this.#id, fields: observed }], at),
      );
      this.#tell(say("client.observe.saved", { name }));
    }

    #tell(words: string): void {
      this.#status.textContent = words;
      this.#anyway.hidden = true;
    }
  }

  customElements.define("lk-observe", Observe);
}

function warningsIn(form: HTMLFormElement, say: Say): string {
  return writtenIn(form)
    .flatMap((control) => {
      const warning = warningOf(control.value, say);
      return warning ? [say("client.observe.warning", { field: labelOf(control), warning })] : [];
    })
    .join(" ");
}
