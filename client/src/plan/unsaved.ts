// What someone is writing in the plan and did not keep yet. From: the page of the plan. To: the same page,
// after a reload, a step back or another language. On a shared computer, and where a browser holds nothing,
// leaving the page asks first. Never: brings back what is about a goal that is gone.

import { dropDraft, keepDraft, readDraft } from "../draft";
import type { Fields, Filled } from "../log/form";
import { fieldsIn, isFields } from "../log/guard";

/** A goal, or what was learnt; a new goal has no target yet. */
export interface Writing {
  readonly kind: "goal" | "review";
  readonly target?: string;
}

export interface Draft {
  readonly kind: "goal" | "review";
  readonly goal: Filled | undefined;
  readonly fields: Fields;
}

const NAME = "plan";

export class Unsaved {
  readonly #isShared: () => boolean;
  #isAtRisk = false;

  constructor(isShared: () => boolean) {
    this.#isShared = isShared;
    addEventListener("beforeunload", (event) => {
      if (this.#isAtRisk) {
        event.preventDefault();
        event.returnValue = true; // older browsers ask only then
      }
    });
  }

  keep(writing: Writing | undefined, fields: Fields): void {
    this.#isAtRisk = this.#isShared() || !keepDraft(NAME, { ...writing, fields });
  }

  drop(): void {
    this.#isAtRisk = false;
    dropDraft(NAME);
  }

  /** `goals`: those that can be written about. */
  read(goals: readonly Filled[]): Draft | undefined {
    const draft = readDraft(NAME);
    if (!isFields(draft) || !isFields(draft["fields"])) {
      return undefined;
    }
    const { kind, target } = draft;
    const fields = fieldsIn(draft["fields"], "goal");
    const goal = goals.find((one) => one.target === target);
    const isAbout = target === undefined ? kind === "goal" : goal !== undefined;
    if (fields === undefined || !isAbout) {
      this.drop();
      return undefined;
    }
    return { kind: kind === "review" ? "review" : "goal", goal, fields };
  }
}
