// A link or a code to give to someone: copy it, share it, or save it as a file. From: the pages that ask and
// answer. To: elements. Never: sends anything; where it goes is chosen by who presses.

import { button, make } from "../dom";
import { offer } from "../files";
import type { Say } from "../words";

export interface Ware {
  /** What the field with it is called. */
  readonly label: string;
  /** Undefined where a file is the only way. */
  readonly text: string | undefined;
  /** What is shared: a link as a link, so that the other can press it. */
  readonly share: ShareData;
  readonly file: { readonly name: string; readonly text: string };
  /** After it was copied, shared or saved. */
  readonly given?: () => void;
}

/** Named by the words under `exchange.<kind>`. */
export function handOver(ware: Ware, kind: "link" | "code", say: Say): HTMLElement {
  const status = make("p", { role: "status" });
  const field = make("textarea", {
    ...{ readonly: "", rows: "3", id: `lk-${kind}`, class: "lk-exchange__code" },
    ...{ autocomplete: "off", spellcheck: "false" },
  });
  field.value = ware.text ?? "";
  field.addEventListener("focus", () => field.select());
  const tell = (word: string, values = {}) => {
    status.textContent = say(`client.exchange.${word}`, values);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      ware.given?.();
      tell("copied");
    } catch {
      field.focus(); // not allowed, or no such thing on this page: then by hand
      field.select();
      tell("by_hand");
    }
  };
  const share = async () => {
    try {
      await navigator.share(ware.share);
      ware.given?.();
    } catch {
      // someone thought better of it
    }
  };
  const save = () => {
    offer(ware.file.name, "application/json", ware.file.text);
    ware.given?.();
    tell("saved", { name: ware.file.name });
  };
  const ways = make("p", { class: "lk-exchange__ways" });
  if (ware.text !== undefined) {
    ways.append(
      button(say(`client.exchange.${kind}.copy`), { class: "lk-button" }, () => void copy()),
    );
    if ("share" in navigator) {
      ways.append(button(say("client.exchange.share"), {}, () => void share()));
    }
  }
  ways.append(button(say("client.exchange.save"), {}, save));
  const shown =
    ware.text === undefined
      ? []
      : [make("label", { for: field.id, class: "lk-meta" }, ware.label), field];
  return make("div", { class: "lk-exchange__ware" }, ways, status, ...shown);
}
