// <lk-group>: a document for a group, and the big screen that shows it. From: the page. To: screen.ts. The
// place where a group is stays in this tab, so that a reload loses nothing; no device keeps it.

import { partOf } from "../dom";
import { isFields } from "../log/guard";
import type { Say } from "../words";
import type { Deck } from "./deck";
import { quizDeck } from "./quiz";
import { sceneDeck } from "./scene";
import { BigScreen, placeOf } from "./screen";
import { begun, readWalk, to, type Walk } from "./walk";

/** Under this name an entry of the browser's history holds ours. */
const STATE = "group";

/** What a tab holds. `isOpen`: the big screen is there. `isLinked`: a link led straight to it. */
interface Held {
  readonly walk: Walk;
  readonly isOpen: boolean;
  readonly isLinked: boolean;
}

export function defineGroup(say: Say): void {
  class Group extends HTMLElement {
    connectedCallback(): void {
      const deck = this.dataset["group"] === "quiz" ? quizDeck(this, say) : sceneDeck(this, say);
      const isAsked = location.hash === `#${this.id}`;
      const before = held(deck);
      let isLinked = isAsked || (before?.isLinked === true && before.isOpen);
      const screen = new BigScreen(deck, say, {
        walked: (walk) => hold({ walk, isOpen: true, isLinked }),
        left: (walk) => {
          const goesBack = isLinked && history.length > 1;
          isLinked = false;
          hold({ walk, isOpen: false, isLinked });
          if (goesBack) {
            history.back(); // to the page with that link
          } else {
            begin.focus();
          }
        },
      });
      const begin = partOf(this, "begin");
      const open = () => screen.open(held(deck)?.walk ?? begun(deck));
      begin.addEventListener("click", open);
      this.addEventListener("click", ({ target }) => {
        const place = placeOf(target);
        if (place) {
          screen.open(to(held(deck)?.walk ?? begun(deck), place));
        }
      });
      if (isAsked || before?.isOpen) {
        open();
      }
    }
  }

  customElements.define("lk-group", Group);
}

function held(deck: Deck): Held | undefined {
  const state: unknown = history.state;
  const ours = isFields(state) ? state[STATE] : undefined;
  const walk = isFields(ours) ? readWalk(deck, ours["walk"]) : undefined;
  return walk && isFields(ours)
    ? { walk, isOpen: ours["isOpen"] === true, isLinked: ours["isLinked"] === true }
    : undefined;
}

/** The address goes without what opened the screen: who copies it leads others to the document. */
function hold(now: Held): void {
  const state: unknown = history.state;
  const address = `${location.pathname}${location.search}`;
  history.replaceState({ ...(isFields(state) ? state : {}), [STATE]: now }, "", address);
}
