// The questions of one check as elements: made once, so that what was chosen stays while someone goes back
// and forth. From: faces of cards (today/faces.ts), a run. To: page.ts.

import type { ItemElement } from "../quiz/item-element";
import type { Random } from "../quiz/random";
import type { Run } from "../quiz/run";
import { type ItemFace, nodes } from "../today/faces";

const UNANSWERED = { answer: [], score: 0 };

export class Asked {
  /** In the order of the run. */
  readonly items: readonly ItemFace[];
  readonly #elements: ReadonlyMap<string, ItemElement>;
  #isExplained = false;

  constructor(items: readonly ItemFace[], root: string, run: Run, random: Random) {
    this.items = items;
    this.#elements = new Map(items.map((item) => [item.id, elementOf(item, root, run, random)]));
  }

  get elements(): Iterable<ItemElement> {
    return this.#elements.values();
  }

  element(id: string): ItemElement | undefined {
    return this.#elements.get(id);
  }

  /** Feedback on every answer, and on what was left open; once, as it stays. */
  explain({ answers }: Run): void {
    if (this.#isExplained) {
      return;
    }
    this.#isExplained = true;
    for (const [id, element] of this.#elements) {
      element.show(answers.get(id) ?? UNANSWERED);
    }
  }

  /** The way to the passage that repairs a mistake, as the explanation of an item has it. */
  passage(id: string): Node | undefined {
    return this.element(id)?.querySelector("[data-part=repairs] a")?.cloneNode(true);
  }
}

function elementOf(item: ItemFace, root: string, run: Run, random: Random): ItemElement {
  const element = document.createElement("lk-item") as ItemElement;
  element.dataset["item"] = item.id;
  element.append(rebased(nodes(item.html), root));
  element.setUp(item, { mode: "check", random });
  const given = run.answers.get(item.id);
  if (given && !run.isEnded) {
    element.restore(given);
  }
  return element;
}

/** Addresses in the scripts of banks start at the root of the language. */
function rebased(content: DocumentFragment, root: string): DocumentFragment {
  for (const name of ["href", "src"]) {
    for (const element of content.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? "";
      if (!/^(?:[a-z][a-z+.-]*:|[/#])/i.test(address)) {
        element.setAttribute(name, root + address);
      }
    }
  }
  return content;
}
