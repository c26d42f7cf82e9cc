// <lk-quiz> in a package: all questions of the lesson one at a time, with feedback at once, and handed in at
// the end. From: the forms the server wrote, their keys, what the platform kept. To: the same forms, and
// progress.ts. As on the site the first answer counts; another try teaches.

import { goTo, make } from "../dom";
import { ANSWERED, type Answered, JUDGED, SHOWN } from "../quiz/answered";
import { barOf } from "../quiz/bar";
import { contrastsOf } from "../quiz/contrast";
import { totalOf } from "../quiz/cut";
import { NO_BANK, readBank } from "../quiz/item";
import { Questions } from "../quiz/questions";
import type { Random } from "../quiz/random";
import { resultOf, scores } from "../quiz/result";
import { answered, compared, type Run, start } from "../quiz/run";
import { behaviourOf } from "../quiz/types";
import { listed, type Say } from "../words";
import type { Progress } from "./progress";

const RESULT = "de-vragen-resultaat";
const ALL = { mode: "practise", number: Number.POSITIVE_INFINITY, draw: false } as const;

export interface Surroundings {
  readonly random: Random;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export interface RoundElement extends HTMLElement {
  /** Where someone was, as an anchor on the page; undefined for what is no question. */
  open(anchor: string): HTMLElement | undefined;
}

export function defineRound(progress: Progress, { random, now }: Surroundings, say: Say): void {
  class Round extends HTMLElement implements RoundElement {
    #questions = new Questions(this, NO_BANK);
    #run: Run = start("", [], [], ALL, random);
    /** The question on the screen; undefined with the result. */
    #at: string | undefined;
    #since = now();
    readonly #bar = make("p", { class: "lk-bar lk-quiz-bar" });
    readonly #warning = make("p", { class: "lk-error", role: "alert" });
    readonly #result = make("section", { class: "lk-result" });
    readonly #heading = make("h3", { id: RESULT, tabindex: "-1" });

    connectedCallback(): void {
      if (this.#questions.bank !== "") {
        return; // moved, not new
      }
      this.#questions = new Questions(this, readBank(document));
      this.#heading.textContent = say("client.quiz.result.title");
      this.append(this.#result, this.#warning, this.#bar);
      this.addEventListener(ANSWERED, (event) => this.#answered(event));
      this.addEventListener(JUDGED, (event) => this.#judged(event));
      this.addEventListener(SHOWN, () => this.#showBar());
      this.addEventListener("click", (event) => this.#followed(event));
      this.#load(this.#fresh(this.#known()));
      const isOver = progress.kept.best !== undefined && this.#openIds().length === 0;
      this.#run = { ...this.#run, isEnded: isOver };
      this.#show(isOver ? undefined : (this.#openIds()[0] ?? this.#run.order.at(-1)));
    }

    open(anchor: string): HTMLElement | undefined {
      const at = this.#run.order.find((id) => this.#questions.heading(id)?.id === anchor);
      if (at !== undefined) {
        this.#show(at);
      }
      return this.#focused()?.id === anchor ? this.#focused() : undefined;
    }

    // What is asked

    #fresh(answers: ReadonlyMap<string, Answered>): Run {
      const { items, sets } = this.#questions;
      return { ...start("", items, sets, ALL, random), answers };
    }

    /** What the platform kept, with what it is worth by the keys of this page. */
    #known(): Map<string, Answered> {
      const given = this.#questions.items.flatMap((item): [string, Answered][] => {
        const answer = progress.kept.answers.get(item.id);
        return answer ? [[item.id, { answer, score: behaviourOf(item).score(item, answer) }]] : [];
      });
      return new Map(given);
    }

    #openIds(): string[] {
      return this.#run.order.filter((id) => !this.#run.answers.has(id));
    }

    #answered(event: CustomEvent<Answered>): void {
      const item = this.#questions.itemOf(event);
      if (item && !this.#run.answers.has(item.id)) {
        this.#run = answered(this.#run, item.id, event.detail);
        progress.answered(item, event.detail, now() - this.#since);
        this.#kept();
      }
      this.#showBar();
    }

    /** What a learner says of an answer of their own counts, also after the end. */
    #judged(event: CustomEvent<Answered>): void {
      const item = this.#questions.itemOf(event);
      if (item) {
        this.#run = compared(this.#run, item.id, event.detail);
        progress.judged(item, event.detail);
        if (this.#run.isEnded) {
          progress.handedIn(this.#score);
        }
        this.#kept();
      }
    }

    #kept(): void {
      progress.answers(this.#run.answers);
    }

    #step(by: -1 | 1): void {
      const place = this.#at === undefined ? -1 : this.#run.order.indexOf(this.#at);
      const to = this.#run.order[place + by];
      if (to !== undefined) {
        this.#go(to);
      } else if (by > 0) {
        this.#handIn();
      }
    }

    #handIn(): void {
      const open = this.#run.order.flatMap((id, index) =>
        this.#run.answers.has(id) ? [] : String(index + 1),
      );
      const numbers = listed(open, document.documentElement.lang);
      const words = say("client.scorm.still_open", { numbers });
      if (open.length > 0 && this.#warning.textContent !== words) {
        this.#warning.textContent = words; // a second press means yes
        return;
      }
      this.#run = { ...this.#run, isEnded: true };
      progress.handedIn(this.#score);
      this.#go(undefined);
    }

