// The questions of a bank as they stand on the page: their elements, their order, which one is to be seen.
// From: the sections the server wrote, a round. To: quiz.ts. Never: counts or logs.

import { clones, make } from "../dom";
import type { Say } from "../words";
import type { Answered } from "./answered";
import type { Sets } from "./apart";
import type { Bank, ContrastSet, Item } from "./item";
import type { ItemElement } from "./item-element";
import type { Random } from "./random";
import type { Run } from "./run";
import { behaviourOf } from "./types";

const UNANSWERED: Answered = { answer: [], score: 0 };

export class Questions {
  /** `bank:id`. */
  readonly bank: string;
  readonly items: readonly Item[];
  /** Contrast sets: the same options in other situations. */
  readonly contrasts: readonly ContrastSet[];
  readonly #quiz: HTMLElement;
  /** Where each question stood: on paper the members of a set stand together. */
  readonly #homes: ReadonlyMap<string, Comment>;

  constructor(quiz: HTMLElement, { bank, items, sets }: Bank) {
    this.#quiz = quiz;
    this.bank = bank;
    this.items = items;
    this.contrasts = sets;
    this.#homes = new Map(items.map(({ id }) => [id, document.createComment("")]));
    for (const [id, home] of this.#homes) {
      this.#question(id)?.before(home);
    }
    this.#complete();
  }

  get sets(): Sets {
    return this.contrasts.map(({ members }) => members);
  }

  /** Those of a round, in its order. */
  of(run: Run): Item[] {
    return run.order.flatMap((id) => this.items.find((item) => item.id === id) ?? []);
  }

  /** The item that an anchor on the page means. */
  at(anchor: string): string | undefined {
    const set = this.contrasts.find(({ id }) => short(id) === anchor);
    return set ? set.members[0] : this.items.find(({ id }) => short(id) === anchor)?.id;
  }

  /** The item in which something happened. */
  itemOf(event: Event): Item | undefined {
    const id = event.target instanceof HTMLElement ? event.target.dataset["item"] : undefined;
    return this.items.find((item) => item.id === id);
  }

  element(id: string): ItemElement | null {
    return this.#quiz.querySelector(`lk-item[data-item="${CSS.escape(id)}"]`);
  }

  /** True while another try at a question is on. */
  isTrying(id: string | undefined): boolean {
    return id !== undefined && (this.element(id)?.hasAttribute("data-retry") ?? false);
  }

  /** The heading of a question, which takes the focus. */
  heading(id: string): HTMLElement | null {
    return this.#question(id)?.querySelector("h3") ?? null;
  }

  /** Another round: every question as nobody answered it, but for what the round holds. */
  load(run: Run, random: Random, before: Element, say: Say): void {
    for (const item of this.items) {
      const element = this.element(item.id);
      element?.setUp(item, { mode: run.mode, random });
      const given = run.answers.get(item.id);
      if (run.isEnded && run.mode === "check" && run.order.includes(item.id)) {
        element?.show(given ?? UNANSWERED);
      } else if (given) {
        element?.[run.mode === "check" ? "restore" : "show"](given);
      }
    }
    for (const [index, id] of run.order.entries()) {
      const question = this.#question(id);
      const words = say("client.quiz.number", { number: index + 1, of: run.order.length });
      question?.querySelector("h3")?.replaceChildren(make("span", {}, words));
    }
    this.#place(run, before);
  }

  /** The answers of a check in the order of the round; until then each stands where it was written. */
  #place({ order, mode, isEnded }: Run, before: Element): void {
    const isAll = mode === "check" && isEnded;
    for (const [id, home] of this.#homes) {
      home.after(...(isAll && order.includes(id) ? [] : this.#found(id)));
    }
    if (isAll) {
      before.before(...order.flatMap((id) => this.#found(id)));
    }
  }

  /** After a check: the feedback on every answer, and on what was left open. */
  explain(run: Run, before: Element): void {
    for (const id of run.order) {
      this.element(id)?.show(run.answers.get(id) ?? UNANSWERED);
    }
    this.#place(run, before);
  }

  /** One question, or with the result of a check all of them. */
  show(run: Run, at: string | undefined): void {
    for (const { id } of this.items) {
      const isNow = at === undefined ? run.mode === "check" && run.order.includes(id) : id === at;
      this.#question(id)?.toggleAttribute("data-now", isNow);
    }
  }

  /** The title and link of a competence, objective or passage, as the page has it. */
  named(name: string): Node | string {
    const item = this.items.find((one) => one.repairs === name);
    const passage = item && this.element(item.id)?.querySelector("[data-part=repairs] a");
    const found = passage ?? document.querySelector(`[data-name="${CSS.escape(name)}"]`);
    if (!found) {
      return name;
    }
    const copy = found.cloneNode(true) as HTMLElement;
    return found.tagName === "LI" ? fragment(copy.childNodes) : copy;
  }

  /** A link to one question, with what it asks. */
  linkTo(id: string): (Node | string)[] {
    const item = this.items.find((one) => one.id === id);
    const heading = this.heading(id);
    if (!item || !heading) {
      return [];
    }
    const form = this.element(id)?.querySelector("form") ?? null;
    const stem = make("span", languageOf(form), stemOf(item, form));
    const words = heading.textContent ?? "";
    return [make("a", { href: `#${heading.id}` }, words), ": ", stem];
  }

  /** What a set says of itself on the page: its options, and what makes the difference. */
  set(id: string): HTMLElement | null {
    return this.#quiz.querySelector(`[data-set="${CSS.escape(id)}"]`);
  }

  /** The options of a set stand on the page once; a question that stands alone needs its own. */
  #complete(): void {
    for (const place of this.#quiz.querySelectorAll<HTMLElement>(".lk-shared[data-of]")) {
      const shared = document.getElementById(place.dataset["of"] ?? "")?.querySelector("span");
      place.replaceChildren(...clones(shared));
      place.closest("label, fieldset")?.querySelector("input")?.removeAttribute("aria-describedby");
      place.closest("fieldset[aria-describedby]")?.removeAttribute("aria-describedby");
    }
  }

  #found(id: string): HTMLElement[] {
    const question = this.#question(id);
    return question ? [question] : [];
  }

  #question(id: string): HTMLElement | null {
    return this.#quiz.querySelector(`[data-question="${CSS.escape(id)}"]`);
  }
}

function fragment(nodes: Iterable<Node>): DocumentFragment {
  const whole = document.createDocumentFragment();
  whole.append(...nodes);
  return whole;
}

/** What an item asks. `form`: where its texts are. */
export function stemOf(item: Item, form: Element | null): string {
  const stem = form?.querySelector(behaviourOf(item).stem);
  const words = stem?.cloneNode(true) as Element | undefined;
  for (const instruction of words?.querySelectorAll(".lk-instruction") ?? []) {
    instruction.remove();
  }
  return words?.textContent?.trim() ?? "";
}

export type Marked = Readonly<Record<string, string>>;

/** A text that fell back to Dutch stays marked so wherever it is shown. */
export function languageOf(element: Element | null | undefined): Marked {
  const lang = element?.getAttribute("lang");
  return lang ? { lang } : {};
}

/** The part of an id behind its bank, which is the anchor on the page. */
export function short(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
