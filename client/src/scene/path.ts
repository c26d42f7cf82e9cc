// At the end one suggestion, and the way someone took as a list, with a way back into every step.
// From: player.ts. To: player.ts, as elements.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Choice } from "./graph";
import type { Suggestion } from "./walk";

export function pathOf(
  steps: readonly Choice[],
  other: Suggestion | undefined,
  say: Say,
  replay: (step: number) => void,
): HTMLElement[] {
  const from = (step: number) => () => replay(step);
  const items = steps.map((choice, step) =>
    make(
      "li",
      {},
      make("span", choice.language ? { lang: choice.language } : {}, choice.text, " "),
      button(say("client.scene.replay", { number: step + 1 }), {}, from(step)),
    ),
  );
  const parts: HTMLElement[] = [];
  if (other) {
    const words = say("client.scene.other", { number: other.step + 1, choice: other.choice.text });
    const text = make("p", { class: "lk-note" }, words, " ");
    text.append(button(say("client.scene.try"), {}, from(other.step)));
    parts.push(text);
  }
  parts.push(make("h4", {}, say("client.scene.path")), make("ol", {}, ...items));
  return parts;
}
