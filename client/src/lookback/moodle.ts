// What Moodle gives of a quiz, as CSV. From: rows of cells. To: test.ts. Pure. Three reports are known:
//   statistics   Q#, type, name, attempts, facility, deviation, guess, weights, discrimination, efficiency
//   grades       one row an attempt, `Q. 1 /1.00` with the points for each question
//   responses    one row an attempt, `Response 1`, and `Right answer 1` where that was ticked
// Read off mod/quiz/report of Moodle, up to 5.1. Names of columns are in the language of who asked, and questions
// may have numbers as `1a`. Only what is about questions is read; names and addresses are passed over. Moodle's
// discrimination index is the correlation with all other questions.

import { firstAttempts } from "./attempts";
import { numberIn, type Row, shareIn } from "./csv";
import type { Counted, Given, Test } from "./test";

/** In the order in which the report has them. */
const STATISTICS = ["number", "type", "name", "attempts", "facility", "sd", "guess", "intended"];
const WIDTH = 11;
const WHO = /^(?:e-?mail|id ?number|id-nummer)/i;
/** `Grade/10.00`, which stands before the questions. */
const GRADE = /\/\s*[\d.,]+$/;
/** `Q. 1 /1.00`, in Dutch `V. 1 /1,00`. */
const POINTS = /^\p{L}{1,4}\.\s*(\w+)\s*\/\s*([\d.,]+)$/u;
const RESPONSE = /^(?:response|antwoord|respons)\s+(\w+)$/i;
const RIGHT = /^(?:right answer|juiste? antwoord|goede? antwoord|correct antwoord)\s+(\w+)$/i;
const COEFFICIENT = /^(?:coefficient of internal consistency|interne consistentie)/i;
const NOT_THERE = "-";

export function readMoodle(rows: readonly Row[], title: string): Test | undefined {
  return statistics(rows, title) ?? attempts(rows, title);
}

function isStatistic(row: Row): boolean {
  const [, , name, number, facility, sd] = row;
  const isPercent = (cell: string | undefined) => /^-?[\d.,]+\s*%$/.test(cell?.trim() ?? "");
  return (
    row.length >= STATISTICS.length &&
    row.length <= WIDTH &&
    (name ?? "") !== "" &&
    /^\d+$/.test(number?.trim() ?? "") &&
    isPercent(facility) &&
    (sd === "" || isPercent(sd))
  );
}

/** By their shape and not by their names, which are in the language of who asked for the report. */
function statistics(rows: readonly Row[], title: string): Test | undefined {
  const asked = rows.filter(isStatistic).map((row): Counted => {
    const [, , name, number, facility, , guess] = row;
    const rir = shareIn(row[9]);
    const chance = shareIn(guess);
    return {
      name: (name ?? "").trim(),
      number: numberIn(number) ?? 0,
      share: Math.max(0, Math.min(1, shareIn(facility) ?? 0)),
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
  const head = rows.findIndex((row) => row.some((cell) => COEFFICIENT.test(cell)));
  const at = rows[head]?.findIndex((cell) => COEFFICIENT.test(cell)) ?? -1;
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
  const who = head.findIndex((cell) => WHO.test(cell.trim()));
  const found = body.filter((row) => isSomeone(row.slice(0, first), head));
  const { kept, notes } = firstAttempts(
    found.map((row) => ({ who: row[who]?.trim() || undefined, turn: undefined, of: row })),
  );
  const people = kept
    .map((row) =>
      numbers.map((number) => {
        const cell = (at: number | undefined) => (at === undefined ? "" : (row[at]?.trim() ?? ""));
        const most = numberIn(POINTS.exec(head[points.get(number) ?? -1]?.trim() ?? "")?.[2]);
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
      const found = pattern.exec(cell.trim());
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
