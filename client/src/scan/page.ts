// <lk-scan>: a checklist that a team fills in apart and lays side by side, without a server.
// From: the form the server wrote, the log, files of colleagues. To: what the answers show, points to work
// on, an agenda, and events. Never: sends anything, sums over questions, or takes in a file before a yes.

import { askAgain } from "../data/ask-again";
import { button, make, partOf } from "../dom";
import { guard } from "../guarded";
import type { LogEvent } from "../log/event";
import { type Fields, type Filled, type Form, filled, idsOf, newTarget, textOf } from "../log/form";
import type { Log } from "../log/log";
import { printPart } from "../print-part";
import { day, dayInName, type Say } from "../words";
import { type Around, give, receive } from "./exchange";
import { laidInto } from "./files";
import { Points } from "./points";
import {
  byDifference,
  type Checklist,
  changes,
  isMine,
  type Round,
  roundsOf,
  spreadsOf,
  toImprove,
} from "./scan";
import { agendaOf, changeItems, spreadItem, whoOf } from "./show";

/** As many points as people can hold on to, and as many differences as fit in a quarter of an hour. */
const POINTS = 3;
const APART = 2;

type Field = HTMLInputElement | HTMLTextAreaElement;

export function defineScan(log: Log, say: Say): void {
  class Scan extends HTMLElement {
    #events: readonly LogEvent[] = [];
    #rounds: readonly Round[] = [];
    /** The name of the round that is shown; one that nothing is kept of yet begins at the first answer. */
    #round = "";
    #list: Checklist = { id: "", questions: [], scale: [] };
    /** What one's own answers and the points of each round are called, also before they are kept: who is
     * quicker than the database makes one of each. */
    readonly #targets = new Map<string, string>();
    /** What is being written waits for what was written before it. */
    #last: Promise<unknown> = Promise.resolve();
    /** Until it is known which round this is, and what was kept of it. */
    #loaded: Promise<void> = Promise.resolve();

    connectedCallback(): void {
      this.#list = this.#listed();
      this.#part("bar").hidden = false;
      for (const field of this.#choices) {
        field.addEventListener("change", () => void this.#keepOwn());
      }
      for (const field of this.#hows) {
        guard(field, say, () => this.#keepOwn());
      }
      this.#input("date").addEventListener("change", () => void this.#keepOwn());
      this.#input("rounds").addEventListener("change", () =>
        this.#show(this.#input("rounds").value),
      );
      this.#on("new", () => this.#begin());
      this.#on("export", () => void this.#export());
      this.#on("print", () => printPart(this.#part("agenda")));
      this.#input("import").addEventListener("change", () => void receive(say, this.#around()));
      log.onTrouble((trouble) => this.#tell("bar", say(`client.store.${trouble}`)));
      const early = this.#filledIn;
      this.#loaded = this.#load();
      void this.#loaded.then(() => this.#keepEarly(early));
    }

    // What is kept

    async #load(): Promise<void> {
      await this.#read();
      this.#show(this.#rounds[0]?.round ?? this.#newRound(), this.#filledIn);
    }

    /** What stood there before this script did. Texts first: one that is warned about is not kept. */
    #keepEarly(early: ReadonlySet<Field>): void {
      for (const field of this.#hows.filter((one) => early.has(one))) {
        field.dispatchEvent(new Event("change"));
      }
      if (this.#choices.some((field) => early.has(field))) {
        void this.#keepOwn();
      }
    }

    /** The page is there before its script, and that before the database: people may have begun. */
    get #filledIn(): ReadonlySet<Field> {
      const chosen = this.#choices.filter((field) => field.checked);
      return new Set([...chosen, ...this.#hows.filter((field) => field.value !== "")]);
    }

    async #read(): Promise<void> {
      this.#events = await log.all();
      this.#rounds = roundsOf(filled(this.#events, "scan"), this.#list.id);
    }

    /** One's own answers as they stand on the page. */
    async #keepOwn(): Promise<boolean> {
      await this.#loaded;
      const fields = {
        checklist: this.#list.id,
        round: this.#round,
        date: this.#input("date").value || dayInName(log.now()),
        mine: "yes",
        ...this.#written(),
      };
      return this.#keep("scan", this.#targetOf("scan", this.#own), fields);
    }

    async #keep(form: Form, target: string, fields: Fields): Promise<boolean> {
      const kept = this.#last.then(() => log.append({ kind: "form-kept", form, target, fields }));
      this.#last = kept.catch(() => undefined);
      await kept;
      await this.#read();
      this.#showResult();
      return log.trouble === undefined;
    }

    /** A text that was warned about and not agreed to, stays as it was kept. */
    #written(): Fields {
      const kept = this.#own?.fields ?? {};
      const chosen = this.#choices.filter((field) => field.checked);
      return Object.fromEntries([
        ...chosen.map((field) => [`answer/${field.name}`, field.value]),
        ...this.#hows.flatMap((field) => {
          const name = `how/${field.dataset["how"]}`;
          const isDoubtful = field.getAttribute("aria-invalid") === "true";
          const text = isDoubtful ? textOf(kept, name) : field.value.trim();
          return text ? [[name, text]] : [];
        }),
      ]);
    }

    get #now(): Round | undefined {
      return this.#rounds.find(({ round }) => round === this.#round);
    }

    get #own(): Filled | undefined {
      return this.#now?.sheets.find(isMine);
    }

    #targetOf(form: Form, kept: Filled | undefined): string {
      const name = `${form} ${this.#round}`;
      const target = kept?.target ?? this.#targets.get(name) ?? newTarget(log.makeId());
      this.#targets.set(name, target);
      return target;
    }

    #newRound(): string {
      return newTarget(log.makeId()).replace(":", "-");
    }

    #begin(): void {
      this.#show(this.#newRound());
      this.#tell("bar", say("client.scan.begun"));
      this.querySelector<HTMLElement>('input[type="radio"]')?.focus();
    }

    // What is to be seen

    /** `stays`: what someone filled in already; of a question the other answers stay open too. */
    #show(round: string, stays: ReadonlySet<Field> = new Set()): void {
      this.#round = round;
      const own = this.#own?.fields ?? {};
      this.#input("date").value = this.#now?.date || dayInName(log.now());
      const answered = new Set([...stays].map(({ name }) => name));
      for (const field of this.#choices.filter(({ name }) => !answered.has(name))) {
        field.checked = textOf(own, `answer/${field.name}`) === field.value;
      }
      for (const field of this.#hows.filter((one) => !stays.has(one))) {
        field.value = textOf(own, `how/${field.dataset["how"]}`);
      }
      this.#showResult();
    }

    #showResult(): void {
      const now = this.#now;
      this.#part("result").hidden = now === undefined;
      this.#part("new-round").hidden = now === undefined;
      this.#part("rounds-line").hidden = this.#rounds.length < 2;
      const rounds = this.#input("rounds");
      rounds.replaceChildren(
        ...this.#rounds.map(({ round, date }) =>
          make("option", { value: round }, day(`${date}T12:00:00`, document.documentElement.lang)),
        ),
      );
      rounds.value = this.#round;
      if (now === undefined) {
        return;
      }
      const list = this.#list;
      const spreads = spreadsOf(now.sheets, list);
      const isTeam = now.sheets.length > 1;
      const shown = isTeam ? byDifference(spreads) : toImprove(spreads, spreads.length);
      this.#part("people").replaceChildren(
        ...now.sheets.map((sheet, at) => this.#person(sheet, at)),
      );
      this.#part("spread-title").textContent = say(`client.scan.${isTeam ? "apart" : "low"}`);
      this.#part("spread").replaceChildren(
        ...shown.map((spread) => spreadItem(spread, now.sheets, list, say)),
      );
      this.#showPoints(now, spreads);
      this.#showChanges(now, spreads);
    }

    #person(sheet: Filled, at: number): HTMLElement {
      const who = whoOf(sheet, at + 1, say);
      const answers = list(sheet.fields, "answer/").length;
      const marks = { "aria-label": say("client.scan.erase_one", { who }) };
      const press = button(say("client.scan.erase"), marks, () =>
        askAgain(press, say("client.scan.erase_sure", { who }), say, () => this.#erase(sheet, who)),
      );
      return make("li", {}, say("client.scan.person", { who, answers }), " ", press);
    }

    async #erase(sheet: Filled, who: string): Promise<void> {
      await this.#keep("scan", sheet.target, {});
      this.#show(this.#now ? this.#round : (this.#rounds[0]?.round ?? this.#newRound()));
      this.#tell("people", say("client.scan.erased", { who }));
      this.#part("people-title").focus();
    }

    #showPoints(now: Round, spreads: ReturnType<typeof spreadsOf>): void {
      const kept = filled(this.#events, "agenda").find(
        ({ fields }) => textOf(fields, "round") === now.round,
      );
      const proposed = toImprove(spreads, POINTS).map(({ question }) => question.id);
      const fields: Fields = kept?.fields ?? { questions: proposed };
      const keep = (given: Fields) =>
        this.#keep("agenda", this.#targetOf("agenda", kept), {
          checklist: this.#list.id,
          round: now.round,
          date: now.date,
          ...given,
        });
      const points = new Points(this.#list.questions, fields, POINTS, say, keep);
      const body = this.#part("points");
      // Someone is writing here: what they write is kept, and the rest can wait.
      if (!body.contains(document.activeElement) || idsOf(fields, "questions").length === 0) {
        body.replaceChildren(...points.elements);
        for (const place of body.querySelectorAll<HTMLElement>("[data-behind]")) {
          const behind = this.querySelector(`p[data-behind-of="${place.dataset["behind"]}"]`);
          place.append(...[...(behind?.cloneNode(true).childNodes ?? [])]);
        }
      }
      const apart = byDifference(spreads).filter(({ range }) => range > 0);
      this.#part("agenda-body").replaceChildren(
        agendaOf(
          now.date,
          apart.slice(0, APART).map(({ question }) => question),
          points.chosen,
          say,
        ),
      );
    }

    #showChanges(now: Round, spreads: ReturnType<typeof spreadsOf>): void {
      const before = this.#rounds[this.#rounds.indexOf(now) + 1];
      this.#part("changes").hidden = before === undefined;
      if (before) {
        const found = changes(spreadsOf(before.sheets, this.#list), spreads);
        const date = day(`${before.date}T12:00:00`, document.documentElement.lang);
        this.#part("changes-title").textContent = say("client.scan.since", { date });
        this.#part("changes-body").replaceChildren(
          ...(found.length > 0
            ? changeItems(found, this.#list.scale, say)
            : [make("li", {}, say("client.scan.same"))]),
        );
      }
    }

    // Files

    async #export(): Promise<void> {
      await this.#last; // what was just written goes along
      const own = this.#own;
      if (own === undefined) {
        this.#tell("files", say("client.scan.nothing"));
      } else {
        give(own, this.#input("who").value.trim(), log.now(), say, this.#around());
      }
    }

    #around(): Around {
      return {
        checklist: this.#list.id,
        field: this.#input("import"),
        preview: this.#part("preview"),
        tell: (words) => this.#tell("files", words),
        events: () => this.#events,
        layIn: (form) => this.#keep("scan", form.target, laidInto(this.#round, form)),
      };
    }

    // Pieces

    /** As the server wrote it. */
    #listed(): Checklist {
      const questions = [...this.querySelectorAll<HTMLElement>("[data-question-title]")];
      const scale = questions[0]
        ?.closest("fieldset")
        ?.querySelectorAll<HTMLElement>("[data-answer]");
      return {
        id: this.dataset["checklist"] ?? "",
        questions: questions.map((title) => ({
          id: title.dataset["questionTitle"] ?? "",
          title: title.textContent?.trim() ?? "",
        })),
        scale: [...(scale ?? [])].map((title) => ({
          id: title.dataset["answer"] ?? "",
          title: title.textContent?.trim() ?? "",
        })),
      };
    }

    get #choices(): HTMLInputElement[] {
      return [...this.querySelectorAll<HTMLInputElement>("form input[type=radio]")];
    }

    get #hows(): HTMLTextAreaElement[] {
      return [...this.querySelectorAll<HTMLTextAreaElement>("[data-how]")];
    }

    #on(name: string, act: () => void): void {
      this.#part(name).addEventListener("click", act);
    }

    #tell(name: string, words: string): void {
      this.querySelector(`[data-status="${name}"]`)?.replaceChildren(words);
    }

    #input(name: string): HTMLInputElement {
      return this.#part(name) as HTMLInputElement;
    }

    #part(name: string): HTMLElement {
      return partOf(this, name);
    }
  }

  customElements.define("lk-scan", Scan);
}

/** The names of fields that begin in one way. */
function list(fields: Fields, start: string): string[] {
  return Object.keys(fields).filter((name) => name.startsWith(start));
}
