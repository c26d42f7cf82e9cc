// <lk-data>: what is kept on this device, to see, take along, put back and erase.
// From: the sections and controls the server wrote, the log. To: the same, and files. Never: sends
// anything, or changes anything before someone said yes.

import { unsaved } from "../cards/backup";
import { BACKUP, follow, IDLE } from "../cards/doing";
import { make, partOf } from "../dom";
import { beginEra } from "../era";
import { offer } from "../files";
import type { LogEvent } from "../log/event";
import { writeFile } from "../log/file";
import { isShared, type Log, setShared } from "../log/log";
import { ask, type Keeper, persistence } from "../log/persist";
import { seal } from "../log/sealed";
import type { World } from "../log/world";
import { bookmarksFrom, placeOf } from "../marks/bookmarks";
import { placesOf } from "../marks/taking-in";
import type { Names } from "../names";
import { ERASED, erase } from "../offline/registering";
import { tellWaiting } from "../waiting";
import { day, dayInName, type Say, written } from "../words";
import { askAgain } from "./ask-again";
import { COUNTED, groupOf, type Overview, overviewOf } from "./overview";
import { paperOf } from "./paper";
import { putBack } from "./putting-back";
import { Records } from "./records";
import { rowsOf } from "./rows";
import { buildSealing } from "./sealing";
import { tableOf } from "./table";
import { Texts } from "./texts";
import { wordingsOf } from "./wording";

declare const __md_scope: URL;

/** Which pages were read stands in a cache (client/worker), where the browser has such a thing. */
async function forgetSeen(): Promise<void> {
  if ("caches" in globalThis) {
    await erase(__md_scope.href, ["seen"]).catch(() => undefined);
    document.dispatchEvent(new Event(ERASED));
  }
}

