// <lk-item>: one item, answered in the form that stands inside it.
// In practice a wrong answer may be tried once more before the explanation comes. From: the form the server
// wrote, the item's keys. To: the events lk-answered, lk-judged and lk-shown, from which quizzes and
// repetition log and count. Never: logs, knows of other items, or asks which type this one is.

import { afterPaint, button, goTo, goToField, make } from "../dom";
import type { Mode } from "../log/event";
import { listed, type Say } from "../words";
import { ANSWERED, type Answered, JUDGED, SHOWN } from "./answered";
import { confidenceField, readConfidence } from "./confidence";
import { explain, heading, unexplain, verdictOf } from "./feedback";
import { hasText } from "./form";
import type { Item } from "./item";
import { tellOpen, untellOpen } from "./open";
import type { Random } from "./random";
import type { Keep } from "./sentence";
import { behaviourOf } from "./types";
import type { Host } from "./types/behaviour";

export interface SetUp {
  readonly mode: Mode;
  readonly random: Random;
}

export interface ItemElement extends HTMLElement {
  /** Before anything else, and again to start anew. */
  setUp(item: Item, how: SetUp): void;
  /** What is chosen now, also when something is still open; undefined when nothing is. */
  read(): Answered | undefined;
  /** Show feedback on an answer given earlier. */
  show(given: Answered): void;
  /** Put an answer back that was not looked at yet. */
  restore(given: Answered): void;
}

interface Asked {
  readonly item: Item;
  readonly form: HTMLFormElement;
  readonly mode: Mode;
}

/** `keep`: how a learner keeps what they wrote in a field, if they want to. `asksConfidence`: not where nothing
 * is done with what is answered. */
