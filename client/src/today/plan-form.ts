// How often and how many: three numbers a learner may change. From: page.ts. To: page.ts, as elements
// and the numbers someone chose. Never: accepts what is out of bounds; the field says what it became.

import { BOUNDS, type Plan, within } from "../cards/plan";
import { make } from "../dom";
import type { Say } from "../words";

const NAMES = ["retention", "fresh", "daily"] as const;

export class PlanForm {
  readonly elements: readonly HTMLElement[];
  readonly #fields: Readonly<Record<keyof Plan, HTMLInputElement>>;
  readonly #told: Readonly<Record<keyof Plan, HTMLElement>> = {
    retention: notice(),
    fresh: notice(),
    daily: notice(),
  };

  constructor(say: Say, choose: (name: keyof Plan, value: number) => void) {
    const field = (name: keyof Plan) => {
      const { least, most, step } = shownAs(name);
      const id = `lk-plan-${name}`;
      const input = make("input", {
        ...{ type: "number", id, inputmode: "numeric", "aria-describedby": `${id}-text` },
        ...{ min: String(least), max: String(most), step: String(step) },
      });
      const told = this.#told[name];
      input.addEventListener("change", () => {
        const asked = input.value;
        const value = within(input.valueAsNumber / scale(name), BOUNDS[name]);
        input.value = shown(name, value);
        const isOther = asked !== input.value;
        told.textContent = isOther ? say("client.today.plan.other", { value: input.value }) : "";
        choose(name, value);
      });
      return input;
    };
    this.#fields = {
      retention: field("retention"),
      fresh: field("fresh"),
      daily: field("daily"),
    };
    this.elements = NAMES.map((name) => {
      const input = this.#fields[name];
      const { least, most } = shownAs(name);
      const range = say("client.today.plan.range", { least, most });
      return make(
        "div",
        { class: "lk-today__setting" },
        make("label", { for: input.id }, say(`client.today.plan.${name}`)),
        input,
        this.#told[name],
        make("p", { id: `${input.id}-text` }, `${say(`client.today.plan.${name}_text`)} ${range}`),
      );
    });
  }

  update(plan: Plan): void {
    for (const name of NAMES) {
      if (document.activeElement !== this.#fields[name]) {
        this.#fields[name].value = shown(name, plan[name]);
      }
    }
  }
}

/** What is said at a field of what was filled in there. */
function notice(): HTMLElement {
  return make("span", { class: "lk-error", role: "status" });
}

/** A share is shown as a percentage. */
function scale(name: keyof Plan): number {
  return name === "retention" ? 100 : 1;
}

function shown(name: keyof Plan, value: number): string {
  return String(Math.round(value * scale(name)));
}

function shownAs(name: keyof Plan): { least: number; most: number; step: number } {
  const { least, most, step } = BOUNDS[name];
  return { least: least * scale(name), most: most * scale(name), step: step * scale(name) };
}
