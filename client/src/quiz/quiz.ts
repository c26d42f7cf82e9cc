// <lk-quiz>: the questions of a bank, one at a time, with feedback at once or at the end.
// From: the forms the server wrote, their keys as JSON, the log. To: the same forms, of which
// stylesheets show one, and events. Fetches nothing. Never: keeps what was typed.
//
// Each question is an entry in the browser's history, with the round as its state and the question as
// its hash: back, forward, reload and links to one question work by themselves.

import { button, goTo, make } from "../dom";
import { offer } from "../files";
import type { Entry } from "../log/event";
import type { Log } from "../log/log";
import { askOnce } from "../log/persist";
import { dayInName, type Say } from "../words";
import { calibrationOf } from "./calibration";
import { totalOf } from "./cut";
import type { Bank, Item } from "./item";
import { ANSWERED, type Answered, type ItemElement, JUDGED } from "./item-element";
import { fillPanel } from "./panel";
import { pictureOf } from "./picture";
import type { Random } from "./random";
import { reportOf } from "./report";
import { resultOf, scores } from "./result";
import {
  answered,
  dropped,
  fromHistory,
  judged,
  kept,
  type Run,
  start,
  unfinished,
  type Wish,
} from "./run";

const STATE = "leerklimaat";
const RESULT = "resultaat";
const UNANSWERED: Answered = { answer: [], score: 0, unsure: false };
const ALL: Wish = { mode: "practise", number: Number.POSITIVE_INFINITY, draw: false };