export function defineItem(say: Say, keep: Keep, asksConfidence = true): void {
  class Element extends HTMLElement implements ItemElement {
    #asked: Asked | undefined;
    /** The answer that was looked at, until someone tries again. */
    #given: Answered | undefined;
    #hasTried = false;
    readonly #ours = { lang: document.documentElement.lang };
    #sure: HTMLFieldSetElement | undefined;
    readonly #status = make("p", { class: "lk-hidden", role: "status", ...this.#ours });
    readonly #actions = make("p", { class: "lk-actions", ...this.#ours });
    readonly #feedback = make("div", { class: "lk-feedback", ...this.#ours });
    readonly #host: Host = {
      say,
      moved: (words) => {
        this.#retell();
        this.#status.textContent = words;
      },
      judged: () => {
        if (this.#asked) {
          this.#fire(JUDGED, this.#now(this.#asked));
        }
      },
    };

    setUp(item: Item, { mode, random }: SetUp): void {
      const form = this.querySelector("form");
      if (!form) {
        return;
      }
      if (this.#asked) {
        form.reset();
      } else {
        this.#build(item, form); // and what was chosen before this script came stays
      }
      this.#asked = { item, form, mode };
      this.dataset["mode"] = mode;
      this.#empty(this.#asked);
      behaviourOf(item).arrange?.(item, form, random);
    }

    read(): Answered | undefined {
      const given = this.#asked && this.#now(this.#asked);
      const isTouched = given && (given.answer.length > 0 || hasText(this));
      return isTouched ? given : undefined;
    }

    restore({ answer, confidence }: Answered): void {
      if (this.#asked) {
        const { item, form } = this.#asked;
        behaviourOf(item).write(item, form, answer);
        for (const input of this.#sure?.querySelectorAll("input") ?? []) {
          input.checked = input.value === String(confidence);
        }
      }
    }

    show(given: Answered): void {
      if (this.#asked) {
        this.restore(given);
        this.#say(this.#asked, given);
        this.#explain(this.#asked, given);
      }
    }

    // What the learner does

    #check(asked: Asked): void {
      const given = this.read();
      if (!given || !behaviourOf(asked.item).isComplete(asked.item, given.answer)) {
        this.#refuse(asked);
        return;
      }
      const mayRetry = this.#mayRetry(asked, given);
      this.#say(asked, given, mayRetry);
      this.#hasTried = true;
      this.#hear();
      // To write it down and lay out the explanation takes a slow phone several frames.
      afterPaint(() => {
        this.#fire(ANSWERED, given);
        if (this.#given === given && !mayRetry) {
          this.#explain(asked, given);
        }
      });
    }

    /** Who listens hears what has the focus, and needs no other word of it. */
    #hear(): void {
      const verdict = this.#feedback.querySelector<HTMLElement>(".lk-verdict");
      if (verdict) {
        goTo(verdict, this.#feedback);
      }
    }

    #mayRetry({ item, mode }: Asked, { answer, score }: Answered): boolean {
      const verdict = verdictOf(item, answer, score);
      const isGood = verdict === "right" || verdict === "compare";
      return (
        mode === "practise" && !this.#hasTried && !isGood && behaviourOf(item).retry !== undefined
      );
    }

    #refuse(asked: Asked): void {
      const field = behaviourOf(asked.item).open(asked.item, asked.form)[0]?.fields[0];
      const note = this.#tell(asked);
      if (field && note) {
        this.#status.replaceChildren();
        if (field === document.activeElement) {
          // Nothing comes to the focus, so nobody would hear of it.
          afterPaint(() => this.#status.replaceChildren(note.textContent ?? ""));
        }
        goToField(field, note);
      }
    }

    /** What is open, at its fields. */
    #tell({ item, form }: Asked): HTMLElement | undefined {
      const type = behaviourOf(item);
      const open = type.open(item, form);
      const parts = listed(
        open.map(({ name }) => name),
        document.documentElement.lang,
      );
      const word = type.refusal(item, type.read(item, form));
      untellOpen(form);
      return tellOpen(open, item.id, {
        whole: say(`client.quiz.refused.${word}`, { parts }),
        short: say("client.quiz.refused.open"),
      });
    }

    /** What was said to be open may have been answered since. */
    #retell(): void {
      if (this.#asked && this.querySelector(".lk-error")) {
        this.#tell(this.#asked);
      }
    }

    #again({ item, form }: Asked): void {
      const { retry, open } = behaviourOf(item);
      this.#given = undefined;
      this.removeAttribute("data-answered");
      this.dataset["retry"] = "open";
      this.#feedback.replaceChildren();
      this.#lock(form, false);
      if (retry === "anew") {
        form.reset();
      }
      this.#actions.replaceChildren(checkButton(say));
      const first = form.querySelector<HTMLElement>("fieldset :is(input, select, button)");
      (open(item, form)[0]?.fields[0] ?? first)?.focus();
    }

    #reveal(asked: Asked, given: Answered): void {
      this.#say(asked, given);
      this.#hear();
      this.#explain(asked, given);
      this.#fire(SHOWN, given);
    }

    #now({ item, form }: Asked): Answered {
      const type = behaviourOf(item);
      const answer = type.read(item, form);
      const given = { answer, score: type.score(item, answer) };
      const confidence = this.#sure && readConfidence(this.#sure);
      return confidence ? { ...given, confidence } : given;
    }

    #fire(name: typeof ANSWERED | typeof JUDGED | typeof SHOWN, detail: Answered): void {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }

    // What is to be seen

    /** Once: what a form has only with a script. */
    #build(item: Item, form: HTMLFormElement): void {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (this.#asked && this.#asked.mode !== "check" && !this.hasAttribute("data-answered")) {
          this.#check(this.#asked);
        }
      });
      form.addEventListener("input", () => this.#retell());
      const type = behaviourOf(item);
      type.build?.(form, this.#host);
      const answer = form.querySelector(".lk-answer");
      if (asksConfidence && type.asksConfidence) {
        this.#sure = confidenceField(`${item.id}?sure`, say);
        answer?.before(this.#sure);
      }
      for (const field of form.querySelectorAll("textarea")) {
        (field.closest("p") ?? field).after(keep(item, field));
      }
      for (const field of form.querySelectorAll("input[type=text]")) {
        field.after(make("p", { class: "lk-meta", ...this.#ours }, say("client.quiz.typed")));
      }
      answer?.before(this.#actions, this.#feedback);
      form.append(this.#status);
    }

    /** As nobody has answered it. */
    #empty({ item, form, mode }: Asked): void {
      this.#given = undefined;
      this.#hasTried = false;
      for (const mark of ["answered", "explained", "retry"]) {
        this.removeAttribute(`data-${mark}`);
      }
      unexplain(form);
      untellOpen(form);
      this.#status.replaceChildren();
      this.#feedback.replaceChildren();
      this.#lock(form, false);
      behaviourOf(item).reset?.(form);
      this.#actions.replaceChildren(...(mode === "check" ? [] : [checkButton(say)]));
    }

    /** The verdict, and what can be done now. */
    #say(asked: Asked, given: Answered, mayRetry = false): void {
      const { item, form } = asked;
      this.#given = given;
      untellOpen(form);
      this.#status.replaceChildren();
      this.toggleAttribute("data-answered", true);
      this.toggleAttribute("data-retry", mayRetry);
      this.#actions.replaceChildren();
      const verdict = verdictOf(item, given.answer, given.score);
      this.#lock(form, true);
      const { comparison } = behaviourOf(item);
      this.#feedback.replaceChildren(
        heading(verdict, say, mayRetry),
        ...(comparison?.ask(item, form, given.answer, this.#host) ?? []),
      );
      if (mayRetry) {
        const look = { class: "lk-button" };
        const again = button(say("client.quiz.again"), look, () => this.#again(asked));
        const reveal = button(say("client.quiz.reveal"), {}, () => this.#reveal(asked, given));
        this.#feedback.append(make("p", { class: "lk-bar" }, again, reveal));
      }
    }

    #explain({ item, form }: Asked, { answer }: Answered): void {
      explain(item, form, answer, say);
      behaviourOf(item).comparison?.explain?.(form, answer, this.#host);
      this.toggleAttribute("data-explained", true);
    }

    #lock(form: HTMLFormElement, isLocked: boolean): void {
      const fields = form.querySelectorAll<HTMLInputElement>(
        "fieldset input, fieldset select, .lk-moves button",
      );
      for (const field of fields) {
        field.disabled = isLocked;
      }
      for (const field of form.querySelectorAll("textarea")) {
        field.readOnly = isLocked; // what was written must stay readable beside the models
      }
    }
  }

  customElements.define("lk-item", Element);
}

function checkButton(say: Say): HTMLElement {
  return make("button", { type: "submit", class: "lk-button" }, say("client.quiz.check"));
}
