// One check on the screen: a question at a time, then its result. From: page.ts, which gives the questions and
// keeps the place. To: the section of the page for it. Never: logs; what happened, page.ts hears.

import { button, goTo, make } from "../dom";
import { barOf } from "../quiz/bar";
import type { Random } from "../quiz/random";
import { dropped, judged, openIn, type Run } from "../quiz/run";
import type { ItemFace } from "../today/faces";
import { listed, type Say } from "../words";
import { Asked } from "./asked";

/** `at`: the question on the screen; undefined with the result. */
export interface Place {
  readonly competence: string;
  readonly run: Run;
  readonly at: string | undefined;
}

export interface Heard {
  /** Someone went on or back. */
  readonly moved: (place: Place) => void;
  /** Something was chosen on the same screen. */
  readonly kept: (place: Place) => void;
  /** Someone wants to see the result. */
  readonly ended: (session: Session) => void;
  readonly stopped: () => void;
}

export class Session {
  readonly asked: Asked;
  readonly #section: HTMLElement;
  readonly #title: string;
  readonly #say: Say;
  readonly #heard: Heard;
  readonly #warning = make("p", { class: "lk-error", role: "alert" });
  /** To each question that is open, when that was said. */
  readonly #ways = make("p", { class: "lk-bar" });
  #place: Place;
  #heading: HTMLElement = make("h3");

  constructor(
    section: HTMLElement,
    title: string,
    place: Place,
    items: readonly ItemFace[],
    { root, random, say }: { root: string; random: Random; say: Say },
    heard: Heard,
  ) {
    this.#section = section;
    this.#title = title;
    this.#place = place;
    this.#say = say;
    this.#heard = heard;
    this.asked = new Asked(items, root, place.run, random);
    for (const element of this.asked.elements) {
      element.addEventListener("change", () => this.#choose());
    }
  }

  get place(): Place {
    return this.#place;
  }

  /** In a check nothing is said yet, so what is chosen is read when someone goes on. */
  read(): void {
    const { run, at } = this.#place;
    if (!run.isEnded && at !== undefined) {
      const given = this.asked.element(at)?.read();
      this.#place = { ...this.#place, run: given ? judged(run, at, given) : dropped(run, at) };
    }
  }

  /** From here on answers stay as they are. */
  end(): void {
    this.#place = { ...this.#place, run: { ...this.#place.run, isEnded: true }, at: undefined };
  }

  showQuestion(at: string): void {
    const { run } = this.#place;
    this.#place = { ...this.#place, at };
    this.#warning.replaceChildren();
    this.#ways.replaceChildren();
    const element = this.asked.element(at);
    if (run.isEnded) {
      this.asked.explain(run);
    }
    const values = { number: run.order.indexOf(at) + 1, of: run.order.length };
    this.#heading = make("h3", { tabindex: "-1" }, this.#say("client.quiz.number", values));
    const bar = make("p", { class: "lk-bar" });
    bar.append(...barOf({ run, at }, this.#say, (by) => this.#step(by)));
    const stop = button(this.#say("client.check.stop"), {}, this.#heard.stopped);
    this.#fill(
      this.#heading,
      ...(element ? [element] : []),
      this.#warning,
      this.#ways,
      bar,
      ...(run.isEnded
        ? []
        : [
            make(
              "div",
              { class: "lk-check__stop" },
              make("p", {}, this.#say("client.check.under_way")),
              stop,
            ),
          ]),
    );
  }

  /** With the heading that takes the focus. */
  showResult(heading: HTMLElement, parts: readonly Node[]): void {
    this.#place = { ...this.#place, at: undefined };
    this.#heading = heading;
    this.#fill(make("div", { class: "lk-check__result" }, heading, ...parts));
  }

  focus(): void {
    goTo(this.#heading, this.#heading);
  }

  #fill(...content: Node[]): void {
    this.#section.replaceChildren(make("h2", {}, this.#title), ...content);
  }

  #choose(): void {
    this.read();
    this.#heard.kept(this.#place);
  }

  #step(by: -1 | 1): void {
    this.read();
    this.#heard.kept(this.#place);
    const { run, at } = this.#place;
    if (at === undefined) {
      return; // pressed twice: the end is being kept
    }
    const to = run.order[run.order.indexOf(at) + by];
    if (to !== undefined) {
      this.#goTo(to);
    } else if (run.isEnded || this.#isReady()) {
      this.#heard.ended(this);
    }
  }

  #goTo(at: string): void {
    this.showQuestion(at);
    this.#heard.moved(this.#place);
    this.focus();
  }

  /** What is open is said once, with the way there; a second press means yes. Without any answer there is nothing to see. */
  #isReady(): boolean {
    const { answers } = this.#place.run;
    const open = openIn(this.#place.run);
    const names = open.map(({ number }) => String(number));
    const numbers = listed(names, document.documentElement.lang);
    const isNothing = answers.size === 0;
    const words = isNothing
      ? this.#say("client.check.nothing")
      : this.#say("client.quiz.still_open", { numbers });
    if (open.length === 0 || (!isNothing && this.#warning.textContent === words)) {
      return true;
    }
    this.#warning.textContent = words;
    this.#ways.replaceChildren(
      ...(isNothing ? [] : open).map(({ id, number }) =>
        button(this.#say("client.check.to_question", { number }), {}, () => this.#goTo(id)),
      ),
    );
    return false;
  }
}
