// Where someone was, and one idea for now, as links. From: what is derived from the log. To: page.ts.

import type { Doing } from "../cards/doing";
import { make } from "../dom";
import type { Say } from "../words";
import type { Offer, Place } from "./offer";
import { ideaOf, unfinishedIn } from "./suggest";

export function doingOf(doing: Doing, offer: Offer): HTMLElement[] {
  return unfinishedIn(doing, offer).map((place) => make("p", {}, link(place)));
}

export function suggestionOf(doing: Doing, offer: Offer, say: Say): HTMLElement[] {
  const idea = ideaOf(doing, offer);
  return idea ? [make("p", {}, say(`client.today.idea.${idea.why}`), " ", link(idea.place))] : [];
}

function link({ title, page }: Place): HTMLElement {
  return make("a", { href: page }, title);
}
