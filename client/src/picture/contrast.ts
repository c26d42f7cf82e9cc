// Two levels side by side, in the words of the framework: what is asked at each, and no verdict.
// From: a row, two levels, the criteria. To: the differences with the profile and with others.

import { make } from "../dom";
import type { Criteria } from "../standing/criteria";
import type { Frame } from "../standing/frame";
import type { Sayings } from "./sayings";

/** A level, and whose it is. */
export interface Side {
  readonly whose: string;
  readonly level: number;
}

/** The second is shown with an example of what one would see. */
export function contrastOf(
  competence: string,
  sides: readonly [Side, Side],
  criteria: Criteria,
  frame: Frame,
  sayings: Sayings,
): HTMLElement {
  return make(
    "div",
    { class: "lk-picture__contrast" },
    ...sides.map(({ whose, level }, at) => {
      const asked = criteria[competence];
      const id = frame.levels.find(({ number }) => number === level)?.id ?? "";
      const found = asked?.levels[id];
      const lang: Record<string, string> = asked?.lang ? { lang: asked.lang } : {};
      return make(
        "div",
        {},
        make(
          "p",
          { class: "lk-picture__whose" },
          `${whose}: `,
          make("b", {}, sayings.level(level)),
        ),
        ...(found ? [make("p", lang, `${found.independence} ${found.complexity}`)] : []),
        ...(found?.exemplar && at === 1
          ? [make("p", { class: "lk-exemplar", ...lang }, found.exemplar)]
          : []),
      );
    }),
  );
}
