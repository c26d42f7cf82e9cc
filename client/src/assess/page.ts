// <lk-assess>: the cards of the self-assessment, one a screen, and what comes after them.
// From: the form that the server wrote, the framework as JSON, the log, the browser's history. To: the same
// form, filled in for paper, and events. Kept at every choice. Never: sends or judges anything.

import { goTo, make } from "../dom";
import { Trail } from "../history";
import type { Entry, LogEvent } from "../log/event";
import type { Log } from "../log/log";
import { askOnce, type Keeper } from "../log/persist";
import type { Names } from "../names";
import { readFrame } from "../standing/frame";
import type { Say } from "../words";
import { Bar } from "./bar";
import { CardView } from "./card";
import { type Cards, cardsOf } from "./cards";
import { deepenView } from "./deepen";
import { extraView } from "./extra";
import { overviewView } from "./overview";
import { Paper } from "./paper";
import { pauseView } from "./pause";
import { anchorOf, type Ground, OVERVIEW, type Place, placeAt, readPlace, START } from "./place";
import { Sheet } from "./sheet";
import { startView } from "./start";
import type { Around, View } from "./view";

export function defineAssess(log: Log, keeper: Keeper, say: Say, names: Names): void {
  class Assess extends HTMLElement {
    readonly #frame = readFrame(document);
    readonly #sheet = new Sheet(this);
    readonly #screen = make("div", { class: "lk-player lk-assess__screen" });
    readonly #bar = new Bar();
    readonly #told = make("p", { class: "lk-meta lk-player lk-assess__told", role: "status" });
    readonly #notice = make("p", { class: "lk-meta lk-player", role: "status" });
    #around: Around | undefined;
    #paper: Paper | undefined;
    #events: readonly LogEvent[] = [];
    #cards: Cards = cardsOf(this.#frame, []);
    #place: Place = START;
    #view: View | undefined;
    #trail: Trail<Place> | undefined;
    /** Until all that was chosen is kept: a round is begun once, and a way on knows of the last choice. */
    #kept: Promise<void> = Promise.resolve();
    #isBeginning = false;

    connectedCallback(): void {
      if (this.#around) {
        return; // moved, not new
      }
      const form = this.querySelector<HTMLElement>(".lk-assess__paper") ?? this;
      const ground = this.#sheet.ground;
      this.#paper = new Paper(form, this.#sheet, this.#frame, say);
      this.#around = {
        ...{ frame: this.#frame, sheet: this.#sheet, ground, names, say },
        pages: { evidence: this.dataset["evidence"] ?? "", own: this.dataset["own"] ?? "" },
        go: (place) => this.#go(place),
        again: () => void this.#again(),
        keep: (entry, words) => this.#keep(entry, words),
      };
      this.#trail = new Trail<Place>({
        owner: () => ["assess", this.#frame.framework],
        write: (place) => ({ ...place }),
        read: (kept) => readPlace(ground, kept),
        anchorOf,
        at: (anchor) => placeAt(ground, anchor),
      });
      this.toggleAttribute("data-live", true);
      this.#takeAnchors(ground);
      form.before(this.#notice, this.#screen);
      form.after(this.#told, this.#bar.element);
      form.addEventListener("change", (event) => this.#marked(event));
      log.onTrouble((notice) => {
        this.#notice.textContent = say(`client.store.${notice}`);
        this.#view?.update(this.#cards);
      });
      void this.#open(this.#trail);
    }

    /** Anchors lead to the screens now. A browser that goes back to one puts the focus where its id stands. */
    #takeAnchors(ground: Ground): void {
      for (const element of this.querySelectorAll("[id]")) {
        if (placeAt(ground, element.id)) {
          element.removeAttribute("id");
        }
      }
    }

    async #open(trail: Trail<Place>): Promise<void> {
      await this.#read();
      this.#show(trail.kept ?? trail.linked ?? START);
      trail.replace(this.#place);
      trail.follow((place) => {
        this.#show(place);
        this.#focus();
      });
      // An example may have been added on another page, or something chosen in another tab.
      addEventListener("pageshow", ({ persisted }) => persisted && void this.#refresh());
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#refresh();
        }
      });
    }

    // What is kept

    async #read(): Promise<void> {
      this.#events = await log.all();
      this.#cards = cardsOf(this.#frame, this.#events);
    }

    /** Only when there is something new, so that what has the focus stays. */
    async #refresh(): Promise<void> {
      const before = idsOf(this.#events);
      await this.#read();
      if (idsOf(this.#events) !== before) {
        this.#update();
      }
    }

    async #again(): Promise<void> {
      if (this.#isBeginning) {
        return; // pressed twice, it is one round
      }
      this.#isBeginning = true;
      await this.#begin();
      this.#isBeginning = false;
      const first = this.#cards.all[0];
      this.#go(first ? { at: "card", competence: first.competence.id } : OVERVIEW);
    }

    async #begin(): Promise<string> {
      const run = log.makeId();
      const { framework: target } = this.#frame;
      await this.#append({ kind: "assessment-started", run, target });
      return run;
    }

    /** One after another, in the order in which they were chosen. */
    #keep(entry: (run: string) => Entry, words: string): void {
      const written = this.#kept.then(() => this.#write(entry, words));
      this.#kept = written.catch(() => undefined);
    }

    async #write(entry: (run: string) => Entry, words: string): Promise<void> {
      this.#told.textContent = "";
      const isOfRound = "run" in entry("");
      const run = isOfRound ? (this.#cards.round?.run ?? (await this.#begin())) : "";
      await this.#append(entry(run));
      this.#update();
      this.#told.textContent = log.trouble === undefined ? words : "";
    }

    async #append(entry: Entry): Promise<void> {
      const event = await log.append(entry);
      this.#events = [...this.#events, event];
      this.#cards = cardsOf(this.#frame, this.#events);
    }

    /** Whether something is seen, in the part of the form that stands on the screen. */
    #marked({ target }: Event): void {
      const input = target instanceof HTMLInputElement ? target : undefined;
      const sign = input?.closest<HTMLElement>("[data-sign]")?.dataset["sign"];
      if (!input || sign === undefined) {
        return;
      }
      const isSeen = input.value === "zie";
      const about = this.#frame.competences.find(({ id }) => sign.startsWith(`${id}/`));
      const hash = about ? { textHash: about.textHash } : {};
      this.#keep(
        (run) => ({ kind: "sign-marked", run, isSeen, target: sign, ...hash }),
        say("client.assess.kept"),
      );
    }

    // Where we are

    #go(place: Place): void {
      this.#show(place);
      this.#trail?.push(place);
      this.#focus();
      if (place.at === "overview" || place.at === "pause") {
        this.#askToKeep();
      }
    }

    #focus(): void {
      const heading = this.#view?.heading;
      if (heading) {
        goTo(heading, this.#screen);
      }
    }

    #askToKeep(): void {
      const last = this.#events.at(-1);
      if (last) {
        void askOnce(log, last, keeper, () => {
          this.#notice.textContent = say("client.assess.persist");
        });
      }
    }

    // What is to be seen

    #show(place: Place): void {
      const around = this.#around;
      if (!around) {
        return;
      }
      this.#place = place;
      this.#told.textContent = "";
      this.#view = this.#viewOf(place, around);
      this.#view.heading.id = anchorOf(place);
      this.#screen.replaceChildren(this.#view.element);
      document.documentElement.toggleAttribute("data-assessing", place.at !== "start");
      this.#paper?.show(place);
      this.#bar.show(place, around, () => this.#kept.then(() => this.#cards));
      this.#update();
    }

    #viewOf(place: Place, around: Around): View {
      switch (place.at) {
        case "start": {
          const title = this.querySelector(".lk-assess__paper h2")?.textContent ?? "";
          return startView(around, title);
        }
        case "card":
          return new CardView(place.competence, around);
        case "extra":
          return extraView(around);
        case "pause":
          return pauseView(around, place.competence, () => log.trouble === undefined);
        case "overview": {
          const ways = this.querySelector<HTMLTemplateElement>("template[data-part=ways]");
          return overviewView(around, ways?.content.cloneNode(true) ?? make("div"));
        }
        case "deepen":
          return deepenView(place, around);
      }
    }

    #update(): void {
      this.#view?.update(this.#cards);
      this.#paper?.fill(this.#cards);
      if (this.#around) {
        this.#bar.update(this.#place, this.#around, this.#cards);
      }
    }
  }

  customElements.define("lk-assess", Assess);
}

function idsOf(events: readonly LogEvent[]): string {
  return events.map(({ id }) => id).join(" ");
}
