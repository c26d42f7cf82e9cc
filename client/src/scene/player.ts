// <lk-scene>: plays the gamebook that stands inside it, one step at a time.
// From: the sections the server wrote, the log, the browser's history. To: the same sections, of which
// stylesheets show one, and events. Texts never change place: print and paper stay whole.
//
// Each screen is an entry in the browser's history, with the place as its state and the node as its
// hash: back, forward, reload and the language menu work by themselves.

import { button, goTo, make } from "../dom";
import type { Happening } from "../log/event";
import type { Log } from "../log/log";
import type { Say } from "../words";
import { type Choice, type Graph, readGraph } from "./graph";
import { pathOf } from "./path";
import {
  again,
  before,
  begin,
  choiceAt,
  choose,
  everChosen,
  goOn,
  isEnding,
  latestRun,
  type Place,
  placeAt,
  readPlace,
  suggest,
} from "./walk";

const BEAT = 1600; // ms between what someone does and why
const HELP = "#hulp";
const STATE = "leerklimaat";

interface Context {
  readonly log: Log;
  readonly say: Say;
}

export function definePlayer({ log, say }: Context): void {
  class Player extends HTMLElement {
    #graph: Graph = { id: "", start: "", nodes: new Map() };
    #place: Place | undefined;
    /** Where someone was before they stopped, or in an earlier visit. */
    #left: Place | undefined;
    #run: string | undefined;
    #ever = new Set<string>();
    #timer = 0;
    readonly #status = make("p", { class: "lk-hidden", role: "status" });
    readonly #bar = make("div", { class: "lk-bar lk-player" });
    readonly #outcome = make("div", { class: "lk-player" });
    readonly #path = make("div", { class: "lk-path lk-player" });

    connectedCallback(): void {
      if (this.#graph.id !== "") {
        return; // moved, not new
      }
      this.#graph = readGraph(this);
      this.append(this.#bar, this.#status);
      for (const link of this.querySelectorAll<HTMLAnchorElement>(".lk-node .lk-goto a")) {
        link.append(make("span", { class: "lk-player" }, say("client.scene.next")));
      }
      this.addEventListener("click", (event) => this.#clicked(event));
      addEventListener("popstate", () => this.#moved());
      log.onTrouble((trouble) => {
        this.#bar.append(make("p", { class: "lk-meta" }, say(`client.store.${trouble}`)));
      });
      this.#show(this.#fromHistory() ?? this.#fromHash());
      void this.#recall();
    }

    // What is asked

    #clicked(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const choice = target?.closest("summary")?.closest<HTMLElement>("[data-choice]");
      const goto = target?.closest<HTMLAnchorElement>(".lk-goto a");
      if (choice) {
        event.preventDefault();
        this.#choose(choice.dataset["choice"] ?? "");
      } else if (goto && plain && this.#place?.outcome) {
        event.preventDefault();
        this.#goOn();
      } else if (target?.closest(".lk-start a") && plain) {
        event.preventDefault();
        this.#begin();
      }
    }

    /** Take up where someone was; otherwise from the start. */
    #begin(): void {
      this.#go(this.#left ?? this.#fresh());
    }

    #restart(): void {
      this.#go(this.#fresh());
    }

    #fresh(): Place {
      this.#started();
      return begin(this.#graph);
    }

    #choose(id: string): void {
      const place = this.#place && choose(this.#graph, this.#place, id);
      if (!place) {
        return;
      }
      this.#chose(place);
      this.#go(place);
    }

    #chose(place: Place): void {
      const run = this.#run ?? this.#started();
      const pick = place.picks.at(-1);
      if (pick) {
        this.#ever.add(`${pick.node}/${pick.choice}`);
        const step = place.picks.length - 1;
        this.#happened({ kind: "scene-chosen", run, step }, [pick.node, pick.choice], pick.node);
      }
    }

    #goOn(): void {
      if (!this.#place) {
        return;
      }
      const section = this.#section(this.#place.at);
      if (section?.dataset["why"] === "soon") {
        this.#showWhy(section);
        section.querySelector<HTMLElement>("[data-chosen] .lk-why__label")?.focus();
        return;
      }
      const place = goOn(this.#graph, this.#place);
      if (isEnding(this.#graph, place)) {
        const run = this.#run ?? this.#started();
        this.#happened({ kind: "scene-ended", run }, [place.at], place.at);
      }
      this.#go(place);
    }

    #started(): string {
      this.#run = log.makeId();
      this.#happened({ kind: "scene-started", run: this.#run }, [], this.#graph.start);
      return this.#run;
    }

    #happened(what: Happening, inside: readonly string[], node: string): void {
      const target = [`scene:${this.#graph.id}`, ...inside].join("/");
      const textHash = this.#graph.nodes.get(node)?.textHash;
      void log.append({ ...what, target, ...(textHash ? { textHash } : {}) });
    }

    // Where we are

    #go(place: Place): void {
      const state = { ...history.state, [STATE]: { scene: this.#graph.id, run: this.#run, place } };
      history.pushState(state, "", `#${place.at}`);
      this.#show(place);
      this.#focus();
    }

    /** The browser went back, forward, or to another place on the page. */
    #moved(): void {
      const place = this.#fromHistory() ?? this.#fromHash();
      const help = location.hash === HELP ? document.querySelector<HTMLElement>(HELP) : null;
      if (place) {
        this.#show(place);
        this.#focus();
      } else if (location.hash === "" || help) {
        this.#left = this.#place ?? this.#left;
        this.#show(undefined);
      }
      if (help) {
        help.tabIndex = -1;
        help.focus({ preventScroll: true });
        help.scrollIntoView({ behavior: "instant" });
      }
    }

    #fromHistory(): Place | undefined {
      const { scene, run, place } = history.state?.[STATE] ?? {};
      if (scene !== this.#graph.id) {
        return undefined;
      }
      this.#run = typeof run === "string" ? run : this.#run;
      return readPlace(this.#graph, place);
    }

    #fromHash(): Place | undefined {
      const node = decodeURIComponent(location.hash.slice(1));
      const place = placeAt(this.#graph, node, this.#place?.picks ?? this.#left?.picks ?? []);
      // A choice that was opened before this script had come.
      const opened = this.#section(node)?.querySelector<HTMLElement>("[data-choice]:has([open])");
      const chosen = place && opened && choose(this.#graph, place, opened.dataset["choice"] ?? "");
      if (chosen && !this.#place) {
        this.#chose(chosen);
      }
      return this.#place ? place : (chosen ?? place);
    }

    /** What the log knows of earlier visits, in whichever language. */
    async #recall(): Promise<void> {
      const events = await log.about(`scene:${this.#graph.id}`);
      const last = latestRun(this.#graph, events);
      this.#ever = new Set([...everChosen(events), ...this.#ever]);
      if (last && last.run !== this.#run && !last.ended && last.picks.length > 0) {
        const pick = last.picks.at(-1);
        const left = pick && { at: pick.node, picks: last.picks, outcome: true };
        const here = this.#place && placeAt(this.#graph, this.#place.at, last.picks);
        this.#left = left && goOn(this.#graph, left);
        this.#run ??= last.run;
        if (here && this.#place?.picks.length === 0) {
          this.#place = here;
        }
      }
      this.#show(this.#place);
    }

    // What is to be seen

    #show(place: Place | undefined): void {
      this.#place = place;
      clearTimeout(this.#timer);
      this.toggleAttribute("data-playing", place !== undefined);
      for (const section of this.querySelectorAll<HTMLElement>("[data-node]")) {
        const isHere = section.dataset["node"] === place?.at;
        section.toggleAttribute("data-now", isHere);
        if (isHere && place) {
          this.#showNode(section, place);
        }
      }
      this.#showStart();
      this.#showBar();
    }

    #showNode(section: HTMLElement, place: Place): void {
      const step = place.picks.length + (place.outcome ? 0 : 1);
      const heading = section.querySelector("h3");
      heading?.querySelector(".lk-player")?.remove();
      const label = isEnding(this.#graph, place) ? "client.scene.ending" : "client.scene.step";
      heading?.prepend(make("span", { class: "lk-player" }, say(label, { number: step })));
      const chosen = place.outcome ? place.picks.at(-1)?.choice : undefined;
      section.toggleAttribute("data-outcome", chosen !== undefined);
      for (const item of section.querySelectorAll<HTMLElement>("[data-choice]")) {
        const isChosen = item.dataset["choice"] === chosen;
        item.toggleAttribute("data-chosen", isChosen);
        item.querySelector("details")?.toggleAttribute("open", isChosen);
        if (isChosen) {
          this.#showOutcome(section, item);
        }
      }
    }

    #showOutcome(section: HTMLElement, item: HTMLElement): void {
      const text = item.querySelector(".lk-choice-text")?.textContent?.trim() ?? "";
      this.#outcome.replaceChildren(
        make("p", { class: "lk-chosen" }, make("b", {}, say("client.scene.you")), ` ${text}`),
        make("h4", { tabindex: "-1" }, say("client.scene.happens")),
      );
      item.querySelector(".lk-reaction")?.before(this.#outcome);
      item.querySelector(".lk-why__label")?.setAttribute("tabindex", "-1");
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
        section.dataset["why"] = "now";
        return;
      }
      section.dataset["why"] = "soon";
      this.#timer = window.setTimeout(() => {
        this.#showWhy(section);
        this.#status.textContent = say("client.scene.why_below");
      }, BEAT);
    }

    #showWhy(section: HTMLElement): void {
      clearTimeout(this.#timer);
      section.dataset["why"] = "now";
    }

    #showStart(): void {
      const start = this.querySelector<HTMLElement>(".lk-start");
      const link = start?.querySelector("a");
      if (!start || !link) {
        return;
      }
      const resumes = this.#left !== undefined;
      link.textContent = say(resumes ? "client.scene.resume" : "scene.begin");
      start.querySelector("button")?.remove();
      if (resumes) {
        start.append(button(say("client.scene.restart"), {}, () => this.#restart()));
      }
    }

    #showBar(): void {
      const place = this.#place;
      const back = place && before(place);
      const trouble = [...this.#bar.querySelectorAll(":scope > p")];
      this.#status.textContent = "";
      this.#path.replaceChildren();
      if (!place) {
        this.#bar.replaceChildren(...trouble);
        return;
      }
      const buttons = make("p", { class: "lk-bar__buttons" });
      if (back) {
        buttons.append(button(say("client.scene.back"), {}, () => this.#go(back)));
        buttons.append(button(say("client.scene.restart"), {}, () => this.#restart()));
      }
      buttons.append(make("a", { href: HELP }, say("scene.stop")));
      this.#bar.replaceChildren(buttons, ...trouble);
      if (isEnding(this.#graph, place)) {
        this.#showPath(place);
      }
    }

    #showPath(place: Place): void {
      const steps = place.picks.map((pick) => choiceAt(this.#graph, pick.node, pick.choice));
      const other = suggest(this.#graph, place, this.#ever);
      const replay = (step: number) => {
        const there = again(place, step);
        if (there) {
          this.#go(there);
        }
      };
      const path = pathOf(steps.filter((choice): choice is Choice => choice !== undefined), say, replay);
      this.#path.replaceChildren(...path(other));
      this.#bar.before(this.#path);
    }

    #focus(): void {
      const section = this.#place && this.#section(this.#place.at);
      if (!section) {
        this.querySelector<HTMLElement>(".lk-start a")?.focus();
        return;
      }
      const heading = section.querySelector<HTMLElement>(this.#place?.outcome ? "h4" : "h3");
      const whole = this.#place?.outcome ? section.querySelector("[data-chosen]") : section;
      if (heading && whole) {
        goTo(heading, whole);
      }
    }

    #section(node: string): HTMLElement | null {
      return this.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`);
    }
  }

  customElements.define("lk-scene", Player);
}