    /** From 0 to 100, as platforms count; what a learner compares by themselves is not in it. */
    get #score(): number {
      const { points, items } = totalOf(scores(this.#run, this.#questions.of(this.#run)));
      return items === 0 ? 0 : Math.round((100 * points) / items);
    }

    // What is to be seen

    #load(run: Run): void {
      this.#run = run;
      this.#questions.load(run, random, this.#warning, say);
    }

    #go(at: string | undefined): void {
      this.#show(at);
      const heading = this.#focused();
      if (heading) {
        progress.at(heading.id);
        goTo(heading, heading);
      }
    }

    #focused(): HTMLElement | undefined {
      const heading = this.#at === undefined ? this.#heading : this.#questions.heading(this.#at);
      return heading ?? undefined;
    }

    /** A result leads to its questions. */
    #followed(event: Event): void {
      const link =
        event.target instanceof Element ? event.target.closest(".lk-result a[href^='#']") : null;
      const at = link && this.#questions.at(link.getAttribute("href")?.slice(1) ?? "");
      if (at) {
        event.preventDefault();
        this.#go(at);
      }
    }

    #show(at: string | undefined): void {
      this.#at = at;
      this.#since = now();
      this.#warning.replaceChildren();
      this.toggleAttribute("data-live", true);
      this.toggleAttribute("data-ended", at === undefined);
      this.#questions.show(this.#run, at);
      this.#showBar();
      this.#showResult();
    }

    #showBar(): void {
      const screen = { run: this.#run, at: this.#at };
      const look = {
        last: say("client.scorm.hand_in"),
        isQuiet: this.#questions.isTrying(this.#at),
      };
      this.#bar.replaceChildren(...barOf(screen, say, (by) => this.#step(by), look));
    }

    #showResult(): void {
      if (this.#at !== undefined) {
        this.#result.replaceChildren();
        return;
      }
      const next = {
        practise: undefined,
        remember: undefined,
        save: undefined,
        today: undefined,
        anew: () => this.#anew(),
      };
      const items = this.#questions.of(this.#run);
      const contrasts = contrastsOf(this.#run, this.#questions, say);
      const name = (one: string) => this.#questions.named(one);
      const question = (one: string) => this.#questions.linkTo(one);
      const score = say("client.scorm.score", { score: this.#score });
      this.#result.replaceChildren(
        this.#heading,
        make("p", {}, make("b", {}, score), " ", say("client.scorm.no_grade")),
        ...resultOf(this.#run, items, { name, question }, next, say, contrasts),
      );
      this.prepend(this.#result);
    }

    #anew(): void {
      this.#load(this.#fresh(new Map()));
      this.#kept();
      this.#go(this.#run.order[0]);
    }
  }

  customElements.define("lk-quiz", Round);
}
