// Taking the plan along: on paper, as a page, for Word, and as a file to put back. From: the part of the page
// about it, the log. To: files. Never: leaves the device, or says that a file was taken in before it is.

import { button, make } from "../dom";
import { offer, offerBytes } from "../files";
import type { LogEvent } from "../log/event";
import { preview, type Refusal } from "../log/file";
import type { Log } from "../log/log";
import { TroubleError } from "../log/trouble";
import { textOfFile, type Unread } from "../picked";
import { day, dayInName } from "../words";
import { DOCX, docxOf } from "./docx";
import { MAX_TEXT, readPlan, writePlan } from "./file";
import { goalsOf } from "./goal";
import { madeOn, pageOf, sheetOf, type Wording } from "./paper";

export class Take {
  readonly #log: Log;
  readonly #wording: Wording;
  readonly #changed: () => Promise<void>;
  readonly #file: HTMLInputElement;
  readonly #taken = make("p", { role: "status" });
  readonly #told = make("p", { role: "status", id: "terugzetten-uitkomst" });
  readonly #asked = make("p", { class: "lk-confirm" });
  readonly #print: HTMLButtonElement;
  /** What there is nothing to take along with. */
  readonly #files: readonly HTMLButtonElement[];

  /** `changed`: something was put back. */
  constructor(place: HTMLElement, log: Log, wording: Wording, changed: () => Promise<void>) {
    this.#log = log;
    this.#wording = wording;
    this.#changed = changed;
    const { say } = wording;
    this.#file = make("input", {
      ...{ type: "file", id: "terugzetten", class: "lk-file", accept: ".json,application/json" },
      "aria-describedby": this.#told.id,
    });
    this.#file.addEventListener("change", () => void this.#open());
    this.#print = button("", {}, () => print());
    this.#files = [
      button(say("client.plan.docx"), {}, () => void this.#docx()),
      button(say("client.plan.html"), {}, () => void this.#html()),
      button(say("client.plan.json"), {}, () => void this.#json()),
    ];
    place.append(
      make("p", { class: "lk-bar" }, this.#print, ...this.#files),
      this.#taken,
      make("p", {}, say("client.plan.put_back_text")),
      make(
        "p",
        {},
        make("label", { for: this.#file.id }, say("client.plan.put_back")),
        " ",
        this.#file,
      ),
      this.#told,
      this.#asked,
    );
  }

  /** How many goals there are. Without any there is an empty form to print. */
  show(active: number, past: number): void {
    this.#print.textContent = this.#wording.say(
      `client.plan.print_${active > 0 ? "plan" : "form"}`,
    );
    for (const press of this.#files) {
      press.hidden = active + past === 0;
    }
  }

  // Out

  async #sheets() {
    const { active, past } = goalsOf(await this.#log.all());
    return [...active, ...past].map(({ fields }) => sheetOf(fields, this.#wording));
  }

  async #docx(): Promise<void> {
    const { say, language } = this.#wording;
    const now = this.#log.now();
    const filling = {
      title: say("client.plan.title"),
      made: madeOn(now, say, language),
      created: now.toISOString(),
      language,
      goal: (await this.#sheets()).map((sheet) => ({ ...sheet, row: sheet.row.map(asTexts) })),
    };
    const name = this.#name("docx");
    offerBytes(name, DOCX, docxOf(filling, now));
    this.#done(name);
  }

  async #html(): Promise<void> {
    const name = this.#name("html");
    offer(name, "text/html", pageOf(await this.#sheets(), this.#log.now(), this.#wording));
    this.#done(name);
  }

  async #json(): Promise<void> {
    const name = this.#name("json");
    offer(name, "application/json", writePlan(await this.#log.all(), this.#log.now()));
    this.#done(name);
  }

  #name(suffix: string): string {
    return `${this.#wording.say("client.plan.file")}-${dayInName(this.#log.now())}.${suffix}`;
  }

  #done(name: string): void {
    this.#taken.textContent = this.#wording.say("client.plan.taken", { name });
  }

  // And in

  async #open(): Promise<void> {
    const file = this.#file.files?.[0];
    this.#file.value = "";
    this.#asked.replaceChildren();
    if (!file) {
      return;
    }
    const { say } = this.#wording;
    const given = await textOfFile(file, 4 * MAX_TEXT);
    const read = typeof given === "string" ? refused(given) : readPlan(given.text);
    const found = "refused" in read ? read : await this.#preview(read);
    this.#file.setAttribute("aria-invalid", String("refused" in found));
    if ("refused" in found) {
      this.#tell(
        say("client.data.refused.intro", { why: say(`client.data.refused.${found.refused}`) }),
      );
    } else if (found.added === 0) {
      this.#tell(say("client.plan.nothing_new"));
    } else {
      this.#ask(found);
    }
  }

  async #preview(read: { at: string; events: readonly LogEvent[] }) {
    const found = preview(await this.#log.all(), { ...read, skipped: 0 });
    return found === "too-big" ? refused("too-big") : found;
  }

  #ask(found: { at: string; events: readonly LogEvent[]; added: number }): void {
    const { say, language } = this.#wording;
    const end = (words: string) => {
      this.#asked.replaceChildren();
      this.#tell(words);
      this.#file.focus();
    };
    const add = async () => {
      try {
        await this.#log.absorb(found.events);
      } catch (error) {
        const why = error instanceof TroubleError ? error.trouble : "unreadable";
        end(say("client.plan.not_put_back", { why: say(`client.store.${why}`) }));
        return;
      }
      await this.#changed();
      end(say("client.plan.put_back_done"));
    };
    const date = day(found.at, language);
    this.#tell(say("client.plan.preview", { date, number: found.added }));
    this.#asked.append(
      button(say("client.plan.add"), {}, () => void add()),
      button(say("client.plan.leave"), {}, () => end(say("client.plan.left"))),
    );
  }

  #tell(words: string): void {
    this.#told.textContent = words;
  }
}

function refused(why: Refusal | Unread): { readonly refused: Refusal | Unread } {
  return { refused: why };
}

function asTexts({ label, text }: { label: string; text: string }) {
  return { label, text };
}
