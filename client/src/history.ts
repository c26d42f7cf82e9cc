// One place for a place in the browser's history: each screen of a quiz or a scene is an entry, with the
// place as its state and an anchor as its hash. Back, forward, reload, the language menu and links to
// one screen work by that alone. From: elements, which say what a place is. To: the same. Never: trusts
// what an entry holds; another version of the site, or another page, may have written it.

import { era, followEras } from "./era";
import { type Fields, isFields } from "./log/guard";

/** Under this name an entry holds ours: `{ quiz: "bank:id", era: "…", … }`. */
const STATE = "leerklimaat";

/** What an element knows of its places. */
export interface Places<P> {
  /** Whose they are, as `["quiz", "bank:id"]`. */
  readonly owner: () => readonly [kind: string, id: string];
  /** As an entry keeps it: plain data. */
  readonly write: (place: P) => Fields;
  /** The same, back; undefined when it is no place of ours, or no longer. */
  readonly read: (kept: Fields) => P | undefined;
  /** Its anchor, which is the same in every language; undefined leaves the address as it is. */
  readonly anchorOf: (place: P) => string | undefined;
  /** Where a link to an anchor leads. */
  readonly at: (anchor: string) => P | undefined;
}

export class Trail<P> {
  readonly #places: Places<P>;

  constructor(places: Places<P>) {
    this.#places = places;
  }

  /** The place that this entry holds. */
  get kept(): P | undefined {
    const { owner, read } = this.#places;
    const [kind, id] = owner();
    const state: unknown = history.state;
    const entry = isFields(state) ? state[STATE] : undefined;
    const isOurs = isFields(entry) && entry[kind] === id && (entry["era"] ?? "") === era();
    return isOurs ? read(entry) : undefined;
  }

  /** The place that the address means. */
  get linked(): P | undefined {
    return this.#places.at(location.hash.slice(1));
  }

  /** Another entry: someone went on. */
  push(place: P): void {
    const anchor = this.#places.anchorOf(place);
    history.pushState(this.#stateOf(place), "", anchor === undefined ? null : `#${anchor}`);
  }

  /** The same entry: what it holds has changed. A plain visit keeps its plain address. */
  replace(place: P): void {
    const anchor = location.hash === "" ? undefined : this.#places.anchorOf(place);
    history.replaceState(this.#stateOf(place), "", anchor === undefined ? null : `#${anchor}`);
  }

  /** `moved` hears of every step back, forward, or by a link to one of our places. */
  follow(moved: (place: P) => void): void {
    followEras();
    const begun = era();
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted && era() !== begun) {
        location.reload(); // the page as it was left shows what has been erased since
      }
    });
    addEventListener("popstate", () => {
      const place = this.kept ?? this.linked;
      if (place !== undefined) {
        moved(place); // or else it was somewhere else on the page
      }
    });
  }

  /** What others keep in an entry stays. */
  #stateOf(place: P): Fields {
    const [kind, id] = this.#places.owner();
    const state: unknown = history.state;
    return {
      ...(isFields(state) ? state : {}),
      [STATE]: { ...this.#places.write(place), [kind]: id, era: era() },
    };
  }
}
