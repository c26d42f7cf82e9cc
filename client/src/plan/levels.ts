// What each level of each competence asks, in the words of the framework.
// From: the template `lk-levels` that the server wrote. To: the form and the cards of the plan.

import { clones } from "../dom";

export interface Sign {
  /** `begrenzen/noemt-de-grens` */
  readonly id: string;
  readonly text: string;
  /** With its links and its language. */
  readonly nodes: () => Node[];
}

export class Levels {
  readonly #page: ParentNode;

  constructor(page: ParentNode) {
    this.#page = page.querySelector<HTMLTemplateElement>("#lk-levels")?.content ?? page;
  }

  /** What someone does at a level; nothing when the framework has no such level. */
  behaviour(competence: string, level: string): Node[] {
    return clones(this.#level(competence, level)?.querySelector('[data-part="behaviour"]'));
  }

  signs(competence: string, level: string): Sign[] {
    const found = this.#level(competence, level)?.querySelectorAll("[data-sign]") ?? [];
    return [...found].map(signOf);
  }

  /** An indicator by its id; undefined for one that the site no longer has. */
  sign(id: string): Sign | undefined {
    const found = this.#page.querySelector(`[data-sign="${CSS.escape(id)}"]`);
    return found ? signOf(found) : undefined;
  }

  /** What may show that someone is at a level, whatever the competence. */
  evidence(level: string): string {
    const found = this.#page.querySelector(`[data-evidence="${CSS.escape(level)}"]`);
    return found?.textContent.trim() ?? "";
  }

  #level(competence: string, level: string): Element | null {
    const name = CSS.escape(`${competence}/${level}`);
    return this.#page.querySelector(`[data-level="${name}"]`);
  }
}

function signOf(element: Element): Sign {
  const id = element.getAttribute("data-sign") ?? "";
  return { id, text: element.textContent.trim(), nodes: () => clones(element) };
}
