// Going deeper into one competence, a level at a time: the head of what the form on paper holds itself.
// From: a place. To: page.ts, as a screen; the signs of that part stand below it, where paper.ts shows them.

import { button, make } from "../dom";
import type { Place } from "./place";
import { type Around, levelNamed, type View } from "./view";

export type Depth = Extract<Place, { at: "deepen" }>;

export function deepenView(place: Depth, around: Around): View {
  const { frame, ground, say, sheet, go } = around;
  const nameOf = (part: string) =>
    frame.levels.some(({ id }) => id === part)
      ? levelNamed(around, part)
      : say("client.assess.deepen.attitude");
  const words = say("client.assess.deepen.title", { part: nameOf(place.part) });
  const number = make("span", { class: "lk-assess__number" }, words);
  const heading = make("h2", { tabindex: "-1" }, number, " ", sheet.titleOf(place.competence));
  const list = make("ul", {});
  for (const part of ground.get(place.competence) ?? []) {
    const number = frame.levels.find(({ id }) => id === part)?.number;
    const words = number === undefined ? nameOf(part) : String(number);
    const marks = {
      ...{ "aria-label": number === undefined ? words : `${number} ${nameOf(part)}` },
      ...(part === place.part ? { "aria-current": "step" } : {}),
    };
    list.append(
      make(
        "li",
        {},
        button(words, marks, () => go({ ...place, part })),
      ),
    );
  }
  const label = say("client.assess.deepen.parts");
  const parts = make("nav", { class: "lk-assess__parts", "aria-label": label }, list);
  const text = make("p", {}, say("client.assess.deepen.text"));
  return { element: make("section", {}, heading, parts, text), heading, update: () => undefined };
}
