// What students chose to hand in: the files that their own device makes. From: text of such a file. To: tests
// of one bank each. Pure. Only answers to questions are kept of it, and who gave them is a row without a name.
// Two files of one student are known by the marks that every answer has wherever it goes.

import { compare, type LogEvent } from "../log/event";
import { type Refusal as NoFile, readFile } from "../log/file";
import { isSealed } from "../log/sealed";
import { MEANS } from "../quiz/calibration";
import type { ItemFace } from "../today/faces";
import type { Answers, Asked, Given, Note, Option } from "./test";

export type ItemAnswered = Extract<LogEvent, { kind: "item-answered" }>;

/** The answers of one file, by the mark of each. */
export type Paper = ReadonlyMap<string, ItemAnswered>;

/** The words stand in docs/ui.yml. */
export type NoPaper = NoFile | "sealed" | "no-answers";

/** Longer between two answers is a break; shorter is no thought. */
const LONGEST = 1800;
const SHORTEST = 1;

export function paperIn(text: string): { readonly paper: Paper } | NoPaper {
  if (isSealed(text)) {
    return "sealed";
  }
  const read = readFile(text);
  if ("refused" in read) {
    return read.refused;
  }
  const answers = read.events.filter(
    (event): event is ItemAnswered =>
      event.kind === "item-answered" && event.target.startsWith("bank:"),
  );
  return answers.length === 0
    ? "no-answers"
    : { paper: new Map(answers.map((event) => [event.id, event])) };
}

/** Files that hold the same answer are of one student: then they are one. */
export function peopleIn(papers: readonly Paper[]): Paper[] {
  const people: Map<string, ItemAnswered>[] = [];
  for (const paper of papers) {
    const same = people.filter((one) => [...paper.keys()].some((id) => one.has(id)));
    const whole = new Map([...same.flatMap((one) => [...one]), ...paper]);
    for (const one of same) {
      people.splice(people.indexOf(one), 1);
    }
    people.push(whole);
  }
  return people;
}

export function bankOf(target: string): string {
  return target.split("/")[0] ?? target;
}

/** Banks in which someone answered something, with how many did. */
export function banksIn(people: readonly Paper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const banks = [...person.values()].filter(isFirstTime).map(({ target }) => bankOf(target));
    for (const bank of new Set(banks)) {
      counts.set(bank, (counts.get(bank) ?? 0) + 1);
    }
  }
  return counts;
}

/** Who repeats a question knows it already. */
function isFirstTime({ mode }: ItemAnswered): boolean {
  return mode !== "repeat";
}

/** The questions of a bank that are worth points, and the first answer of everyone to each. */
export function testOf(
  title: string,
  items: readonly ItemFace[],
  people: readonly Paper[],
  face: (item: ItemFace) => Pick<Asked, "name"> & { readonly labels: ReadonlyMap<string, string> },
): Answers {
  const scored = items.filter(({ worth }) => worth > 0);
  let older = 0;
  const rows = people.map((person) => {
    const events = [...person.values()].sort(compare);
    const times = timesIn(events);
    return scored.map((item): Given | undefined => {
      const first = events.find((event) => event.target === item.id && isFirstTime(event));
      if (first === undefined) {
        return undefined;
      }
      if (first.keyHash !== undefined && first.keyHash !== item.keyHash) {
        older += 1;
        return undefined;
      }
      const seconds = times.get(first.id);
      return {
        score: first.score,
        ...(optionsOf(item) ? { chosen: first.answer } : {}),
        ...(seconds === undefined ? {} : { seconds }),
        ...(first.confidence === undefined ? {} : { sure: MEANS[first.confidence] }),
      };
    });
  });
  const unscored = items.length - scored.length;
  const notes: Note[] = [
    ...(unscored > 0 ? [{ word: "unscored", number: unscored }] : []),
    ...(older > 0 ? [{ word: "older", number: older }] : []),
  ];
  return {
    kind: "answers",
    title,
    source: "learners",
    notes,
    asked: scored.map((item) => askedOf(item, face(item))),
    people: rows.filter((row) => row.some((given) => given !== undefined)),
  };
}

function askedOf(
  item: ItemFace,
  { name, labels }: { readonly name: string; readonly labels: ReadonlyMap<string, string> },
): Asked {
  const options = optionsOf(item)?.map((option) => ({
    ...option,
    label: labels.get(option.id) ?? option.id,
  }));
  return {
    name,
    id: item.id,
    chance: item.chance,
    ...(options ? { options } : {}),
    ...(item.type === "multiple-response" ? { isMany: true } : {}),
  };
}

/** What there is to choose, where that is all there is to do. */
function optionsOf(item: ItemFace): Option[] | undefined {
  switch (item.type) {
    case "single-choice":
    case "multiple-response":
      return item.options.map((id) => ({ id, label: id, isKey: item.keys.includes(id) }));
    case "true-false":
      return ["true", "false"].map((id) => ({ id, label: id, isKey: id === String(item.answer) }));
    default:
      return undefined;
  }
}

/** From one answer to the next of a round with feedback at once; else they are all kept at its end. */
function timesIn(events: readonly ItemAnswered[]): Map<string, number> {
  const times = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { id, run, mode, at } of events) {
    const now = Date.parse(at) / 1000;
    const seconds = now - (last.get(run) ?? Number.NaN);
    if (mode === "practise" && seconds >= SHORTEST && seconds <= LONGEST) {
      times.set(id, seconds);
    }
    last.set(run, now);
  }
  return times;
}
