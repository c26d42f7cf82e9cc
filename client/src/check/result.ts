// What someone sees after a check: the level they chose, what was right and how sure they were, side by side;
// what a difference is and is not; where to read on. From: a run, the log, the framework. To: page.ts, as
// elements. Never: "you overrate yourself", a grade, or a level made of answers.

import { button, goTo, make } from "../dom";
import type { LogEvent } from "../log/event";
import type { Names } from "../names";
import { calibrationOf, ENOUGH } from "../quiz/calibration";
import { pictureOf } from "../quiz/picture";
import { Ready } from "../quiz/ready";
import { mistakes, openIn, type Run } from "../quiz/run";
import { isFull, isNothing } from "../quiz/score";
import { answersOfChecks, type Check, checksOf } from "../standing/checks";
import type { Criteria } from "../standing/criteria";
import type { Frame } from "../standing/frame";
import type { Rated } from "../standing/rounds";
import type { ItemFace } from "../today/faces";
import { day, type Say } from "../words";
import type { Asked } from "./asked";
import { differenceOf, rightIn, selfOf, surenessOf } from "./difference";
import { levelOf } from "./level";
import type { Offer } from "./offer";
import type { Place } from "./session";

/** What stands on the page around a check. */
export interface Around {
  readonly offer: Offer;
  readonly frame: Frame;
  readonly names: Names;
  readonly criteria: Criteria;
  readonly say: Say;
}

export interface Next {
  readonly remember: (items: readonly ItemFace[]) => Promise<void>;
  readonly anew: () => void;
  readonly other: () => void;
}

export function headingOf(say: Say): HTMLElement {
  return make("h3", { tabindex: "-1" }, say("client.check.result"));
}

export function resultOf(
  { competence, run }: Place,
  asked: Asked,
  events: readonly LogEvent[],
  around: Around,
  next: Next,
): HTMLElement[] {
  const { say } = around;
  const self = selfOf(events, competence);
  const wrong = mistakes(run, asked.items);
  const headings = new Map(run.order.map((id, index) => [id, questionOf(index, run, say)]));
  return [
    make("div", { class: "lk-check__beside" }, ...besideOf(run, self, headings, around)),
    ...differenceIn(competence, run, self, around),
    ...readAgain(wrong, asked, say),
    ...actionsOf(wrong, next, say),
    ...historyOf(checksOf(events).get(competence) ?? [], say),
    ...certaintyOf(events, say),
    ...explainedIn(headings, asked, say),
  ];
}

// Side by side

type Headings = ReadonlyMap<string, HTMLElement>;

function besideOf(
  run: Run,
  self: Rated | undefined,
  headings: Headings,
  around: Around,
): HTMLElement[] {
  const { names, offer, say } = around;
  const cards = make("a", { href: offer.cards }, say("client.check.to_cards"));
  const level = self && (names.get(`level:${self.level}`) ?? self.level);
  const chosen = self && offer.levels[self.level]?.question;
  const lang = offer.lang === undefined ? {} : { lang: offer.lang };
  return [
    panel(
      say("client.check.self"),
      value(level ?? say("client.check.no_level")),
      ...(chosen ? [make("p", lang, chosen)] : []),
      self
        ? make("p", { class: "lk-meta" }, say("client.check.chosen", { date: dayOf(self.at) }))
        : make("p", {}, cards),
    ),
    panel(
      say("client.check.questions"),
      value(say("client.check.right", { right: rightIn(run), asked: run.order.length })),
      ...alsoIn(run, headings, say),
    ),
    panel(say("client.check.sure"), ...surenessIn(run, say)),
  ];
}

function panel(title: string, ...content: HTMLElement[]): HTMLElement {
  return make("div", {}, make("h4", {}, title), ...content);
}

function value(words: string): HTMLElement {
  return make("p", { class: "lk-check__value" }, words);
}

/** Of what is open, a way to each question with its explanation. */
function alsoIn(run: Run, headings: Headings, say: Say): HTMLElement[] {
  const scores = [...run.answers.values()].map(({ score }) => score);
  const partly = scores.filter((score) => !isFull(score) && !isNothing(score)).length;
  const open = openIn(run);
  const ways = open.map(({ id, number }) =>
    button(say("client.check.to_question", { number }), {}, () => {
      const heading = headings.get(id);
      if (heading) {
        goTo(heading, heading);
      }
    }),
  );
  return [
    ...(partly > 0 ? [make("p", {}, say("client.quiz.result.partly", { number: partly }))] : []),
    ...(open.length > 0
      ? [
          make("p", {}, say("client.quiz.result.open", { number: open.length })),
          make("p", { class: "lk-bar lk-screen-only" }, ...ways),
        ]
      : []),
  ];
}

