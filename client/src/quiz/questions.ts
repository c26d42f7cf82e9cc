// The questions of a bank as they stand on the page: their elements, their order, which one is to be seen.
// From: the sections the server wrote, a round. To: quiz.ts. Never: counts or logs.

import type { Say } from "../words";
import type { Answered } from "./answered";
import type { Bank, Item } from "./item";
import type { ItemElement } from "./item-element";
import type { Random } from "./random";
import type { Run } from "./run";

const UNANSWERED: Answered = { answer: [], score: 0 };

export class Questions {
  /** `bank:id`. */
  readonly bank: string;
  readonly items: readonly Item[];
  readonly #quiz: HTMLElement;

  constructor(quiz: HTMLElement, { bank, items }: Bank) {
    this.#quiz = quiz;
    this.bank = bank;
    this.items = items;
  }

  /** Those of a round, in its order. */
  of(run: Run): Item[] {
    return run.order.flatMap((id) => this.items.find((item) => item.id === id) ?? []);
  }

  /** The item that an anchor on the page means. */
  at(anchor: string): string | undefined {
    return this.items.find(({ id }) => short(id) === anchor)?.id;
  }

  /** The item in which something happened. */
  itemOf(event: Event): Item | undefined {
    const id = event.target instanceof HTMLElement ? event.target.dataset["item"] : undefined;
    return this.items.find((item) => item.id === id);
  }

  element(id: string): ItemElement | null {
    return this.#quiz.querySelector(`lk-item[data-item="${CSS.escape(id)}"]`);
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
      question?.querySelector("h3")?.replaceChildren(words);
      before.before(...(question ? [question] : []));
    }
  }

  /** After a check: the feedback on every answer, and on what was left open. */
  explain(run: Run): void {
    for (const id of run.order) {
      this.element(id)?.show(run.answers.get(id) ?? UNANSWERED);
    }
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

  #question(id: string): HTMLElement | null {
    return this.#quiz.querySelector(`[data-question="${CSS.escape(id)}"]`);
  }
}

function fragment(nodes: Iterable<Node>): DocumentFragment {
  const whole = document.createDocumentFragment();
  whole.append(...nodes);
  return whole;
}

/** The part of an id behind its bank, which is the anchor on the page. */
export function short(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
