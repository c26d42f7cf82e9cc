// Which endings someone saw, how many there are, and two of them side by side, each in one line.
// From: player.ts. To: player.ts, as elements. Never: names an ending that was not seen.

import { make } from "../dom";
import { showSeen } from "../seen/dots";
import { listed, type Say } from "../words";
import type { Graph, Node } from "./graph";
import { drawMeter } from "./meters";
import { choiceAt, type Place, partedAt } from "./walk";

/** `here`: the ending that was reached now. `ended`: every time one was reached. */
export function endingsOf(
  graph: Graph,
  here: Place,
  ended: readonly Place[],
  say: Say,
): HTMLElement[] {
  const others = new Map<string, Place>();
  for (const place of ended) {
    if (place.at !== here.at) {
      others.delete(place.at); // the last time counts
      others.set(place.at, place);
    }
  }
  const last = [...others.values()].at(-1);
  const dots = graph.endings.map((id) => make("span", { "data-ending": id }));
  const heading = make(
    "h4",
    { class: "lk-ends" },
    make("span", { class: "lk-ends__dots", "aria-hidden": "true" }, ...dots),
    make("span", { class: "lk-ends__words" }),
  );
  showSeen(heading, new Set([here.at, ...others.keys()]), say);
  if (last === undefined) {
    return [heading];
  }
  const step = partedAt(here, last);
  const pair = make(
    "ul",
    { class: "lk-pair", "aria-label": say("client.scene.apart") },
    ending(graph, here, step, say("client.scene.this_time"), say),
    ending(graph, last, step, say("client.scene.before"), say),
  );
  const rest = [...others.keys()].slice(0, -1).flatMap((id) => graph.nodes.get(id)?.title ?? []);
  const names = listed(rest, document.documentElement.lang);
  const also = make("p", { class: "lk-meta" }, say("client.scene.also", { names }));
  return [heading, pair, ...(rest.length > 0 ? [also] : [])];
}

function ending(
  graph: Graph,
  place: Place,
  step: number | undefined,
  when: string,
  say: Say,
): HTMLElement {
  const node = graph.nodes.get(place.at) as Node;
  const lang: Record<string, string> = node.language ? { lang: node.language } : {};
  const pick = step === undefined ? undefined : place.picks[step];
  const choice = pick && choiceAt(graph, pick.node, pick.choice);
  return make(
    "li",
    {},
    make("span", { class: "lk-pair__when" }, when, " "),
    make("b", lang, node.title, " "),
    make(
      "span",
      { class: "lk-pair__drawn" },
      drawMeter("tension", node.tension),
      drawMeter("contact", node.contact),
    ),
    ...(choice
      ? [
          make(
            "span",
            { class: "lk-pair__line" },
            say("client.scene.parted", { number: (step ?? 0) + 1 }),
            " ",
            make("span", lang, choice.text),
          ),
        ]
      : []),
  );
}
