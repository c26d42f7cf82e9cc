// What stands around the table: how much the numbers weigh, the quiz as a whole, what to look at first, and what
// was chosen per question. From: results. To: page.ts.

import { make } from "../dom";
import { absences } from "./absent";
import type { ItemResult, Result } from "./analysis";
import type { OptionUse } from "./chosen";
import type { Sayings } from "./sayings";
import { toLookAt, weightOf } from "./signals";

type Link = (item: ItemResult) => string | undefined;

/** What is said of the whole: first how far to trust it. */
export function wholeOf(result: Result, sayings: Sayings): HTMLElement[] {
  const { say } = sayings;
  const { people, complete, test, alpha, mean, sd, sem, needed, above } = result;
  const weight = weightOf(people);
  const said = [
    make("p", { class: "lk-note", "data-weight": weight }, sayings.weight(weight, people)),
    ...test.notes.map((note) => make("p", { class: "lk-meta" }, sayings.note(note))),
  ];
  if (weight === "none") {
    return said;
  }
  const isPart = test.kind === "answers" && complete < people;
  const facts: [string, string][] = [
    ["people", String(people)],
    ...(isPart ? [["complete", String(complete)] as [string, string]] : []),
    ["asked", String(test.asked.length)],
    ...fact("mean", mean, (value) => sayings.number(value)),
    ...fact("above", above, (value) => sayings.percent(value)),
    ...fact("sd", sd, (value) => sayings.number(value)),
    ...fact("alpha", alpha, (value) => sayings.number(value)),
    ...fact("kr21", result.kr21, (value) => sayings.number(value)),
    ...fact("sem", sem, (value) => sayings.number(value)),
  ];
  return [
    ...said,
    make(
      "dl",
      { class: "lk-lookback__facts" },
      ...facts.map(([name, value]) =>
        make(
          "div",
          { "data-fact": name },
          make("dt", {}, say(`client.lookback.fact.${name}`)),
          make("dd", {}, value),
        ),
      ),
    ),
    ...(needed !== undefined && alpha !== undefined && needed > test.asked.length && needed < 500
      ? [make("p", { class: "lk-meta" }, say("client.lookback.needed", { number: needed }))]
      : []),
    ...absentOf(result, sayings),
  ];
}

/** What is not there, and why: a gap would make one guess. */
function absentOf(result: Result, { say }: Sayings): HTMLElement[] {
  const reasons = absences(result).map(({ word, number }) =>
    make("li", { "data-absent": word }, say(`client.lookback.absent.${word}`, { number })),
  );
  return reasons.length === 0
    ? []
    : [
        make("p", { class: "lk-lookback__absent" }, say("client.lookback.absent.title")),
        make("ul", { class: "lk-meta" }, ...reasons),
      ];
}

function fact(
  name: string,
  value: number | undefined,
  said: (value: number) => string,
): [string, string][] {
  return value === undefined ? [] : [[name, said(value)]];
}

/** Which questions to look at first, in words. */
export function firstOf(result: Result, sayings: Sayings, link: Link): HTMLElement[] {
  const { say } = sayings;
  const found = toLookAt(result.items);
  if (found.length === 0) {
    return [make("p", {}, say("client.lookback.nothing_to_look_at"))];
  }
  const items = found.map(({ item, signals }) => {
    const href = link(item);
    const name = sayings.item(item);
    const doubt = weightOf(item.number) === "indicative" ? [say("client.lookback.by_chance")] : [];
    return make(
      "li",
      { "data-place": String(item.place) },
      href ? make("a", { href }, name) : make("b", {}, name),
      make(
        "ul",
        {},
        ...[
          ...signals.map((signal) => sayings.signal(signal, item)),
          ...sayings.without(item, result.alpha),
          ...doubt,
        ].map((words) => make("li", {}, words)),
      ),
    );
  });
  return [
    make("p", {}, say("client.lookback.look_text")),
    make("ol", { class: "lk-lookback__first" }, ...items),
  ];
}

/** What was chosen, question by question; nothing where it was no choice, or where too few chose. */
export function choicesOf(result: Result, sayings: Sayings): HTMLElement[] {
  return result.items
    .filter(({ options, number }) => options.length > 0 && weightOf(number) !== "none")
    .map((item) =>
      make(
        "details",
        { class: "lk-details lk-lookback__choices", "data-place": String(item.place) },
        make("summary", {}, sayings.item(item)),
        optionTable(item, sayings),
      ),
    );
}

function optionTable(item: ItemResult, sayings: Sayings): HTMLElement {
  const { say } = sayings;
  const has = (value: (option: OptionUse) => unknown) =>
    item.options.some((option) => value(option) !== undefined);
  const columns: [string, (option: OptionUse) => string][] = [
    ["chosen", ({ number, share }) => `${number} (${sayings.percent(share)})`],
    ...column(
      has(({ high }) => high),
      "high",
      ({ high }) => high,
      (high) => sayings.percent(high),
    ),
    ...column(
      has(({ low }) => low),
      "low",
      ({ low }) => low,
      (low) => sayings.percent(low),
    ),
    ...column(
      has(({ rest }) => rest),
      "rest",
      ({ rest }) => rest,
      (rest) => sayings.number(rest),
    ),
  ];
  const label = (name: string) => say(`client.lookback.choice.${name}`);
  const rows = item.options.map((option) => {
    const key = make("b", { class: "lk-lookback__key" }, say("client.lookback.key"));
    return make(
      "tr",
      { role: "row", ...(option.isKey ? { "data-key": "" } : {}) },
      make(
        "th",
        { scope: "row", role: "rowheader" },
        sayings.option(option),
        ...(option.isKey ? [" ", key] : []),
      ),
      ...columns.map(([name, cell]) =>
        make("td", { role: "cell", "data-label": label(name) }, cell(option)),
      ),
    );
  });
  const heads = ["option", ...columns.map(([name]) => name)].map((name) =>
    make("th", { scope: "col", role: "columnheader" }, label(name)),
  );
  const table = make(
    "table",
    { class: "lk-rows", role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
  return make(
    "div",
    { class: "lk-table", tabindex: "0", role: "group", "aria-label": sayings.item(item) },
    table,
  );
}

function column(
  isThere: boolean,
  name: string,
  value: (option: OptionUse) => number | undefined,
  said: (value: number) => string,
): [string, (option: OptionUse) => string][] {
  const cell = (option: OptionUse) => {
    const found = value(option);
    return found === undefined ? "" : said(found);
  };
  return isThere ? [[name, cell]] : [];
}
