// The form to answer what was asked: who someone is, and per competence a level, what they saw and two texts.
// From: the form that the server wrote, a question. To: page.ts, as an answer. What was not asked goes. Never:
// takes an answer in which a level or the role is open, or a text that was not looked at.

import { make } from "../dom";
import type { Invitation } from "../feedback/invitation";
import { type About, MAX_SIGNER, MAX_TEXT, type Reply } from "../feedback/reply";
import { Writing } from "../feedback/writing";
import { ROLES } from "../log/form";
import type { Say } from "../words";

interface Part {
  readonly competence: string;
  readonly choice: Choice;
  readonly section: HTMLElement;
  readonly strong: Writing | undefined;
  readonly next: Writing | undefined;
}

export class AnswerForm {
  readonly #form: HTMLElement;
  readonly #asked: Invitation;
  readonly #role: Choice;
  readonly #parts: readonly Part[];
  readonly #comment: Writing | undefined;

  constructor(form: HTMLElement, asked: Invitation, say: Say) {
    this.#form = form;
    this.#asked = asked;
    this.#role = new Choice(form.querySelector("[data-part=role]"), "role", say);
    this.#parts = sectionsOf(form, asked.competences).map((section): Part => {
      const competence = section.dataset["competence"] ?? "";
      const level = section.querySelector<HTMLElement>("[data-part=level]");
      return {
        ...{ competence, section, choice: new Choice(level, `level-${competence}`, say) },
        strong: writingIn(section, "[data-field=strong]", MAX_TEXT, say),
        next: writingIn(section, "[data-field=next]", MAX_TEXT, say),
      };
    });
    this.#comment = this.#ask(asked, say);
  }

  /** The answer; when something is open or is to be looked at, that has the focus. */
  read(id: string, today: string): Reply | undefined {
    const choices = [this.#role, ...this.#parts.map(({ choice }) => choice)];
    const open = choices.filter((choice) => !choice.look());
    const texts = [...this.#parts.flatMap(({ strong, next }) => [strong, next]), this.#comment];
    const doubtful = texts.filter((text) => text !== undefined && !text.look());
    const role = ROLES.find((one) => one === this.#role.value);
    if (open[0] !== undefined || role === undefined) {
      open[0]?.focus();
      return undefined;
    }
    if (doubtful[0] !== undefined) {
      doubtful[0].field.focus();
      return undefined;
    }
    const name = this.#form.querySelector<HTMLInputElement>("#naam")?.value.trim() ?? "";
    return {
      ...{ id, request: this.#asked.id, role, date: today },
      name: name.slice(0, MAX_SIGNER),
      comment: this.#comment?.text ?? "",
      about: this.#parts.map(aboutOf),
    };
  }

  /** The question of who asked, in their words; without one there is nothing to answer. */
  #ask({ question, language }: Invitation, say: Say): Writing | undefined {
    const own = this.#form.querySelector<HTMLElement>("[data-part=own]");
    if (own === null || question === "") {
      own?.remove();
      return undefined;
    }
    own.hidden = false;
    const words = own.querySelector("[data-part=question]");
    words?.replaceChildren(make("p", { lang: language }, question));
    return writingIn(own, "textarea", MAX_TEXT, say);
  }
}

function aboutOf({ competence, choice, section, strong, next }: Part): About {
  const signs = section.querySelectorAll<HTMLInputElement>("[name=signs]:checked");
  return {
    ...{ competence, level: choice.value, signs: [...signs].map(({ value }) => value) },
    ...{ strong: strong?.text ?? "", next: next?.text ?? "" },
  };
}

/** Each competence that is asked about, under a heading, in the order in which it was asked. */
function sectionsOf(form: HTMLElement, asked: readonly string[]): HTMLElement[] {
  const folded = new Map(
    [...form.querySelectorAll<HTMLElement>("details[data-competence]")].map((one) => [
      one.dataset["competence"] ?? "",
      one,
    ]),
  );
  const sections = asked.flatMap((competence) => {
    const details = folded.get(competence);
    const summary = details?.querySelector("summary");
    if (!details || !summary) {
      return [];
    }
    const heading = make("h2", { id: `over-${competence}` }, ...summary.childNodes);
    summary.remove();
    const marks = { "data-competence": competence, "aria-labelledby": heading.id };
    return make("section", marks, heading, ...details.childNodes);
  });
  const [first, ...others] = folded.values();
  for (const other of others) {
    other.remove();
  }
  first?.replaceWith(...sections);
  return sections;
}

function writingIn(root: ParentNode, name: string, most: number, say: Say): Writing | undefined {
  const field = root.querySelector<HTMLTextAreaElement>(name);
  return field ? new Writing(field, most, say) : undefined;
}

/** One of some, which has to be made. */
class Choice {
  readonly #group: HTMLElement | null;
  readonly #error: HTMLElement;
  readonly #words: string;

  constructor(group: HTMLElement | null, name: string, say: Say) {
    this.#group = group;
    this.#words = say("client.answer.open");
    this.#error = make("p", { class: "lk-error", id: `open-${name}` });
    group?.setAttribute("role", "radiogroup");
    group?.setAttribute("aria-required", "true");
    group?.setAttribute("aria-describedby", this.#error.id);
    group?.querySelector("legend")?.after(this.#error);
    group?.addEventListener("change", () => this.look());
  }

  get value(): string {
    return this.#group?.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
  }

  look(): boolean {
    const isMade = this.value !== "";
    this.#error.textContent = isMade ? "" : this.#words;
    this.#group?.setAttribute("aria-invalid", String(!isMade));
    return isMade;
  }

  focus(): void {
    this.#group?.querySelector("input")?.focus();
  }
}
