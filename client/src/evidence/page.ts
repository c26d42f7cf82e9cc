// <lk-evidence>: stories, data points and observations, kept on this device. From: the forms and places
// that the server wrote, the log, files someone picked. To: the same, and events, and files. Never: sends
// anything, opens an address, or says that something is kept before it is.

import { make } from "../dom";
import { offer } from "../files";
import type { LogEvent } from "../log/event";
import { type Fields, type Filled, type Form, filled, newTarget, textOf } from "../log/form";
import type { Log } from "../log/log";
import type { Names } from "../names";
import { answeredRounds } from "../standing/rounds";
import { dayInName, type Say } from "../words";
import { Beside } from "./beside";
import { Editor } from "./editor";
import { judgePoint, judgeStory } from "./judged";
import { type Acts, keptList } from "./kept";
import { type Handed, idOf, type Travelling, writeParcel } from "./parcel";
import { Pieces } from "./pieces";
import type { Point } from "./placement";
import { printAlone } from "./printing";
import { listOf, pageOfForms, type Told, titleOf } from "./shown";
import { takeIn } from "./taking-in";

export function defineEvidence(log: Log, say: Say, names: Names): void {
  class Evidence extends HTMLElement {
    readonly #told: Told = { say, names, language: document.documentElement.lang };
    readonly #pieces = new Pieces(this);
    #events: readonly LogEvent[] = [];
    #looked: readonly Point[] = [];
    #story: Editor | undefined;
    #point: Editor | undefined;
    #beside: Beside | undefined;

    connectedCallback(): void {
      if (this.#story) {
        return; // moved, not new
      }
      const chose = (competence: string, form: HTMLFormElement) => this.#level(competence, form);
      this.#story = new Editor(this.#pieces.form("story"), say, {
        judge: judgeStory,
        keep: (fields, target) => this.#keepOwn("story", fields, target),
        chose,
      });
      this.#point = new Editor(this.#pieces.form("datapoint"), say, {
        judge: judgePoint,
        keep: (fields, target) => this.#keepOwn("datapoint", fields, target),
      });
      this.#beside = new Beside(this.#pieces.list("beside"), this.#told, () => {
        this.#looked = [];
        void this.#refresh().then(() => this.#pieces.goTo("datapoint"));
      });
      this.#readFiles();
      log.onTrouble((notice) => {
        this.#tell("store", say(`client.store.${notice}`));
        if (notice === "back") {
          void this.#refresh();
        }
      });
      // Another tab may have erased or added something.
      addEventListener("pageshow", ({ persisted }) => persisted && void this.#refresh());
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#refresh();
        }
      });
      addEventListener("hashchange", () => this.#begin());
      void this.#refresh().then(() => this.#begin());
    }

    /** A link to `#begrenzen` or `#begrenzen/doet-zelf` begins a story about that. */
    #begin(): void {
      const [competence = "", level] = location.hash.slice(1).split("/");
      if (names.has(`competence:${competence}`)) {
        const known = level !== undefined && names.has(`level:${level}`) ? { level } : {};
        this.#story?.open({ competence, ...known });
      }
    }

    /** What someone said of themself on the cards, unless a level stands there. */
    #level(competence: string, form: HTMLFormElement): void {
      const field = form.querySelector<HTMLSelectElement>("select[name=level]");
      const rated = answeredRounds(this.#events)
        .map(({ levels }) => levels.get(`competence:${competence}`)?.level)
        .filter((level) => level !== undefined)
        .at(-1);
      if (field?.value === "" && rated !== undefined) {
        field.value = rated;
        field.selectedIndex = Math.max(0, field.selectedIndex); // *not met* is no choice here
      }
    }

    // What is kept

    async #refresh(): Promise<void> {
      this.#events = await log.all();
      this.#list("story", {
        edit: ({ fields, target }) => this.#story?.open(fields, target),
      });
      this.#list("datapoint", {
        edit: ({ fields, target }) => this.#point?.open(fields, target),
        file: (one) => this.#hand([one]),
      });
      this.#list("observation", {
        point: ({ fields }) => this.#point?.open(pointOf(fields)),
      });
      this.#compare();
    }

    #list(form: Form, more: Partial<Acts>): void {
      const all = filled(this.#events, form);
      const acts: Acts = {
        print: (one) => this.#print(form, one),
        page: (one) => this.#page(form, [one]),
        erase: (one) => this.#erase(form, one),
        ...more,
      };
      const list = keptList(form, all, this.#told, acts);
      const many = form === "datapoint" && all.length > 1 ? [this.#together(all)] : [];
      this.#pieces.fill(form, [...list, ...many]);
    }

    #together(all: readonly Filled[]): HTMLElement {
      const { press } = this.#pieces;
      return make(
        "p",
        { class: "lk-own__foot" },
        press(say("client.evidence.all_file"), () => this.#hand(all)),
        press(say("client.evidence.all_page"), () => this.#page("datapoint", all)),
      );
    }

    #compare(whose?: string): void {
      const kept = filled(this.#events, "datapoint").map(({ fields }) => ({
        whose: textOf(fields, "whose"),
        isLookedAt: false,
        fields,
      }));
      const points = [...kept, ...this.#looked];
      this.#pieces.part("beside").hidden = points.length === 0;
      this.#beside?.show(points, whose);
    }

    // What someone does

    async #keepOwn(form: "story" | "datapoint", fields: Fields, target?: string): Promise<boolean> {
      const before = filled(this.#events, form).find((one) => one.target === target);
      const whose = textOf(before?.fields ?? {}, "whose");
      const stamped =
        form === "story"
          ? fields
          : { ...fields, ...(whose ? { whose } : {}), written: log.now().toISOString() };
      return this.#keep(form, [[target ?? newTarget(log.makeId()), stamped]]);
    }

    async #keep(form: Form, forms: readonly [string, Fields][]): Promise<boolean> {
      for (const [target, fields] of forms) {
        await log.append({ kind: "form-kept", form, target, fields });
      }
      await this.#refresh();
      return log.trouble === undefined;
    }

    async #erase(form: Form, { target }: Filled): Promise<void> {
      const next = this.#pieces.beside(form, target);
      await log.append({ kind: "form-kept", form, target, fields: {} });
      const isGone = log.trouble === undefined;
      await this.#refresh();
      this.#tell(form, say(`client.evidence.${isGone ? "erased" : "not_erased"}`));
      this.#pieces.goTo(form, next);
    }

    #hand(all: readonly Filled[]): void {
      const forms = all.map(({ target, fields, at }): Handed => {
        const written = textOf(fields, "written") || at;
        return { id: idOf(target), fields: { ...fields, written } };
      });
      const name = `datapunten-${dayInName(log.now())}.json`;
      offer(name, "application/json", writeParcel("datapoint", forms, log.now()));
      this.#tell("datapoint", say("client.evidence.saved", { name }));
    }

    #page(form: Form, all: readonly Filled[]): void {
      const [first] = all;
      const kind = say(`client.evidence.list.${form}`);
      const title = first && all.length === 1 ? titleOf(first.fields, this.#told) : kind;
      const html = pageOfForms(
        title,
        form,
        all.map(({ fields }) => fields),
        this.#told,
      );
      const name = `${FILE[form]}-${dayInName(log.now())}.html`;
      offer(name, "text/html", html);
      this.#tell(form, say("client.evidence.saved", { name }));
    }

    #print(form: Form, { fields }: Filled): void {
      const sheet = make(
        "section",
        { class: "lk-evidence__sheet" },
        make("p", { class: "lk-meta" }, say(`client.evidence.list.${form}`)),
        make("h2", {}, titleOf(fields, this.#told)),
        listOf(form, fields, this.#told),
      );
      this.append(sheet);
      addEventListener("afterprint", () => sheet.remove(), { once: true });
      printAlone(sheet);
    }

    // What others give

    #readFiles(): void {
      const field = this.#pieces.field();
      this.#pieces.part("taking-in").hidden = false;
      field.addEventListener("change", () => {
        const files = [...(field.files ?? [])];
        field.value = ""; // the same file may be picked again
        void this.#take(files);
      });
    }

    async #take(files: readonly File[]): Promise<void> {
      this.#pieces.list("files").replaceChildren();
      const told: string[] = [];
      for (const file of files) {
        const block = await takeIn(file, {
          told: this.#told,
          events: () => log.all(),
          keep: (form: Travelling, forms) => this.#keep(form, forms),
          look: (name, forms) => this.#look(name, forms),
          tell: (words) => {
            told.push(words);
            this.#tell("file", words);
          },
          after: () => this.#pieces.field().focus(),
        });
        this.#pieces.list("files").append(...(block ? [block] : []));
      }
      this.#tell("file", told.join(" "));
    }

    #look(whose: string, forms: readonly Handed[]): void {
      const more = forms.map(({ fields }) => ({ whose, isLookedAt: true, fields }));
      this.#looked = [...this.#looked.filter((one) => one.whose !== whose), ...more];
      this.#compare(whose);
    }

    #tell(where: string, words: string): void {
      this.#pieces.status(where).textContent = words;
    }
  }

  customElements.define("lk-evidence", Evidence);
}

const FILE: Readonly<Record<string, string>> = {
  datapoint: "datapunten",
  observation: "observatie",
  story: "voorbeeld",
};

/** What an observation says that a data point can say too. */
function pointOf(fields: Fields): Fields {
  const { competence = "", date = "", role = "", situation = "", saw = "", next = "" } = fields;
  return { competence, date, role, situation, seen: saw, "feed-forward": next };
}
