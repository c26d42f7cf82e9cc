// One card after another: a question or a term, then how it went. May be stopped at any moment.
// From: page.ts, which gives the cards and a place. To: that place, and the events of each card that
// was rated. Never: counts what was good, or asks a card again on the same day.

import { type Card, LEECH } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { choices } from "../cards/queue";
import { button, goTo, make } from "../dom";
import { type LogEvent, RATING_NAMES, type Rating } from "../log/event";
import type { Log } from "../log/log";
import { ANSWERED, type Answered, entryOf, JUDGED } from "../quiz/answered";
import type { ItemElement } from "../quiz/item-element";
import type { Random } from "../quiz/random";
import type { Say } from "../words";
import { type Face, type Faces, type ItemFace, isItem, nodes, type TermFace } from "./faces";
import type { Offer, Source } from "./offer";
import { when } from "./when";

const RATINGS = [1, 2, 3] as const;

export interface Tools {
  readonly log: Log;
  readonly random: Random;
  readonly today: () => number;
  readonly faces: Faces;
  readonly say: Say;
}

export interface Heard {
  /** After each event was kept. */
  readonly kept: (event: LogEvent) => void;
  /** Someone stopped, or looked at the end. */
  readonly left: () => void;
}

export class Session {
  readonly #place: HTMLElement;
  readonly #cards: readonly Card[];
  readonly #plan: Plan;
  readonly #offer: Offer;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #tools: Tools;
  readonly #heard: Heard;
  readonly #run: string;
  #at = -1;
  #done = 0;
  #missing = 0;

  constructor(
    place: HTMLElement,
    cards: readonly Card[],
    plan: Plan,
    offer: Offer,
    from: ReadonlyMap<string, Source>,
    tools: Tools,
    heard: Heard,
  ) {
    this.#place = place;
    this.#cards = cards;
    this.#plan = plan;
    this.#offer = offer;
    this.#sources = from;
    this.#tools = tools;
    this.#heard = heard;
    this.#run = tools.log.makeId();
  }

  /** The next card that has a face; after the last, the end. */
  async next(): Promise<void> {
    this.#at += 1;
    const card = this.#cards[this.#at];
    const source = card && this.#sources.get(card.target);
    if (!card || !source) {
      this.#end();
      return;
    }
    const face = await this.#face(card, source);
    if (face) {
      this.#show(card, source, face);
      void this.#prepare();
    } else {
      this.#missing += 1;
      await this.next();
    }
  }

