// The texts of the form as the server wrote it, to show elsewhere: each keeps the language it is in.
// From: the form for paper. To: the views. Never: changes it; paper.ts does.

import { clones, make } from "../dom";
import type { Ground } from "./place";

export interface Sign {
  readonly text: Node;
  readonly exemplar: Node | undefined;
}

export class Sheet {
  readonly #page: ParentNode;

  constructor(page: ParentNode) {
    this.#page = page;
  }

  titleOf(competence: string): Node {
    return this.#copy(`${row(competence)} [data-part=title]`);
  }

  summaryOf(competence: string): Node {
    return this.#copy(`${row(competence)} [data-part=summary]`);
  }

  /** What is said of a level of support: its title, how it sounds, or what shows it. */
  ofLevel(level: string, part: "title" | "question" | "evidence"): Node {
    return this.#copy(`[data-level="${CSS.escape(level)}"] [data-part=${part}]`);
  }

  /** What the answer is called that is no level. */
  get notMet(): Node {
    return this.#copy(".lk-matrix thead th:nth-last-child(2)");
  }

  /** What one would see of a competence at a level. */
  signsAt(competence: string, level: string): Sign[] {
    const part = `${deepen(competence)} [data-part-of="${CSS.escape(level)}"]`;
    return [...this.#page.querySelectorAll(`${part} [data-sign]`)].map((sign) => {
      const exemplar = sign.querySelector("[data-part=exemplar]");
      return {
        text: copied(sign.querySelector("[data-part=text]")),
        exemplar: exemplar ? copied(exemplar) : undefined,
      };
    });
  }

  /** The full ids of all there is to see of a competence. */
  signsOf(competence: string): string[] {
    const signs = this.#page.querySelectorAll<HTMLElement>(`${deepen(competence)} [data-sign]`);
    return [...signs].map(({ dataset }) => dataset["sign"] ?? "");
  }

  /** The parts in which each competence is deepened. */
  get ground(): Ground {
    const sections = this.#page.querySelectorAll<HTMLElement>("[data-deepen]");
    return new Map(
      [...sections].map((section) => [
        section.dataset["deepen"] ?? "",
        [...section.querySelectorAll<HTMLElement>("[data-part-of]")].map(
          ({ dataset }) => dataset["partOf"] ?? "",
        ),
      ]),
    );
  }

  #copy(selector: string): Node {
    return copied(this.#page.querySelector(selector));
  }
}

function row(competence: string): string {
  return `tr[data-competence="${CSS.escape(competence)}"]`;
}

function deepen(competence: string): string {
  return `[data-deepen="${CSS.escape(competence)}"]`;
}

/** Without its id and marks, which stay with the original. */
function copied(element: Element | null): Node {
  const lang = element?.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
  const marks: Record<string, string> = lang === document.documentElement.lang ? {} : { lang };
  return make("span", marks, ...clones(element));
}
