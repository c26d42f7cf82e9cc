// <lk-picture>: what someone said of themself, drawn and written, beside an example and an earlier round.
// From: the sections the server wrote, the log, the framework. To: the same sections; of what is chosen only
// the profile is kept. Never: sends anything, or adds levels up.

import { button, make, partOf } from "../dom";
import { offer } from "../files";
import type { LogEvent } from "../log/event";
import { filled, textOf } from "../log/form";
import type { Log } from "../log/log";
import { checksOf } from "../standing/checks";
import { othersOf } from "../standing/others";
import { choosing, chosenProfile } from "../standing/profile";
import { answeredRounds, type Round } from "../standing/rounds";
import { dayInName } from "../words";
import { changesIn } from "./changes";
import { type Chosen, choicesOf, whenOf } from "./choices";
import { barsFigure, calledIn, radarFigures, tableBox } from "./drawn";
import { gapsIn, type Known } from "./gaps";
import { pictureToKeep } from "./keep";
import type { Called } from "./key";
import { type Row, rowsOf } from "./rows";
import type { Sayings } from "./sayings";
import { seenIn } from "./seen";

const PARTS = ["empty", "choose", "bars", "radar", "gaps", "changes", "others", "table", "keep"];

export function definePicture(log: Log, known: Known, sayings: Sayings): void {
  class Picture extends HTMLElement {
    #events: readonly LogEvent[] = [];
    #rounds: readonly Round[] = [];
    #chosen: Chosen = { run: "", before: "", profile: "" };
    #isOpen = false;

    connectedCallback(): void {
      if (this.#isOpen) {
        return; // moved, not new
      }
      this.#isOpen = true;
      this.#body("keep").append(
        button(sayings.say("client.picture.keep.page"), { "data-keep": "page" }, () =>
          this.#keep(),
        ),
        button(sayings.say("client.picture.keep.print"), { "data-keep": "print" }, () => print()),
      );
      log.onTrouble((notice) => {
        this.#tell("store", sayings.say(`client.store.${notice}`));
        if (notice === "back") {
          void this.#open();
        }
      });
      // Another tab may have gone on with the cards.
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
          void this.#open();
        }
      });
      void this.#open();
    }

    /** Reads the log. A round that was begun since is shown, unless an older one was chosen. */
    async #open(): Promise<void> {
      this.#events = await log.all();
      const latest = this.#rounds.at(-1)?.run ?? "";
      this.#rounds = answeredRounds(this.#events);
      const isOlder = this.#rounds.some(({ run }) => run === this.#chosen.run && run !== latest);
      const profile = chosenProfile(this.#events, known.frame)?.id ?? "";
      const run = isOlder ? this.#chosen.run : (this.#rounds.at(-1)?.run ?? "");
      const before = run === this.#chosen.run ? this.#chosen.before : this.#beforeOf(run);
      this.#chosen = { run, before, profile };
      this.#showChoices();
      this.#show();
    }

    /** Compared with the round before, unless someone chooses another. */
    #beforeOf(run: string): string {
      const at = this.#rounds.findIndex((round) => round.run === run);
      return this.#rounds[at - 1]?.run ?? "";
    }

    // What someone chooses

    async #choose(name: keyof Chosen, value: string): Promise<void> {
      const before = name === "run" ? this.#beforeOf(value) : this.#chosen.before;
      this.#chosen = { ...this.#chosen, before, [name]: value };
      if (name === "run") {
        this.#showChoices();
      }
      this.#show();
      this.#tell("picture", calledIn(this.#called, sayings));
      if (name === "profile") {
        await log.append(choosing(known.frame.profiles.find(({ id }) => id === value)));
      }
    }

    /** Which rounds are earlier depends on the one that is shown. What had the focus keeps it. */
    #showChoices(): void {
      const focused = this.querySelector<HTMLElement>("[data-choose]:focus")?.dataset["choose"];
      const change = (name: keyof Chosen, value: string) => void this.#choose(name, value);
      const profiles = known.frame.profiles;
      this.#body("choose").replaceChildren(
        ...choicesOf(this.#rounds, profiles, this.#chosen, sayings, change),
      );
      this.querySelector<HTMLElement>(`[data-choose="${focused}"]`)?.focus();
    }

    // What is to be seen

    #roundOf(run: string): Round | undefined {
      return this.#rounds.find((round) => round.run === run);
    }

    get #rows(): Row[] {
      const told = filled(this.#events, "story").map(({ fields }) => textOf(fields, "competence"));
      return rowsOf(known.frame, {
        round: this.#roundOf(this.#chosen.run),
        before: this.#roundOf(this.#chosen.before),
        profile: known.frame.profiles.find(({ id }) => id === this.#chosen.profile),
        told: new Set(told.map((id) => `competence:${id}`)),
        checks: checksOf(this.#events),
        others: othersOf(filled(this.#events, "feedback"), known.frame),
      });
    }

    get #called(): Called {
      const { run, before, profile } = this.#chosen;
      const when = (round: Round | undefined) =>
        round && whenOf(round, this.#rounds, sayings.language);
      return {
        round: when(this.#roundOf(run)) ?? "",
        before: when(this.#roundOf(before)),
        profile: profile ? sayings.name(profile) : undefined,
      };
    }

    #show(): void {
      const [rows, called] = [this.#rows, this.#called];
      const isEmpty = this.#rounds.length === 0;
      this.#fill("bars", ...(isEmpty ? [] : [barsFigure(rows, called, sayings)]));
      this.#fill("radar", ...(isEmpty ? [] : radarFigures(rows, sayings)));
      this.#fill("gaps", ...(isEmpty ? [] : gapsIn(rows, known, sayings)));
      this.#fill(
        "changes",
        ...(called.before === undefined ? [] : changesIn(rows, called, sayings)),
      );
      this.#fill("others", ...seenIn(rows, known, sayings));
      this.#fill("table", ...(isEmpty ? [] : tableBox(rows, called, known, sayings)));
      this.#section("empty").hidden = !isEmpty || log.trouble !== undefined;
      this.#section("choose").hidden = isEmpty;
      this.#section("keep").hidden = isEmpty;
    }

    #keep(): void {
      const name = `leerklimaat-beeld-${dayInName(log.now())}.html`;
      offer(name, "text/html", pictureToKeep(this.#rows, this.#called, known, sayings));
      this.#tell("keep", sayings.say("client.picture.keep.done", { name }));
    }

    // Pieces

    #section(name: (typeof PARTS)[number]): HTMLElement {
      return partOf(this, name);
    }

    #body(name: (typeof PARTS)[number]): HTMLElement {
      const section = this.#section(name);
      const known = section.querySelector<HTMLElement>("[data-body]");
      const body = known ?? make("div", { "data-body": "" });
      if (!known) {
        section.append(body);
      }
      return body;
    }

    /** A part in which nothing stands is hidden with its heading. */
    #fill(name: (typeof PARTS)[number], ...content: HTMLElement[]): void {
      this.#body(name).replaceChildren(...content);
      this.#section(name).hidden = content.length === 0;
    }

    #tell(name: string, words: string): void {
      this.querySelector(`[data-status="${name}"]`)?.replaceChildren(words);
    }
  }

  customElements.define("lk-picture", Picture);
}
