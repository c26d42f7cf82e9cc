// A second question before something is gone. From: the page of data. To: its buttons.

import { button, make } from "../dom";
import type { Say } from "../words";

/** In place of a button: the question once more, with yes and no. */
export function askAgain(
  press: HTMLElement,
  question: string,
  say: Say,
  yes: () => Promise<void>,
): void {
  const close = () => {
    asked.replaceWith(press);
    press.focus();
  };
  const asked = make(
    "span",
    { class: "lk-confirm", role: "group", "aria-label": question },
    make("b", {}, question),
    button(say("client.data.yes"), {}, () => {
      close();
      void yes();
    }),
    button(say("client.data.no"), {}, close),
  );
  press.replaceWith(asked);
  asked.querySelector("button")?.focus();
}
