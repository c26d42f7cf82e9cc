// The page for a reviewer: what was answered, as a file to send back, and back from such a file.
// From: the form of authoring/review/page.html.j2. To: a file for `leerklimaat reviewed`. Never: keeps
// anything on the device, or sends it; who leaves with answers that were not saved is asked first.

import { offer } from "../files";
import { textOfFile } from "../picked";

interface Answer {
  claim: string;
  verdict: string | null;
  remark: string;
}

export interface Answers {
  format: "leerklimaat-nakijken";
  version: 1;
  name: string;
  answers: Answer[];
  sources: string[];
}

const LARGEST = 5_000_000;

/** What stands in the form now: a claim of which nothing was said is left out. */
export function answersOf(form: HTMLFormElement): Answers {
  const given = new FormData(form);
  const said = (name: string): string => String(given.get(name) ?? "").trim();
  const answers: Answer[] = [];
  for (const claim of form.querySelectorAll<HTMLElement>("[data-claim]")) {
    const code = claim.dataset["claim"] ?? "";
    const verdict = said(`antwoord:${code}`) || null;
    const remark = said(`opmerking:${code}`);
    if (verdict !== null || remark !== "") {
      answers.push({ claim: code, verdict, remark });
    }
  }
  const sources = [...given.keys()]
    .filter((name) => name.startsWith("bron:"))
    .map((name) => name.slice("bron:".length));
  return { format: "leerklimaat-nakijken", version: 1, name: said("naam"), answers, sources };
}

/** Fills the form in as a file says; false for a file of something else, which changes nothing. */
export function fillIn(form: HTMLFormElement, text: string): boolean {
  const kept = parsed(text);
  if (kept === null) {
    return false;
  }
  const set = (name: string, value: string): void => {
    for (const field of form.querySelectorAll("input, textarea")) {
      if (field instanceof HTMLTextAreaElement && field.name === name) {
        field.value = value;
      } else if (field instanceof HTMLInputElement && field.name === name) {
        if (field.type === "text") {
          field.value = value;
        } else {
          field.checked = field.value === value;
        }
      }
    }
  };
  set("naam", kept.name);
  for (const { claim, verdict, remark } of kept.answers) {
    if (verdict !== null) {
      set(`antwoord:${claim}`, verdict);
    }
    set(`opmerking:${claim}`, remark);
  }
  for (const source of kept.sources) {
    set(`bron:${source}`, "ja");
  }
  return true;
}

function parsed(text: string): Answers | null {
  try {
    const kept: Answers = JSON.parse(text);
    const isOurs = kept.format === "leerklimaat-nakijken" && kept.version === 1;
    return isOurs && Array.isArray(kept.answers) && Array.isArray(kept.sources) ? kept : null;
  } catch {
    return null;
  }
}

/** Saving, taking back, and the question before leaving. */
export function defineReview(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form");
  const back = page.querySelector<HTMLInputElement>("#terug");
  const told = page.querySelector<HTMLElement>("[role=status]");
  if (form === null || back === null || told === null) {
    return;
  }
  let owed = false;
  form.addEventListener("input", (event) => {
    owed ||= event.target !== back;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    offer(
      form.dataset["file"] ?? "nakijken.json",
      "application/json",
      `${JSON.stringify(answersOf(form), null, 1)}\n`,
    );
    owed = false;
    told.textContent = form.dataset["saved"] ?? "";
  });
  back.addEventListener("change", async () => {
    const file = back.files?.[0];
    if (file !== undefined) {
      const found = await textOfFile(file, LARGEST);
      const outcome =
        found === "unreadable"
          ? "unreadable"
          : typeof found !== "string" && fillIn(form, found.text)
            ? "taken"
            : "refused";
      told.textContent = form.dataset[outcome] ?? "";
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (owed) {
      event.preventDefault();
    }
  });
}
