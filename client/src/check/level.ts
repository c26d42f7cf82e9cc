// The words of a level beside a check: who is near, how hard it is, what one would see, and what can show it.
// From: the framework. To: result.ts, as elements. Where someone knows more than their level asks, the words
// are those of the next one, which is what they could talk about.

import { make } from "../dom";
import type { Difference } from "./difference";
import type { Around } from "./result";

export function levelOf(
  competence: string,
  level: string | undefined,
  found: Difference,
  { frame, names, criteria, offer, say }: Around,
): HTMLElement[] {
  const at = frame.levels.findIndex(({ id }) => id === level);
  const own = frame.levels[at];
  if (own === undefined) {
    return [];
  }
  const shown = found === "less" ? (frame.levels[at + 1] ?? own) : own;
  const title = names.get(`level:${shown.id}`) ?? shown.id;
  const asked = criteria[competence];
  const words = asked?.levels[shown.id];
  const lang = asked?.lang === undefined ? {} : { lang: asked.lang };
  const ours = offer.lang === undefined ? {} : { lang: offer.lang };
  const evidence = offer.levels[shown.id]?.evidence ?? "";
  return [
    make("h4", {}, say("client.check.level.title", { level: title })),
    ...(words
      ? [
          make("p", lang, `${words.independence} ${words.complexity}`),
          make(
            "p",
            {},
            `${say("client.check.level.exemplar")} `,
            make("span", lang, words.exemplar),
          ),
        ]
      : []),
    make("p", {}, `${say("client.check.level.evidence")} `, make("span", ours, evidence)),
  ];
}
