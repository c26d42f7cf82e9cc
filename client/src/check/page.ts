// <lk-check>: a check of what someone knows of a competence, one question at a time, feedback at the end.
// From: the list the server wrote, faces of items, the log. To: the same list, and events. What is under way
// stands in the browser's history alone: until its end an answer may change, so it is none yet, and an
// unfinished check is nothing that the log could take for an unfinished quiz. Never: sets a level.

import { recordOf } from "../cards/doing";
import { partOf } from "../dom";
import { Trail } from "../history";
import type { Entry, LogEvent } from "../log/event";
import type { Fields } from "../log/guard";
import type { Log } from "../log/log";
import { askOnce, type Keeper } from "../log/persist";
import { readNames } from "../names";
import { entryOf } from "../quiz/answered";
import type { Random } from "../quiz/random";
import { fromHistory, kept, type Run } from "../quiz/run";
import { checksOf } from "../standing/checks";
import { readCriteria } from "../standing/criteria";
import { readFrame } from "../standing/frame";
import { facesOf, type ItemFace, isItem } from "../today/faces";
import type { Say } from "../words";
import { rightIn } from "./difference";
import { drawn } from "./draw";
import { readOffer } from "./offer";
import { Overview } from "./overview";
import { type Around, headingOf, resultOf } from "./result";
import { type Place, Session } from "./session";

export interface Surroundings {
  readonly random: Random;
  readonly keeper: Keeper;
}

/** A place in the browser's history that is no check: the list of competences. */
const LIST = "list";
type Where = Place | typeof LIST;

