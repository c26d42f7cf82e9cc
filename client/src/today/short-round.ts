// The steps of a round of three minutes that are no cards, and its end: one moment of a scene with what comes of a
// choice, and one sentence to say aloud. From: page.ts, the script of a scene. To: session.ts, as elements. What is
// chosen here is kept only by who plays on, as the player of scenes would keep it; then the scene goes on there.

import { button, make } from "../dom";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { nodes } from "./faces";
import { type Choice, type Moment, momentOf } from "./moments";
import type { Offer, Scene } from "./offer";
import type { Ending, Extra } from "./round";
import { sentenceOf } from "./short";

export class ShortRound {
  readonly extras: readonly Extra[];
  readonly #scene: Scene;
  readonly #log: Log;
  readonly #say: Say;
  #moment: Moment | undefined;
  #choice: Choice | undefined;

  constructor(scene: Scene, offer: Offer, turn: number, log: Log, say: Say) {
    this.#scene = scene;
    this.#log = log;
    this.#say = say;
    void this.#load(); // the network may be gone when it is wanted
    this.extras = [
      async (next) => {
        const moment = await this.#load();
        return moment && [this.#from(moment, "moment"), ...this.#played(moment, next)];
      },
      async (next) => {
        const moment = await this.#load();
        const sentence = moment && sentenceOf(moment.sentences, offer, turn);
        return moment === undefined || sentence === undefined
          ? undefined
          : [this.#from(moment, "sentence"), ...this.#said(sentence, next)];
      },
    ];
  }

  /** `next`: what comes next, in words. */
  ending(done: number, next: string): Ending {
    const title = this.#say("client.today.short.finished");
    const did = this.#say("client.today.session.did", { number: done });
    return {
      title,
      parts: [make("p", {}, did), make("p", {}, next), ...this.#wayOn()],
    };
  }

  async #load(): Promise<Moment | undefined> {
    this.#moment ??= await momentOf(this.#scene);
    return this.#moment;
  }

  #from({ title, page }: Moment, what: "moment" | "sentence"): HTMLElement {
    const words = this.#say(`client.today.short.from.${what}`);
    return make("p", { class: "lk-meta" }, words, " ", make("a", { href: page }, title));
  }

  // A moment

  #played(moment: Moment, next: () => void): HTMLElement[] {
    const say = this.#say;
    const help = make("a", { href: `${moment.page}#hulp` }, say("client.today.short.help"));
    const note = make("p", { class: "lk-note" });
    note.append(nodes(moment.note), " ", help);
    const place = make("p", { class: "lk-meta" });
    place.append(nodes(moment.place));
    const story = make("div", { class: "lk-today__card" }, place);
    story.append(nodes(moment.text));
    const what = make("div", { class: "lk-today__moment" });
    this.#ask(moment, what, next);
    return [note, story, what];
  }

  #ask(moment: Moment, place: HTMLElement, next: () => void, isAgain = false): void {
    const words = make("p", { tabindex: "-1" }, this.#say("client.today.short.ask"));
    const choices = moment.choices.map((choice) => {
      const press = button("", { class: "lk-quiet lk-today__choice" }, () => {
        this.#choice = choice;
        this.#show(moment, choice, place, next);
      });
      press.append(nodes(choice.text));
      return make("li", {}, press);
    });
    place.replaceChildren(words, make("ul", { class: "lk-today__choices" }, ...choices));
    if (isAgain) {
      words.focus();
    }
  }

  /** First what happens, to look at; why comes when it is asked for. */
  #show(moment: Moment, choice: Choice, place: HTMLElement, next: () => void): void {
    const say = this.#say;
    const chose = make(
      "p",
      { tabindex: "-1" },
      make("b", {}, say("client.today.short.chose")),
      " ",
    );
    chose.append(nodes(choice.text));
    const reaction = make("div", {});
    reaction.append(nodes(choice.reaction));
    const look = make("p", { class: "lk-meta" }, say("client.today.short.look"));
    const rest = make("div", {});
    const again = button(say("client.today.short.again"), {}, () =>
      this.#ask(moment, place, next, true),
    );
    const why = button(say("client.today.short.why"), { class: "lk-button" }, () => {
      look.remove();
      rest.replaceChildren(
        ...this.#why(choice),
        bar(primary(say("client.today.short.next"), next), again),
      );
      rest.querySelector<HTMLElement>("[tabindex]")?.focus();
    });
    rest.replaceChildren(bar(why, again));
    place.replaceChildren(chose, reaction, look, rest);
    chose.focus();
  }

  #why({ why, principle }: Choice): HTMLElement[] {
    const title = make("p", { tabindex: "-1" }, make("b", {}, this.#say("client.today.short.why")));
    const text = make("div", {});
    text.append(nodes(why));
    const leads = make("p", { class: "lk-meta" }, this.#say("client.today.short.principle"), " ");
    leads.append(nodes(principle ?? ""));
    return [title, text, ...(principle === null ? [] : [leads])];
  }

  // A sentence

  #said(sentence: string, next: () => void): HTMLElement[] {
    const words = make("p", { class: "lk-today__sentence" });
    words.append(nodes(sentence));
    return [
      words,
      make("p", {}, this.#say("client.today.short.aloud")),
      bar(primary(this.#say("client.today.short.next"), next)),
    ];
  }

  // What may come after it

  #wayOn(): HTMLElement[] {
    const [moment, choice] = [this.#moment, this.#choice];
    if (!moment || !choice) {
      return [];
    }
    const { title } = moment;
    const link = make("a", { href: choice.page }, this.#say("client.today.short.go_on", { title }));
    let kept: Promise<void> | undefined;
    link.addEventListener("click", (event) => {
      kept ??= this.#keep(moment, choice);
      if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
        event.preventDefault();
        void kept.then(() => location.assign(link.href));
      }
    });
    const note = this.#say("client.today.short.not_kept");
    return [make("p", {}, link, make("br"), make("span", { class: "lk-meta" }, note))];
  }

  async #keep({ id, node, textHash }: Moment, choice: Choice): Promise<void> {
    const run = this.#log.makeId();
    await this.#log.append({ kind: "scene-started", run, target: id, textHash });
    const target = `${id}/${node}/${choice.id}`;
    await this.#log.append({ kind: "scene-chosen", run, step: 0, target, textHash });
  }
}

function primary(words: string, press: () => void): HTMLElement {
  return button(words, { class: "lk-button" }, press);
}

function bar(...buttons: HTMLElement[]): HTMLElement {
  return make("p", { class: "lk-bar" }, ...buttons);
}
