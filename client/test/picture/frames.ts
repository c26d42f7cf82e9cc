// A framework of twelve competences in five clusters, as the real one is, and arbitrary pictures of it.

import fc from "fast-check";
import type { Row, Stand } from "../../src/picture/rows";
import { type Beside, rowsOf } from "../../src/picture/rows";
import { Sayings } from "../../src/picture/sayings";
import type { CompetenceFrame, Frame } from "../../src/standing/frame";
import type { Round } from "../../src/standing/rounds";

const LEVELS = ["een", "twee", "drie", "vier", "vijf"];
const CLUSTERS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4];

export const COMPETENCES: readonly CompetenceFrame[] = CLUSTERS.map((cluster, at) => ({
  id: `competence:c${at + 1}`,
  cluster: `cluster:g${cluster}`,
  isBound: cluster === 4,
  textHash: "abcd",
  page: `c${at + 1}.html`,
}));

export const FRAME: Frame = {
  framework: "framework:k",
  notMet: "nog-niet",
  levels: LEVELS.map((id, at) => ({ id, number: at + 1 })),
  competences: COMPETENCES,
  profiles: [
    {
      id: "profile:p",
      targets: Object.fromEntries(COMPETENCES.map(({ id }, at) => [id, LEVELS[at % 5] ?? ""])),
    },
  ],
};

const NAMES = new Map([
  ...LEVELS.map((id): [string, string] => [`level:${id}`, `doet ${id}`]),
  ...COMPETENCES.map(({ id }): [string, string] => [id, `Titel ${id.slice(11)}`]),
  ["profile:p", "Pas begonnen"],
]);

/** Words are their keys, with what was filled in behind them. */
export const SAYINGS = new Sayings(
  (key, values = {}) => [key.replace("client.picture.", ""), ...Object.values(values)].join(" "),
  "nl",
  NAMES,
  FRAME,
);

/** Levels by number; 0 is not met, and what is not there was not answered. */
export function roundOf(levels: Readonly<Record<string, number>>, day = 1): Round {
  const at = new Date(Date.UTC(2026, 10, day)).toISOString();
  return {
    ...{ run: `run-000${day}`, since: at, last: at, signs: new Map() },
    levels: new Map(
      Object.entries(levels).map(([id, number]) => [
        `competence:${id}`,
        { level: LEVELS[number - 1] ?? "nog-niet", at, textHash: "abcd" },
      ]),
    ),
  };
}

const ids = COMPETENCES.map(({ id }) => id.slice(11));
const levels = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 5 }));
const span = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const others = fc
  .record({ range: span, median: span, has: fc.boolean() })
  .map(({ range, median, has }) => ({
    ...{ count: has ? 7 : 4, unable: 0, withheld: 0, roles: new Map(), seen: new Map(), range },
    ...(has ? { median } : {}),
  }));

export const beside: fc.Arbitrary<Beside> = fc.record({
  round: levels.map((some) => roundOf(some, 2)),
  before: fc.option(
    levels.map((some) => roundOf(some, 1)),
    { nil: undefined },
  ),
  profile: fc.constantFrom(undefined, FRAME.profiles[0]),
  told: fc.subarray(COMPETENCES.map(({ id }) => id)).map((some) => new Set(some)),
  checks: fc
    .dictionary(
      fc.constantFrom(...COMPETENCES.map(({ id }) => id)),
      fc.array(
        fc.record({
          ...{ run: fc.constant("run-0009"), at: fc.constant("") },
          ...{ right: fc.nat(9), asked: fc.integer({ min: 5, max: 9 }) },
        }),
        { maxLength: 2 },
      ),
    )
    .map((some) => new Map(Object.entries(some))),
  others: fc
    .dictionary(fc.constantFrom(...COMPETENCES.map(({ id }) => id)), others)
    .map((some) => new Map(Object.entries(some))),
});

export const picture: fc.Arbitrary<Row[]> = beside.map((one) => rowsOf(FRAME, one));

/** As a table writes it, without words. */
export function signOf(stand: Stand | undefined): string {
  return stand === undefined ? "" : String(stand);
}