  #face({ target }: Card, source: Source): Promise<Face | undefined> {
    return this.#tools.faces(source, target).catch(() => undefined);
  }

  /** The script of the card that comes after this one. */
  async #prepare(): Promise<void> {
    const card = this.#cards[this.#at + 1];
    const source = card && this.#sources.get(card.target);
    if (source) {
      await this.#face(card, source);
    }
  }

  // A card

  #show(card: Card, source: Source, face: Face): void {
    const { say } = this.#tools;
    const values = { number: this.#at + 1, of: this.#cards.length };
    const heading = make("h3", { tabindex: "-1" }, say("client.today.session.card", values));
    const from = make("a", { href: source.page }, source.title);
    const isChanged = card.textHash !== undefined && card.textHash !== face.textHash;
    const changed = make("p", { class: "lk-note" }, say("client.today.session.changed"));
    const rating = make("div", { class: "lk-today__rating" });
    const body = isItem(face) ? this.#question(card, face, rating) : this.#term(card, face, rating);
    this.#place.replaceChildren(
      heading,
      make("p", { class: "lk-meta" }, say("client.today.session.from"), " ", from),
      ...(isChanged ? [changed] : []),
      body,
      rating,
      this.#stop("client.today.session.stop"),
    );
    if (isItem(face) && "setUp" in body) {
      (body as ItemElement).setUp(face, {
        mode: "repeat",
        random: this.#tools.random,
      });
    }
    goTo(heading, this.#place);
  }

  #question(card: Card, face: ItemFace, rating: HTMLElement): HTMLElement {
    const element = make("lk-item" as "div", { "data-item": face.id });
    element.append(nodes(face.html));
    const rate = ({ detail }: CustomEvent<Answered>) => {
      this.#ask(card, face, rating, detail);
    };
    element.addEventListener(ANSWERED, rate);
    element.addEventListener(JUDGED, rate);
    return element;
  }

  #term(card: Card, face: TermFace, rating: HTMLElement): HTMLElement {
    const { say } = this.#tools;
    const term = make("p", { class: "lk-today__term" });
    term.append(nodes(face.term));
    const ask = make("p", {}, say("client.today.session.ask"));
    const show = make("button", { type: "button", class: "md-button md-button--primary" });
    show.textContent = say("client.today.session.show");
    show.addEventListener("click", () => {
      const definition = make("p", { class: "lk-today__definition", tabindex: "-1" });
      definition.append(nodes(face.definition));
      const link = make("a", { href: face.href }, say("client.today.session.list"));
      show.replaceWith(definition, ...this.#example(face), make("p", { class: "lk-meta" }, link));
      this.#ask(card, face, rating);
      goTo(definition, this.#place);
    });
    return make("div", { class: "lk-today__card" }, term, ask, show);
  }

  #example({ example }: TermFace): HTMLElement[] {
    const text = make("p", {}, `${this.#tools.say("client.today.session.example")} `);
    text.append(nodes(example ?? ""));
    return example === null ? [] : [text];
  }

  // How it went

  #ask(card: Card, face: Face, rating: HTMLElement, answer?: Answered): void {
    const { say, today } = this.#tools;
    const days = choices(card, this.#plan, today());
    const buttons = RATINGS.map((grade, index) => {
      const back = say("client.today.session.back", { when: when(days[index] ?? 1, say) });
      const press = button("", {}, () => this.#rate(card, face, grade, answer, rating));
      press.append(
        make("b", {}, say(`client.today.rate.${RATING_NAMES[grade]}`)),
        " ",
        make("span", {}, back),
      );
      return press;
    });
    const words = say("client.today.session.how");
    const group = make("p", { role: "group", "aria-label": words }, ...buttons);
    rating.replaceChildren(make("p", {}, words), group);
  }

  #rate(
    card: Card,
    face: Face,
    rating: Rating,
    answer: Answered | undefined,
    place: HTMLElement,
  ): void {
    const { id: target, textHash } = face;
    if (isItem(face) && answer) {
      this.#keep(entryOf(face, answer, this.#run, "repeat"));
    }
    this.#keep({ kind: "card-reviewed", rating, target, textHash });
    this.#done += 1;
    if (rating === 1 && card.reviews > 0 && card.lapses + 1 >= LEECH) {
      this.#giveUp(card, face, place);
    } else {
      void this.next();
    }
  }

  /** Forgotten so often that reading helps more (LE-06). */
  #giveUp(card: Card, face: Face, place: HTMLElement): void {
    const { say } = this.#tools;
    const words = make("p", { tabindex: "-1" }, say("client.today.session.leech"), " ");
    const passage = this.#passage(face);
    if (passage) {
      words.append(passage);
    }
    const out = button(say("client.today.session.take_out"), {}, () => {
      this.#keep({ kind: "card-removed", target: card.target });
      void this.next();
    });
    const on = button(say("client.today.session.go_on"), {}, () => void this.next());
    place.replaceChildren(words, make("p", { class: "lk-bar" }, out, on));
    words.focus();
  }

  #passage(face: Face): HTMLElement | undefined {
    if (!isItem(face)) {
      return make("a", { href: face.href }, this.#tools.say("client.today.session.list"));
    }
    const passage = this.#offer.passages[face.repairs];
    return passage && make("a", { href: passage.page }, passage.title);
  }

  #keep(entry: Parameters<Log["append"]>[0]): void {
    void this.#tools.log.append(entry).then(this.#heard.kept);
  }

  // The end

  #end(): void {
    const { say } = this.#tools;
    const heading = make("h3", { tabindex: "-1" }, say("client.today.session.finished"));
    const done = make("p", {}, say("client.today.session.did", { number: this.#done }));
    const missing = make("p", { class: "lk-note" }, say("client.today.session.missing"));
    this.#place.replaceChildren(
      heading,
      done,
      ...(this.#missing > 0 ? [missing] : []),
      this.#stop("client.today.session.overview"),
    );
    goTo(heading, this.#place);
  }

  #stop(word: string): HTMLElement {
    const press = button(this.#tools.say(word), {}, () => {
      this.#place.replaceChildren();
      this.#heard.left();
    });
    return make("p", { class: "lk-bar" }, press);
  }
}
