// <lk-quiz>: the questions of a bank, one at a time, with feedback at once or at the end.
// From: the forms the server wrote, their keys as JSON, the log. To: the same forms, of which
// stylesheets show one, and events. Fetches nothing. Never: keeps what was typed.

import { goTo, make } from "../dom";
import { Trail } from "../history";
import type { Log } from "../log/log";
import { askOnce } from "../log/persist";
import { listed, type Say } from "../words";
import { ANSWERED, type Answered, entryOf, JUDGED, SHOWN } from "./answered";
import { barOf } from "./bar";
import { totalOf } from "./cut";
import { type Item, NO_BANK, readBank } from "./item";
import { Panel } from "./panel";
import { Questions, short } from "./questions";
import type { Random } from "./random";
import { scores } from "./result";
import { RESULT, ResultSection } from "./result-section";
import {
  answered,
  compared,
  dropped,
  fromHistory,
  judged,
  kept,
  type Run,
  type Screen,
  start,
  unfinished,
  type Wish,
} from "./run";

const ALL: Wish = { mode: "practise", number: Number.POSITIVE_INFINITY, draw: false };

export function defineQuiz(log: Log, random: Random, say: Say): void {
  class Quiz extends HTMLElement {
    #questions = new Questions(this, NO_BANK);
    #run: Run = { id: "", mode: "practise", order: [], answers: new Map(), isEnded: false };
    /** The question on the screen; undefined with the result. */
    #at: string | undefined;
    readonly #trail = new Trail<Screen>({
      owner: () => ["quiz", this.#questions.bank],
      write: kept,
      read: (entry) => fromHistory(entry, this.#questions.items),
      anchorOf: ({ at }) => (at === undefined ? RESULT : short(at)),
      at: (anchor) => this.#linked(anchor),
    });
    readonly #bar = make("p", { class: "lk-bar lk-quiz-bar" });
    readonly #warning = make("p", { class: "lk-error", role: "alert" });
    readonly #notice = make("p", { class: "lk-meta", role: "status" });
    #panel: Panel | undefined;
    readonly #result = new ResultSection(log, say, (items, wish) => this.#begin(items, wish));

    connectedCallback(): void {
      if (this.#questions.bank !== "") {
        return; // moved, not new
      }
      this.#questions = new Questions(this, readBank(document));
      const { items } = this.#questions;
      this.#panel = new Panel(this, items.length, say, (wish) => this.#choose(wish));
      this.append(this.#result.element, this.#warning, this.#bar, this.#notice);
      this.addEventListener(ANSWERED, (event) => this.#answered(event));
      this.addEventListener(JUDGED, (event) => this.#judged(event));
      this.addEventListener(SHOWN, () => this.#showBar());
      log.onTrouble((trouble) => {
        this.#notice.textContent = say(`client.store.${trouble}`);
      });
      const known = this.#trail.kept;
      this.#load(known?.run ?? this.#fresh(items, ALL));
      const screen = known ?? this.#trail.linked;
      this.#show(screen ? screen.at : this.#run.order[0]);
      this.#keep();
      this.#trail.follow((screen) => this.#moved(screen));
      if (!known) {
        void this.#recall();
      }
    }

    // What is asked

    #begin(items: readonly Item[], wish: Wish): void {
      this.#load(this.#fresh(items, wish));
      this.#go(this.#run.order[0]);
    }

    /** Another way, at the first question: a round of which nothing was answered makes way. */
    #choose(wish: Wish): void {
      this.#read();
      const isNew = this.#run.answers.size === 0;
      this.#load(this.#fresh(this.#questions.items, wish));
      this.#show(this.#run.order[0]);
      if (isNew) {
        this.#keep();
      } else {
        this.#trail.push(this.#screen);
      }
    }

    #fresh(items: readonly Item[], wish: Wish): Run {
      return start(log.makeId(), items, this.#questions.sets, wish, random);
    }

    #answered(event: CustomEvent<Answered>): void {
      const item = this.#questions.itemOf(event);
      if (item) {
        const isFirst = !this.#run.answers.has(item.id);
        this.#run = answered(this.#run, item.id, event.detail);
        if (isFirst) {
          this.#log(item, event.detail);
          this.#panel?.withdraw();
        }
        this.#keep();
        this.#showBar();
      }
    }

    /** What a learner says of an answer of their own counts, also after the end. */
    #judged(event: CustomEvent<Answered>): void {
      const item = this.#questions.itemOf(event);
      if (item) {
        this.#run = compared(this.#run, item.id, event.detail);
        this.#log(item, event.detail);
        this.#keep();
        this.#showResult();
      }
    }

    #step(by: -1 | 1): void {
      this.#read();
      const place = this.#at === undefined ? -1 : this.#run.order.indexOf(this.#at);
      const to = this.#run.order[place + by];
      if (to !== undefined) {
        this.#go(to);
      } else if (by > 0) {
        this.#end();
      }
    }

    /** In a check nothing is said yet, so what is chosen is read when someone moves on. */
    #read(): void {
      const element = this.#at === undefined ? null : this.#questions.element(this.#at);
      if (this.#run.mode === "check" && !this.#run.isEnded && this.#at && element) {
        const given = element.read();
        this.#run = given ? judged(this.#run, this.#at, given) : dropped(this.#run, this.#at);
        this.#keep();
      }
    }

    #end(): void {
      const open = this.#run.order.flatMap((id, index) =>
        this.#run.answers.has(id) ? [] : String(index + 1),
      );
      const numbers = listed(open, document.documentElement.lang);
      const words = say("client.quiz.still_open", { numbers });
      if (this.#run.mode === "check" && open.length > 0 && this.#warning.textContent !== words) {
        this.#warning.textContent = words; // a second press means yes
        return;
      }
      if (!this.#run.isEnded) {
        this.#run = { ...this.#run, isEnded: true };
        this.#count();
      }
      this.#go(undefined);
    }

    /** The end of a round, for the log: of a check also every answer, which is looked at now. */
    #count(): void {
      const { id: run, mode, answers } = this.#run;
      const asked = this.#questions.of(this.#run);
      if (mode === "check") {
        for (const item of asked) {
          const given = answers.get(item.id);
          if (given) {
            this.#log(item, given);
          }
        }
        this.#questions.explain(this.#run, this.#warning);
      }
      const { points, items } = totalOf(scores(this.#run, asked));
      const persist = () => {
        this.#notice.textContent = say("client.quiz.persist");
      };
      void log
        .append({ kind: "quiz-ended", run, points, items, target: this.#questions.bank })
        .then((result) => askOnce(log, result, navigator.storage, persist));
    }

    #log(item: Item, given: Answered): void {
      void log.append(entryOf(item, given, this.#run.id, this.#run.mode));
    }

    // Where we are

    get #screen(): Screen {
      return { run: this.#run, at: this.#at };
    }

    #go(at: string | undefined): void {
      this.#show(at);
      this.#trail.push(this.#screen);
      this.#focus();
    }

    #keep(): void {
      this.#trail.replace(this.#screen);
    }

    #moved({ run, at }: Screen): void {
      this.#read();
      if (run.id !== this.#run.id) {
        this.#load(run);
      }
      this.#show(at);
      this.#keep();
      this.#focus();
    }

    /** A link to one question; when this round does not hold it, a new one that does. */
    #linked(anchor: string): Screen | undefined {
      const at = this.#questions.at(anchor);
      if (at === undefined) {
        return undefined;
      }
      const isAsked = this.#run.order.includes(at);
      return { run: isAsked ? this.#run : this.#fresh(this.#questions.items, ALL), at };
    }

    #focus(): void {
      const at = this.#at;
      const heading = at === undefined ? this.#result.heading : this.#questions.heading(at);
      if (heading) {
        goTo(heading, heading);
      }
    }

    /** What the log knows of an earlier visit, in whichever language. */
    async #recall(): Promise<void> {
      const { bank, items, sets } = this.#questions;
      const left = unfinished(await log.about(bank), items, sets);
      if (left && this.#run.answers.size === 0) {
        this.#panel?.offer(left, () => {
          this.#panel?.withdraw();
          this.#load(left);
          this.#go(left.order.find((item) => !left.answers.has(item)));
        });
      }
    }

    // What is to be seen

    #load(run: Run): void {
      this.#run = run;
      this.#notice.replaceChildren();
      this.#questions.load(run, random, this.#warning, say);
    }

    #show(at: string | undefined): void {
      this.#at = at;
      this.#warning.replaceChildren();
      this.toggleAttribute("data-live", true);
      this.toggleAttribute("data-ended", at === undefined);
      this.toggleAttribute("data-first", at === this.#run.order[0]);
      this.#panel?.show(this.#run);
      this.#questions.show(this.#run, at);
      this.#showBar();
      this.#showResult();
    }

    #showBar(): void {
      const isQuiet = this.#questions.isTrying(this.#at);
      this.#bar.replaceChildren(...barOf(this.#screen, say, (by) => this.#step(by), { isQuiet }));
    }

    #showResult(): void {
      if (this.#at === undefined) {
        this.#result.show(this.#run, this.#questions);
        this.prepend(this.#result.element); // the answers stand below
      } else {
        this.#result.hide();
      }
    }
  }

  customElements.define("lk-quiz", Quiz);
}
