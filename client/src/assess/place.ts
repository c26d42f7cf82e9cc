// Where someone is among the cards, and where they go from there. All of it pure.
// From: the browser's history, an anchor, what is pressed. To: the element. Never: trusts what comes from outside.

import type { Fields } from "../log/guard";
import { bare, type Cards } from "./cards";

export type Place =
  | { readonly at: "start" }
  | { readonly at: "card"; readonly competence: string }
  /** Which of the cards that depend on a work place are asked. */
  | { readonly at: "extra" }
  /** `competence`: the card to go on with. */
  | { readonly at: "pause"; readonly competence?: string }
  | { readonly at: "overview" }
  /** `part`: the id of a level, or `houding`. */
  | { readonly at: "deepen"; readonly competence: string; readonly part: string };

export const START: Place = { at: "start" };
export const OVERVIEW: Place = { at: "overview" };

/** Per `competence:…` of the page the parts in which it is deepened. */
export type Ground = ReadonlyMap<string, readonly string[]>;

const ANCHORS = {
  start: "kaarten",
  extra: "extra",
  pause: "pauze",
  overview: "overzicht",
} as const;

/** The same in every language; of a card and a part something on the page has it as its id. */
export function anchorOf(place: Place): string {
  switch (place.at) {
    case "card":
      return `kaart-${bare(place.competence)}`;
    case "deepen":
      return `verdiepen-${bare(place.competence)}-${place.part}`;
    default:
      return ANCHORS[place.at];
  }
}

export function placeAt(ground: Ground, anchor: string): Place | undefined {
  if (anchor === "verdiepen") {
    return OVERVIEW; // a heading of the form on paper
  }
  for (const at of ["start", "extra", "pause", "overview"] as const) {
    if (ANCHORS[at] === anchor) {
      return { at };
    }
  }
  for (const [competence, parts] of ground) {
    const places: Place[] = [
      { at: "card", competence },
      ...parts.map((part): Place => ({ at: "deepen", competence, part })),
    ];
    const found = places.find((place) => anchorOf(place) === anchor);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** A place from the browser's history; undefined when it is none of this page. */
export function readPlace(ground: Ground, kept: Fields): Place | undefined {
  const { at, competence, part } = kept;
  const parts = typeof competence === "string" ? ground.get(competence) : undefined;
  if (at === "start" || at === "extra" || at === "overview") {
    return { at };
  }
  if (at === "pause") {
    return parts ? { at, competence: String(competence) } : { at };
  }
  if (at === "card" && parts) {
    return { at, competence: String(competence) };
  }
  return at === "deepen" && parts?.includes(String(part))
    ? { at, competence: String(competence), part: String(part) }
    : undefined;
}

/** All screens before the overview and that one itself: the cards of everyone, a question, the other cards. */
export function way({ all, bound }: Cards): Place[] {
  const places = all.map(({ competence }): Place => ({ at: "card", competence: competence.id }));
  const first = all.findIndex(({ competence }) => competence.isBound);
  const asked: Place[] = bound.size > 0 ? [{ at: "extra" }] : [];
  const cut = first < 0 ? all.length : first;
  return [...places.slice(0, cut), ...asked, ...places.slice(cut), OVERVIEW];
}

/** The screen before or after this one; before the first is the start. */
export function step(cards: Cards, ground: Ground, place: Place, by: -1 | 1): Place {
  if (place.at === "deepen") {
    const parts = ground.get(place.competence) ?? [];
    const part = parts[parts.indexOf(place.part) + by];
    return part === undefined ? OVERVIEW : { ...place, part };
  }
  const places = way(cards);
  const here = places.findIndex((one) => anchorOf(one) === anchorOf(place));
  return places[here + by] ?? START;
}
