// Which of the cards that some work places have belong to this reader's work. From: the framework.
// To: page.ts, as a screen. Without a yes such a card is not asked.

import { make } from "../dom";
import { type Cards, workOf } from "./cards";
import type { Around, View } from "./view";

export function extraView({ sheet, frame, say, keep }: Around): View {
  const heading = make("h2", { tabindex: "-1" }, say("client.assess.extra.title"));
  const element = make("section", { class: "lk-form" }, heading);
  element.append(make("p", {}, say("client.assess.extra.text")));
  const boxes = frame.competences
    .filter(({ isBound }) => isBound)
    .map(({ id }) => {
      const input = make("input", { type: "checkbox" });
      input.addEventListener("change", () => {
        const value = input.checked;
        keep(() => ({ kind: "settings", target: workOf(id), value }), say("client.assess.kept"));
      });
      const text = make("span", {}, make("b", {}, sheet.titleOf(id)), " ", sheet.summaryOf(id));
      element.append(make("label", { class: "lk-choice" }, input, text));
      return { id, input };
    });
  const update = ({ bound }: Cards) => {
    for (const { id, input } of boxes) {
      input.checked = bound.get(id) ?? false;
    }
  };
  return { element, heading, update };
}
