// Parts of a form in another order, with letters that follow. From: types/. To: the form. Never: decides
// what may be mixed.

import { type Random, shuffled } from "./random";

/** The marks by which parts are named: an option, a response, a step. */
export type Kind = "option" | "response" | "step";

/**
 * Mixes parts among themselves. `scope`: where the letters of these parts stand; of options the
 * explanations, in `explained`, stand in the order of the letters too.
 */
export function mix(
  kind: Kind,
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
  reletter(kind, scope, mixed);
  if (explained) {
    reletter(kind, explained, mixed);
  }
  if (kind === "option") {
    sortExplained(explained ?? scope, mixed);
  }
}

/** The letters of parts, wherever they are named. */
export function reletter(kind: Kind, scope: ParentNode, parts: readonly HTMLElement[]): void {
  for (const [index, part] of parts.entries()) {
    for (const mark of scope.querySelectorAll(`[data-letter="${part.dataset[kind] ?? ""}"]`)) {
      mark.textContent = letter(index);
    }
  }
}

export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

export function all(scope: ParentNode, selector: string): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)];
}

function sortExplained(scope: ParentNode, parts: readonly HTMLElement[]): void {
  for (const part of parts) {
    const explained = scope.querySelector(`li[data-for="${part.dataset["option"] ?? ""}"]`);
    explained?.parentElement?.append(explained);
  }
}
