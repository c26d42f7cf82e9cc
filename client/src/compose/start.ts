// How a programme begins: empty, or as one that is ready. From: the shelf. To: the page.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Programme } from "./programme";
import type { Shelf } from "./shelf";

export interface Ways {
  readonly fresh: () => void;
  readonly ready: (programme: Programme) => void;
  /** To the one that someone was working on. */
  readonly back?: () => void;
}

export function startParts({ ready }: Shelf, say: Say, ways: Ways): HTMLElement {
  const cards = ready.map((programme) =>
    make(
      "li",
      {},
      make("b", {}, programme.title),
      make("p", { class: "lk-meta" }, programme.summary),
      button(say("client.compose.begin_with", { title: programme.title }), {}, () =>
        ways.ready(programme),
      ),
    ),
  );
  return make(
    "div",
    { "data-part": "ways" },
    make(
      "p",
      { class: "lk-bar" },
      button(say("client.compose.begin_empty"), { class: "lk-button" }, ways.fresh),
      ...(ways.back ? [button(say("client.compose.back"), {}, ways.back)] : []),
    ),
    make("ul", { class: "lk-compose__ready" }, ...cards),
  );
}
