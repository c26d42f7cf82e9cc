// What `check` says of what is being written, beside the field it is about, and as a list above the form.
// From: form.ts. To: the page. Never: judges anything itself.

import type { JSONEditor, Part } from "@json-editor/json-editor";
import { button, make } from "../dom";
import type { Problem } from "./desk";

const MARK = "lk-problem";

export function showProblems(
  editor: JSONEditor,
  list: HTMLElement,
  problems: readonly Problem[],
): void {
  for (const old of document.querySelectorAll(`.${MARK}`)) {
    old.remove();
  }
  for (const field of document.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  list.hidden = problems.length === 0;
  const errors = problems.filter(({ level }) => level === "error").length;
  const rest = problems.length - errors;
  const words = [
    ...(errors ? [errors === 1 ? "1 fout" : `${errors} fouten`] : []),
    ...(rest ? [rest === 1 ? "1 aandachtspunt" : `${rest} aandachtspunten`] : []),
  ];
  const items = problems.map((problem, at) => {
    const part = nearest(editor, problem.path);
    const id = `probleem-${at}`;
    if (part?.container) {
      const text = make("p", { class: MARK, id, "data-level": problem.level }, problem.text);
      const field = fieldOf(part.container);
      const row = field?.closest(".form-control");
      if (row) {
        row.append(text);
      } else {
        part.container.prepend(text);
      }
      field?.setAttribute("aria-describedby", id);
      field?.setAttribute("aria-invalid", String(problem.level === "error"));
    }
    const go = button(`${problem.text}`, { "data-level": problem.level }, () =>
      goToPart(editor, part),
    );
    return make("li", {}, make("strong", {}, problem.where || "Hele tekst"), " ", go);
  });
  list.replaceChildren(make("h2", {}, words.join(" en ")), make("ul", {}, ...items));
}

/** The field of that path, or the nearest thing around it that the form has. */
function nearest(editor: JSONEditor, path: Problem["path"]): Part | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = editor.getEditor(["root", ...path.slice(0, length)].join("."));
    if (found) {
      return found;
    }
  }
  return null;
}

/** The one field of a part that is no list or group. */
function fieldOf(container: HTMLElement): HTMLElement | undefined {
  const fields = [...container.querySelectorAll<HTMLElement>("input, textarea, select")];
  return fields.length === 1 ? fields[0] : undefined;
}

/** Opens what is folded around it, and puts the focus there. */
function goToPart(editor: JSONEditor, part: Part | null): void {
  if (!part?.container) {
    return;
  }
  const steps = part.path.split(".");
  for (let length = 1; length <= steps.length; length += 1) {
    const around = editor.getEditor(steps.slice(0, length).join("."));
    if (around?.collapsed) {
      around.toggle_button?.click();
    }
  }
  const target = part.container.querySelector<HTMLElement>("input, textarea, select, button");
  target?.focus({ preventScroll: true });
  part.container.scrollIntoView({ block: "center", behavior: "instant" });
}
