// <lk-plan>: at most three goals that someone works on, and those of before.
// From: the sections and the form that the server wrote, the log. To: the same, events, files. Never: points,
// praise or reproach; a day that went by is told and no more.

import { askAgain } from "../data/ask-again";
import { button, goTo, make, partOf } from "../dom";
import { offer } from "../files";
import { type Fields, type Filled, textOf } from "../log/form";
import type { Log } from "../log/log";
import type { Frame } from "../standing/frame";
import type { Ways } from "../standing/ways";
import { dayInName } from "../words";
import { calendarOf } from "./calendar";
import { MOST } from "./goal";
import { type Acts, cardOf, pastCardOf } from "./goal-card";
import { GoalForm } from "./goal-form";
import { KeptGoals } from "./kept-goals";
import { occasionsOf, titleOf, type Wording } from "./paper";
import { ReviewForm } from "./review-form";
import { Take } from "./take";
import { Unsaved, type Writing } from "./unsaved";

export interface Known {
  readonly frame: Frame;
  readonly ways: Ways;
  readonly wording: Wording;
}

export function definePlan(log: Log, { frame, ways, wording }: Known): void {
  const { say, language } = wording;

  class Plan extends HTMLElement {
    readonly #goals = new KeptGoals(log, frame);
    readonly #unsaved = new Unsaved(() => log.trouble === "shared");
    readonly #cards = make("div", { class: "lk-plan__goals" });
    readonly #told = make("p", { role: "status" });
    readonly #earlier = make("div");
    #form: GoalForm | undefined;
    #take: Take | undefined;
    #review: ReviewForm | undefined;
    #writing: Writing | undefined;
    #isBusy = false;

    connectedCallback(): void {
      if (this.#form) {
        return; // moved, not new
      }
      this.#build();
      log.onTrouble((notice) => {
        this.querySelector("[data-status=store]")?.replaceChildren(say(`client.store.${notice}`));
      });
      addEventListener("hashchange", () => this.#follow());
      // Another tab may have gone on.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#lookAgain();
        }
      });
      void this.#refresh().then(() => this.#goOn() || this.#follow());
    }

    #build(): void {
      this.#form = new GoalForm(this.querySelector("form") ?? make("form"), frame, wording, {
        keep: (fields) => void this.#keep(fields),
        cancel: () => this.#cancel(),
        changed: (fields) => this.#unsaved.keep(this.#writing, fields),
        propose: (competence) => this.#goals.propose(competence),
      });
      const begin = button(say("client.plan.new"), { class: "lk-button lk-plan__keep" }, () =>
        this.#begin(""),
      );
      const foot = make("p", { class: "lk-bar" }, begin);
      this.#part("goals").append(this.#cards, foot, this.#told);
      this.#part("past").append(this.#earlier);
      this.#take = new Take(this.#part("take"), log, wording, () => this.#refresh());
      this.#show();
    }

    // What there is

    async #refresh(): Promise<void> {
      await this.#goals.refresh();
      this.#fill();
    }

    /** Unless someone writes, or began to before the database answered: what they write stands in a card. */
    async #lookAgain(): Promise<void> {
      await this.#goals.refresh();
      if (!this.#writing) {
        this.#fill();
      }
    }

    #fill(): void {
      const { active, past } = this.#goals;
      const today = this.#today;
      this.#cards.replaceChildren(
        ...active.map((goal) => cardOf(goal, today, ways, wording, this.#acts)),
      );
      this.#earlier.replaceChildren(...past.map((goal) => pastCardOf(goal, wording, this.#acts)));
      this.#tell(active.length > MOST ? say("client.plan.more", { number: active.length }) : "");
      this.#show();
    }

    /** One thing at a time: the goals, or the form for one of them. */
    #show(): void {
      const isWriting = this.#writing?.kind === "goal";
      const { active, past } = this.#goals;
      this.toggleAttribute("data-writing", isWriting);
      this.toggleAttribute("data-empty", active.length === 0);
      this.#part("goals").hidden = isWriting;
      this.#part("none").hidden = active.length > 0;
      this.#part("past").hidden = isWriting || past.length === 0;
      this.#part("take").hidden = isWriting;
      this.#take?.show(active.length, past.length);
    }

    get #today(): string {
      return dayInName(log.now());
    }

    readonly #acts: Acts = {
      review: (goal) => this.#lookBack(goal),
      edit: (goal) => this.#write({ kind: "goal", target: goal.target }, goal.fields),
      calendar: (goal) => this.#toCalendar(goal),
      resume: (goal) => void this.#resume(goal),
      take: ({ target }, { fields }) => void this.#goals.keep(fields, target).then(this.#land),
      erase: (goal, press) =>
        askAgain(press, say("client.plan.erase_sure"), say, () => this.#erase(goal)),
    };

    // Writing

    /** From the picture one comes with a competence: `#begrenzen`. */
    #follow(): void {
      const competence = location.hash.slice(1).replace(/^competence[:/-]/, "");
      const isOurs = frame.competences.some(({ id }) => id === `competence:${competence}`);
      const known = this.#goals.about(competence);
      if (!isOurs || this.#writing) {
        return;
      }
      if (known) {
        this.#goTo(known.target, say("client.plan.known"));
      } else {
        this.#begin(competence);
      }
    }

    #begin(competence: string): void {
      if (this.#hasRoom()) {
        this.#write({ kind: "goal" }, this.#goals.fresh(competence, this.#today));
      }
    }

    /** Says so where there is none. */
    #hasRoom(): boolean {
      const { isFull } = this.#goals;
      this.#tell(isFull ? say("client.plan.full") : "");
      if (isFull) {
        this.#told.scrollIntoView({ block: "nearest", behavior: "instant" });
      }
      return !isFull;
    }

    #write(writing: Writing, fields: Fields): void {
      this.#closeReview();
      this.#writing = writing;
      this.#tell("");
      this.#form?.show(fields);
      this.#show();
      const section = this.#part("writing");
      goTo(section.querySelector("h2") ?? section, section);
    }

    #lookBack(goal: Filled): ReviewForm {
      this.#closeReview();
      this.#writing = { kind: "review", target: goal.target };
      const title = titleOf(goal.fields, wording);
      const review = new ReviewForm(goal.fields, title, this.#today, say, {
        keep: (fields) => void this.#keep(fields),
        cancel: () => this.#cancel(),
        changed: (fields) => this.#unsaved.keep(this.#writing, fields),
      });
      const card = this.#card(goal.target);
      card?.append(review.element);
      card?.toggleAttribute("data-busy", true);
      goTo(review.heading, review.element);
      this.#review = review;
      return review;
    }

    #closeReview(): void {
      this.#review?.element.closest("[data-busy]")?.removeAttribute("data-busy");
      this.#review?.element.remove();
      this.#review = undefined;
    }

    /** Where the page was left; true when someone was writing. */
    #goOn(): boolean {
      const draft = this.#unsaved.read(this.#goals.active);
      const { goal, kind, fields } = draft ?? {};
      if (kind === "review" && goal) {
        this.#lookBack(goal).restore(fields ?? {});
      } else if (draft) {
        this.#write({ kind: "goal", ...(goal ? { target: goal.target } : {}) }, draft.fields);
        this.#form?.tell(say("client.plan.draft"));
      }
      return draft !== undefined;
    }

    #cancel(): void {
      const target = this.#writing?.target;
      this.#stopWriting();
      this.#show();
      const place = target === undefined ? null : this.#card(target)?.querySelector("h3");
      (place ?? this.#part("goals").querySelector("h2"))?.focus();
    }

    #stopWriting(): void {
      this.#writing = undefined;
      this.#unsaved.drop();
      this.#closeReview();
    }

    // Keeping

    async #keep(fields: Fields): Promise<void> {
      if (this.#isBusy || !this.#writing) {
        return; // pressed twice
      }
      this.#isBusy = true;
      const { target } = this.#writing;
      await this.#goals.refresh(); // another tab may have begun a goal meanwhile
      if (target === undefined && this.#goals.isFull) {
        this.#form?.tell(say("client.plan.full"));
      } else {
        const kept = await this.#goals.keep(fields, target);
        this.#stopWriting();
        await this.#land(kept);
      }
      this.#isBusy = false;
    }

    async #resume(goal: Filled): Promise<void> {
      if (this.#hasRoom()) {
        await this.#land(await this.#goals.resume(goal, this.#today));
      }
    }

    async #erase(goal: Filled): Promise<void> {
      await this.#goals.erase(goal);
      await this.#refresh();
      this.#tell(say(`client.plan.${log.trouble ? "not_erased" : "erased"}`));
      this.#part("goals").querySelector("h2")?.focus();
    }

    #toCalendar({ target, fields }: Filled): void {
      const name = `${say("client.plan.file")}-${textOf(fields, "review")}.ics`;
      const occasions = occasionsOf(target, fields, wording);
      offer(name, "text/calendar", calendarOf(occasions, log.now(), language));
      this.#tell(say("client.plan.calendar_done", { name }));
    }

    // Pieces

    /** Show what was kept, and say whether it was. */
    readonly #land = async (target: string): Promise<void> => {
      await this.#refresh();
      this.#goTo(target, say(`client.note.${log.trouble ? "not_kept" : "kept"}`));
    };

    /** Put the focus on a goal, with something to say about it. */
    #goTo(target: string, words: string): void {
      const card = this.#card(target);
      const heading = card?.querySelector<HTMLElement>("h3, summary");
      if (!card || !heading) {
        return;
      }
      this.querySelector("[data-part=kept]")?.remove();
      const note = make("p", { class: "lk-meta", id: "doel-bewaard", "data-part": "kept" }, words);
      heading.after(note);
      heading.setAttribute("aria-describedby", note.id);
      card.toggleAttribute("open", card instanceof HTMLDetailsElement);
      goTo(heading, card);
    }

    #card(target: string): HTMLElement | null {
      return this.querySelector(`[data-goal="${CSS.escape(target)}"]`);
    }

    #tell(words: string): void {
      this.#told.textContent = words;
    }

    #part(name: string): HTMLElement {
      return partOf(this, name);
    }
  }

  customElements.define("lk-plan", Plan);
}
