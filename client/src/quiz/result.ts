// What someone sees at the end: how it went, what to do with it tomorrow, where to look first, what to read
// again. From: a run and its items. To: quiz.ts, as elements. Never: a grade, a rank, or a diploma, or "wrong"
// of what only the learner can judge.

import { button, make } from "../dom";
import type { Say } from "../words";
import { written } from "../words";
import { type Total, totalOf } from "./cut";
import type { Item } from "./item";
import { Ready } from "./ready";
import { mistakes, type Run } from "./run";
import { isFull, isNothing } from "./score";
import { behaviourOf } from "./types";

/** What can be done from here; what is not possible is left out. */
export interface Next {
  readonly practise: ((items: readonly Item[]) => void) | undefined;
  readonly remember: ((items: readonly Item[]) => Promise<void>) | undefined;
  readonly save: (() => void) | undefined;
  /** The address of the page where remembered questions wait. */
  readonly today: string | undefined;
  readonly anew: () => void;
}

/** Where the titles and the links of what an item is about stand on the page. */
export interface Naming {
  readonly name: (name: string) => Node | string;
  /** A link to a question, and what it asks. */
  readonly question: (id: string) => readonly (Node | string)[];
}

const SURE = 3;

export function resultOf(
  run: Run,
  items: readonly Item[],
  { name, question }: Naming,
  next: Next,
  say: Say,
  contrasts: readonly HTMLElement[],
): HTMLElement[] {
  const asked = items.filter((item) => run.order.includes(item.id));
  const wrong = mistakes(run, asked).filter((item) => !isWaiting(run, item));
  const linked = (title: string, some: readonly Item[]) =>
    listOf(
      say(title),
      some.map(({ id }) => question(id)),
    );
  return [
    make("p", { class: "lk-score" }, sentence(run, asked, say)),
    make("p", {}, tally(run, asked, say)),
    ...worked(run, totalOf(scores(run, asked)), say),
    ...actions(asked, wrong, next, say),
    ...linked("client.quiz.result.sure", wrong.filter(isSure(run))),
    ...linked(
      "client.quiz.result.compare",
      asked.filter((item) => isWaiting(run, item)),
    ),
    ...readAgain(wrong, name, say),
    ...contrasts,
    ...grouped(
      "client.quiz.result.aims",
      asked.filter((item) => !isWaiting(run, item)),
      run,
      (item) => [item.competence, item.objective],
      name,
      say,
    ),
  ].filter((part) => part.childNodes.length > 0);
}

export function scores(run: Run, items: readonly Item[]): [Item, number][] {
  return items.map((item) => [item, run.answers.get(item.id)?.score ?? 0]);
}

/** Answered in one's own words, and not laid beside the models yet. */
function isWaiting(run: Run, item: Item): boolean {
  const given = run.answers.get(item.id);
  const { comparison } = behaviourOf(item);
  return (
    given !== undefined &&
    (item.worth === 1 || isNothing(given.score)) &&
    (comparison?.isOpen(item, given.answer) ?? false) &&
    !(run.compared?.includes(item.id) ?? false)
  );
}

function isSure(run: Run): (item: Item) => boolean {
  return ({ id }) => run.answers.get(id)?.confidence === SURE;
}

/** The score in one sentence; of a check also on which side of the line it is. */
function sentence(run: Run, items: readonly Item[], say: Say): string {
  const counted = items.filter((item) => item.worth === 1);
  if (counted.length === 0) {
    return "";
  }
  const right = counted.filter(({ id }) => isFull(run.answers.get(id)?.score ?? 0)).length;
  const { isEnough } = totalOf(scores(run, items));
  return [
    say("client.quiz.result.right", { right, of: counted.length }),
    ...(run.mode === "check" && isEnough !== undefined
      ? [say(`client.quiz.result.${isEnough ? "above" : "below"}`)]
      : []),
  ].join(" ");
}

function tally(run: Run, items: readonly Item[], say: Say): string {
  const given = items.filter(({ id }) => run.answers.has(id));
  const judged = given.filter((item) => !isWaiting(run, item));
  const partly = judged.filter((item) => {
    const score = run.answers.get(item.id)?.score ?? 0;
    return item.worth === 1 && !isFull(score) && !isNothing(score);
  });
  const numbers = {
    partly: partly.length,
    own: judged.filter((item) => item.worth === 0).length,
    waiting: given.length - judged.length,
    open: items.length - given.length,
  };
  return Object.entries(numbers)
    .filter(([, number]) => number > 0)
    .map(([word, number]) => say(`client.quiz.result.${word}`, { number }))
    .join(" ");
}

/** For who wants to know: what counts, and of a check the correction for guessing. */
function worked(run: Run, total: Total, say: Say): HTMLElement[] {
  if (total.items === 0) {
    return [];
  }
  const told = [
    ...(run.mode === "check" ? corrected(total, say) : [say("client.quiz.result.first")]),
    say("client.quiz.result.formative"),
  ];
  return [
    make(
      "details",
      { class: "lk-worked" },
      make("summary", {}, say("client.quiz.result.how")),
      ...told.map((words) => make("p", {}, words)),
    ),
  ];
}

function corrected(total: Total, say: Say): string[] {
  const values = {
    points: rounded(total.points),
    items: total.items,
    guessing: rounded(total.guessing),
    above: Math.round(100 * total.aboveGuessing),
    cut: total.cut,
  };
  const line = total.isEnough === undefined ? "few" : total.isEnough ? "enough" : "not_yet";
  return ["points", "guessing", line].map((word) => say(`client.quiz.result.${word}`, values));
}

function rounded(value: number): string {
  return written(Math.round(value * 10) / 10, document.documentElement.lang);
}

function grouped(
  title: string,
  items: readonly Item[],
  run: Run,
  names: (item: Item) => string[],
  name: Naming["name"],
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
    return [name(group), " – ", words];
  });
  return listOf(say(title), lines);
}

function readAgain(wrong: readonly Item[], name: Naming["name"], say: Say): HTMLElement[] {
  const passages = [...new Set(wrong.map((item) => item.repairs))];
  return listOf(
    say("client.quiz.result.read"),
    passages.map((passage) => [name(passage)]),
  );
}

function listOf(title: string, lines: readonly (readonly (Node | string)[])[]): HTMLElement[] {
  return lines.length === 0
    ? []
    : [make("h4", {}, title), make("ul", {}, ...lines.map((line) => make("li", {}, ...line)))];
}

/** One thing to do, which is for tomorrow; the rest is quiet. */
function actions(
  items: readonly Item[],
  wrong: readonly Item[],
  next: Next,
  say: Say,
): HTMLElement[] {
  const { practise, remember, save } = next;
  const ready = remember ? new Ready(remember, next.today, say) : undefined;
  const some = wrong.length > 0 ? wrong : items;
  const bar = make("p", { class: "lk-bar" });
  if (practise && wrong.length > 0) {
    const word = `client.quiz.result.practise${wrong.length === 1 ? "_one" : ""}`;
    bar.append(button(say(word, { number: wrong.length }), {}, () => practise(wrong)));
  }
  bar.append(button(say("client.quiz.result.anew"), {}, next.anew));
  if (ready && some.length < items.length) {
    bar.append(ready.others(items));
  }
  bar.append(
    button(say("client.quiz.result.print"), {}, () => print()),
    ...(save ? [button(say("client.quiz.result.save"), {}, save)] : []),
  );
  return [...(ready ? [ready.first(some)] : []), bar];
}
