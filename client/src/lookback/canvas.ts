// What Canvas gives of a Classic Quiz, as CSV. From: rows of cells. To: test.ts. Pure. Two reports are known:
//   student analysis   one row an attempt; per question `id: text` with the answer, and the points beside it
//   item analysis      one row a question, with counts and the correlation of each answer with the whole
// Read off app/models/quizzes/quiz_statistics of canvas-lms. Its columns are in the language of who asked, so
// they are known by their order. Names, numbers and sections of people are passed over.

import { firstAttempts } from "./attempts";
import { headOf, numberIn, type Row } from "./csv";
import type { Counted, Given, Test } from "./test";

const QUESTION = /^(\d+): ?([\s\S]*)$/;
const ATTEMPT = /^(?:attempt|poging)$/;
const ID = /^id$/;
const TEXT = 120;

/** Where a row of the item analysis has what, and how wide it is at least. */
const AT = {
  text: 1,
  answered: 2,
  top: 3,
  bottom: 5,
  questions: 6,
  correct: 7,
  wrong: 8,
  difficulty: 16,
  alpha: 17,
  biserial: 18,
};
const NARROWEST = 19;

export function readCanvas(rows: readonly Row[], title: string): Test | undefined {
  return answers(rows, title) ?? counts(rows, title);
}

interface Column {
  readonly at: number;
  readonly text: string;
  readonly points: number;
}

function answers([head = [], ...body]: readonly Row[], title: string): Test | undefined {
  const columns = head.flatMap((cell, at): Column[] => {
    const found = QUESTION.exec(cell.trim());
    const points = numberIn(head[at + 1]);
    return found && points !== undefined && points > 0
      ? [{ at, text: shortened(found[2] ?? "", found[1] ?? ""), points }]
      : [];
  });
  if (columns.length === 0) {
    return undefined;
  }
  const who = head.findIndex((cell) => ID.test(headOf(cell)));
  const turn = head.findIndex((cell) => ATTEMPT.test(headOf(cell)));
  const { kept, notes } = firstAttempts(
    body.map((row) => ({
      who: row[who]?.trim() || undefined,
      turn: numberIn(row[turn]),
      of: row,
    })),
  );
  const people = kept
    .map((row) => columns.map((column) => givenIn(row, column)))
    .filter((row) => row.some((given) => given !== undefined));
  const asked = columns.map(({ text }) => ({ name: text }));
  return { kind: "answers", title, source: "canvas", notes, asked, people };
}

/** Without points the question was not in someone's quiz, or nobody marked it yet. */
function givenIn(row: Row, { at, points }: Column): Given | undefined {
  const earned = numberIn(row[at + 1]);
  const answer = row[at]?.trim() ?? "";
  return earned === undefined
    ? undefined
    : {
        score: Math.max(0, Math.min(1, earned / points)),
        ...(answer === "" ? {} : { chosen: [answer] }),
      };
}

function counts(rows: readonly Row[], title: string): Test | undefined {
  const found = rows.filter(isCounted);
  const asked = found.map((row): Counted => {
    const rit = numberIn(row[AT.biserial]);
    return {
      name: shortened(row[AT.text] ?? "", row[0] ?? ""),
      number: numberIn(row[AT.answered]) ?? 0,
      share: Math.max(0, Math.min(1, numberIn(row[AT.difficulty]) ?? 0)),
      ...(rit === undefined || Math.abs(rit) > 1 ? {} : { rit }),
    };
  });
  const alpha = numberIn(found[0]?.[AT.alpha]);
  return asked.length === 0
    ? undefined
    : {
        kind: "counts",
        title,
        source: "canvas",
        notes: [],
        asked,
        ...(alpha === undefined ? {} : { alpha }),
      };
}

/** Right and wrong make all who answered; that no other table has by chance. */
function isCounted(row: Row): boolean {
  const [answered, correct, wrong] = [AT.answered, AT.correct, AT.wrong].map((at) =>
    numberIn(row[at]),
  );
  return (
    row.length >= NARROWEST - 1 &&
    /^\d+$/.test(row[0]?.trim() ?? "") &&
    answered !== undefined &&
    correct !== undefined &&
    wrong !== undefined &&
    correct + wrong === answered &&
    numberIn(row[AT.difficulty]) !== undefined
  );
}

function shortened(text: string, name: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? name : line.length > TEXT ? `${line.slice(0, TEXT - 1)}…` : line;
}
