// What to say of a table that is none of the reports we know: which columns it has, which report it is most like,
// and which columns of that are not there. From: files.ts. To: page.ts, in words. Pure. Only names of columns are
// told, and not many of them: what is below them may be about people.

import { COUNTS, DETAILS } from "./brightspace";
import { headOf, type Row } from "./csv";
import { POINTS, RESPONSE, RIGHT, STATISTICS } from "./moodle-heads";

/** What each is called stands in docs/ui.yml. */
export type Report =
  | "moodle-statistics"
  | "moodle-grades"
  | "moodle-responses"
  | "canvas-students"
  | "canvas-items"
  | "brightspace-attempts"
  | "brightspace-questions";

export interface Unknown {
  /** The first of its columns, as they are written. */
  readonly found: readonly string[];
  /** How many there are besides. */
  readonly more: number;
  /** What it is most like, with what is not there: each column by its names. Undefined when it is like none. */
  readonly like?: { readonly report: Report; readonly missing: readonly (readonly string[])[] };
}

interface Wanted {
  readonly report: Report;
  /** Without these it cannot be read. */
  readonly columns: readonly Column[];
}

interface Column {
  readonly names: readonly string[];
  readonly is: (head: string) => boolean;
}

const MOST_FOUND = 12;
const LONGEST = 40;
/** With less than so much of a report, a table is like none. */
const LIKE = 0.4;

const named = (...names: string[]): Column => ({
  names,
  is: (head) => names.some((name) => headOf(name) === head),
});
const shaped = (pattern: RegExp, ...names: string[]): Column => ({
  names,
  is: (head) => pattern.test(head),
});

const WANTED: readonly Wanted[] = [
  {
    report: "moodle-statistics",
    columns: [STATISTICS.name, STATISTICS.attempts, STATISTICS.facility].map((one) =>
      named(...one),
    ),
  },
  { report: "moodle-grades", columns: [shaped(POINTS, "Q. 1 /1.00", "V. 1 /1,00")] },
  {
    report: "moodle-responses",
    columns: [
      shaped(RESPONSE, "Response 1", "Antwoord 1"),
      shaped(RIGHT, "Right answer 1", "Juist antwoord 1"),
    ],
  },
  {
    report: "canvas-students",
    columns: [
      ...["id", "section", "submitted"].map((name) => named(name)),
      shaped(/^\d+: /, "123: …"),
    ],
  },
  {
    report: "canvas-items",
    columns: [
      "Question Id",
      "Answered Student Count",
      "Correct Student Count",
      "Wrong Student Count",
      "Difficulty Index",
    ].map((name) => named(name)),
  },
  { report: "brightspace-attempts", columns: DETAILS.map((name) => named(name)) },
  { report: "brightspace-questions", columns: COUNTS.map((name) => named(name)) },
];

export function unknownIn(rows: readonly Row[]): Unknown {
  const [head = []] = rows;
  const said = head.map((cell) => cell.replace(/[\s\ufeff]+/g, " ").trim()).filter(Boolean);
  const heads = head.map(headOf);
  const likes = WANTED.map(({ report, columns }) => {
    const missing = columns.filter(({ is }) => !heads.some(is));
    return { report, missing, share: 1 - missing.length / columns.length };
  }).sort((one, other) => other.share - one.share);
  const [best] = likes;
  return {
    found: said.slice(0, MOST_FOUND).map(shortened),
    more: Math.max(0, said.length - MOST_FOUND),
    ...(best && best.share >= LIKE
      ? { like: { report: best.report, missing: best.missing.map(({ names }) => names) } }
      : {}),
  };
}

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
