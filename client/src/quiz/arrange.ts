// Options in another order at every visit, with letters that follow; steps that move by buttons.
// From: item-element.ts. To: the form. Never: moves anything by dragging, or what must stay `fixed`.

import { button, make } from "../dom";
import type { Say } from "../words";
import { steps } from "./form";
import type { Item } from "./item";
import { type Random, shuffled } from "./random";
import { score } from "./score";

/** Mixes what may be mixed. */
export function mix(item: Item, form: HTMLElement, random: Random): void {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
    case "situational-judgement":
      mixChildren(form, item.fixed ? [] : all(form, ":scope > fieldset > [data-option]"), random);
      break;
    case "matching":
      mixChildren(form, all(form, "[data-response]"), random);
      break;
    case "ordering":
      mixSteps(item, form, random);
      break;
    case "cloze":
      for (const gap of item.gaps) {
        const name = CSS.escape(`${item.id}/${gap.id}`);
        const fieldset = form
          .querySelector(`input[type=radio][name="${name}"]`)
          ?.closest("fieldset");
        const explained = form.querySelector(`[data-gap="${gap.id}"]`);
        if (fieldset) {
          mixChildren(
            fieldset,
            item.fixed ? [] : all(fieldset, "[data-option]"),
            random,
            explained,
          );
        }
      }
      break;
    case "true-false":
    case "short-answer":
      break;
    default:
      item satisfies never;
  }
}

/** What a letter stands for is said in the field itself, so nobody has to look it up. */
export function nameResponses(form: HTMLElement): void {
  const texts = new Map(
    all(form, "[data-response]").map((one) => [
      one.dataset["response"],
      one.textContent?.trim() ?? "",
    ]),
  );
  const letters = [...texts.keys()];
  for (const select of form.querySelectorAll("select")) {
    const [empty, ...options] = select.options;
    options.sort((one, other) => letters.indexOf(one.value) - letters.indexOf(other.value));
    for (const [index, option] of options.entries()) {
      option.textContent = `${letter(index)} – ${texts.get(option.value) ?? ""}`;
    }
    select.append(...(empty ? [empty] : []), ...options);
    select.value = "";
  }
}

/** Buttons up and down at every step; `moved` hears of each move. */
export function addMoves(form: HTMLElement, say: Say, moved: (words: string) => void): void {
  const list = form.querySelector(".lk-steps");
  if (!list) {
    return;
  }
  const shift = (step: HTMLElement, by: -1 | 1, press: HTMLElement) => {
    const order = [...list.children];
    const to = order.indexOf(step) + by;
    const other = order[to];
    if (other) {
      other[by < 0 ? "before" : "after"](step);
      press.focus(); // moving an element takes the focus away
      moved(say("client.quiz.moved", { number: to + 1, of: order.length }));
    } else {
      moved(say(by < 0 ? "client.quiz.first" : "client.quiz.last"));
    }
  };
  for (const step of all(form, "[data-step]")) {
    const text = step.querySelector("label span")?.textContent?.trim() ?? "";
    const move = (by: -1 | 1) => {
      const words = say(by < 0 ? "client.quiz.up" : "client.quiz.down");
      const sign = make("span", { "aria-hidden": "true" }, by < 0 ? "↑" : "↓");
      const press = button("", { class: "lk-move", "aria-label": `${words}: ${text}` }, () =>
        shift(step, by, press),
      );
      press.append(sign);
      return press;
    };
    step.querySelector("input")?.setAttribute("hidden", "");
    step.append(make("span", { class: "lk-moves" }, move(-1), move(1)));
  }
}

/** Never right from the start: then nobody would have to do anything. */
function mixSteps(item: Item & { type: "ordering" }, form: HTMLElement, random: Random): void {
  const list = form.querySelector(".lk-steps");
  const authored = all(form, "[data-step]");
  const isRight = () => score(item, steps(form)) >= 1;
  for (let tries = 0; list && tries < 8 && (tries === 0 || isRight()); tries += 1) {
    list.append(...shuffled(authored, random));
  }
  if (list && isRight()) {
    list.append(...authored); // the server's order never is the right one
  }
  reletter(form, all(form, "[data-step]"), "step");
}

function mixChildren(
  scope: ParentNode,
  parts: readonly HTMLElement[],
  random: Random,
  explained?: ParentNode | null,
): void {
  const mixed = shuffled(parts, random);
  const last = parts.at(-1)?.nextSibling ?? null;
  const parent = parts[0]?.parentElement;
  for (const part of mixed) {
    parent?.insertBefore(part, last);
  }
  const kind = parts[0]?.dataset["response"] === undefined ? "option" : "response";
  reletter(scope, mixed, kind);
  if (explained) {
    reletter(explained, mixed, kind);
  }
  if (kind === "option") {
    sortExplained(explained ?? scope, mixed);
  }
}

/** The explanations stand in the order of the letters too. */
function sortExplained(scope: ParentNode, parts: readonly HTMLElement[]): void {
  for (const part of parts) {
    const explained = scope.querySelector(`li[data-for="${part.dataset["option"] ?? ""}"]`);
    explained?.parentElement?.append(explained);
  }
}

function reletter(scope: ParentNode, parts: readonly HTMLElement[], kind: string): void {
  for (const [index, part] of parts.entries()) {
    for (const mark of scope.querySelectorAll(`[data-letter="${part.dataset[kind] ?? ""}"]`)) {
      mark.textContent = letter(index);
    }
  }
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function all(scope: ParentNode, selector: string): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)];
}
