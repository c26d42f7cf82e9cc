// Taking a programme along: on paper, as a table, in a calendar, as a record, as packages of its lessons, and to someone
// else by link or file. From: the desk, files of this site. To: files. Never: leaves the device by itself; a link is made
// when someone asks for it, and a text in it that seems to name a person is asked about first.

import { button, make } from "../dom";
import { offer, offerBytes } from "../files";
import { textOfFile } from "../picked";
import { tracesIn } from "../recognisable";
import { dayInName, listed, type Say } from "../words";
import { meetingsAsCalendar } from "./calendar";
import { BrokenError } from "./cartridge";
import { csvOf } from "./csv";
import type { Desk } from "./desk";
import { MOST_BYTES, readProgramme, writeProgramme } from "./file";
import { ownTexts } from "./likeness";
import { fragmentOf, MOST_SIGNS } from "./link";
import { dayField } from "./meeting-card";
import { nameOf, titled } from "./naming";
import { packagesOf } from "./packages";
import { freshId, type Programme } from "./programme";
import { idOf, yamlOf } from "./yaml";

export interface Outside {
  readonly say: Say;
  readonly language: string;
  /** Up to the root of the language. */
  readonly root: string;
  readonly now: () => Date;
  readonly desk: () => Desk | undefined;
  readonly print: () => void;
  /** Says it where someone sees it, wherever on the page they are. */
  readonly tell: (words: string) => void;
  /** Brings someone to a field, and opens what it is folded in. */
  readonly lead: (field: string) => void;
  /** A programme came in, and someone should say what becomes of it. */
  readonly came: (programme: Programme, words: string) => void;
}

const FROM_DISK = "file:";

export class Take {
  readonly #out: Outside;
  readonly #link = make("div", { class: "lk-compose__link" });
  readonly #asked = make("p", { class: "lk-confirm" });
  #isBusy = false;