export function defineCheck(log: Log, { random, keeper }: Surroundings, say: Say): void {
  class Check extends HTMLElement {
    #around: Around | undefined;
    #overview: Overview | undefined;
    /** The check on the screen; undefined with the list. */
    #session: Session | undefined;
    #events: readonly LogEvent[] = [];
    #asked = 0;
    #isEnding = false;
    readonly #faces = facesOf(document);
    readonly #trail = new Trail<Where>({
      owner: () => ["check", "check"],
      write: (place) =>
        place === LIST ? { list: true } : { ...kept(place), competence: place.competence },
      read: (entry) => this.#read(entry),
      anchorOf: (place) => (place === LIST ? undefined : place.competence.split(":")[1]),
      at: (anchor) => (this.#overview?.heading(anchor) ? LIST : undefined),
    });

    connectedCallback(): void {
      if (this.#around) {
        return; // moved, not new
      }
      this.#around = {
        ...{ offer: readOffer(document), frame: readFrame(document) },
        ...{ names: readNames(document), criteria: readCriteria(document), say },
      };
      this.#overview = new Overview(
        this,
        this.#around,
        (competence) => void this.#begin(competence),
      );
      log.onTrouble((trouble) => this.#tell(say(`client.store.${trouble}`)));
      void this.#open();
    }

    async #open(): Promise<void> {
      const known = this.#trail.kept;
      this.#trail.follow((place) => void this.#moved(place));
      this.#events = await log.all();
      this.#overview?.show(checksOf(this.#events));
      if (known === undefined) {
        this.#trail.replace(LIST);
        this.#overview?.goTo(location.hash.slice(1));
      } else {
        await this.#show(known);
      }
      // Someone may have chosen a level meanwhile, on the cards or in another tab.
      document.addEventListener("visibilitychange", () => void this.#refresh());
      addEventListener("pageshow", () => void this.#refresh());
    }

    async #refresh(): Promise<void> {
      const events = document.visibilityState === "visible" ? await log.all() : this.#events;
      if (events.length === this.#events.length) {
        return;
      }
      this.#events = events;
      this.#overview?.show(checksOf(events));
      if (this.#session?.place.run.isEnded && this.#session.place.at === undefined) {
        this.#result(this.#session);
      }
    }

    /** What the history holds, unless the questions have changed since. */
    #read(entry: Fields): Where | undefined {
      const competence = String(entry["competence"]);
      const questions = this.#around?.offer.items[competence];
      const screen = questions && fromHistory(entry, questions);
      return screen ? { competence, ...screen } : entry["list"] === true ? LIST : undefined;
    }

    // What someone does

    async #begin(competence: string): Promise<void> {
      const { offer } = this.#need();
      this.#asked += 1;
      const asked = this.#asked;
      this.#events = await log.all();
      const order = drawn(offer.items[competence] ?? [], this.#before(competence), random);
      const items = await this.#load(order);
      if (asked !== this.#asked) {
        return; // pressed twice, or someone went elsewhere
      }
      if (items === undefined || items.length < offer.fewest) {
        this.#fail(competence, items !== undefined);
        return;
      }
      const ids = items.map(({ id }) => id);
      const fresh = { mode: "check", answers: new Map(), isEnded: false } as const;
      const run: Run = { ...fresh, id: log.makeId(), order: ids };
      this.#enter({ competence, run, at: ids[0] }, items);
      this.#go();
    }

    /** What the last check of this competence asked. */
    #before(competence: string): Set<string> {
      const last = checksOf(this.#events).get(competence)?.at(-1)?.run;
      const of = (event: LogEvent) => event.kind === "item-answered" && event.run === last;
      return new Set(this.#events.filter(of).map(({ target }) => target));
    }

    async #end(session: Session): Promise<void> {
      if (this.#isEnding) {
        return; // pressed twice
      }
      if (!session.place.run.isEnded) {
        this.#isEnding = true;
        session.end();
        await this.#keep(session);
        this.#isEnding = false;
      }
      this.#result(session);
      this.#go();
    }

    /** Its end first: by that its answers are known to be those of a check (cards/doing.ts). */
    async #keep({ place: { competence, run }, asked }: Session): Promise<void> {
      const { frame } = this.#need();
      const known = frame.competences.find(({ id }) => id === competence);
      const end: Entry = {
        ...{ kind: "quiz-ended", run: run.id, points: rightIn(run), items: run.order.length },
        ...{ target: competence, ...(known ? { textHash: known.textHash } : {}) },
      };
      const answers = asked.items.flatMap((item) => {
        const given = run.answers.get(item.id);
        return given ? [entryOf(item, given, run.id, "check")] : [];
      });
      const events = await Promise.all([end, ...answers].map((entry) => log.append(entry)));
      this.#events = [...this.#events, ...events];
      this.#overview?.show(checksOf(this.#events));
      for (const event of events.slice(0, 1)) {
        void askOnce(log, event, keeper, () => this.#tell(say("client.quiz.persist")));
      }
    }

    async #remember(items: readonly ItemFace[]): Promise<void> {
      for (const { id: target, textHash, keyHash } of items) {
        await log.append({ kind: "card-added", target, textHash, keyHash });
      }
    }

    // Where someone is

    /** To another screen, which already stands. */
    #go(): void {
      this.#trail.push(this.#session?.place ?? LIST);
      this.#focus();
    }

    #focus(): void {
      if (this.#session) {
        this.#session.focus();
      } else {
        this.#overview?.focus();
      }
    }

    async #moved(place: Where): Promise<void> {
      this.#session?.read();
      if (await this.#show(place)) {
        this.#focus();
      }
    }

    /** An entry holds a check as it was then: what was answered since, or that it ended, stays. False when
     * someone went on before it could be shown. */
    async #show(place: Where): Promise<boolean> {
      this.#asked += 1;
      const asked = this.#asked;
      if (place === LIST) {
        this.#leave();
      } else if (this.#session?.place.run.id === place.run.id) {
        this.#screen(this.#session, place.at);
      } else {
        const items = await this.#load(place.run.order);
        if (asked !== this.#asked) {
          return false;
        }
        if (items?.length === place.run.order.length) {
          this.#enter(place, items);
        } else {
          this.#leave();
          this.#fail(place.competence, items !== undefined);
        }
      }
      this.#trail.replace(this.#session?.place ?? LIST);
      return true;
    }

    /** Questions that the scripts of banks have; undefined when one of these could not be had. */
    async #load(ids: readonly string[]): Promise<ItemFace[] | undefined> {
      const { banks } = this.#need().offer;
      const faceOf = (id: string) =>
        this.#faces({ id: recordOf(id), script: banks[recordOf(id)] ?? "" }, id);
      try {
        const faces = await Promise.all(ids.map(faceOf));
        return faces.flatMap((face) => (face && isItem(face) ? [face] : []));
      } catch {
        return undefined;
      }
    }

    // What is to be seen

    #enter(place: Place, items: readonly ItemFace[]): void {
      const { offer, names } = this.#need();
      const title = say("client.check.title", {
        title: names.get(place.competence) ?? place.competence,
      });
      const heard = {
        moved: (now: Place) => this.#trail.push(now),
        kept: (now: Place) => this.#trail.replace(now),
        ended: (session: Session) => void this.#end(session),
        stopped: () => {
          this.#leave();
          this.#overview?.tell(place.competence, say("client.check.stopped"));
          this.#go();
        },
      };
      const tools = { root: offer.root, random, say };
      const session = new Session(this.#part("session"), title, place, items, tools, heard);
      this.#session = session;
      this.#part("session").hidden = false;
      this.#part("overview").hidden = true;
      this.#screen(session, place.at);
    }

    #leave(): void {
      this.#asked += 1;
      this.#session = undefined;
      this.#part("session").replaceChildren();
      this.#part("session").hidden = true;
      this.#part("overview").hidden = false;
    }

    #screen(session: Session, at: string | undefined): void {
      if (at === undefined && session.place.run.isEnded) {
        this.#result(session);
      } else {
        const first = session.place.run.order[0] ?? "";
        session.showQuestion(at ?? first);
      }
    }

    #result(session: Session): void {
      const { competence, run } = session.place;
      session.asked.explain(run);
      const next = {
        remember: (items: readonly ItemFace[]) => this.#remember(items),
        anew: () => void this.#begin(competence),
        other: () => {
          this.#leave();
          this.#go();
        },
      };
      const parts = resultOf(session.place, session.asked, this.#events, this.#need(), next);
      session.showResult(headingOf(say), parts);
    }

    // Pieces

    #need(): Around {
      if (!this.#around) {
        throw new Error("not on a page yet");
      }
      return this.#around;
    }

    #part(name: "session" | "overview"): HTMLElement {
      return partOf(this, name);
    }

    /** `isLoaded`: what was drawn is no longer there; else the network is gone. */
    #fail(competence: string, isLoaded: boolean): void {
      const words = say(`client.check.${isLoaded ? "changed" : "failed"}`);
      this.#overview?.tell(competence, words, "alert");
    }

    #tell(words: string): void {
      this.querySelector("[data-status=store]")?.replaceChildren(words);
    }
  }

  customElements.define("lk-check", Check);
}
