// One answer as SCORM 1.2 writes it down for a trainer to look into: what was asked, what was given, what it was
// worth. From: an item with a first answer. To: progress.ts. Source: SCORM 1.2 Run-Time Environment, 3.4.5,
// where choices are single signs. Never: anything that was typed.

import type { Item } from "../quiz/item";
import { type Answer, isFull, isNothing, named } from "../quiz/score";

/** The last part of an element of `cmi.interactions.n`, with its value; the id is first. */
export type Field = readonly [string, string];

const LONG = 255;
const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

interface Written {
  readonly type: "choice" | "true-false" | "matching" | "sequencing" | "fill-in" | "performance";
  readonly given: string;
  readonly right: string;
}

/** `latency` and `time`: how long it took, and when it was, as timespan.ts writes them. */
export function interactionOf(
  item: Item,
  answer: Answer,
  score: number,
  { latency, time }: { readonly latency: string; readonly time: string },
): Field[] {
  const { type, given, right } = written(item, answer);
  return [
    ["id", item.id.slice(0, LONG)],
    ["type", type],
    ["time", time],
    ["weighting", String(item.worth)],
    ...(right === "" ? [] : [["correct_responses.0.pattern", right.slice(0, LONG)] as const]),
    ["student_response", given.slice(0, LONG)],
    ["result", resultOf(item, score)],
    ["latency", latency],
  ];
}

function resultOf(item: Item, score: number): string {
  if (item.worth === 0) {
    return "neutral";
  }
  return isFull(score) ? "correct" : isNothing(score) ? "wrong" : score.toFixed(2);
}

function written(item: Item, answer: Answer): Written {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
      return {
        type: "choice",
        given: signs(answer, item.options).join(","),
        right: signs(item.keys, item.options).join(","),
      };
    case "true-false":
      return {
        type: "true-false",
        given: (answer[0] ?? "")[0] ?? "",
        right: String(item.answer)[0] ?? "",
      };
    case "matching":
      return pairs(
        item.pairs,
        item.responses,
        (pair) => named(answer, pair),
        (pair) => pair,
      );
    case "ordering": {
      const steps = item.groups.flat();
      return {
        type: "sequencing",
        given: signs(answer, steps).join(","),
        right: signs(steps, steps).join(","),
      };
    }
    case "situational-judgement":
      return judged(item.mode, item.ratings, answer);
    case "cloze":
      return {
        type: "fill-in",
        given: item.gaps.map(({ id }) => named(answer, id) ?? "").join(" "),
        right: item.gaps.map(({ keys }) => keys[0] ?? "").join(" "),
      };
    case "short-answer":
      return { type: "performance", given: answer.join(" "), right: "" };
    default:
      return item satisfies never;
  }
}

function judged(
  mode: "rate" | "best-worst",
  ratings: Readonly<Record<string, number>>,
  answer: Answer,
): Written {
  const options = Object.keys(ratings);
  if (mode === "rate") {
    const scale = ["1", "2", "3", "4"];
    const of = (option: string) => String(ratings[option] ?? "");
    return pairs(options, scale, (option) => named(answer, option), of);
  }
  const sorted = [...options].sort((one, other) => (ratings[other] ?? 0) - (ratings[one] ?? 0));
  const keys: Readonly<Record<string, string | undefined>> = {
    best: sorted[0],
    worst: sorted.at(-1),
  };
  return pairs(
    ["best", "worst"],
    options,
    (part) => named(answer, part),
    (part) => keys[part],
  );
}

function pairs(
  from: readonly string[],
  to: readonly string[],
  given: (one: string) => string | undefined,
  right: (one: string) => string | undefined,
): Written {
  const said = (other: (one: string) => string | undefined) =>
    from
      .flatMap((one) => {
        const sign = signs([other(one) ?? ""], to)[0];
        return sign ? [`${signs([one], from)[0]}.${sign}`] : [];
      })
      .join(",");
  return { type: "matching", given: said(given), right: said(right) };
}

/** What is chosen as single signs, by its place in the data, which no mixing changes. */
function signs(chosen: readonly string[], all: readonly string[]): string[] {
  return chosen.flatMap((one) => SIGNS[all.indexOf(one)] ?? []);
}