export function defineQuiz(log: Log, random: Random, say: Say): void {
  class Quiz extends HTMLElement {
    #bank: Bank = { bank: "", items: [] };
    #run: Run = { id: "", mode: "practise", order: [], answers: new Map(), isEnded: false };
    /** The question on the screen; undefined with the result. */
    #at: string | undefined;
    readonly #bar = make("p", { class: "lk-bar lk-quiz-bar" });
    readonly #warning = make("p", { class: "lk-error", role: "alert" });
    readonly #notice = make("p", { class: "lk-meta", role: "status" });
    readonly #heading = make("h3", { id: RESULT, tabindex: "-1" });
    readonly #result = make("section", { class: "lk-result" });

    connectedCallback(): void {
      if (this.#bank.bank !== "") {
        return; // moved, not new
      }
      this.#bank = JSON.parse(document.getElementById("lk-items")?.textContent ?? "{}") as Bank;
      const panel = this.querySelector<HTMLElement>("[data-part=panel]");
      if (panel) {
        fillPanel(panel, this.#bank.items.length, say, (wish) => this.#begin(this.#items, wish));
      }
      this.#heading.textContent = say("client.quiz.result.title");
      this.append(this.#result, this.#warning, this.#bar, this.#notice, ...(panel ? [panel] : []));
      this.addEventListener(ANSWERED, (event) => this.#answered(event));
      this.addEventListener(JUDGED, (event) => this.#judged(event));
      addEventListener("popstate", () => this.#moved());
      log.onTrouble((trouble) => {
        this.#notice.textContent = say(`client.store.${trouble}`);
      });
      const known = this.#fromHistory();
      this.#load(known?.run ?? this.#fresh(this.#items, ALL));
      this.#show(known ? known.at : (this.#fromHash() ?? this.#run.order[0]));
      this.#remember("replaceState");
      if (!known) {
        void this.#recall();
      }
    }

    get #items(): readonly Item[] {
      return this.#bank.items;
    }

    // What is asked

    #begin(items: readonly Item[], wish: Wish): void {
      this.#load(this.#fresh(items, wish));
      this.#go(this.#run.order[0]);
    }

    #fresh(items: readonly Item[], wish: Wish): Run {
      return start(log.makeId(), items, wish, random);
    }

    #answered(event: CustomEvent<Answered>): void {
      const item = this.#itemOf(event);
      if (item) {
        const isFirst = !this.#run.answers.has(item.id);
        this.#run = answered(this.#run, item.id, event.detail);
        if (isFirst) {
          this.#log(item, event.detail);
        }
        this.#remember("replaceState");
        this.#showBar();
      }
    }

    /** What a learner says of an answer of their own counts, also after the end. */
    #judged(event: CustomEvent<Answered>): void {
      const item = this.#itemOf(event);
      if (item) {
        this.#run = judged(this.#run, item.id, event.detail);
        this.#log(item, event.detail);
        this.#remember("replaceState");
        this.#showResult();
      }
    }

    #step(by: -1 | 1): void {
      this.#read();
      const to = this.#run.order[this.#place + by];
      if (to !== undefined) {
        this.#go(to);
      } else if (by > 0) {
        this.#end();
      }
    }

    /** In a check nothing is said yet, so what is chosen is read when someone moves on. */
    #read(): void {
      const element = this.#element(this.#at);
      if (this.#run.mode === "check" && !this.#run.isEnded && this.#at && element) {
        const given = element.read();
        this.#run = given ? judged(this.#run, this.#at, given) : dropped(this.#run, this.#at);
        this.#remember("replaceState");
      }
    }

    #end(): void {
      const open = this.#run.order.length - this.#run.answers.size;
      const words = say("client.quiz.still_open", { number: open });
      if (this.#run.mode === "check" && open > 0 && this.#warning.textContent !== words) {
        this.#warning.textContent = words; // a second press means yes
        return;
      }
      if (!this.#run.isEnded) {
        this.#run = { ...this.#run, isEnded: true };
        if (this.#run.mode === "check") {
          this.#lookAtAll();
        }
        const { points, items } = totalOf(scores(this.#run, this.#asked()));
        const target = this.#bank.bank;
        void log
          .append({ kind: "quiz-ended", run: this.#run.id, points, items, target })
          .then((result) => askOnce(log, result, navigator.storage, () => this.#explainAsking()));
      }
      this.#go(undefined);
    }

    #explainAsking(): void {
      this.#notice.textContent = say("client.quiz.persist");
    }

    #lookAtAll(): void {
      for (const item of this.#asked()) {
        const given = this.#run.answers.get(item.id);
        if (given) {
          this.#log(item, given);
        }
        this.#element(item.id)?.show(given ?? UNANSWERED);
      }
    }

    #log(item: Item, { answer, score, confidence }: Answered): void {
      const { id: run, mode } = this.#run;
      const { id: target, textHash, keyHash } = item;
      const entry: Entry = {
        kind: "item-answered",
        run,
        mode,
        score,
        answer,
        target,
        textHash,
        keyHash,
      };
      void log.append(confidence ? { ...entry, confidence } : entry);
    }

    async #toCards(items: readonly Item[]): Promise<void> {
      for (const { id: target, textHash, keyHash } of items) {
        await log.append({ kind: "card-added", target, textHash, keyHash });
      }
    }

    // Where we are

    #go(at: string | undefined): void {
      this.#show(at);
      this.#remember("pushState");
      this.#focus();
    }

    #focus(): void {
      const heading =
        this.#at === undefined ? this.#heading : this.#question(this.#at)?.querySelector("h3");
      if (heading) {
        goTo(heading, heading);
      }
    }

    #remember(how: "pushState" | "replaceState"): void {
      const entry = { quiz: this.#bank.bank, ...kept(this.#run, this.#at) };
      const hash = this.#at === undefined ? `#${RESULT}` : `#${short(this.#at)}`;
      // The first question is the page itself: a plain visit keeps its plain address.
      const isPlain = how === "replaceState" && location.hash === "" && this.#place === 0;
      history[how]({ ...history.state, [STATE]: entry }, "", isPlain ? null : hash);
    }

    #moved(): void {
      const known = this.#fromHistory();
      const hash = this.#fromHash();
      if (!known && !hash) {
        return; // somewhere else on the page
      }
      this.#read();
      if (known && known.run.id !== this.#run.id) {
        this.#load(known.run);
      }
      this.#show(known ? known.at : hash);
      this.#remember("replaceState");
      this.#focus();
    }

    #fromHistory(): ReturnType<typeof fromHistory> {
      const entry = history.state?.[STATE];
      return entry?.quiz === this.#bank.bank ? fromHistory(entry, this.#items) : undefined;
    }

    /** A link to one question; when this round does not hold it, a new one that does. */
    #fromHash(): string | undefined {
      const item = this.#items.find(({ id }) => short(id) === location.hash.slice(1));
      if (item && !this.#run.order.includes(item.id)) {
        this.#load(this.#fresh(this.#items, ALL));
      }
      return item?.id;
    }

    /** What the log knows of an earlier visit, in whichever language. */
    async #recall(): Promise<void> {
      const left = unfinished(await log.about(this.#bank.bank), this.#items);
      if (left && this.#run.answers.size === 0) {
        const words = say("client.quiz.left", { done: left.answers.size, of: left.order.length });
        const resume = button(say("client.quiz.resume"), {}, () => {
          this.#load(left);
          this.#go(left.order.find((item) => !left.answers.has(item)));
        });
        this.#notice.replaceChildren(words, " ", resume);
      }
    }

    // What is to be seen

    /** Another round: every question as nobody answered it, in the order of the round. */
    #load(run: Run): void {
      this.#run = run;
      this.#notice.replaceChildren();
      for (const item of this.#items) {
        const element = this.#element(item.id);
        element?.setUp(item, { mode: run.mode, shuffle: !item.fixed, random });
        const given = run.answers.get(item.id);
        if (run.isEnded && run.mode === "check" && run.order.includes(item.id)) {
          element?.show(given ?? UNANSWERED);
        } else if (given) {
          element?.[run.mode === "check" ? "restore" : "show"](given);
        }
      }
      for (const [index, id] of run.order.entries()) {
        const question = this.#question(id);
        const words = say("client.quiz.number", { number: index + 1, of: run.order.length });
        question?.querySelector("h3")?.replaceChildren(words);
        this.#warning.before(...(question ? [question] : []));
      }
    }

    #show(at: string | undefined): void {
      this.#at = at;
      this.#warning.replaceChildren();
      this.toggleAttribute("data-live", true);
      this.toggleAttribute("data-ended", at === undefined);
      for (const item of this.#items) {
        const isAsked = this.#run.order.includes(item.id);
        const isNow = at === undefined ? this.#run.mode === "check" && isAsked : item.id === at;
        this.#question(item.id)?.toggleAttribute("data-now", isNow);
      }
      this.#showBar();
      this.#showResult();
    }

    #showBar(): void {
      const { mode, isEnded, order, answers } = this.#run;
      const isLast = this.#place === order.length - 1;
      const isOpen = this.#at !== undefined && !answers.has(this.#at);
      const words = isLast
        ? mode === "check" && !isEnded
          ? "client.quiz.look"
          : "client.quiz.to_result"
        : isOpen && mode === "practise"
          ? "client.quiz.skip"
          : "client.quiz.next";
      this.#bar.replaceChildren();
      if (this.#at !== undefined) {
        this.#bar.append(
          ...(this.#place > 0 ? [button(say("client.quiz.back"), {}, () => this.#step(-1))] : []),
          button(say(words), isOpen ? {} : { class: "md-button md-button--primary" }, () =>
            this.#step(1),
          ),
        );
      }
    }

    #showResult(): void {
      this.#result.replaceChildren();
      if (this.#at !== undefined) {
        return;
      }
      const next = {
        practise: (items: readonly Item[]) =>
          this.#begin(items, { mode: "practise", number: items.length, draw: false }),
        remember: (items: readonly Item[]) => this.#toCards(items),
        save: () => this.#save(),
        anew: () =>
          this.#begin(this.#asked(), { mode: this.#run.mode, number: Infinity, draw: true }),
      };
      const items = this.#asked();
      const parts = resultOf(this.#run, items, (name) => this.#named(name), next, say);
      const picture = make("div", {});
      this.#result.append(this.#heading, ...parts, picture);
      this.querySelector("[data-question]")?.before(this.#result); // the answers stand below it
      void log.all().then((events) => {
        const found = calibrationOf(events);
        picture.replaceChildren(...(found ? pictureOf(found, say) : []));
      });
    }

    #save(): void {
      const now = log.now();
      const form = (item: Item) => this.#element(item.id);
      const page = reportOf(this.#run, this.#items, this.#result, form, now, say);
      const name = `${short(this.#bank.bank.replace(":", "/"))}-${dayInName(now)}.html`;
      offer(name, "text/html", page);
    }

    // Pieces

    get #place(): number {
      return this.#at === undefined ? -1 : this.#run.order.indexOf(this.#at);
    }

    #asked(): Item[] {
      return this.#run.order.flatMap((id) => this.#items.find((item) => item.id === id) ?? []);
    }

    #itemOf(event: Event): Item | undefined {
      const id = event.target instanceof HTMLElement ? event.target.dataset["item"] : undefined;
      return this.#items.find((item) => item.id === id);
    }

    #element(id: string | undefined): ItemElement | null {
      return id ? this.querySelector<ItemElement>(`lk-item[data-item="${CSS.escape(id)}"]`) : null;
    }

    #question(id: string): HTMLElement | null {
      return this.querySelector(`[data-question="${CSS.escape(id)}"]`);
    }

    /** The title and link of a competence, objective or passage, as the page has it. */
    #named(name: string): Node | string {
      const item = this.#items.find((one) => one.repairs === name);
      const passage = item && this.#element(item.id)?.querySelector("[data-part=repairs] a");
      const found = passage ?? document.querySelector(`[data-name="${CSS.escape(name)}"]`);
      if (!found) {
        return name;
      }
      const copy = found.cloneNode(true) as HTMLElement;
      return found.tagName === "LI" ? fragment(copy.childNodes) : copy;
    }
  }

  customElements.define("lk-quiz", Quiz);
}

function fragment(nodes: Iterable<Node>): DocumentFragment {
  const whole = document.createDocumentFragment();
  whole.append(...nodes);
  return whole;
}

/** The part of an id behind its bank, which is the anchor on the page. */
function short(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
