// <lk-compose>: a trainer's own programme: picked, put in order, counted while it grows, kept on this device.
// From: the frame that the server wrote, the shelf, the log. To: events of the log, paper, files (take.ts). Never: sends
// anything, or writes over a programme that is kept with one that came from elsewhere.

import { askAgain } from "../data/ask-again";
import { button, goTo, make, partOf } from "../dom";
import { dropDraft, keepDraft, readDraft } from "../draft";
import { isFields } from "../log/guard";
import type { Log } from "../log/log";
import { printPart } from "../print-part";
import type { Say } from "../words";
import { Chooser } from "./chooser";
import { type Change, Desk } from "./desk";
import { buildDragging } from "./drag";
import { aimFields, factFields } from "./facts";
import { faultList, markFaults } from "./faults";
import { programmeIn } from "./guard";
import { Keeping, type Own, ownIn } from "./kept";
import { readFragment } from "./link";
import { meetingCard, timesOf } from "./meeting-card";
import { partOf as partIn, type Slot } from "./moves";
import { nameOf, points, time, titled } from "./naming";
import { paperOf } from "./paper";
import { type Around, minutesOf, move } from "./part-row";
import { emptyMeeting, emptyProgramme, freshId, idsIn, type Programme } from "./programme";
import type { Shelf } from "./shelf";
import { startParts } from "./start";
import { sumsOf } from "./sums";
import { describe, Take } from "./take";

const DRAFT = "programme";
const PAUSE = 400; // ms after the last letter until it is kept

