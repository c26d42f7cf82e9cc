// A file under a password: made from two fields that have to be the same, and asked for when one is put back.
// From: the part of the page of data about it. To: page.ts, putting-back.ts. Never: keeps a password; the fields
// are emptied as soon as it was used.

import { button, make } from "../dom";
import { canSeal, LEAST, unseal } from "../log/sealed";
import type { Say } from "../words";

/** `save`: with a password that was typed twice. */
export function buildSealing(
  part: HTMLElement,
  say: Say,
  save: (password: string) => Promise<void>,
): void {
  const [one, other] = part.querySelectorAll<HTMLInputElement>("input");
  const status = part.querySelector<HTMLElement>("[role=status]");
  if (!one || !other || !canSeal()) {
    return;
  }
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", async () => {
    const why = one.value.length < LEAST ? "short" : one.value === other.value ? "" : "differ";
    one.setAttribute("aria-invalid", String(why === "short"));
    other.setAttribute("aria-invalid", String(why === "differ"));
    status?.replaceChildren(why && say(`client.data.sealing.${why}`, { number: LEAST }));
    if (why !== "") {
      (why === "short" ? one : other).focus();
      return;
    }
    const password = one.value;
    one.value = "";
    other.value = "";
    await save(password);
  });
}

/** Asks for the password in a part of the page, as often as it takes. */
export function askPassword(
  text: string,
  field: HTMLElement,
  say: Say,
  tell: (words: string) => void,
  opened: (text: string) => Promise<void>,
): void {
  const input = make("input", {
    ...{ type: "password", id: "lk-slot", autocomplete: "off", class: "lk-data__password" },
  });
  const look = async () => {
    tell(say("client.data.sealing.busy"));
    const found = await unseal(text, input.value);
    if ("refused" in found) {
      tell(say(`client.data.sealing.refused.${found.refused}`));
      input.focus();
    } else {
      await opened(found.text);
    }
  };
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") {
      void look();
    }
  });
  field.replaceChildren(
    make("label", { for: input.id }, say("client.data.sealing.password")),
    input,
    button(say("client.data.sealing.open"), {}, () => void look()),
  );
  tell(say(canSeal() ? "client.data.sealing.ask" : "client.data.sealing.cannot"));
  input.focus();
}