/** Per step of certainty, the surest first. */
function surenessIn(run: Run, say: Say): HTMLElement[] {
  const steps = surenessOf(run).map(({ confidence, answers, right }) => {
    const words = say("client.check.sure_of", { right, answers });
    return make("p", {}, `${say(`client.quiz.sure.s${confidence}`)} `, make("b", {}, words));
  });
  return steps.length > 0 ? steps : [make("p", {}, say("client.check.not_said"))];
}

// What the difference is

function differenceIn(
  competence: string,
  run: Run,
  self: Rated | undefined,
  around: Around,
): HTMLElement[] {
  const { frame, names, say } = around;
  const [right, asked] = [rightIn(run), run.order.length];
  const found = differenceOf(self?.level, frame, right, asked);
  const level = names.get(`level:${self?.level}`) ?? "";
  return [
    make("h4", {}, say("client.check.difference.title")),
    make("p", {}, say(`client.check.difference.${found}`, { level, right, asked })),
    ...levelOf(competence, self?.level, found, around),
    make("p", {}, say("client.check.never")),
    make("p", { class: "lk-meta" }, say("client.check.chance", { asked })),
  ];
}

// What to do with it

function readAgain(wrong: readonly ItemFace[], asked: Asked, say: Say): HTMLElement[] {
  const passages = new Map(wrong.map(({ id, repairs }) => [repairs, asked.passage(id)]));
  const links = [...passages.values()].flatMap((link) => (link ? [make("li", {}, link)] : []));
  return links.length === 0
    ? []
    : [make("h4", {}, say("client.quiz.result.read")), make("ul", {}, ...links)];
}

function actionsOf(wrong: readonly ItemFace[], next: Next, say: Say): HTMLElement[] {
  const ready = new Ready(next.remember, undefined, say);
  const bar = make(
    "p",
    { class: "lk-bar" },
    button(say("client.check.anew"), {}, next.anew),
    button(say("client.check.other"), {}, next.other),
    button(say("client.quiz.result.print"), {}, () => print()),
  );
  const title = make("h4", {}, say("client.quiz.result.next"));
  const first = wrong.length > 0 ? [ready.first(wrong)] : [];
  return [make("div", { class: "lk-check__next" }, title, ...first, bar)];
}

/** Of one check there is nothing to compare. */
function historyOf(checks: readonly Check[], say: Say): HTMLElement[] {
  if (checks.length < 2) {
    return [];
  }
  const head = ["date", "questions"].map((name) =>
    make("th", { scope: "col" }, say(`client.check.history.${name}`)),
  );
  const rows = [...checks].reverse().map(({ at, right, asked }) => {
    const words = say("client.check.right", { right, asked });
    return make("tr", {}, make("th", { scope: "row" }, dayOf(at)), make("td", {}, words));
  });
  return [
    make("h4", {}, say("client.check.history.title")),
    make(
      "table",
      { class: "lk-check__history" },
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...rows),
    ),
  ];
}

/** Over all checks, of whichever competence; one alone says too little. */
function certaintyOf(events: readonly LogEvent[], say: Say): HTMLElement[] {
  const answers = answersOfChecks(events);
  const found = calibrationOf(answers);
  if (found) {
    return pictureOf(found, say);
  }
  const told = (event: LogEvent) =>
    event.kind === "item-answered" && event.confidence !== undefined;
  const number = answers.filter(told).length;
  const words = say("client.check.too_few", { number, of: ENOUGH });
  return [make("h4", {}, say("client.quiz.calibration.title")), make("p", {}, words)];
}

function questionOf(index: number, { order }: Run, say: Say): HTMLElement {
  const values = { number: index + 1, of: order.length };
  return make("h4", { tabindex: "-1" }, say("client.quiz.number", values));
}

function explainedIn(headings: Headings, asked: Asked, say: Say): HTMLElement[] {
  const questions = [...headings].flatMap(([id, heading]) => {
    const element = asked.element(id);
    return element ? [heading, element] : [];
  });
  return [make("h3", {}, say("client.check.explained")), ...questions];
}

function dayOf(at: string): string {
  return day(at, document.documentElement.lang);
}
