// The result on the page: made anew whenever someone comes there. From: quiz.ts, the log. To: quiz.ts, as
// a section; files to keep. Its parts are in result.ts, picture.ts and report.ts.

import { make } from "../dom";
import { offer } from "../files";
import type { Log } from "../log/log";
import { dayInName, type Say } from "../words";
import { calibrationOf } from "./calibration";
import { contrastsOf } from "./contrast";
import type { Item } from "./item";
import { pictureOf } from "./picture";
import { type Questions, short } from "./questions";
import { reportOf } from "./report";
import { resultOf } from "./result";
import type { Run, Wish } from "./run";

/** The anchor of a result, which is no question's id. */
export const RESULT = "resultaat";

export class ResultSection {
  readonly element = make("section", { class: "lk-result" });
  readonly heading = make("h3", { id: RESULT, tabindex: "-1" });
  readonly #log: Log;
  readonly #say: Say;
  readonly #begin: (items: readonly Item[], wish: Wish) => void;

  constructor(log: Log, say: Say, begin: (items: readonly Item[], wish: Wish) => void) {
    this.#log = log;
    this.#say = say;
    this.#begin = begin;
    this.heading.textContent = say("client.quiz.result.title");
  }

  hide(): void {
    this.element.replaceChildren();
  }

  show(run: Run, questions: Questions): void {
    const items = questions.of(run);
    const next = {
      practise: (some: readonly Item[]) =>
        this.#begin(some, { mode: "practise", number: some.length, draw: false }),
      remember: (some: readonly Item[]) => this.#toCards(some),
      save: () => this.#save(run, questions),
      today: document.querySelector("a[data-part=today]")?.getAttribute("href") ?? undefined,
      anew: () => this.#begin(items, { mode: run.mode, number: Infinity, draw: true }),
    };
    const naming = {
      name: (one: string) => questions.named(one),
      question: (id: string) => questions.linkTo(id),
    };
    const contrasts = contrastsOf(run, questions, this.#say);
    const parts = resultOf(run, items, naming, next, this.#say, contrasts);
    const picture = make("div", {});
    this.element.replaceChildren(this.heading, ...parts, picture);
    void this.#log.all().then((events) => {
      const found = calibrationOf(events);
      picture.replaceChildren(...(found ? pictureOf(found, this.#say) : []));
    });
  }

  async #toCards(items: readonly Item[]): Promise<void> {
    for (const { id: target, textHash, keyHash } of items) {
      await this.#log.append({ kind: "card-added", target, textHash, keyHash });
    }
  }

  #save(run: Run, questions: Questions): void {
    const now = this.#log.now();
    const form = (item: Item) => questions.element(item.id);
    const page = reportOf(run, questions.items, this.element, form, now, this.#say);
    const bank = short(questions.bank.replace(":", "/"));
    offer(`${bank}-${dayInName(now)}.html`, "text/html", page);
  }
}
