// <lk-today>: what to repeat today, what someone was doing, and one idea for now.
// From: the sections the server wrote, the log, what the site has. To: the same sections, and events.
// Never: points, streaks or ranks, or a reproach for what waited.

import { unsaved } from "../cards/backup";
import type { DayOf } from "../cards/day";
import type { Card } from "../cards/deck";
import { type Plan, SETTINGS } from "../cards/plan";
import { weekSoFar } from "../cards/queue";
import { goTo, make } from "../dom";
import type { Entry, LogEvent } from "../log/event";
import type { Log } from "../log/log";
import { askOnce, type Keeper } from "../log/persist";
import { groups, separated } from "../quiz/apart";
import type { Random } from "../quiz/random";
import { tellWaiting } from "../waiting";
import type { Say } from "../words";
import { Decks } from "./decks";
import { dueOf, nextOf, weekLine } from "./due";
import { type Faces, facesOf } from "./faces";
import { NONE, type Offer, readOffer, type Source, sources } from "./offer";
import { Parts } from "./parts";
import { PlanForm } from "./plan-form";
import { Repeated } from "./repeated";
import type { Ending, Round } from "./round";
import { Session } from "./session";
import { cardsOf, sceneOf } from "./short";
import { ShortRound } from "./short-round";
import { doingOf, suggestionOf } from "./ways-on";
import { weekOf } from "./week";

const DAYS = 7;
const IDLE = 400; // ms after the page stands

export interface Surroundings {
  readonly dayOf: DayOf;
  readonly random: Random;
  readonly keeper: Keeper;
}

