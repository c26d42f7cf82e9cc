// A pause: what is kept, so that the page can be closed, and where one goes on.
// From: the cards, the trouble of the log if there is one. To: page.ts, as a screen.

import { button, make } from "../dom";
import { answered, type Cards, nextOpen } from "./cards";
import { OVERVIEW } from "./place";
import type { Around, View } from "./view";

/** `isKept`: whether anything is kept on this device; if not, the note about it says so. */
export function pauseView(
  around: Around,
  competence: string | undefined,
  isKept: () => boolean,
): View {
  const { say, pages, go } = around;
  const heading = make("h2", { tabindex: "-1" }, say("client.assess.pause.title"));
  const said = make("p", {});
  const ways = make("p", { class: "lk-assess__ways" });
  const own = make("p", {}, make("a", { href: pages.own }, say("client.assess.pause.data")));
  own.hidden = pages.own === "";
  const element = make("section", {}, heading, said, ways, own);
  const update = (cards: Cards) => {
    const { all } = cards;
    const text = { done: answered(cards), of: all.length };
    said.textContent = isKept() ? say("client.assess.pause.text", text) : "";
    const left = all.find((card) => card.competence.id === competence);
    const card = left?.chosen ? nextOpen(cards) : (left ?? nextOpen(cards));
    const number = card ? all.indexOf(card) + 1 : 0;
    const words = card
      ? say("client.assess.start.resume", { number })
      : say("client.assess.start.overview");
    const place = card ? ({ at: "card", competence: card.competence.id } as const) : OVERVIEW;
    ways.replaceChildren(button(words, { class: "lk-button" }, () => go(place)));
  };
  return { element, heading, update };
}
