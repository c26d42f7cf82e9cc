// <lk-scene>: plays the gamebook that stands inside it, one step at a time.
// From: the sections the server wrote, the log, the browser's history. To: the same sections, of which
// stylesheets show one, and events. Texts never change place: print and paper stay whole.

import { button, make } from "../dom";
import { Trail } from "../history";
import type { Happening } from "../log/event";
import type { Log } from "../log/log";
import { showSeen } from "../seen/dots";
import type { Say } from "../words";
import { endingsOf } from "./endings";
import { type Choice, type Graph, readGraph } from "./graph";
import { pathOf } from "./path";
import { Stage } from "./stage";
import {
  again,
  backFrom,
  begin,
  choiceAt,
  choose,
  endedIn,
  everChosen,
  goOn,
  isEnding,
  latestRun,
  type Place,
  placeAt,
  readPlace,
  suggest,
} from "./walk";

const HELP = "hulp"; // an anchor of the page

/** A place in the browser's history; without one, someone has not begun, or stopped. */
interface Screen {
  readonly run: string | undefined;
  readonly place: Place | undefined;
}

export function definePlayer(log: Log, say: Say): void {
  class Player extends HTMLElement {
    #graph: Graph = { id: "", start: "", nodes: new Map(), endings: [] };
    /** Undefined before the start and after a stop. */
    #place: Place | undefined;
    /** Where someone was before they stopped, or in an earlier visit. */
    #left: Place | undefined;
    #run: string | undefined;
    #ever: ReadonlySet<string> = new Set();
    /** Every time an ending was reached, the last one last. */
    #ended: readonly Place[] = [];
    readonly #stage = new Stage(this, say);
    readonly #trail = new Trail<Screen>({
      owner: () => ["scene", this.#graph.id],
      write: (screen) => ({ ...screen }),
      read: ({ run, place }) => ({
        run: typeof run === "string" ? run : undefined,
        place: readPlace(this.#graph, place),
      }),
      anchorOf: ({ place }) => place?.at,
      at: (anchor) => this.#linked(anchor),
    });
    readonly #path = make("div", { class: "lk-path lk-player" });
    readonly #bar = make("p", { class: "lk-bar lk-player" });
    readonly #notice = make("p", { class: "lk-meta lk-player", role: "status" });

    connectedCallback(): void {
      if (this.#graph.id !== "") {
        return; // moved, not new
      }
      this.#graph = readGraph(this);
      this.append(this.#path, this.#bar, this.#notice);
      this.#stage.build();
      this.addEventListener("click", (event) => this.#clicked(event));
      log.onTrouble((trouble) => {
        this.#notice.textContent = say(`client.store.${trouble}`);
      });
      const kept = this.#trail.kept;
      const { run, place } = kept ?? this.#trail.linked ?? this.#screen;
      this.#run = run;
      this.#show(this.#opened(place) ?? place);
      if (!kept) {
        this.#keep();
      }
      this.#trail.follow((screen) => this.#moved(screen));
      addEventListener("hashchange", () => this.#stage.unfold(location.hash.slice(1)));
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
      if (!this.#place || this.#stage.hurry(this.#place.at)) {
        return;
      }
      const place = goOn(this.#graph, this.#place);
      if (isEnding(this.#graph, place)) {
        const run = this.#run ?? this.#started();
        this.#happened({ kind: "scene-ended", run }, place.at, place.at);
        this.#ended = [...this.#ended, place];
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
      this.#trail.push(this.#screen);
      this.#focus();
    }

    get #screen(): Screen {
      return { run: this.#run, place: this.#place };
    }

    #keep(): void {
      this.#trail.replace(this.#screen);
    }

    /** The browser went back, forward, or by a link. */
    #moved({ run, place }: Screen): void {
      this.#run = run ?? this.#run;
      this.#left = this.#place ?? this.#left;
      this.#show(place);
      this.#focus();
    }

    /** A link to a node, or to the help below the scene, for which the scene stops. */
    #linked(anchor: string): Screen | undefined {
      const picks = (this.#place ?? this.#left)?.picks ?? [];
      const place = placeAt(this.#graph, anchor, picks);
      return place || anchor === HELP ? { run: this.#run, place } : undefined;
    }

    /** A choice that was opened before this script came. */
    #opened(place: Place | undefined): Place | undefined {
      const opened = this.#stage.section(place?.at)?.querySelector("details[open]");
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
      this.#ended = [...endedIn(this.#graph, events), ...this.#ended];
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
        this.#keep();
      }
      this.#showStart();
      this.#showPath();
    }

    // What is to be seen

    #show(place: Place | undefined, isFresh = false): void {
      this.#place = place;
      this.#stage.show(place, place !== undefined && isEnding(this.#graph, place), isFresh);
      this.#showStart();
      this.#showBar();
      this.#showPath();
    }

    #showStart(): void {
      const start = this.querySelector(".lk-start");
      const link = start?.querySelector("a");
      if (this.#left && start && link && !start.querySelector("button")) {
        link.replaceChildren(say("client.scene.resume"));
        link.after(button(say("client.scene.restart"), {}, () => this.#go(this.#fresh())));
      }
      if (start) {
        showSeen(start, new Set(this.#ended.map(({ at }) => at)), say);
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
        this.#bar.append(make("a", { href: `#${HELP}` }, say("scene.stop")));
      }
    }

    #showPath(): void {
      const place = this.#place;
      this.#path.replaceChildren();
      if (place && isEnding(this.#graph, place)) {
        const steps = place.picks.map((pick) => choiceAt(this.#graph, pick.node, pick.choice));
        const other = suggest(this.#graph, place, this.#ever);
        const replay = (step: number) => this.#go(again(place, step) ?? begin(this.#graph));
        this.#path.append(
          ...endingsOf(this.#graph, place, this.#ended, say),
          ...pathOf(steps.filter(isChoice), other, say, replay),
        );
      }
    }

    #focus(): void {
      if (this.#place && this.#stage.focus(this.#place)) {
        return;
      }
      const help = location.hash === `#${HELP}` ? document.getElementById(HELP) : null;
      if (help) {
        help.tabIndex = -1;
        help.focus({ preventScroll: true });
        help.scrollIntoView({ behavior: "instant" });
      } else {
        this.querySelector<HTMLElement>(".lk-start a")?.focus();
      }
    }
  }

  customElements.define("lk-scene", Player);
}

function isChoice(choice: Choice | undefined): choice is Choice {
  return choice !== undefined;
}
