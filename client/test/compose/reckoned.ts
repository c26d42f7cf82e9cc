// Run by node in tests/pages/learn/test_compose.py: what the page would say of each programme, as JSON.

import { stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { bloomOf, coverageOf, holesOf, unaskedIn } from "../../src/compose/coverage";
import { csvOf } from "../../src/compose/csv";
import { programmeIn } from "../../src/compose/guard";
import { fragmentOf, readFragment } from "../../src/compose/link";
import { loadOf } from "../../src/compose/load";
import { faultsIn } from "../../src/compose/order";
import type { Shelf } from "../../src/compose/shelf";
import { yamlOf } from "../../src/compose/yaml";
import { sayFrom } from "../../src/words";

interface Asked {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly shelf: Shelf;
  readonly programmes: readonly unknown[];
}

function reckoned(value: unknown, { shelf, words, language }: Asked) {
  const say = sayFrom(words);
  const programme = programmeIn(value);
  if (!programme) {
    return null; // it was refused
  }
  const load = loadOf(programme, shelf);
  const covered = coverageOf(programme, shelf);
  const holes = holesOf(programme, covered, shelf);
  const record = yamlOf(programme, shelf, "2026-12-03", say);
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
  return {
    csv: csvOf(programme, shelf, say, language),
    ...{ yaml: record.text, empty: record.empty },
    link: fragmentOf(programme, shelf.ready).length,
    isSame:
      JSON.stringify(readFragment(fragmentOf(programme, shelf.ready), shelf.ready)) ===
      JSON.stringify(programme),
    spent: load.meetings.flatMap(({ spent }) =>
      spent.map(({ when, part, minutes, together }) => [when, part.type, minutes, together]),
    ),
    sums: [load.together, load.alone, load.assignments, load.total],
    covered: covered.map(({ competence, objectives, scenes, assignments }) => [
      competence.id,
      [...objectives],
      scenes,
      assignments.map(({ minutes }) => minutes),
    ]),
    holes: [
      ids(holes.untouched),
      ids(holes.played),
      ids(holes.levels),
      holes.aims.map(({ text }) => text),
    ],
    bloom: bloomOf(programme, shelf).map(({ bloom, objectives, items }) => [
      bloom,
      objectives,
      items,
    ]),
    unasked: unaskedIn(programme, shelf),
    broken: faultsIn(programme, shelf).flatMap((fault) =>
      fault.kind === "later" || fault.kind === "missing"
        ? [[fault.kind, fault.lesson, fault.prior]]
        : [],
    ),
    twice: faultsIn(programme, shelf).flatMap((fault) =>
      fault.kind === "twice" ? [fault.part.id] : [],
    ),
  };
}

const asked = (await json(stdin)) as Asked;
stdout.write(JSON.stringify(asked.programmes.map((one) => reckoned(one, asked))));
