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
  backFrom,
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
/** Words of the page inside a text that may be in another language, and never on paper. */
const OURS = { class: "lk-player", lang: document.documentElement.lang };

export function definePlayer(log: Log, say: Say): void {
  class Player extends HTMLElement {
    #graph: Graph = { id: "", start: "", nodes: new Map() };
    /** Undefined before the start and after a stop. */
    #place: Place | undefined;
    /** Where someone was before they stopped, or in an earlier visit. */
    #left: Place | undefined;
    #run: string | undefined;
    #ever: ReadonlySet<string> = new Set();
    #timer = 0;
    readonly #outcome = make("div", { class: "lk-player" });
    readonly #path = make("div", { class: "lk-path lk-player" });
    readonly #bar = make("p", { class: "lk-bar lk-player" });
    readonly #status = make("p", { class: "lk-hidden", role: "status" });
    readonly #notice = make("p", { class: "lk-meta lk-player", role: "status" });

    connectedCallback(): void {
      if (this.#graph.id !== "") {
        return; // moved, not new
      }
      this.#graph = readGraph(this);
      this.append(this.#path, this.#bar, this.#notice, this.#status);
      for (const link of this.querySelectorAll("[data-choice] .lk-goto a")) {
        link.append(make("span", OURS, say("client.scene.next")));
      }
      for (const label of this.querySelectorAll<HTMLElement>(".lk-why__label")) {
        label.tabIndex = -1;
      }
      this.addEventListener("click", (event) => this.#clicked(event));
      addEventListener("popstate", () => this.#moved());
      log.onTrouble((trouble) => {
        this.#notice.textContent = say(`client.store.${trouble}`);
      });
      const kept = this.#fromHistory();
      const place = kept ? kept.place : this.#fromHash();
      this.#show(this.#opened(place) ?? place);
      if (!kept) {
        this.#remember("replaceState");
      }
      void this.#recall();
    }

    // What is asked

    #clicked(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const choice = target?.closest("summary")?.closest<HTMLElement>("[data-choice]");
      if (choice) {
        event.preventDefault();
        this.#choose(choice.dataset["choice"] ?? "");
      } else if (isPlain && target?.closest("[data-choice] .lk-goto a")) {
        event.preventDefault();
        this.#goOn();
      } else if (isPlain && target?.closest(".lk-start a")) {
        event.preventDefault();
        this.#go(this.#left ?? this.#fresh());
      }
    }

    #fresh(): Place {
      this.#started();
      return begin(this.#graph);
    }

    #choose(id: string): void {
      const place = this.#place && choose(this.#graph, this.#place, id);
      if (place) {
        this.#chose(place);
        this.#go(place, true);
      }
    }

    #chose(place: Place): void {
      const run = this.#run ?? this.#started();
      const pick = place.picks.at(-1);
      if (pick) {
        const step = place.picks.length - 1;
        this.#ever = new Set([...this.#ever, `${pick.node}/${pick.choice}`]);
        this.#happened({ kind: "scene-chosen", run, step }, pick.node, pick.node, pick.choice);
      }
    }

    #goOn(): void {
      const section = this.#section();
      if (!this.#place || !section) {
        return;
      }
      if (section.dataset["why"] === "soon") {
        this.#showWhy(section);
        section.querySelector<HTMLElement>("[data-chosen] .lk-why__label")?.focus();
        return;
      }
      const place = goOn(this.#graph, this.#place);
      if (isEnding(this.#graph, place)) {
        const run = this.#run ?? this.#started();
        this.#happened({ kind: "scene-ended", run }, place.at, place.at);
      }
      this.#go(place);
    }

    #started(): string {
      this.#run = log.makeId();
      this.#happened({ kind: "scene-started", run: this.#run }, this.#graph.start);
      return this.#run;
    }

    #happened(what: Happening, node: string, ...inside: string[]): void {
      const target = [`scene:${this.#graph.id}`, ...inside].join("/");
      const textHash = this.#graph.nodes.get(node)?.textHash;
      void log.append({ ...what, target, ...(textHash ? { textHash } : {}) });
    }

    // Where we are

    #go(place: Place, isFresh = false): void {
      this.#show(place, isFresh);
      this.#remember("pushState");
      this.#focus();
    }

    #remember(how: "pushState" | "replaceState"): void {
      const entry = { scene: this.#graph.id, run: this.#run, place: this.#place };
      const hash = this.#place ? `#${this.#place.at}` : location.hash;
      history[how]({ ...history.state, [STATE]: entry }, "", hash);
    }

    /** The browser went back, forward, or to another place on the page. */
    #moved(): void {
      const kept = this.#fromHistory();
      const place = kept ? kept.place : this.#fromHash();
      const help =
        kept || location.hash !== HELP ? null : document.querySelector<HTMLElement>(HELP);
      if (!place && !kept && !help) {
        return; // somewhere else on the page; the scene waits
      }
      this.#left = this.#place ?? this.#left;
      this.#show(place);
      if (help) {
        help.tabIndex = -1;
        help.focus({ preventScroll: true });
        help.scrollIntoView({ behavior: "instant" });
      } else {
        this.#focus();
      }
    }

    /** What this entry of the browser's history holds; undefined when it is not ours. */
    #fromHistory(): { place: Place | undefined } | undefined {
      const { scene, run, place } = history.state?.[STATE] ?? {};
      if (scene !== this.#graph.id) {
        return undefined;
      }
      this.#run = typeof run === "string" ? run : this.#run;
      return { place: readPlace(this.#graph, place) };
    }

    #fromHash(): Place | undefined {
      const picks = (this.#place ?? this.#left)?.picks ?? [];
      return placeAt(this.#graph, location.hash.slice(1), picks);
    }

    /** A choice that was opened before this script came. */
    #opened(place: Place | undefined): Place | undefined {
      const opened = this.#section(place?.at)?.querySelector("details[open]");
      const choice = opened?.closest("[data-choice]")?.getAttribute("data-choice");
      const chosen = place && choice ? choose(this.#graph, place, choice) : undefined;
      if (chosen) {
        this.#chose(chosen);
      }
      return chosen;
    }

    /** What the log knows of earlier visits, in whichever language. */
    async #recall(): Promise<void> {
      const events = await log.about(`scene:${this.#graph.id}`);
      this.#ever = new Set([...everChosen(events), ...this.#ever]);
      const last = latestRun(this.#graph, events);
      const pick = last?.picks.at(-1);
      if (last && pick && !last.ended && (this.#run ?? last.run) === last.run) {
        this.#run = last.run;
        this.#left ??= goOn(this.#graph, { at: pick.node, picks: last.picks, outcome: true });
      }
      const here = this.#place;
      const known = here && this.#left && placeAt(this.#graph, here.at, this.#left.picks);
      if (known && here.picks.length === 0 && known.picks.length > 0) {
        this.#show(known);
        this.#remember("replaceState");
      }
      this.#showStart();
      this.#showPath();
    }

    // What is to be seen

    #show(place: Place | undefined, isFresh = false): void {
      this.#place = place;
      clearTimeout(this.#timer);
      this.#status.textContent = "";
      this.toggleAttribute("data-playing", place !== undefined);
      document.documentElement.toggleAttribute("data-playing", place !== undefined);
      for (const section of this.querySelectorAll<HTMLElement>("[data-node]")) {
        section.toggleAttribute("data-now", section.dataset["node"] === place?.at);
      }
      const section = this.#section();
      if (place && section) {
        this.#showNode(section, place, isFresh);
      }
      this.#showStart();
      this.#showBar();
      this.#showPath();
    }

    #showNode(section: HTMLElement, place: Place, isFresh: boolean): void {
      const heading = section.querySelector("h3");
      const number = place.picks.length + (place.outcome ? 0 : 1);
      const label = isEnding(this.#graph, place) ? "client.scene.ending" : "client.scene.step";
      heading?.querySelector(".lk-player")?.remove();
      heading?.prepend(make("span", OURS, say(label, { number })));
      const chosen = place.outcome ? place.picks.at(-1)?.choice : undefined;
      section.toggleAttribute("data-outcome", place.outcome);
      for (const item of section.querySelectorAll<HTMLElement>("[data-choice]")) {
        const isChosen = item.dataset["choice"] === chosen;
        item.toggleAttribute("data-chosen", isChosen);
        item.querySelector("details")?.toggleAttribute("open", isChosen);
        if (isChosen) {
          this.#showOutcome(section, item, isFresh);
        }
      }
    }

    #showOutcome(section: HTMLElement, item: HTMLElement, isFresh: boolean): void {
      const text = item.querySelector(".lk-choice-text")?.textContent?.trim() ?? "";
      this.#outcome.replaceChildren(
        make("p", { class: "lk-chosen" }, make("b", OURS, say("client.scene.you")), ` ${text}`),
        make("h4", { ...OURS, tabindex: "-1" }, say("client.scene.happens")),
      );
      item.querySelector(".lk-reaction")?.before(this.#outcome);
      this.#showWhy(section);
      if (isFresh && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
        section.dataset["why"] = "soon";
        this.#timer = window.setTimeout(() => {
          this.#showWhy(section);
          this.#status.textContent = say("client.scene.why_below");
        }, BEAT);
      }
    }

    #showWhy(section: HTMLElement): void {
      clearTimeout(this.#timer);
      section.dataset["why"] = "now";
    }

    #showStart(): void {
      const start = this.querySelector(".lk-start");
      if (this.#left && start && !start.querySelector("button")) {
        start.querySelector("a")?.replaceChildren(say("client.scene.resume"));
        start.append(button(say("client.scene.restart"), {}, () => this.#go(this.#fresh())));
      }
    }

    #showBar(): void {
      const back = this.#place && backFrom(this.#place);
      this.#bar.replaceChildren();
      if (back) {
        this.#bar.append(
          button(say("client.scene.back"), {}, () => this.#go(back)),
          button(say("client.scene.restart"), {}, () => this.#go(this.#fresh())),
        );
      }
      if (this.#place) {
        this.#bar.append(make("a", { href: HELP }, say("scene.stop")));
      }
    }

    #showPath(): void {
      const place = this.#place;
      this.#path.replaceChildren();
      if (place && isEnding(this.#graph, place)) {
        const steps = place.picks.map((pick) => choiceAt(this.#graph, pick.node, pick.choice));
        const other = suggest(this.#graph, place, this.#ever);
        const replay = (step: number) => this.#go(again(place, step) ?? begin(this.#graph));
        this.#path.append(...pathOf(steps.filter(isChoice), other, say, replay));
      }
    }

    #focus(): void {
      const isOutcome = this.#place?.outcome === true;
      const section = this.#section();
      const heading = section?.querySelector<HTMLElement>(isOutcome ? "h4" : "h3");
      const whole = isOutcome ? section?.querySelector("[data-chosen]") : section;
      if (heading && whole) {
        goTo(heading, whole);
      } else {
        this.querySelector<HTMLElement>(".lk-start a")?.focus();
      }
    }

    #section(node = this.#place?.at): HTMLElement | null {
      return node ? this.querySelector(`[data-node="${CSS.escape(node)}"]`) : null;
    }
  }

  customElements.define("lk-scene", Player);
}

function isChoice(choice: Choice | undefined): choice is Choice {
  return choice !== undefined;
}
