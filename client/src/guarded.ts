// A field for a text of one's own that is kept when someone leaves it, unless it seems to hold traces of a
// person: then it is asked about first. From: a field of a page. To: whoever keeps the text, and what
// stands under the field. Never: keeps a text that was warned about before someone said yes.

import { button, make } from "./dom";
import { LIMITS } from "./log/guard";
import { warningOf } from "./recognisable";
import type { Say } from "./words";

/** Resolves to whether the device holds it now. */
export type KeepText = (text: string) => Promise<boolean>;

/** Puts a note under the field, and keeps what is written in it. */
export function guard(
  field: HTMLTextAreaElement | HTMLInputElement,
  say: Say,
  keep: KeepText,
): void {
  const note = make("span", { role: "status", id: `${field.id}-bewaren` });
  const anyway = button(say("client.note.keep"), {}, () => {
    field.focus(); // the button goes
    void save(true);
  });
  anyway.hidden = true;
  const describedBy = field.getAttribute("aria-describedby") ?? "";
  field.setAttribute("aria-describedby", `${describedBy} ${note.id}`.trim());
  field.maxLength = LIMITS.text;
  field.after(make("span", { class: "lk-guard" }, note, anyway));

  async function save(isAccepted: boolean): Promise<void> {
    const warning = isAccepted ? undefined : warningOf(field.value, say);
    anyway.hidden = warning === undefined;
    field.setAttribute("aria-invalid", String(warning !== undefined));
    if (warning !== undefined) {
      note.textContent = warning;
    } else {
      const isKept = await keep(field.value.trim());
      note.textContent = say(isKept ? "client.note.kept" : "client.note.not_kept");
    }
  }
  field.addEventListener("change", () => void save(false));
  field.addEventListener("input", () => {
    note.textContent = "";
    anyway.hidden = true;
    field.removeAttribute("aria-invalid");
  });
}
