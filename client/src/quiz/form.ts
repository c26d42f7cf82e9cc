// The form of an item: what was answered in it, and putting an answer back.
// From: the inputs the server wrote. To: item-element.ts. Never: judges, and never keeps typed text.

import type { Gap, Item } from "./item";
import { type Answer, named, OTHER, SAME } from "./score";
import { isSame } from "./typed";

/** What is in the form now. `isMoved`: whether steps were put in an order at all. */
export function readAnswer(item: Item, form: HTMLElement, isMoved: boolean): Answer {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
    case "true-false":
      return checked(form, item.id);
    case "matching":
      return item.pairs.flatMap((pair) => {
        const value = field(form, `${item.id}/${pair}`)?.value ?? "";
        return value === "" ? [] : [`${pair}=${value}`];
      });
    case "ordering":
      return isMoved ? steps(form) : [];
    case "cloze":
      return item.gaps.flatMap((gap) => readGap(item.id, gap, form));
    case "short-answer":
      return [...form.querySelectorAll<HTMLElement>("[data-criterion]")].flatMap((criterion) =>
        criterion.querySelector("input")?.checked ? [criterion.dataset["criterion"] ?? ""] : [],
      );
    case "situational-judgement":
      return judgements(item).flatMap((name) =>
        checked(form, `${item.id}/${name}`).map((value) => `${name}=${value}`),
      );
    default:
      return item satisfies never;
  }
}

/** Chooses what an answer says; typed text is not in it, and stays as it is. */
export function writeAnswer(item: Item, form: HTMLElement, answer: Answer): void {
  const names = new Map(answer.map((part) => split(part)));
  for (const input of form.querySelectorAll<HTMLInputElement>(
    "input[type=radio], input[type=checkbox]",
  )) {
    const [, name] = input.name.split(`${item.id}/`);
    if (input.name === item.id) {
      input.checked = answer.includes(input.value);
    } else if (name !== undefined) {
      input.checked = names.get(name) === input.value;
    }
  }
  for (const select of form.querySelectorAll("select")) {
    select.value = names.get(select.name.slice(item.id.length + 1)) ?? "";
  }
  if (item.type === "ordering") {
    const list = form.querySelector(".lk-steps");
    list?.append(...answer.flatMap((step) => one(form, `[data-step="${step}"]`) ?? []));
  }
}

/** The first field that still waits for an answer. */
export function firstOpen(item: Item, form: HTMLElement): HTMLElement | null {
  const waits = (name: string) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
    const isFilled = fields.some((input) =>
      input.type === "radio" || input.type === "checkbox"
        ? input.checked
        : input.value.trim() !== "",
    );
    return isFilled ? undefined : fields[0];
  };
  switch (item.type) {
    case "matching":
      return item.pairs.map((pair) => waits(`${item.id}/${pair}`)).find(Boolean) ?? null;
    case "cloze":
      return item.gaps.map((gap) => waits(`${item.id}/${gap.id}`)).find(Boolean) ?? null;
    case "situational-judgement":
      return (
        judgements(item)
          .map((name) => waits(`${item.id}/${name}`))
          .find(Boolean) ?? null
      );
    case "ordering":
      return form.querySelector("[data-step] button");
    default:
      return waits(item.id) ?? null;
  }
}

/** True when something was written in the open field of an item. */
export function hasText(form: HTMLElement): boolean {
  return (form.querySelector("textarea")?.value.trim() ?? "") !== "";
}

/** Gaps in which something was typed that nobody foresaw. */
export function unforeseen(item: Item, answer: Answer): string[] {
  return item.type === "cloze"
    ? item.gaps
        .map((gap) => gap.id)
        .filter((gap) => [SAME, OTHER].includes(named(answer, gap) ?? ""))
    : [];
}

export function steps(form: HTMLElement): string[] {
  return [...form.querySelectorAll<HTMLElement>(".lk-steps > [data-step]")].map(
    (step) => step.dataset["step"] ?? "",
  );
}

function readGap(item: string, gap: Gap, form: HTMLElement): string[] {
  const name = `${item}/${gap.id}`;
  if (gap.entry === "choose") {
    return checked(form, name).map((value) => `${gap.id}=${value}`);
  }
  const input = field(form, name);
  const text = input?.value.trim() ?? "";
  if (text === "") {
    return [];
  }
  const found = gap.answers.find((answer) =>
    accepted(form, gap.id, answer).some((a) => isSame(a, text)),
  );
  return [`${gap.id}=${found ?? (input?.dataset["judged"] === SAME ? SAME : OTHER)}`];
}

function accepted(form: HTMLElement, gap: string, answer: string): string[] {
  const texts = form.querySelectorAll(
    `[data-gap="${gap}"] > [data-for="${answer}"] [data-accepted]`,
  );
  return [...texts].map((text) => text.textContent ?? "");
}

function judgements(item: Item & { type: "situational-judgement" }): string[] {
  return item.mode === "rate" ? Object.keys(item.ratings) : ["best", "worst"];
}

function checked(form: HTMLElement, name: string): string[] {
  const inputs = form.querySelectorAll<HTMLInputElement>(
    `input[name="${CSS.escape(name)}"]:checked`,
  );
  return [...inputs].map((input) => input.value).sort();
}

function field(form: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector(`[name="${CSS.escape(name)}"]`);
}

function one(form: HTMLElement, selector: string): HTMLElement | null {
  return form.querySelector(selector);
}

function split(part: string): [string, string] {
  const at = part.indexOf("=");
  return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
}
