// Where a group is, how it came there, which option it follows, and the hands that were counted. Pure; all
// logic of the big screen that is not about one kind of page. Never: keeps anything.

import { type Fields, isFields } from "../log/guard";
import type { Deck, Place } from "./deck";
import { type Hands, leading } from "./votes";

export interface Walk {
  /** The places on the way, the one that is shown last. */
  readonly way: readonly Place[];
  /** What the trainer chose, by the place. */
  readonly chosen: Readonly<Record<Place, string>>;
  readonly hands: Readonly<Record<Place, Hands>>;
}

export function begun(deck: Deck): Walk {
  return { way: [deck.first], chosen: {}, hands: {} };
}

export function here(walk: Walk): Place {
  return walk.way.at(-1) ?? "";
}

export function handsAt(walk: Walk, place: Place): Hands {
  return walk.hands[place] ?? [];
}

/** The option that the group follows: the one chosen, or else the one with the most hands. */
export function followed(deck: Deck, walk: Walk): string | undefined {
  const place = here(walk);
  if (!deck.follows(place)) {
    return undefined;
  }
  const most = leading(handsAt(walk, place));
  return walk.chosen[place] ?? (most === undefined ? undefined : deck.options(place)[most]?.id);
}

/** Where nothing is followed yet, going on first proposes an option. */
export function onward(deck: Deck, walk: Walk): Walk {
  const place = here(walk);
  const chosen = followed(deck, walk);
  if (deck.follows(place) && chosen === undefined) {
    return chooseAt(deck, walk, 0);
  }
  const next = deck.next(place, chosen);
  return next === undefined ? walk : { ...walk, way: [...walk.way, next] };
}

export function back(walk: Walk): Walk {
  return walk.way.length > 1 ? { ...walk, way: walk.way.slice(0, -1) } : walk;
}

/** Straight to a place, as from a list of them. */
export function to(walk: Walk, place: Place): Walk {
  return { ...walk, way: [...walk.way, place] };
}

/** Choose an option by its place in the list; none if there is nothing there. */
export function chooseAt(deck: Deck, walk: Walk, index: number): Walk {
  const place = here(walk);
  const option = deck.follows(place) ? deck.options(place)[index] : undefined;
  return option ? { ...walk, chosen: { ...walk.chosen, [place]: option.id } } : walk;
}

/** The next option in the list, or the one before; it stops at either end. */
export function choosePast(deck: Deck, walk: Walk, by: 1 | -1): Walk {
  const options = deck.options(here(walk));
  const now = options.findIndex(({ id }) => id === followed(deck, walk));
  const start = by === 1 ? -1 : options.length;
  const at = (now < 0 ? start : now) + by;
  return chooseAt(deck, walk, Math.min(Math.max(at, 0), options.length - 1));
}

export function raise(walk: Walk, index: number, number: number | undefined, of: number): Walk {
  const place = here(walk);
  const before = handsAt(walk, place);
  const hands = Array.from({ length: of }, (_, at) => (at === index ? number : before[at]));
  return { ...walk, hands: { ...walk.hands, [place]: hands } };
}

/** What the browser held for this tab, back; undefined when it is no walk through this deck. */
export function readWalk(deck: Deck, kept: unknown): Walk | undefined {
  if (!isFields(kept) || !Array.isArray(kept["way"])) {
    return undefined;
  }
  const way = kept["way"].filter((place): place is Place => typeof place === "string");
  const isOurs = way.length > 0 && way.length === kept["way"].length && way.every(deck.has);
  return isOurs
    ? { way, chosen: textsOf(kept["chosen"]), hands: handsOf(kept["hands"]) }
    : undefined;
}

function textsOf(kept: unknown): Record<Place, string> {
  return Object.fromEntries(
    entriesOf(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function handsOf(kept: unknown): Record<Place, Hands> {
  return Object.fromEntries(
    entriesOf(kept).flatMap(([place, hands]) =>
      Array.isArray(hands)
        ? [[place, hands.map((one) => (typeof one === "number" ? one : undefined))]]
        : [],
    ),
  );
}

function entriesOf(kept: unknown): [string, unknown][] {
  return isFields(kept) ? Object.entries<unknown>(kept as Fields) : [];
}
