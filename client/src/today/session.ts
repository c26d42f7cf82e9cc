// One card after another: a question or a term, then how it went; and steps that are no cards. May be stopped at
// any moment.
// From: page.ts, which gives the cards and a place. To: that place, and the events of each card that
// was rated. Never: counts what was good, or asks a card again on the same day.

import { type Card, LEECH } from "../cards/deck";
import type { Plan } from "../cards/plan";
import { button, goTo, make } from "../dom";
import type { Entry, Rating } from "../log/event";
import { type Answered, entryOf } from "../quiz/answered";
import { questionOf, termOf } from "./card";
import { type Face, isItem } from "./faces";
import type { Offer, Source } from "./offer";
import { ratingOf } from "./rating";
import type { Extra, Heard, Round, Tools } from "./round";

export class Session {
  readonly #place: HTMLElement;
  readonly #cards: readonly Card[];
  readonly #extras: readonly Extra[];
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
    { cards, extras = [] }: Round,
    plan: Plan,
    offer: Offer,
    from: ReadonlyMap<string, Source>,
    tools: Tools,
    heard: Heard,
  ) {
    this.#place = place;
    this.#cards = cards;
    this.#extras = extras;
    this.#plan = plan;
    this.#offer = offer;
    this.#sources = from;
    this.#tools = tools;
    this.#heard = heard;
    this.#run = tools.log.makeId();
  }

  /** The next card that has a face, then the next step that is there; after the last, the end. */
  async next(): Promise<void> {
    this.#at += 1;
    const at = this.#at;
    const card = this.#cards[at];
    const source = card && this.#sources.get(card.target);
    const extra = this.#extras[at - this.#cards.length];
    if (card && source) {
      const face = await this.#face(card, source);
      if (at !== this.#at) {
        return; // someone stopped meanwhile
      }
      if (face) {
        this.#show(card, source, face);
        void this.#prepare();
        return;
      }
    } else if (extra) {
      const parts = await extra(() => this.#onFrom(at));
      if (at !== this.#at) {
        return;
      }
      if (parts) {
        this.#place.replaceChildren(
          this.#heading(),
          ...parts,
          this.#stop("client.today.session.stop"),
        );
        this.#goTo();
        return;
      }
    } else {
      await this.#last;
      if (at === this.#at) {
        this.#end();
      }
      return;
    }
    this.#missing += 1;
    await this.next();
  }

  /** A second press of the same button, while the next step is fetched, is no step further. */
  #onFrom(at: number): void {
    if (at === this.#at) {
      void this.next();
    }
  }

  /** Which card this is, or which step where not all are cards. */
  #heading(): HTMLElement {
    const of = this.#cards.length + this.#extras.length;
    const word = this.#extras.length > 0 ? "short.step" : "session.card";
    const words = this.#tools.say(`client.today.${word}`, { number: this.#at + 1, of });
    return make("h3", { tabindex: "-1" }, words);
  }

  #goTo(): void {
    const heading = this.#place.querySelector<HTMLElement>("h3");
    if (heading) {
      goTo(heading, this.#place);
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
    const fresh = make("p", { class: "lk-note" }, say("client.today.short.fresh"));
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
      this.#heading(),
      make("p", { class: "lk-meta" }, say("client.today.session.from"), " ", from),
      ...(card.kept ? [] : [fresh]),
      ...(isChanged ? [changed] : []),
      body,
      rating,
      this.#stop("client.today.session.stop"),
    );
    this.#goTo();
  }

  // How it went

  #ask(card: Card, face: Face, rating: HTMLElement, answer?: Answered): void {
    const { say, today } = this.#tools;
    const at = this.#at;
    const rate = (grade: Rating) => {
      if (at === this.#at) {
        this.#rate(card, face, grade, answer, rating); // once, however slow the next card comes
      }
    };
    rating.replaceChildren(...ratingOf(card, this.#plan, today(), say, rate, answer?.score));
  }

  #rate(
    card: Card,
    face: Face,
    rating: Rating,
    answer: Answered | undefined,
    place: HTMLElement,
  ): void {
    const { id: target, textHash } = face;
    if (!card.kept) {
      this.#keep({ kind: "card-added", target });
    }
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

  /** Forgotten so often that reading helps more. */
  #giveUp(card: Card, face: Face, place: HTMLElement): void {
    const { say } = this.#tools;
    const words = make("p", { tabindex: "-1" }, say("client.today.session.leech"), " ");
    const passage = this.#passage(face);
    if (passage) {
      words.append(passage);
    }
    const at = this.#at;
    const out = button(say("client.today.session.take_out"), {}, () => {
      this.#keep({ kind: "card-removed", target: card.target });
      this.#onFrom(at);
    });
    const on = button(say("client.today.session.go_on"), {}, () => this.#onFrom(at));
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
    const { title, parts } = this.#heard.ending(this.#done);
    const missing = make("p", { class: "lk-note" }, say("client.today.session.missing"));
    this.#place.replaceChildren(
      make("h3", { tabindex: "-1" }, title),
      ...parts,
      ...(this.#missing > 0 ? [missing] : []),
      this.#stop("client.today.session.overview"),
    );
    this.#goTo();
  }

  #stop(word: string): HTMLElement {
    const press = button(this.#tools.say(word), {}, () => {
      this.#at = Number.POSITIVE_INFINITY; // what is still being fetched comes too late
      this.#place.replaceChildren();
      this.#heard.left();
    });
    return make("p", { class: "lk-bar" }, press);
  }
}
