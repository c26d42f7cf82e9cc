// One card after another: a question or a term, then how it went. May be stopped at any moment.
// From: page.ts, which gives the cards and a place. To: that place, and the events of each card that
// was rated. Never: counts what was good, or asks a card again on the same day.

import { type Card, LEECH } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { button, goTo, make } from "../dom";
import type { Entry, LogEvent, Rating } from "../log/event";
import type { Log } from "../log/log";
import { type Answered, entryOf } from "../quiz/answered";
import type { Random } from "../quiz/random";
import type { Say } from "../words";
import { questionOf, termOf } from "./card";
import { type Face, type Faces, isItem } from "./faces";
import type { Offer, Source } from "./offer";
import { ratingOf } from "./rating";

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
  /** At the end, when all is kept: what comes next, in words. */
  readonly next: () => string;
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
  /** The last event is kept when this is done. */
  #last: Promise<unknown> = Promise.resolve();

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
      await this.#last;
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
    const body = isItem(face)
      ? questionOf(face, this.#tools.random, (given) => this.#ask(card, face, rating, given))
      : termOf(face, say, (definition) => {
          this.#ask(card, face, rating);
          goTo(definition, this.#place);
        });
    this.#place.replaceChildren(
      heading,
      make("p", { class: "lk-meta" }, say("client.today.session.from"), " ", from),
      ...(isChanged ? [changed] : []),
      body,
      rating,
      this.#stop("client.today.session.stop"),
    );
    goTo(heading, this.#place);
  }

  // How it went

  #ask(card: Card, face: Face, rating: HTMLElement, answer?: Answered): void {
    const { say, today } = this.#tools;
    const rate = (grade: Rating) => this.#rate(card, face, grade, answer, rating);
    rating.replaceChildren(...ratingOf(card, this.#plan, today(), say, rate));
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

  #keep(entry: Entry): void {
    this.#last = this.#tools.log.append(entry).then(this.#heard.kept);
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
      make("p", {}, this.#heard.next()),
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
