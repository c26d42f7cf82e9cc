// A goal to look at: its sentence, what goes with it, and what one can do. From: the page of the plan. To:
// the same page. Never: changes a goal, or blames someone for a day that went by.

import { button, make } from "../dom";
import { type Filled, type FormKept, idsOf, textOf } from "../log/form";
import { WAYS, type Way, type Ways, waysOf } from "../standing/ways";
import { day } from "../words";
import { dayInWords } from "./dates";
import { isPast, sentenceOf } from "./goal";
import { sheetOf, stepOf, titleOf, type Wording } from "./paper";

/** What someone can ask for at a goal; `press` is where the answer comes. */
export interface Acts {
  readonly review: (goal: Filled) => void;
  readonly edit: (goal: Filled) => void;
  readonly calendar: (goal: Filled) => void;
  readonly resume: (goal: Filled) => void;
  readonly take: (goal: Filled, version: FormKept) => void;
  readonly erase: (goal: Filled, press: HTMLElement) => void;
}

/** A goal someone works on. `today`: as `2026-12-03`. */
export function cardOf(
  goal: Filled,
  today: string,
  ways: Ways,
  wording: Wording,
  acts: Acts,
): HTMLElement {
  const { say, language } = wording;
  const title = make("h3", { tabindex: "-1" }, titleOf(goal.fields, wording));
  const review = dayInWords(textOf(goal.fields, "review"), language);
  const past = say("client.plan.overdue", { date: review });
  return make(
    "article",
    { class: "lk-plan__goal", "data-goal": goal.target },
    title,
    make("p", { class: "lk-plan__step" }, stepOf(goal.fields, wording)),
    make("p", { class: "lk-plan__sentence" }, sentenceOf(goal.fields, say)),
    ...(isPast(goal.fields, today) ? [make("p", { class: "lk-note lk-screen-only" }, past)] : []),
    facts(goal, wording),
    ...waysTo(textOf(goal.fields, "competence"), ways, wording),
    ...goal.rivals.map((one) => rival(goal, one, wording, acts)),
    make(
      "p",
      { class: "lk-bar" },
      button(say("client.plan.review"), {}, () => acts.review(goal)),
      button(say("client.plan.edit"), {}, () => acts.edit(goal)),
      button(say("client.plan.calendar"), {}, () => acts.calendar(goal)),
      erasing(goal, wording, acts),
    ),
  );
}

/** A goal that is done or was stopped. */
export function pastCardOf(goal: Filled, wording: Wording, acts: Acts): HTMLElement {
  const { say, language } = wording;
  const state = say(`client.form.state.${textOf(goal.fields, "state")}`);
  const title = titleOf(goal.fields, wording);
  return make(
    "details",
    { class: "lk-plan__past", "data-goal": goal.target },
    make(
      "summary",
      {},
      make("span", {}, title),
      " ",
      make("span", { class: "lk-meta" }, `${state}, ${day(goal.at, language)}`),
    ),
    make("p", { class: "lk-plan__step" }, stepOf(goal.fields, wording)),
    make("p", { class: "lk-plan__sentence" }, sentenceOf(goal.fields, say)),
    facts(goal, wording),
    make(
      "p",
      { class: "lk-bar" },
      button(say("client.plan.resume"), {}, () => acts.resume(goal)),
      erasing(goal, wording, acts),
    ),
  );
}

function erasing(goal: Filled, wording: Wording, { erase }: Acts): HTMLElement {
  const name = wording.say("client.plan.erase_one", { title: titleOf(goal.fields, wording) });
  const press = button(wording.say("client.plan.erase"), { "aria-label": name }, () =>
    erase(goal, press),
  );
  return press;
}

function facts({ fields }: Filled, wording: Wording): HTMLElement {
  const shown = sheetOf(fields, wording).row.filter(({ name }) => name !== "state");
  const rows = shown.map(({ name, label, text }) => {
    const lines =
      name === "signs"
        ? idsOf(fields, "signs").map((id) => signOf(id, wording))
        : text.split("\n").map((line) => make("dd", {}, line));
    return make("div", { "data-row": name }, make("dt", {}, label), ...lines);
  });
  return make("dl", { class: "lk-plan__facts" }, ...rows);
}

function signOf(id: string, { levels }: Wording): HTMLElement {
  return make("dd", {}, ...(levels.sign(id)?.nodes() ?? [id]));
}

/** What there is to learn it with, lessons after those they build on. */
function waysTo(competence: string, ways: Ways, { say }: Wording): HTMLElement[] {
  const lists = WAYS.flatMap((kind) => {
    const found = waysOf(ways, `competence:${competence}`, kind);
    return found.length === 0
      ? []
      : [
          make("h4", {}, say(`client.plan.way.${kind}`)),
          make(kind === "lesson" ? "ol" : "ul", {}, ...found.map(wayTo)),
        ];
  });
  return lists.length === 0
    ? []
    : [
        make(
          "details",
          { class: "lk-plan__ways" },
          make("summary", {}, say("client.plan.ways")),
          ...lists,
        ),
      ];
}

function wayTo({ title, page, lang }: Way): HTMLElement {
  return make("li", {}, make("a", { href: page, ...(lang ? { lang } : {}) }, title));
}

/** The same goal as another device had it, one press away. */
function rival(goal: Filled, version: FormKept, wording: Wording, { take }: Acts): HTMLElement {
  const { say, language } = wording;
  const sheet = sheetOf(version.fields, wording);
  const rows = sheet.row.map(({ label, text }) => make("li", {}, `${label}: ${text}`));
  return make(
    "details",
    {},
    make("summary", {}, say("client.note.other", { date: day(version.at, language) })),
    make("p", {}, sheet.levels),
    make("p", {}, sheet.sentence),
    make("ul", {}, ...rows),
    make(
      "p",
      {},
      button(say("client.note.take"), {}, () => take(goal, version)),
    ),
  );
}
