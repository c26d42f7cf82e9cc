// Gaps in a text, to fill by a choice or by a word. From: score.ts, form.ts, typed.ts. To: types.ts.
// A word that nobody foresaw is never wrong: the learner compares it.

import { button, make } from "../../dom";
import { all, mix } from "../arrange";
import { checked, choose, empty, field } from "../form";
import type { Gap, ItemOf } from "../item";
import { type Answer, mean, named } from "../score";
import { isSame } from "../typed";
import type { Behaviour, Host } from "./behaviour";

type Cloze = ItemOf<"cloze">;

/** What a learner said of a text that nobody foresaw, as the answer in its gap. */
const SAME = "same";
const OTHER = "other";

export const cloze: Behaviour<"cloze"> = {
  score: (item, answer) => mean(item.gaps, (gap) => Number(isGood(gap, named(answer, gap.id)))),
  isComplete: (item, answer) => item.gaps.every((gap) => named(answer, gap.id) !== undefined),
  refusal: () => "finish",
  asksConfidence: true,
  stem: "legend",
  read: (item, form) => item.gaps.flatMap((gap) => readGap(nameOf(item, gap), gap, form)),
  write: (item, form, answer) => choose(form, item.id, answer),
  open: (item, form) =>
    empty(
      form,
      item.gaps.map((gap) => nameOf(item, gap)),
      (field) => field.closest(".lk-gap, .lk-writing")?.querySelector("legend, label")?.textContent,
    ),
  build: undefined,
  arrange: (item, form, random) => {
    for (const gap of item.gaps) {
      const fieldset = field(form, nameOf(item, gap))?.closest("fieldset");
      if (gap.entry === "choose" && fieldset) {
        const options = item.fixed ? [] : all(fieldset, "[data-option]");
        mix("option", fieldset, options, random, form.querySelector(`[data-gap="${gap.id}"]`));
      }
    }
  },
  reset: (form) => {
    for (const judged of form.querySelectorAll("[data-judged]")) {
      judged.removeAttribute("data-judged");
    }
  },
  retry: "change",
  keys: undefined,
  folds: true,
  yours: (_, __, answer, say) => new Map(answer.map((part) => [part, say("client.quiz.yours")])),
  sides: undefined,
  tell: undefined,
  comparison: {
    isOpen: (item, answer) => item.gaps.some((gap) => named(answer, gap.id) === OTHER),
    ask: (item, form, answer, host) =>
      item.gaps
        .filter((gap) => [SAME, OTHER].includes(named(answer, gap.id) ?? ""))
        .map((gap) => comparing(form, nameOf(item, gap), host)),
    explain: undefined,
  },
};

function nameOf(item: Cloze, gap: Gap): string {
  return `${item.id}/${gap.id}`;
}

function isGood(gap: Gap, given: string | undefined): boolean {
  return given === SAME || (given !== undefined && gap.keys.includes(given));
}

function readGap(name: string, gap: Gap, form: HTMLElement): Answer {
  if (gap.entry === "choose") {
    return checked(form, name).map((value) => `${gap.id}=${value}`);
  }
  const input = field(form, name);
  const text = input?.value.trim() ?? "";
  if (text === "") {
    return [];
  }
  const found = gap.answers.find((answer) =>
    accepted(form, gap.id, answer).some((one) => isSame(one, text)),
  );
  return [`${gap.id}=${found ?? (input?.dataset["judged"] === SAME ? SAME : OTHER)}`];
}

function accepted(form: HTMLElement, gap: string, answer: string): string[] {
  return all(form, `[data-gap="${gap}"] > [data-for="${answer}"] [data-accepted]`).map(
    (text) => text.textContent ?? "",
  );
}

/** The learner says whether what they typed means the same as the model. */
function comparing(form: HTMLElement, name: string, { say, judged }: Host): HTMLElement {
  const input = field(form, name);
  const words = say("client.quiz.unknown", { text: input?.value.trim() ?? "" });
  const press = (word: typeof SAME | typeof OTHER) =>
    button(say(`client.quiz.means.${word}`), { "aria-pressed": "false" }, () => {
      if (input) {
        input.dataset["judged"] = word;
      }
      for (const one of group.querySelectorAll("button")) {
        one.setAttribute("aria-pressed", String(one === buttons[word]));
      }
      judged();
    });
  const buttons = { [SAME]: press(SAME), [OTHER]: press(OTHER) };
  const group = make("p", { role: "group", "aria-label": words }, words, " ");
  group.append(buttons[SAME], " ", buttons[OTHER]);
  return group;
}
