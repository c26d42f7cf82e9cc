// A programme on paper: what it is, what happens when, and what that comes to. From: the desk. To: the part of the page
// that is for printing alone. Texts stand there without their marks.

import { make } from "../dom";
import { dayInWords } from "../plan/dates";
import type { Say } from "../words";
import type { Desk } from "./desk";
import type { MeetingLoad, Spent, When } from "./load";
import { minutesAt } from "./load";
import { nameOf, plainly, time, titled } from "./naming";
import { sumsOf } from "./sums";

const WHENS: readonly When[] = ["before", "during", "after"];

export function paperOf(desk: Desk, say: Say, language: string): HTMLElement[] {
  const { programme, load } = desk;
  const facts = (["audience", "place", "group"] as const)
    .filter((name) => programme[name].trim() !== "")
    .flatMap((name) => [
      make("dt", {}, say(`client.compose.fact.${name}`)),
      make("dd", {}, ...paragraphs(programme[name])),
    ]);
  return [
    make("p", { class: "lk-compose__paper-title" }, programme.title),
    ...paragraphs(programme.summary),
    make("dl", { class: "lk-facts" }, ...facts),
    ...paragraphs(programme.introduction),
    ...(programme.aims.length > 0
      ? [
          make("h3", {}, say("programme.aims")),
          make("ul", {}, ...programme.aims.map(({ text }) => make("li", {}, text))),
        ]
      : []),
    ...load.meetings.map((one, place) => meeting(one, place, desk, say, language)),
    ...assignments(desk, say),
    ...sumsOf(desk, say, language),
  ];
}

function paragraphs(text: string): HTMLElement[] {
  return plainly(text)
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== "")
    .map((one) => make("p", {}, one));
}

function meeting(one: MeetingLoad, place: number, desk: Desk, say: Say, language: string) {
  const { day, time: begin, isAlone, text } = one.meeting;
  const when = [day && dayInWords(day, language), begin].filter(Boolean).join(", ");
  return make(
    "section",
    { class: "lk-programme__meeting" },
    make("h3", {}, titled(one.meeting, place, say)),
    ...(when ? [make("p", { class: "lk-meta" }, when)] : []),
    ...paragraphs(text),
    make(
      "table",
      { class: "lk-programme__steps" },
      ...WHENS.filter((at) => one.spent.some((spent) => spent.when === at)).map((at) =>
        make(
          "tbody",
          {},
          make(
            "tr",
            {},
            make(
              "th",
              { class: "lk-programme__when", scope: "rowgroup", colspan: "2" },
              `${at === "after" ? say("programme.after") : say(`client.compose.list.${at === "during" && isAlone ? "day" : at}`)}: ${time(minutesAt(one, at), say)}`,
            ),
          ),
          ...one.spent.filter((spent) => spent.when === at).map((spent) => row(spent, desk, say)),
        ),
      ),
    ),
  );
}

function row({ part, minutes, when }: Spent, desk: Desk, say: Say): HTMLElement {
  const name = nameOf(part, desk.shelf);
  const left = part.type === "blocks" ? "left_task" : "left";
  const words = when === "after" ? `${name}: ${say(`programme.${left}`)}` : name;
  const kind = part.type === "own" ? "" : `${say(`client.compose.kind.${part.type}`)}: `;
  const plan =
    part.type === "lesson" && when === "during" && desk.load.together > 0
      ? `, ${say(`programme.${part.plan}`)}`
      : "";
  return make(
    "tr",
    {},
    make("td", {}, say("programme.min", { minutes })),
    make("td", {}, `${kind}${words}${plan}`, ...(when === "after" ? [] : paragraphs(part.text))),
  );
}

function assignments({ programme }: Desk, say: Say): HTMLElement[] {
  return programme.assignments.map((one) =>
    make(
      "section",
      { class: "lk-programme__assignment" },
      make("h3", {}, one.title),
      make("p", { class: "lk-meta" }, time(one.minutes, say)),
      ...paragraphs(one.text),
      make("ul", {}, ...one.criteria.map(({ text }) => make("li", {}, text))),
    ),
  );
}