export function defineCompose(log: Log, shelf: Shelf, say: Say): void {
  const { lang } = document.documentElement;

  class Compose extends HTMLElement {
    readonly #keeping = new Keeping(log, shelf, say);
    readonly #open = new Set<string>();
    readonly #told = make("p", { role: "status", class: "lk-compose__status" });
    readonly #numbers = make("p", { class: "lk-compose__numbers" });
    readonly #undo = button(say("client.compose.undo"), {}, () => this.#back());
    #owns: readonly Own[] = [];
    #desk: Desk | undefined;
    #chooser: Chooser | undefined;
    #waiting: ReturnType<typeof setTimeout> | undefined;
    /** What is shown is not on the device yet. */
    #isDue = false;

    connectedCallback(): void {
      this.hidden = false;
      document.documentElement.toggleAttribute("data-composing", true);
      log.onTrouble((trouble) => this.#say("store", say(`client.store.${trouble}`)));
      this.#part("bar").append(this.#numbers, this.#told, this.#undo);
      new Take(this.#part("take"), {
        say,
        language: lang,
        root: this.dataset["root"] ?? "",
        now: () => log.now(),
        desk: () => this.#desk,
        print: () => this.#print(),
        tell: (words) => this.#tell(words),
        lead: (field) => this.#focus(field),
        came: (programme, words) => this.#offer(programme, words),
      });
      buildDragging(this, (id, spot) => {
        const part = this.#desk && partIn(this.#desk.programme, id);
        if (part) {
          move(part, spot, id, this.#around);
        }
      });
      addEventListener("pagehide", () => this.#leave());
      document.addEventListener("visibilitychange", () => void this.#keep());
      addEventListener("beforeprint", () => this.#fillPaper());
      void this.#load();
    }

    // What is kept

    async #load(): Promise<void> {
      await this.#catchUp();
      await this.#read();
      const [first] = this.#owns;
      if (first) {
        this.#show(first);
      } else {
        this.#start();
      }
      this.#follow();
      addEventListener("hashchange", () => this.#follow());
    }

    async #read(): Promise<void> {
      const { found, unread } = ownIn(await this.#keeping.settled(), shelf.ready);
      this.#owns = found;
      if (unread > 0) {
        this.#say("store", say("client.compose.unread", { number: unread }));
      }
    }

    /** `then`: what to say when it is kept; a failure is always said. */
    async #keep(): Promise<void> {
      clearTimeout(this.#waiting);
      const isAsked = this.#waiting !== undefined;
      this.#waiting = undefined;
      const own = this.#desk?.own;
      if (own && isAsked) {
        // At once: meanwhile someone may choose another, come back to this one, or erase it.
        this.#owns = [own, ...this.#owns.filter(({ target }) => target !== own.target)];
        const outcome = await this.#keeping.keep(own);
        this.#isDue &&= this.#desk?.own !== own;
        this.#say("store", outcome === "too_big" ? say("client.compose.too_big") : "");
      }
    }

    /** A page that goes has no time for a database; the next one of this tab keeps it after all. */
    #leave(): void {
      const own = this.#desk?.own;
      if (own && this.#isDue && log.trouble !== "shared") {
        keepDraft(DRAFT, own);
      }
      void this.#keep();
    }

    async #catchUp(): Promise<void> {
      const draft = readDraft(DRAFT);
      dropDraft(DRAFT);
      const { target, programme } = isFields(draft) ? draft : {};
      const found = programmeIn(programme);
      if (found && typeof target === "string" && /^own:[a-z0-9-]{8,40}$/.test(target)) {
        await this.#keeping.keep({ target, programme: found });
      }
    }

    #soon(pause: number): void {
      this.#isDue = true;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#keep(), pause);
    }

    // Which one

    #show(own: Own): void {
      this.#open.clear();
      this.#desk = new Desk(own, shelf, (change) => this.#changed(change));
      this.#chooser?.element.remove();
      this.#chooser = new Chooser(this.#around);
      this.append(this.#chooser.element);
      this.#part("start").hidden = true;
      this.#part("desk").hidden = false;
      this.#draw();
    }

    /** A programme that nobody kept yet, as one's own. */
    #begin(programme: Programme, words: string): void {
      const own = { target: this.#keeping.newTarget(), programme };
      this.#owns = [own, ...this.#owns];
      this.#show(own);
      this.#soon(0);
      this.#tell(words);
      const heading = this.querySelector<HTMLElement>("#programma");
      if (heading) {
        goTo(heading, heading);
      }
    }

    #start(): void {
      const place = this.#part("start");
      this.#part("desk").hidden = true;
      place.hidden = false;
      place.querySelector("[data-part=ways]")?.remove();
      const isOnly = this.#owns.length === 0;
      place.append(
        startParts(shelf, say, {
          fresh: () => this.#begin(this.#fresh(), say("client.compose.begun")),
          ready: (programme) =>
            this.#begin(programme, say("client.compose.begun_with", { title: programme.title })),
          ...(isOnly ? {} : { back: () => this.#return() }),
        }),
      );
    }

    #fresh(): Programme {
      const title = say("client.compose.first_meeting");
      const id = freshId(title, []);
      return emptyProgramme(say("client.compose.new_title"), emptyMeeting(id, title, false));
    }

    #return(): void {
      const [first] = this.#owns;
      if (first) {
        this.#show(first);
        this.#focus("which");
      }
    }

    /** `#van=lesblok`, from the page of a ready programme; or a programme that someone shared. Either way someone
     * is asked first, and the address says no more what it held. */
    #follow(): void {
      const { hash, pathname, search } = location;
      const name = /^#van=([a-z0-9-]+)$/.exec(hash)?.[1];
      const ready = shelf.ready.find(({ base }) => base === name);
      const shared = readFragment(hash, shelf.ready);
      if (!ready && shared === undefined) {
        return;
      }
      history.replaceState(history.state, "", pathname + search);
      if (ready) {
        this.#offer(ready, say("client.compose.offer_ready", { title: ready.title }));
      } else if (typeof shared === "object") {
        this.#offer(shared, say("client.compose.came_link", describe(shared, say)));
      } else {
        this.#refuse(say(`client.compose.link_${shared}`));
      }
    }

    /** Nothing came of a link, and nothing has changed. */
    #refuse(words: string): void {
      const place = this.#part("offer");
      place.querySelector("[data-part=asked]")?.remove();
      place.append(make("div", { "data-part": "asked" }, make("p", { class: "lk-note" }, words)));
      place.hidden = false;
      const heading = place.querySelector("h2");
      if (heading) {
        goTo(heading, place);
      }
    }

    #offer(programme: Programme, words: string): void {
      const place = this.#part("offer");
      place.querySelector("[data-part=asked]")?.remove();
      const close = () => {
        place.hidden = true;
      };
      place.append(
        make(
          "div",
          { "data-part": "asked" },
          make("p", {}, words),
          ...(this.#owns.length > 0 ? [make("p", {}, say("client.compose.offer_safe"))] : []),
          make(
            "p",
            { class: "lk-bar" },
            button(say("client.compose.offer_take"), { class: "lk-button" }, () => {
              close();
              this.#begin(programme, say("client.compose.begun_with", { title: programme.title }));
            }),
            button(say("client.compose.offer_leave"), {}, () => {
              close();
              this.#tell(say("client.compose.offer_left"));
              const shown = this.#desk ? "#programma" : "#beginnen";
              this.querySelector<HTMLElement>(shown)?.focus();
            }),
          ),
        ),
      );
      place.hidden = false;
      const heading = place.querySelector("h2");
      if (heading) {
        goTo(heading, place);
      }
    }

    async #erase(): Promise<void> {
      const own = this.#desk?.own;
      if (!own) {
        return;
      }
      clearTimeout(this.#waiting);
      this.#waiting = undefined;
      this.#isDue = false;
      await this.#keeping.erase(own.target);
      this.#owns = this.#owns.filter(({ target }) => target !== own.target);
      this.#desk = undefined;
      const [next] = this.#owns;
      if (next) {
        this.#show(next);
        this.#focus("which");
      } else {
        this.#start();
        this.querySelector<HTMLElement>("#beginnen")?.focus();
      }
      const words = log.trouble ? "not_erased" : "erased";
      this.#say("store", say(`client.compose.${words}`, { title: own.programme.title }));
    }

    // What changes

    #changed({ words, field, focus }: Change): void {
      if (field === undefined) {
        this.#draw();
      } else {
        this.#count();
      }
      if (words !== undefined) {
        this.#tell(words);
      }
      if (focus !== undefined) {
        this.#focus(focus);
      }
      this.#soon(field === undefined ? 0 : PAUSE);
    }

    #back(): void {
      this.#desk?.undo(say("client.compose.undone"));
      if (document.activeElement === document.body) {
        this.querySelector<HTMLElement>("#bijeenkomsten")?.focus();
      }
    }

    /** All of it, as after a move. */
    #draw(): void {
      const desk = this.#desk;
      if (!desk) {
        return;
      }
      const around = this.#around;
      this.#part("facts").replaceChildren(this.#which(), ...factFields(around));
      const cards = desk.load.meetings.map((load, place) =>
        meetingCard(load, place, around, (slot) => this.#choose(slot)),
      );
      this.#part("meetings").replaceChildren(
        make("ol", { class: "lk-compose__meetings" }, ...cards),
        make("p", { class: "lk-bar" }, this.#addMeeting()),
      );
      this.#part("aims").replaceChildren(...aimFields(around));
      this.#count();
    }

    /** What follows from it, where someone types on. */
    #count(): void {
      const desk = this.#desk;
      if (!desk) {
        return;
      }
      const around = this.#around;
      const { load, programme } = desk;
      for (const [place, one] of load.meetings.entries()) {
        const { meeting } = one;
        this.#write("title", meeting.id, titled(meeting, place, say));
        this.#write("times", meeting.id, timesOf(one, say));
        for (const where of ["before", "during"] as const) {
          const isTogether = where === "during" && !meeting.isAlone;
          for (const part of meeting[where]) {
            this.#write("minutes", part.id, minutesOf(part, isTogether, around));
            if (part.type === "own") {
              this.#write("name", part.id, nameOf(part, shelf) || say("client.compose.untitled"));
            }
          }
        }
      }
      markFaults(this, desk, say);
      this.#part("faults").replaceChildren(faultList(desk, say, (name) => this.#focus(name)));
      this.#part("sums").replaceChildren(...sumsOf(desk, say, lang));
      const wrong = desk.faults.length;
      this.#numbers.textContent = [
        say("client.compose.bar", {
          meetings: programme.meetings.length,
          together: time(load.together, say),
          total: time(load.total, say),
          ec: points(load.total, shelf, lang),
        }),
        ...(wrong
          ? [say(`client.compose.bar_wrong${wrong > 1 ? "s" : ""}`, { number: wrong })]
          : []),
      ].join(" ");
      this.#undo.hidden = !desk.canUndo;
    }

    #write(kind: string, id: string, words: string): void {
      const place = this.querySelector(`[data-${kind}="${CSS.escape(id)}"]`);
      if (place && place.textContent !== words) {
        place.textContent = words;
      }
    }

    // Pieces

    #which(): HTMLElement {
      const choice = make("select", { id: "welk-programma", "data-focus": "which" });
      for (const { target, programme } of this.#owns) {
        choice.append(
          make("option", { value: target }, programme.title || say("client.compose.untitled")),
        );
      }
      choice.value = this.#desk?.own.target ?? "";
      choice.addEventListener("change", () => {
        void this.#keep();
        const own = this.#owns.find(({ target }) => target === choice.value);
        if (own) {
          this.#show(own);
          this.#focus("which");
        }
      });
      const erase = button(say("client.compose.erase"), {}, () =>
        askAgain(erase, say("client.compose.erase_sure"), say, () => this.#erase()),
      );
      return make(
        "div",
        { class: "lk-compose__which" },
        make(
          "p",
          { class: "lk-compose__field" },
          make("label", { for: choice.id }, say("client.compose.which")),
          choice,
        ),
        make(
          "p",
          { class: "lk-bar" },
          button(say("client.compose.new"), {}, () => {
            void this.#keep();
            this.#start();
            this.querySelector<HTMLElement>("#beginnen")?.focus();
          }),
          erase,
        ),
      );
    }

    #addMeeting(): HTMLElement {
      return button(say("client.compose.add_meeting"), { "data-focus": "add-meeting" }, () => {
        const desk = this.#desk;
        if (desk) {
          const { meetings, form } = desk.programme;
          const title = say("client.compose.meeting", { number: meetings.length + 1 });
          const id = freshId(title, idsIn(desk.programme));
          const meeting = emptyMeeting(id, title, form === "self-study");
          const words = say("client.compose.added_meeting", { number: meetings.length + 1 });
          const next = { ...desk.programme, meetings: [...meetings, meeting] };
          desk.change(next, { words, focus: id }, "add-meeting");
        }
      });
    }

    #print(): void {
      this.#fillPaper();
      printPart(this.#part("paper"));
    }

    #fillPaper(): void {
      if (this.#desk) {
        this.#part("paper").replaceChildren(...paperOf(this.#desk, say, lang));
      }
    }

    #choose(slot: Slot): void {
      this.#chooser?.open(slot, () => this.#focus(`${slot.meeting}/${slot.where}/add`));
    }

    get #around(): Around {
      if (!this.#desk) {
        throw new Error("no programme is shown");
      }
      return { desk: this.#desk, say, root: this.dataset["root"] ?? "", open: this.#open };
    }

    #focus(name: string): void {
      const found = this.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
      const folded = found?.matches("summary") ? null : found?.closest("details");
      if (folded) {
        folded.open = true;
      }
      found?.focus();
      found?.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    #tell(words: string): void {
      this.#told.textContent = words;
    }

    #say(status: string, words: string): void {
      const place = this.querySelector(`[data-status="${status}"]`);
      if (place) {
        place.textContent = words;
      }
    }

    #part(name: string): HTMLElement {
      return partOf(this, name);
    }
  }

  customElements.define("lk-compose", Compose);
}