  constructor(place: HTMLElement, outside: Outside) {
    this.#out = outside;
    const { say, print } = outside;
    const ways = (...some: HTMLElement[]) => make("p", { class: "lk-bar" }, ...some);
    const press = (name: string, act: (desk: Desk) => void) =>
      button(say(`client.compose.take.${name}`), {}, () => {
        const desk = outside.desk();
        if (desk) {
          act(desk);
        }
      });
    const file = make("input", {
      ...{ type: "file", id: "programma-bestand", class: "lk-file" },
      accept: ".json,application/json",
    });
    file.addEventListener("change", () => void this.#open(file));
    const packages =
      location.protocol === FROM_DISK
        ? [make("p", { class: "lk-note" }, say("client.compose.take.from_disk"))]
        : [
            make("p", {}, say("client.compose.take.packages_text")),
            ways(
              press("cartridge", (desk) => void this.#packed(desk, "cartridge")),
              press("zip", (desk) => void this.#packed(desk, "zip")),
            ),
          ];
    place.replaceChildren(
      make("h3", {}, say("client.compose.take.yourself")),
      ways(
        button(say("client.compose.take.print"), {}, print),
        press("csv", (desk) => this.#csv(desk)),
        press("ics", (desk) => this.#calendar(desk)),
        press("yaml", (desk) => this.#yaml(desk)),
      ),
      make("h3", {}, say("client.compose.take.lessons")),
      ...packages,
      make("h3", {}, say("client.compose.take.share")),
      make("p", {}, say("client.compose.take.share_text")),
      ways(
        press("link", (desk) => this.#askLink(desk)),
        press("json", (desk) => this.#json(desk)),
      ),
      this.#asked,
      this.#link,
      make("label", { for: file.id }, say("client.compose.take.open")),
      file,
    );
  }

  // Files

  #csv({ programme, shelf }: Desk): void {
    this.#give(
      programme,
      "csv",
      "text/csv",
      csvOf(programme, shelf, this.#out.say, this.#out.language),
    );
  }

  #calendar(desk: Desk): void {
    const { say, now, tell, lead } = this.#out;
    const { programme, load, own, shelf } = desk;
    const [first] = programme.meetings;
    if (first && !programme.meetings.some(({ day }) => day !== "")) {
      tell(say("client.compose.take.no_day"));
      lead(dayField(first.id));
      return;
    }
    const text = meetingsAsCalendar(load, own.target, now(), (place) => {
      const meeting = programme.meetings[place];
      const named = (parts: Programme["meetings"][number]["before"]) =>
        parts.map((part) => nameOf(part, shelf)).join("\n");
      return {
        title: meeting ? `${programme.title}: ${titled(meeting, place, say)}` : programme.title,
        text: meeting ? named([...meeting.before, ...meeting.during]) : "",
      };
    });
    this.#give(programme, "ics", "text/calendar", text);
  }

  #yaml(desk: Desk): void {
    const { say, now, tell, language } = this.#out;
    const { programme, shelf, faults } = desk;
    const { text, empty } = yamlOf(programme, shelf, dayInName(now()), say);
    const name = `${idOf(programme, shelf)}.yml`;
    offer(name, "application/yaml", text);
    const words = [
      say("client.compose.take.yaml_done", { name }),
      ...(faults.length > 0 ? [say("client.compose.take.yaml_wrong")] : []),
      ...(empty.length > 0
        ? [say("client.compose.take.yaml_empty", { names: listed(empty, language) })]
        : []),
    ];
    tell(words.join(" "));
  }

  #json({ programme }: Desk): void {
    this.#give(programme, "json", "application/json", writeProgramme(programme));
  }

  #give(programme: Programme, suffix: string, type: string, text: string): void {
    const name = `${freshId(programme.title, [])}.${suffix}`;
    offer(name, type, text);
    this.#out.tell(this.#out.say("client.compose.take.done", { name }));
  }

  async #packed({ programme, shelf }: Desk, kind: "cartridge" | "zip"): Promise<void> {
    const { say, root, language, tell } = this.#out;
    if (this.#isBusy) {
      return; // pressed twice
    }
    this.#isBusy = true;
    tell(say("client.compose.take.busy"));
    try {
      const found = await packagesOf(programme, { shelf, root, language, say }, kind);
      if (found === "no-lessons") {
        tell(say("client.compose.take.no_lessons"));
      } else if (found === "too-big") {
        tell(say("client.compose.take.too_big"));
      } else if ("missing" in found) {
        tell(say("client.compose.take.missing", { names: listed(found.missing, language) }));
      } else {
        const name = `${freshId(programme.title, [])}.${kind === "zip" ? "zip" : "imscc"}`;
        offerBytes(name, "application/zip", found.bytes);
        const size = sized(found.bytes.length, language);
        tell(say("client.compose.take.packed", { name, size }));
      }
    } catch (error) {
      tell(
        error instanceof BrokenError
          ? say("client.compose.take.broken", { name: error.path })
          : say("client.compose.take.failed"),
      );
    } finally {
      this.#isBusy = false;
    }
  }

  // To someone else

  #askLink(desk: Desk): void {
    const { say } = this.#out;
    const traces = tracesIn(ownTexts(desk.programme, desk.shelf.ready).join("\n"));
    const what = traces.map((trace) => say(`client.note.seems.${trace}`)).join(", ");
    this.#link.replaceChildren();
    this.#out.tell(what ? say("client.compose.take.link_names", { what }) : "");
    if (!what) {
      this.#showLink(desk);
      return;
    }
    const anyway = button(say("client.compose.take.link_anyway"), {}, () => {
      this.#asked.replaceChildren();
      this.#showLink(desk);
    });
    this.#asked.replaceChildren(anyway);
    anyway.focus();
  }

  #showLink({ programme, shelf }: Desk): void {
    const { say } = this.#out;
    const address = location.href.replace(/#.*$/, "") + fragmentOf(programme, shelf.ready);
    this.#asked.replaceChildren();
    if (address.length > MOST_SIGNS) {
      this.#out.tell(
        say("client.compose.take.link_long", { most: MOST_SIGNS, number: address.length }),
      );
      return;
    }
    const field = make("input", { type: "text", id: "programma-link", readonly: "" });
    field.value = address;
    field.addEventListener("focus", () => field.select());
    this.#link.replaceChildren(
      make(
        "p",
        { class: "lk-compose__field" },
        make("label", { for: field.id }, say("client.compose.take.link_label")),
        field,
      ),
      make(
        "p",
        { class: "lk-bar" },
        button(say("client.compose.take.copy"), {}, () => void this.#copy(field)),
      ),
    );
    this.#out.tell(say("client.compose.take.link_done", { number: address.length }));
    field.focus();
  }

  async #copy(field: HTMLInputElement): Promise<void> {
    const { say } = this.#out;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.#out.tell(say("client.compose.take.copied"));
    } catch {
      field.focus(); // it is selected, so that a key copies it
      this.#out.tell(say("client.compose.take.copy_yourself"));
    }
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const { say, came } = this.#out;
    const file = input.files?.[0];
    input.value = "";
    if (!file) {
      return;
    }
    const given = await textOfFile(file, MOST_BYTES);
    const read = typeof given === "string" ? given : readProgramme(given.text);
    input.setAttribute("aria-invalid", String(typeof read === "string"));
    if (typeof read === "string") {
      const why = say(`client.data.refused.${read}`);
      this.#out.tell(say("client.data.refused.intro", { why }));
    } else {
      this.#out.tell("");
      came(read, say("client.compose.came_file", describe(read, say)));
    }
  }
}

/** `1,4 MB` */
function sized(bytes: number, language: string): string {
  const style = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(bytes / 1_000_000);
}

/** What someone is asked about. */
export function describe({ title, meetings }: Programme, say: Say) {
  return { title: title.trim() || say("client.compose.untitled"), number: meetings.length };
}