export function defineData(log: Log, world: World, keeper: Keeper, say: Say, names: Names): void {
  const known = new Map(names);
  class Data extends HTMLElement {
    readonly #language = document.documentElement.lang;
    #records: Records | undefined;
    #texts: Texts | undefined;

    connectedCallback(): void {
      this.#records = new Records(this.#part("records"), say, known, (record, title) =>
        this.#reset(record, title),
      );
      this.#texts = new Texts(this.#part("texts"), say, (target) => this.#eraseText(target));
      this.#on("export", () => void this.#export((text) => text));
      buildSealing(this.#part("sealing"), say, (password) =>
        this.#export((text) => seal(text, password)),
      );
      this.#on("readable", () => void this.#exportToRead("html"));
      this.#on("table", () => void this.#exportToRead("csv"));
      this.#on("persist", () => void this.#persist());
      this.#on("erase", (press) =>
        askAgain(press, say("client.data.erase_sure"), say, () => this.#erase()),
      );
      this.#part("import").addEventListener("change", (event) => {
        void this.#import(event.currentTarget as HTMLInputElement);
      });
      const shared = this.#part("shared") as HTMLInputElement;
      shared.checked = isShared(world);
      shared.addEventListener("change", () => this.#share(shared));
      log.onTrouble((notice) => {
        this.#tell("overview", say(`client.store.${notice}`));
        if (notice === "back") {
          void this.#refresh();
        }
      });
      void this.#refresh();
      void this.#showPersistence();
    }

    // What there is

    async #refresh(): Promise<void> {
      const events = await log.all();
      await this.#namePlaces(events);
      const found = overviewOf(events);
      // What could not be read may well be there.
      this.#part("nothing").hidden = found !== undefined || log.trouble !== undefined;
      this.#part("facts").replaceChildren(...(found ? this.#facts(found) : []));
      this.#records?.show(found?.records ?? new Map());
      this.#texts?.show(events, (record) => this.#titleOf(record));
      this.#part("written").hidden = this.#texts?.isEmpty !== false;
      this.#remind(events);
    }

    /** What a bookmark is at is called as the script of all places calls it. */
    async #namePlaces(events: readonly LogEvent[]): Promise<void> {
      const targets = bookmarksFrom(events).map(({ target }) => target);
      if (targets.length > 0) {
        const places = await placesOf(document, new URL(".", location.href));
        for (const target of targets) {
          const record = groupOf(target);
          const place = placeOf(target, places);
          if (place) {
            known.set(record, place.title);
          }
          if (place?.passage) {
            known.set(target, place.passage);
          }
        }
      }
    }

    #facts(found: Overview): HTMLElement[] {
      const facts: [string, string][] = [
        ...COUNTED.filter((name) => found[name] > 0).map((name): [string, string] => [
          name,
          written(found[name], this.#language),
        ]),
        ["since", day(found.since, this.#language)],
        ["last", day(found.last, this.#language)],
        [
          "size",
          say("client.data.kilobytes", {
            size: written(Math.ceil(found.bytes / 1000), this.#language),
          }),
        ],
      ];
      return facts.map(([name, value]) =>
        make("div", {}, make("dt", {}, say(`client.data.facts.${name}`)), make("dd", {}, value)),
      );
    }

    /** A record is reset as a whole; of the terms each one that something is kept of. */
    async #reset(record: string, title: string): Promise<void> {
      const targets = (await log.all()).map(({ target }) => target);
      const own = record.includes(":")
        ? [record]
        : new Set(targets.filter((target) => groupOf(target) === record));
      for (const target of own) {
        await log.append({ kind: "reset", target });
      }
      beginEra(log.makeId());
      tellWaiting(document, undefined); // the next page counts again
      await this.#refresh();
      this.#tell("overview", say("client.data.reset_done", { title }));
      // The button that had the focus is gone. What was done is said by itself, so the focus says no word of it.
      const next = this.#records?.beside(record) ?? this.querySelector<HTMLElement>("#overzicht");
      next?.focus();
    }

    /** All versions of a text, for good: what replaces them is empty. Forms have names of their own. */
    async #eraseText(target: string): Promise<void> {
      const events = (await log.about(target)).filter((event) => event.target === target);
      const form = events.filter((event) => event.kind === "form-kept").at(-1)?.form;
      if (events.some(({ kind }) => kind === "bookmark-kept")) {
        await log.append({ kind: "bookmark-kept", target, note: "" }); // the bookmark stays
      } else {
        await log.append(
          form === undefined
            ? { kind: "note-written", target, text: "" }
            : { kind: "form-kept", target, form, fields: {} },
        );
      }
      const isGone = log.trouble === undefined;
      await this.#refresh();
      this.#tell("overview", say(`client.data.${isGone ? "text_erased" : "not_erased"}`));
      // As with a record: the button is gone, and what was done is said by itself.
      const next = this.#texts?.beside(target) ?? this.querySelector<HTMLElement>("#overzicht");
      next?.focus();
    }

    /** Not of what is gone with the page anyway. */
    #remind(events: readonly LogEvent[]): void {
      const number = log.trouble ? undefined : unsaved(follow(IDLE, events), log.now());
      const words = number === undefined ? "" : say("client.data.unsaved", { number });
      this.#part("reminder").textContent = words;
    }

    // How long it stays

    async #showPersistence(): Promise<void> {
      const found = await persistence(keeper);
      this.#part("lasting").textContent = say(`client.data.persistence.${found}`);
      this.#part("persist").hidden = found !== "temporary";
    }

    async #persist(): Promise<void> {
      const found = await ask(keeper);
      await this.#showPersistence();
      this.#tell("persist", say(`client.data.asked.${found}`));
    }

    // Taking along and putting back

    /** The file says itself that it was made, so that wherever it is put back, that is known. */
    async #export(wrap: (text: string) => string | Promise<string>): Promise<void> {
      const now = log.now();
      if ((await log.all()).length > 0) {
        await log.append({ kind: "settings", target: BACKUP, value: now.toISOString() });
      }
      this.#offer("json", "application/json", await wrap(writeFile(await log.all(), now)));
      await this.#refresh();
    }

    async #exportToRead(suffix: "html" | "csv"): Promise<void> {
      const wordings = await wordingsOf(document, this.#part("to-read").dataset["texts"] ?? "");
      const known = { name: (id: string) => this.#titleOf(id), wordings };
      const rows = rowsOf(await log.all(), known, say, this.#language);
      const isTold = wordings !== undefined;
      const notes = isTold ? [] : [say("client.data.readable.untold")];
      if (suffix === "html") {
        const page = paperOf(rows, log.now(), isTold, say, this.#language);
        this.#offer(suffix, "text/html", page, ...notes);
      } else {
        this.#offer(suffix, "text/csv", tableOf(rows, say, this.#language), ...notes);
      }
    }

    #offer(suffix: string, type: string, text: string, ...notes: string[]): void {
      const name = `leerklimaat-${dayInName(log.now())}.${suffix}`;
      offer(name, type, text);
      const done = say(`client.data.${log.isWhole ? "exported" : "exported_part"}`, { name });
      this.#tell("export", [done, ...notes].join(" "));
    }

    #titleOf(record: string): string {
      return this.#records?.titleOf(record) ?? record;
    }

    async #import(field: HTMLInputElement): Promise<void> {
      const file = field.files?.[0];
      field.value = "";
      if (file) {
        await putBack(file, log, say, {
          field: this.#part("preview"),
          tell: (words) => {
            this.#tell("import", words);
            this.#status("import")?.scrollIntoView({ block: "nearest", behavior: "instant" });
          },
          judge: (isGood) => field.setAttribute("aria-invalid", String(!isGood)),
          titleOf: (record) => this.#titleOf(record),
          changed: () => this.#refresh(),
          after: () => this.#part("import").focus(),
        });
      }
    }

    // Erasing

    async #erase(): Promise<void> {
      const isEmpty = await log.erase().catch(() => false);
      await forgetSeen();
      beginEra(log.makeId());
      tellWaiting(document, undefined);
      await this.#refresh();
      this.#tell("erase", say(isEmpty ? "client.data.erased" : "client.data.not_erased"));
    }

    #share(field: HTMLInputElement): void {
      const works = setShared(world, field.checked);
      field.checked &&= works;
      if (field.checked) {
        tellWaiting(document, undefined);
      }
      this.#tell(
        "shared",
        say(`client.data.shared.${works ? (field.checked ? "on" : "off") : "refused"}`),
      );
    }

    // Pieces

    #on(name: string, act: (press: HTMLElement) => void): void {
      const press = this.#part(name);
      press.addEventListener("click", () => act(press));
    }

    #tell(name: string, words: string): void {
      this.#status(name)?.replaceChildren(words);
    }

    #status(name: string): HTMLElement | null {
      return this.querySelector<HTMLElement>(`[data-status="${name}"]`);
    }

    #part(name: string): HTMLElement {
      return partOf(this, name);
    }
  }

  customElements.define("lk-data", Data);
}
