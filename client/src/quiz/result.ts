// What someone sees at the end: what went well, what to read again, what to do next.
// From: a run and its items. To: quiz.ts, as elements. Never: a grade, a rank, or a diploma.

import { button, make } from "../dom";
import type { Say } from "../words";
import { written } from "../words";
import { type Total, totalOf } from "./cut";
import type { Item } from "./item";
import { mistakes, type Run } from "./run";
import { isFull, isNothing } from "./score";

/** What can be done from here; what is not possible is left out. */
export interface Next {
  readonly practise: ((items: readonly Item[]) => void) | undefined;
  readonly remember: ((items: readonly Item[]) => Promise<void>) | undefined;
  readonly save: (() => void) | undefined;
  readonly anew: () => void;
}

/** Where the titles and the links of what an item is about stand on the page. */
export type Naming = (name: string) => Node | string;

export function resultOf(
  run: Run,
  items: readonly Item[],
  name: Naming,
  next: Next,
  say: Say,
  contrasts: readonly HTMLElement[],
): HTMLElement[] {
  const asked = items.filter((item) => run.order.includes(item.id));
  const wrong = mistakes(run, asked);
  return [
    make("p", {}, tally(run, asked, say)),
    ...(run.mode === "check" ? corrected(totalOf(scores(run, asked)), say) : []),
    ...contrasts,
    ...grouped(
      "client.quiz.result.aims",
      asked,
      run,
      (item) => [item.competence, item.objective],
      name,
      say,
    ),
    ...readAgain(wrong, name, say),
    ...actions(asked, wrong, next, say),
  ];
}

export function scores(run: Run, items: readonly Item[]): [Item, number][] {
  return items.map((item) => [item, run.answers.get(item.id)?.score ?? 0]);
}

function tally(run: Run, items: readonly Item[], say: Say): string {
  const given = items.flatMap((item) => (item.worth === 1 ? (run.answers.get(item.id) ?? []) : []));
  const right = given.filter(({ score }) => isFull(score)).length;
  const partly = given.filter(({ score }) => !isFull(score) && !isNothing(score)).length;
  const own = items.filter((item) => item.worth === 0 && run.answers.has(item.id)).length;
  const open = items.filter((item) => !run.answers.has(item.id)).length;
  const parts = [
    say("client.quiz.result.right", { right, of: items.filter((item) => item.worth === 1).length }),
    partly > 0 ? say("client.quiz.result.partly", { number: partly }) : "",
    own > 0 ? say("client.quiz.result.own", { number: own }) : "",
    open > 0 ? say("client.quiz.result.open", { number: open }) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function corrected(total: Total, say: Say): HTMLElement[] {
  if (total.items === 0) {
    return [];
  }
  const values = {
    points: rounded(total.points),
    items: total.items,
    guessing: rounded(total.guessing),
    above: Math.round(100 * total.aboveGuessing),
    cut: total.cut,
  };
  const line = total.isEnough === undefined ? "few" : total.isEnough ? "enough" : "not_yet";
  return [
    make("p", {}, say("client.quiz.result.points", values)),
    make("p", {}, say("client.quiz.result.guessing", values)),
    make("p", {}, make("b", {}, say(`client.quiz.result.${line}`, values))),
    make("p", { class: "lk-meta" }, say("client.quiz.result.formative")),
  ];
}

function rounded(value: number): string {
  return written(Math.round(value * 10) / 10, document.documentElement.lang);
}

function grouped(
  title: string,
  items: readonly Item[],
  run: Run,
  names: (item: Item) => string[],
  name: Naming,
  say: Say,
): HTMLElement[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.filter((one) => run.answers.has(one.id))) {
    for (const group of names(item)) {
      groups.set(group, [...(groups.get(group) ?? []), item]);
    }
  }
  const lines = [...groups].sort().map(([group, some]) => {
    const good = some.filter((item) => isFull(run.answers.get(item.id)?.score ?? 0)).length;
    const words = say("client.quiz.result.of", { right: good, of: some.length });
    return make("li", {}, name(group), " – ", words);
  });
  return lines.length > 0 ? [make("h4", {}, say(title)), make("ul", {}, ...lines)] : [];
}

function readAgain(wrong: readonly Item[], name: Naming, say: Say): HTMLElement[] {
  const passages = [...new Set(wrong.map((item) => item.repairs))];
  return passages.length === 0
    ? []
    : [
        make("h4", {}, say("client.quiz.result.read")),
        make("ul", {}, ...passages.map((passage) => make("li", {}, name(passage)))),
      ];
}

function actions(
  items: readonly Item[],
  wrong: readonly Item[],
  next: Next,
  say: Say,
): HTMLElement[] {
  const status = make("p", { role: "status" });
  const { practise, remember, save } = next;
  const remembering = (some: readonly Item[], words: string) =>
    remember === undefined
      ? []
      : [
          button(say(words, { number: some.length }), {}, async () => {
            await remember(some);
            status.textContent = say("client.quiz.result.remembered", { number: some.length });
          }),
        ];
  const isSome = wrong.length > 0 && wrong.length < items.length;
  const bar = make("p", { class: "lk-bar" });
  if (practise && wrong.length > 0) {
    bar.append(
      button(say("client.quiz.result.practise", { number: wrong.length }), {}, () =>
        practise(wrong),
      ),
    );
  }
  bar.append(
    ...(isSome ? remembering(wrong, "client.quiz.result.remember_wrong") : []),
    ...remembering(items, "client.quiz.result.remember_all"),
    button(say("client.quiz.result.print"), {}, () => print()),
    ...(save ? [button(say("client.quiz.result.save"), {}, save)] : []),
    button(say("client.quiz.result.anew"), {}, next.anew),
  );
  return [make("h4", {}, say("client.quiz.result.next")), bar, status];
}
