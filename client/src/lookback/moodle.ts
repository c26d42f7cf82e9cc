// What Moodle gives of a quiz, as CSV. From: rows of cells. To: test.ts. Pure. Three reports are known:
//   statistics   Q#, type, name, attempts, facility, deviation, guess, weights, discrimination, efficiency
//   grades       one row an attempt, `Q. 1 /1.00` with the points for each question
//   responses    one row an attempt, `Response 1`, and `Right answer 1` where that was ticked
// Read off mod/quiz/report of Moodle, up to 5.1; what its columns are called stands in moodle-heads.ts. Questions may
// have numbers as `1a`. Only what is about questions is read; names and addresses are passed over. Moodle's
// discrimination index is the correlation with all other questions.

import { firstAttempts } from "./attempts";
import { headOf, numberIn, type Row, shareIn } from "./csv";
import { isCoefficient, POINTS, RESPONSE, RIGHT, statisticsIn, WHO } from "./moodle-heads";
import type { Counted, Given, Test } from "./test";

/** The order in which the report has its columns, and how many there are at most. */
const ORDER = { name: 2, attempts: 3, facility: 4, guess: 6, discrimination: 9 };
const NARROWEST = 8;
const WIDEST = 11;
/** `Grade/10.00`, which stands before the questions. */
const GRADE = /\/\s*[\d.,]+$/;
const PERCENT = /^-?[\d.,]+\s*%$/;
const NOT_THERE = "-";

export function readMoodle(rows: readonly Row[], title: string): Test | undefined {
  return statistics(rows, title) ?? attempts(rows, title);
}

/** A row of a question; a question that Moodle picks by chance has a range for a number, and is passed over. */
function isStatistic(row: Row, at: typeof ORDER): boolean {
  return (
    (row[at.name]?.trim() ?? "") !== "" &&
    /^\d+$/.test(row[at.attempts]?.trim() ?? "") &&
    PERCENT.test(row[at.facility]?.trim() ?? "")
  );
}

/** Of a Moodle in a language that we do not know the names of. */
function hasShape(row: Row): boolean {
  const sd = row[5]?.trim() ?? "";
  return row.length >= NARROWEST && row.length <= WIDEST && (sd === "" || PERCENT.test(sd));
}

/** By the names of the columns; where we do not know those, by the shape of what stands below them. */
function statistics(rows: readonly Row[], title: string): Test | undefined {
  const head = rows.findIndex((row) => statisticsIn(row) !== undefined);
  const at = statisticsIn(rows[head] ?? []) ?? ORDER;
  const body = head < 0 ? rows.filter(hasShape) : rows.slice(head + 1);
  const asked = body
    .filter((row) => isStatistic(row, at))
    .map((row): Counted => {
      const rir = shareIn(row[at.discrimination]);
      const chance = shareIn(row[at.guess]);
      return {
        name: (row[at.name] ?? "").trim(),
        number: numberIn(row[at.attempts]) ?? 0,
        share: Math.max(0, Math.min(1, shareIn(row[at.facility]) ?? 0)),
        ...(chance === undefined || chance <= 0 ? {} : { chance }),
        ...(rir === undefined || Math.abs(rir) > 1 ? {} : { rir }),
      };
    });
  const alpha = shareIn(alphaIn(rows));
  return asked.length === 0
    ? undefined
    : {
        kind: "counts",
        title,
        source: "moodle",
        notes: [],
        asked,
        ...(alpha === undefined ? {} : { alpha }),
      };
}

/** It stands below its name in the table about the quiz, which comes first. */
function alphaIn(rows: readonly Row[]): string | undefined {
  const head = rows.findIndex((row) => row.some(isCoefficient));
  const at = rows[head]?.findIndex(isCoefficient) ?? -1;
  return rows[head + 1]?.[at];
}

function attempts([head = [], ...body]: readonly Row[], title: string): Test | undefined {
  const points = numbered(head, POINTS);
  const responses = numbered(head, RESPONSE);
  const rights = numbered(head, RIGHT);
  const numbers = [...new Set([...points.keys(), ...responses.keys()])];
  const canScore = (number: string) => points.has(number) || rights.has(number);
  if (numbers.length === 0 || !numbers.every(canScore)) {
    return undefined;
  }
  const first = Math.min(...[points, responses, rights].flatMap((one) => [...one.values()]));
  const who = head.findIndex((cell) => WHO.test(headOf(cell)));
  const found = body.filter((row) => isSomeone(row.slice(0, first), head));
  const { kept, notes } = firstAttempts(
    found.map((row) => ({ who: row[who]?.trim() || undefined, turn: undefined, of: row })),
  );
  const people = kept
    .map((row) =>
      numbers.map((number) => {
        const cell = (at: number | undefined) => (at === undefined ? "" : (row[at]?.trim() ?? ""));
        const most = numberIn(POINTS.exec(headOf(head[points.get(number) ?? -1]))?.[2]);
        const earned = numberIn(cell(points.get(number)));
        return givenIn(earned, most ?? 1, cell(responses.get(number)), cell(rights.get(number)));
      }),
    )
    .filter((row) => row.some((given) => given !== undefined));
  const asked = numbers.map((name) => ({ name }));
  return { kind: "answers", title, source: "moodle", notes, asked, people };
}

/** What a question is called in the head, and in which column it stands. */
function numbered(head: Row, pattern: RegExp): Map<string, number> {
  return new Map(
    head.flatMap((cell, at) => {
      const found = pattern.exec(headOf(cell));
      return found ? [[found[1] ?? "", at] as const] : [];
    }),
  );
}

/** A row of averages says what it is, and nothing else about anyone. */
function isSomeone(about: Row, head: Row): boolean {
  return about.filter((cell, at) => cell.trim() !== "" && !GRADE.test(head[at] ?? "")).length > 1;
}

function givenIn(
  earned: number | undefined,
  most: number,
  response: string,
  right: string,
): Given | undefined {
  const chosen = response !== "" && response !== NOT_THERE ? { chosen: [response] } : {};
  if (earned !== undefined && most > 0) {
    return { score: Math.max(0, Math.min(1, earned / most)), ...chosen };
  }
  return right === "" || right === NOT_THERE
    ? undefined
    : { score: Number(isSame(response, right)), ...chosen };
}

/** Several choices come in the order in which they stood on the screen. */
function isSame(one: string, other: string): boolean {
  const parts = (text: string) =>
    text
      .split(";")
      .map((part) => part.trim())
      .sort()
      .join(";");
  return parts(one) === parts(other);
}
