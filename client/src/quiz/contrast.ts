// The members of a contrast set side by side, at the end of a round: the same words, another moment.
// From: a round, and the questions as they stand on the page. To: result-section.ts, as elements. Never:
// says what fits where a question was passed over in practice; that is still to be found.

import { clones, make } from "../dom";
import type { Say } from "../words";
import { verdictOf } from "./feedback";
import { inShort } from "./in-short";
import type { Item } from "./item";
import { languageOf, type Marked, type Questions, short } from "./questions";
import type { Run } from "./run";
import { behaviourOf } from "./types";
import type { Side, Sides } from "./types/behaviour";

const LEAST = 2; // one is no contrast

/** Per set of which someone answered a question: what was right when, and what they chose. */
export function contrastsOf(run: Run, questions: Questions, say: Say): HTMLElement[] {
  const found = questions.contrasts.flatMap(({ id, members }) => {
    const asked = run.order.filter((one) => members.includes(one));
    const isSome = asked.length >= LEAST && asked.some((one) => run.answers.has(one));
    return isSome ? [contrast(id, asked, run, questions, say)] : [];
  });
  return found.length === 0
    ? []
    : [
        make("h4", {}, say("client.quiz.contrast.title")),
        make("p", {}, say("client.quiz.contrast.text")),
        ...found,
      ];
}

function contrast(
  id: string,
  asked: readonly string[],
  run: Run,
  questions: Questions,
  say: Say,
): HTMLElement {
  const difference = questions.set(id)?.querySelector<HTMLElement>("[data-part=difference]");
  const sentence = make("p", languageOf(difference), ...clones(difference));
  const moments = asked.flatMap((one) => {
    const item = questions.items.find((some) => some.id === one);
    const sides = item && behaviourOf(item).sides?.(item, run.answers.get(one)?.answer ?? []);
    const form = questions.element(one)?.querySelector("form");
    return sides && form ? [moment(item, sides, run, form, say)] : [];
  });
  return make(
    "div",
    { class: "lk-contrast", "data-contrast": id },
    make("p", { class: "lk-contrast__label" }, say("client.quiz.contrast.difference")),
    sentence,
    make(
      "ul",
      { class: "lk-contrast__moments", "data-moments": String(moments.length) },
      ...moments,
    ),
  );
}

function moment(
  item: Item,
  { fits, chosen }: Sides,
  run: Run,
  form: Element,
  say: Say,
): HTMLElement {
  const given = run.answers.get(item.id);
  const isTold = given !== undefined || run.mode === "check";
  const verdict = given ? verdictOf(item, given.answer, given.score) : "open";
  const number = run.order.indexOf(item.id) + 1;
  const question = say("client.quiz.contrast.question", { number });
  const marks = languageOf(form);
  const told = isTold
    ? [...fits, ...chosen.filter(isOther(fits))].flatMap((said) => pairOf(said, form, marks, say))
    : [];
  return make(
    "li",
    { "data-verdict": verdict },
    make(
      "h5",
      {},
      make("a", { href: `#${short(item.id)}` }, question),
      " ",
      make("span", { class: "lk-meta" }, say(`client.quiz.contrast.${verdict}`)),
    ),
    make("div", { class: "lk-contrast__situation" }, ...situationOf(form, marks, say)),
    make("dl", {}, ...told),
  );
}

/** What someone chose rightly has been said already. */
function isOther(fits: readonly Side[]): (chosen: Side) => boolean {
  const same = { yours: "fits", your_best: "best", your_worst: "worst" } as const;
  return ({ word, option }) =>
    !fits.some((fit) => same[word as keyof typeof same] === fit.word && fit.option === option);
}

function pairOf(said: Side, form: Element, marks: Marked, say: Say): HTMLElement[] {
  const option = CSS.escape(said.option);
  const text = form.querySelector(`[data-option="${option}"] .lk-shared`);
  const why = form.querySelector(`[data-for="${option}"]`)?.cloneNode(true) as Element | undefined;
  for (const extra of why?.querySelectorAll(":scope > b:first-child, .lk-yours") ?? []) {
    extra.remove();
  }
  return [
    make("dt", {}, say(`client.quiz.contrast.${said.word}`)),
    make(
      "dd",
      marks,
      make("p", { class: "lk-contrast__option" }, ...clones(text)),
      make("p", { class: "lk-contrast__why" }, ...clones(why)),
    ),
  ];
}

/** In short, with the whole folded beneath it. */
function situationOf(form: Element, marks: Marked, say: Say): HTMLElement[] {
  const text = form.querySelector(".lk-situation .lk-text");
  const whole = make("div", marks, ...clones(text));
  const short = inShort(text?.textContent?.trim() ?? "");
  return short === undefined
    ? [whole]
    : [
        make("p", marks, short),
        make("details", {}, make("summary", {}, say("client.quiz.contrast.whole")), whole),
      ];
}