export function defineToday(log: Log, around: Surroundings, say: Say): void {
  class Today extends HTMLElement {
    #offer: Offer | undefined;
    #sources: ReadonlyMap<string, Source> = new Map();
    #repeated = new Repeated(log, around.dayOf, this.#sources);
    #decks: Decks | undefined;
    #form: PlanForm | undefined;
    #faces: Faces = facesOf(document);
    /** What is there to begin with, and how many short rounds there were. */
    #opened: Promise<void> = Promise.resolve();
    #short = 0;
    #title: string | undefined;
    readonly #parts = new Parts(this);
    readonly #set = make("p", { role: "status" });

    connectedCallback(): void {
      if (this.#offer) {
        return; // moved, not new
      }
      this.#offer = readOffer(document);
      this.#sources = sources(this.#offer);
      this.#repeated = new Repeated(log, around.dayOf, this.#sources);
      this.#opened = this.#open(); // before all that is to be built, as the database takes its time
      this.#build(this.#offer);
      log.onTrouble((trouble) => this.#tell(say(`client.store.${trouble}`)));
      // Another tab may have gone on, or another day begun.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible" && !this.hasAttribute("data-busy")) {
          void this.#open();
        }
      });
    }

    async #open(): Promise<void> {
      const keep = await this.#repeated.look();
      this.#show();
      setTimeout(() => void keep(), IDLE);
    }

    // What is to be seen

    /** What stays while its numbers change. */
    #build(offer: Offer): void {
      this.#decks = new Decks(offer, say, {
        derived: () => this.#repeated.derived,
        append: (entries) => this.#append(entries),
      });
      this.#parts.body("decks").append(...this.#decks.elements);
      this.#form = new PlanForm(say, (name, value) => void this.#choose(name, value));
      this.#parts.body("settings").append(...this.#form.elements, this.#set);
      const press = this.#parts.section("short").querySelector("button");
      press?.addEventListener("click", () => void this.#opened.then(() => this.#beginShort()));
    }

    #show(): void {
      const offer = this.#offer ?? NONE;
      const { cards, queue, plan, today, derived } = this.#repeated;
      const { deck, doing } = derived;
      const begin = () => this.#begin({ cards: this.#apart(queue.cards) });
      const due = dueOf(cards, queue, plan, today, say, begin, () => this.#chooseDecks());
      this.#parts.fill("due", ...due);
      this.#parts.fill("doing", ...doingOf(doing, offer));
      this.#parts.fill("suggestion", ...suggestionOf(doing, offer, say));
      const week = () => weekOf(this.#repeated.ahead(DAYS), today, say);
      this.#parts.fill("forecast", ...(cards.length > 0 ? [week()] : []));
      this.#parts.fill("week", ...weekLine(weekSoFar(deck, today), say));
      this.#decks?.show();
      this.#form?.update(plan);
      this.#remind();
      this.#tellWaiting();
      this.toggleAttribute("data-shown", true); // from now on there is something to move
    }

    /** In the header, and for the next page. */
    #tellWaiting(): void {
      tellWaiting(document, this.#repeated.leave());
    }

    /** Opens the list of what can be repeated. */
    #chooseDecks(): void {
      const fold = this.#parts.section("decks");
      fold.toggleAttribute("open", true);
      const summary = fold.querySelector("summary");
      if (summary) {
        goTo(summary, fold);
      }
    }

    /** Nothing is reminded of that is gone with the page anyway. */
    #remind(): void {
      const number = log.trouble ? undefined : unsaved(this.#repeated.derived.doing, log.now());
      const place = this.querySelector<HTMLElement>("[data-part=backup]");
      if (place) {
        place.hidden = number === undefined;
        const words = say("client.today.backup", { number: number ?? 0 });
        place.querySelector("span")?.replaceChildren(words);
      }
    }

    /** Two questions of one contrast set do not come one after the other. */
    #apart(cards: readonly Card[]): Card[] {
      const setOf = groups((this.#offer ?? NONE).decks.flatMap(({ sets }) => sets));
      return separated(cards, ({ target }) => setOf(target));
    }

    // What someone does

    /** Cards that are due or new, a moment of a scene, a sentence. */
    #beginShort(): void {
      if (this.hasAttribute("data-busy")) {
        return; // pressed twice
      }
      this.#entitle(true);
      const offer = this.#offer ?? NONE;
      const { queue, plan, today, derived } = this.#repeated;
      const cards = this.#apart(cardsOf(queue, derived, offer, plan, today));
      const turn = today + this.#short;
      const scene = sceneOf(derived.doing, offer, turn);
      this.#short += 1;
      const short = scene && new ShortRound(scene, offer, turn, log, say);
      this.#begin({ cards, ...(short && { extras: short.extras }) }, short);
    }

    #ending(done: number, short: ShortRound | undefined): Ending {
      const { left, words } = this.#next();
      if (short) {
        return short.ending(done, left > 0 ? say("client.today.short.left") : words);
      }
      const did = make("p", {}, say("client.today.session.did", { number: done }));
      return {
        title: say("client.today.session.finished"),
        parts: [did, make("p", {}, words)],
      };
    }

    #begin(round: Round, short?: ShortRound): void {
      if (this.hasAttribute("data-busy")) {
        return; // pressed twice
      }
      this.toggleAttribute("data-busy", true);
      this.#parts.section("session").hidden = false;
      const { plan } = this.#repeated;
      const { random } = around;
      const tools = { log, random, today: () => this.#repeated.today, faces: this.#faces, say };
      const heard = {
        kept: (event: LogEvent) => this.#kept(event),
        left: () => this.#leave(),
        ending: (done: number) => this.#ending(done, short),
      };
      const offer = this.#offer ?? NONE;
      const place = this.#parts.body("session");
      const session = new Session(place, round, plan, offer, this.#sources, tools, heard);
      void session.next();
    }

    /** What comes when this is done: how many are left today, and the whole in words. */
    #next(): { left: number; words: string } {
      const [, tomorrow = 0] = this.#repeated.ahead(2);
      const left = this.#repeated.queue.cards.length;
      return { left, words: nextOf(left, tomorrow, say) };
    }

    #leave(): void {
      this.toggleAttribute("data-busy", false);
      this.#entitle(false);
      this.#parts.section("session").hidden = true;
      this.#show();
      this.#parts.section("due").querySelector<HTMLElement>("h2")?.focus();
    }

    /** A short round stands below its own title. */
    #entitle(isShort: boolean): void {
      const title = this.#parts.section("session").querySelector("h2");
      const own = this.#parts.section("short").querySelector("h2");
      this.#title ??= title?.textContent ?? "";
      title?.replaceChildren(isShort ? (own?.textContent ?? "") : this.#title);
    }

    #kept(event: LogEvent): void {
      this.#repeated.fold([event]);
      if (event.kind === "card-reviewed") {
        void askOnce(log, event, around.keeper, () => this.#tell(say("client.today.persist")));
      }
      if (this.hasAttribute("data-busy")) {
        this.#tellWaiting();
      } else {
        this.#show();
      }
    }

    async #choose(name: keyof Plan, value: number): Promise<void> {
      await this.#append([{ kind: "settings", target: SETTINGS[name], value }]);
      this.#set.textContent = say(`client.today.plan.${log.trouble ? "not_kept" : "kept"}`);
    }

    async #append(entries: readonly Entry[]): Promise<void> {
      await this.#repeated.append(entries);
      this.#show();
    }

    // Pieces

    #tell(words: string): void {
      this.querySelector("[data-status=store]")?.replaceChildren(words);
    }
  }

  customElements.define("lk-today", Today);
}
