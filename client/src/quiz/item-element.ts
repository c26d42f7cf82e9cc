// <lk-item>: one item, answered in the form that stands inside it.
// From: the form the server wrote, the item's keys. To: the events lk-answered and lk-judged, from which
// quizzes and repetition log and count. Never: logs, or knows of other items.

import { afterPaint, button, goTo, make } from "../dom";
import type { Confidence, Mode } from "../log/event";
import type { Say } from "../words";
import { addMoves, mix, nameResponses } from "./arrange";
import { confidenceField, readConfidence } from "./confidence";
import { explain, heading, unexplain, verdictOf } from "./feedback";
import { firstOpen, hasText, readAnswer, unforeseen, writeAnswer } from "./form";
import type { Item } from "./item";
import type { Random } from "./random";
import { type Answer, isComplete, named, OTHER, SAME, score } from "./score";

export interface Answered {
  readonly answer: Answer;
  /** From 0 to 1. */
  readonly score: number;
  readonly confidence?: Confidence;
  /** True when the learner still has to compare: nothing can say "wrong" here. */
  readonly unsure: boolean;
}

export interface SetUp {
  readonly mode: Mode;
  readonly shuffle: boolean;
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

export const ANSWERED = "lk-answered";
/** The learner compared an answer and said what it is worth. */
export const JUDGED = "lk-judged";

declare global {
  interface HTMLElementEventMap {
    [ANSWERED]: CustomEvent<Answered>;
    [JUDGED]: CustomEvent<Answered>;
  }
}

export function defineItem(say: Say): void {
  class Element extends HTMLElement implements ItemElement {
    #item: Item | undefined;
    #how: SetUp | undefined;
    #form: HTMLFormElement | null = null;
    #isMoved = false;
    /** The answer that was looked at, until someone tries again. */
    #given: Answered | undefined;
    readonly #ours = { lang: document.documentElement.lang };
    #sure: HTMLFieldSetElement | undefined;
    readonly #error = make("p", { class: "lk-error", role: "alert", ...this.#ours });
    readonly #status = make("p", { class: "lk-hidden", role: "status", ...this.#ours });
    readonly #actions = make("p", { class: "lk-actions", ...this.#ours });
    readonly #feedback = make("div", { class: "lk-feedback", ...this.#ours });

    setUp(item: Item, how: SetUp): void {
      const isNew = this.#item === undefined;
      this.#item = item;
      this.#how = how;
      this.#form = this.querySelector("form");
      if (!this.#form) {
        return;
      }
      if (isNew) {
        this.#build(this.#form, item);
      }
      this.dataset["mode"] = how.mode;
      if (!isNew) {
        this.#form.reset(); // what was chosen before this script came stays
      }
      this.#empty(this.#form);
      if (how.shuffle || item.type === "ordering") {
        // also for steps that are `fixed`: else the order of an earlier answer would stay
        mix(item, this.#form, how.random);
      }
      if (item.type === "matching") {
        nameResponses(this.#form);
      }
    }

    read(): Answered | undefined {
      const [item, form] = [this.#item, this.#form];
      const answer = this.#answer();
      const isTouched = answer.length > 0 || (form !== null && hasText(form));
      return item && isTouched ? this.#answered(item, answer) : undefined;
    }

    restore({ answer, confidence }: Answered): void {
      if (this.#item && this.#form) {
        writeAnswer(this.#item, this.#form, answer);
        this.#isMoved = answer.length > 0;
        for (const input of this.#sure?.querySelectorAll("input") ?? []) {
          input.checked = input.value === String(confidence);
        }
      }
    }

    show(given: Answered): void {
      this.restore(given);
      this.#say(given);
      this.#explain(given);
    }

    // What the learner does

    #check(): void {
      const given = this.read();
      if (!given || !this.#isWhole(given.answer)) {
        this.#refuse();
        return;
      }
      this.#say(given);
      const verdict = this.#feedback.querySelector<HTMLElement>(".lk-verdict");
      this.#status.textContent = verdict?.textContent ?? "";
      if (verdict) {
        goTo(verdict, this.#feedback);
      }
      // To write it down and lay out the explanation takes a slow phone several frames.
      afterPaint(() => {
        this.#fire(ANSWERED, given);
        if (this.#given === given) {
          this.#explain(given);
        }
      });
    }

    #isWhole(answer: Answer): boolean {
      const item = this.#item;
      return item !== undefined && isComplete(item, answer) && !isTwice(item, answer);
    }

    #refuse(): void {
      const [item, form] = [this.#item, this.#form];
      if (item && form) {
        const isTwo = isTwice(item, readAnswer(item, form, this.#isMoved));
        this.#error.textContent = say(`client.quiz.refused.${isTwo ? "differ" : refusal(item)}`);
        (isTwo ? form.querySelector("input") : firstOpen(item, form))?.focus();
      }
    }

    #again(): void {
      if (this.#item && this.#how && this.#form) {
        this.#form.reset();
        this.#empty(this.#form);
        firstOpen(this.#item, this.#form)?.focus();
      }
    }

    #judge(): void {
      const given = this.#item && this.#form && this.#answered(this.#item, this.#answer());
      if (given) {
        this.#fire(JUDGED, given);
      }
    }

    // Pieces

    #build(form: HTMLFormElement, item: Item): void {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (!this.hasAttribute("data-answered") && this.#how?.mode !== "check") {
          this.#check();
        }
      });
      form.addEventListener("input", () => this.#error.replaceChildren());
      addMoves(form, say, (words) => {
        this.#isMoved = true;
        this.#error.replaceChildren();
        this.#status.textContent = words;
      });
      const answer = form.querySelector(".lk-answer");
      if (item.type !== "short-answer") {
        this.#sure = confidenceField(`${item.id}?sure`, say);
        answer?.before(this.#sure);
      }
      for (const field of form.querySelectorAll("textarea, input[type=text]")) {
        field.after(make("p", { class: "lk-meta", ...this.#ours }, say("client.quiz.typed")));
      }
      answer?.before(this.#error, this.#actions, this.#feedback);
      form.append(this.#status);
    }

    /** As nobody has answered it. */
    #empty(form: HTMLFormElement): void {
      this.#given = undefined;
      this.removeAttribute("data-answered");
      this.removeAttribute("data-explained");
      unexplain(form);
      this.#isMoved = false;
      this.#error.replaceChildren();
      this.#status.replaceChildren();
      this.#feedback.replaceChildren();
      this.#lock(form, false);
      for (const judged of form.querySelectorAll("[data-judged]")) {
        judged.removeAttribute("data-judged");
      }
      for (const box of form.querySelectorAll("[data-criterion] input")) {
        const criterion = box.closest("[data-criterion]");
        criterion?.replaceChildren(
          ...(box.closest("label")?.querySelector("span")?.childNodes ?? []),
        );
      }
      const check = make("button", { type: "submit", class: "md-button md-button--primary" });
      check.textContent = say("client.quiz.check");
      this.#actions.replaceChildren(...(this.#how?.mode === "check" ? [] : [check]));
    }

    /** The verdict, and what can be done now. */
    #say(given: Answered): void {
      const [item, form] = [this.#item, this.#form];
      if (!item || !form) {
        return;
      }
      this.#given = given;
      this.toggleAttribute("data-answered", true);
      this.#actions.replaceChildren();
      const verdict = verdictOf(item, given.score, given.unsure);
      this.#feedback.replaceChildren(heading(verdict, say));
      this.#lock(form, true);
      if (item.type === "short-answer") {
        this.#feedback.append(make("p", {}, say("client.quiz.compare")));
      }
      this.#feedback.append(...unforeseen(item, given.answer).map((gap) => this.#comparing(gap)));
      if (this.#how?.mode === "practise" && verdict !== "right") {
        const again = button(say("client.quiz.again"), {}, () => this.#again());
        this.#feedback.append(make("p", {}, again));
      }
    }

    #explain({ answer }: Answered): void {
      if (this.#item && this.#form) {
        explain(this.#item, this.#form, answer, say);
        if (this.#item.type === "short-answer") {
          this.#addCriteria(this.#form, answer);
        }
        this.toggleAttribute("data-explained", true);
      }
    }

    /** An answer nobody foresaw: the learner says whether it means the same as the model. */
    #comparing(gap: string): HTMLElement {
      const name = CSS.escape(`${this.#item?.id}/${gap}`);
      const input = this.#form?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      const words = say("client.quiz.unknown", { text: input?.value.trim() ?? "" });
      const press = (word: typeof SAME | typeof OTHER) =>
        button(say(`client.quiz.means.${word}`), { "aria-pressed": "false" }, () => {
          if (input) {
            input.dataset["judged"] = word;
          }
          for (const one of group.querySelectorAll("button")) {
            one.setAttribute("aria-pressed", String(one === buttons[word]));
          }
          this.#judge();
        });
      const buttons = { [SAME]: press(SAME), [OTHER]: press(OTHER) };
      const group = make("p", { role: "group", "aria-label": words }, words, " ");
      group.append(buttons[SAME], " ", buttons[OTHER]);
      return group;
    }

    /** What a good answer holds becomes a list to tick. */
    #addCriteria(form: HTMLElement, answer: Answer): void {
      for (const criterion of form.querySelectorAll<HTMLElement>("[data-criterion]")) {
        const box = make("input", { type: "checkbox" });
        box.checked = answer.includes(criterion.dataset["criterion"] ?? "");
        box.addEventListener("change", () => this.#judge());
        const text = make("span", {}, ...criterion.childNodes);
        criterion.replaceChildren(make("label", { class: "lk-choice" }, box, " ", text));
      }
    }

    #lock(form: HTMLElement, isLocked: boolean): void {
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

    #answer(): Answer {
      return this.#item && this.#form ? readAnswer(this.#item, this.#form, this.#isMoved) : [];
    }

    #answered(item: Item, answer: Answer): Answered {
      const confidence = this.#sure && readConfidence(this.#sure);
      const isUnsure =
        item.type === "short-answer" ||
        (item.type === "cloze" && item.gaps.some((gap) => named(answer, gap.id) === OTHER));
      const given = { answer, score: score(item, answer), unsure: isUnsure };
      return confidence ? { ...given, confidence } : given;
    }

    #fire(name: typeof ANSWERED | typeof JUDGED, detail: Answered): void {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }
  }

  customElements.define("lk-item", Element);
}

/** Best and worst are never the same. */
function isTwice(item: Item, answer: Answer): boolean {
  const best = named(answer, "best");
  return (
    item.type === "situational-judgement" && best !== undefined && best === named(answer, "worst")
  );
}

function refusal(item: Item): string {
  switch (item.type) {
    case "short-answer":
      return "write";
    case "ordering":
      return "order";
    case "cloze":
    case "matching":
    case "situational-judgement":
      return "finish";
    default:
      return "choose";
  }
}
