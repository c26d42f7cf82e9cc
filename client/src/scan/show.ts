// What a round of a checklist shows, as pieces of page: who answered, how far apart, what changed, an agenda.
// From: scan.ts. To: page.ts. Counts stand as words beside their bars. Never: a sum over questions, or a grade.

import { make } from "../dom";
import { type Filled, textOf } from "../log/form";
import { day, listed, type Say } from "../words";
import { type Change, type Checklist, isMine, type Named, type Spread } from "./scan";

/** Who filled in a sheet, in words. */
export function whoOf(sheet: Filled, place: number, say: Say): string {
  const name = textOf(sheet.fields, "who");
  return isMine(sheet) ? say("client.scan.you") : name || say("client.scan.someone", { place });
}

/** The middle of the answers: one of them, or between two. */
export function middleOf(
  middle: readonly [number, number],
  scale: readonly Named[],
  say: Say,
): string {
  const [from, to] = middle.map((place) => scale[place]?.title.toLowerCase() ?? "");
  return from === to
    ? (from ?? "")
    : say("client.scan.between", { from: from ?? "", to: to ?? "" });
}

/** A question with its counts, and how people say they do it. */
export function spreadItem(
  spread: Spread,
  sheets: readonly Filled[],
  { scale }: Checklist,
  say: Say,
): HTMLElement {
  const { question, counts } = spread;
  const rows = scale.map(({ title }, place) => {
    const count = counts[place] ?? 0;
    const bar = make("span", { class: "lk-scan__bar-fill", "aria-hidden": "true" });
    bar.style.setProperty("--lk-count", String(count));
    return make("div", {}, make("span", {}, `${title}: ${count} `), ...(count > 0 ? [bar] : []));
  });
  const hows = sheets.flatMap((sheet, at) => {
    const text = textOf(sheet.fields, `how/${question.id}`);
    return text ? [make("p", {}, make("b", {}, `${whoOf(sheet, at + 1, say)}: `), text)] : [];
  });
  return make(
    "li",
    { class: "lk-scan__question", "data-question": question.id },
    make("h4", {}, question.title),
    make("div", { class: "lk-scan__counts" }, ...rows),
    ...(hows.length > 0
      ? [
          make(
            "details",
            { class: "lk-details" },
            make("summary", {}, say("client.scan.hows", { number: hows.length })),
            ...hows,
          ),
        ]
      : []),
  );
}

/** One line per question that moved since another round. */
export function changeItems(
  found: readonly Change[],
  scale: readonly Named[],
  say: Say,
): HTMLElement[] {
  return found.map(({ question, before, after, step }) =>
    make(
      "li",
      {},
      make("b", {}, `${question.title}: `),
      say(`client.scan.${step > 0 ? "more" : "less"}`, {
        before: middleOf(before, scale, say),
        after: middleOf(after, scale, say),
      }),
    ),
  );
}

export interface Point {
  readonly question: Named;
  readonly tries: string;
  readonly looks: string;
}

/** Five steps, together 45 minutes. */
export function agendaOf(
  date: string,
  apart: readonly Named[],
  points: readonly Point[],
  say: Say,
): HTMLElement {
  const language = document.documentElement.lang;
  const names = (some: readonly Named[]) =>
    listed(
      some.map(({ title }) => title),
      language,
    );
  const step = (name: string, values: Readonly<Record<string, string>> = {}) =>
    make("li", {}, say(`client.scan.agenda.${name}`, values));
  const plans = points.map(({ question, tries, looks }) =>
    make(
      "li",
      {},
      make("b", {}, question.title),
      make("span", { class: "lk-scan__line" }, say("client.scan.agenda.try", { text: tries })),
      make("span", { class: "lk-scan__line" }, say("client.scan.agenda.looks", { text: looks })),
    ),
  );
  const work = step("points");
  work.append(make("ul", { class: "lk-scan__plans" }, ...plans));
  return make(
    "ol",
    { class: "lk-scan__steps" },
    step("open", { date: date ? day(`${date}T12:00:00`, language) : "…" }),
    step("read"),
    apart.length > 0 ? step("apart", { names: names(apart) }) : step("alone"),
    work,
    step("close"),
  );
}
