// What Brightspace gives of a quiz, as CSV. From: rows of cells. To: test.ts. Pure. Two exports are known:
//   attempt details    a row for every option of every question of every attempt, with who chose it
//   question details   a row for every option of every question, with how many chose it
// Their columns are as D2L's exports of 2016 to 2023 have them. Names of people are passed over; what tells
// attempts apart is forgotten when the file was read. What was written freely is not read.

import { grouped } from "../grouped";
import { firstAttempts } from "./attempts";
import { headOf, numberIn, type Row } from "./csv";
import type { Asked, Counted, Given, Option, Test } from "./test";

const CHOICES = new Set(["MC", "T/F", "TF", "M-S", "MS"]);
const MANY = new Set(["M-S", "MS"]);
const CHECKED = "checked";
const TEXT = 120;

const HEADS = ["Q #", "Q Type", "Q Title", "Q Text", "Answer", "Answer Match", "Out Of"] as const;
export const DETAILS = [...HEADS, "Attempt #", "Score"] as const;
export const COUNTS = [...HEADS, "# Responses", "Average Score", "Point Biserial"] as const;

type Cell<Name extends string> = (row: Row, name: Name) => string;

export function readBrightspace(
  [head = [], ...body]: readonly Row[],
  title: string,
): Test | undefined {
  const names = head.map(headOf);
  const has = (wanted: readonly string[]) =>
    wanted.every((name) => names.includes(name.toLowerCase()));
  const cell = (row: Row, name: string) => row[names.indexOf(name.toLowerCase())]?.trim() ?? "";
  if (has(DETAILS)) {
    return details(body, cell, title);
  }
  return has(COUNTS) ? counts(body, cell, title) : undefined;
}

function details(rows: readonly Row[], cell: Cell<string>, title: string): Test {
  const attempts = grouped(rows, (row) => `${whoIn(row, cell)}\n${cell(row, "Attempt #")}`);
  const { kept, notes } = firstAttempts(
    [...attempts.values()].map((of) => {
      const [row = []] = of;
      const turn = numberIn(cell(row, "Attempt #"));
      return { who: whoIn(row, cell) || undefined, turn, of };
    }),
  );
  const byQuestion = kept.map((attempt) => grouped(attempt, (row) => nameOf(row, cell)));
  const names = [...new Set(byQuestion.flatMap((one) => [...one.keys()]))].sort(
    new Intl.Collator("en", { numeric: true }).compare,
  );
  const scored = names.filter((name) =>
    byQuestion.some((one) => (numberIn(cell(one.get(name)?.[0] ?? [], "Out Of")) ?? 0) > 0),
  );
  const people = byQuestion.map((one) => scored.map((name) => givenIn(one.get(name), cell)));
  const asked = scored.map((name): Asked => {
    const all = byQuestion.flatMap((one) => one.get(name) ?? []);
    const [row = []] = all;
    return { name, ...choicesIn(row, chosenIn(all, cell), cell) };
  });
  return { kind: "answers", title, source: "brightspace", notes, asked, people };
}

function whoIn(row: Row, cell: Cell<string>): string {
  return cell(row, "Org Defined ID") || cell(row, "Username");
}

/** Its title, in which our exports put its id; else the beginning of its text. A sign against formulas in front
 * is no part of it. Questions come in another order for everyone, so that their number is no name. */
function nameOf(row: Row, cell: Cell<string>): string {
  const name = cell(row, "Q Title").replace(/^'/, "") || cell(row, "Q Text").replace(/\s+/g, " ");
  const found = name.trim() || cell(row, "Q #");
  return found.length > TEXT ? `${found.slice(0, TEXT - 1)}…` : found;
}

function choicesIn(
  row: Row,
  options: readonly Option[],
  cell: Cell<string>,
): Pick<Asked, "options" | "isMany"> {
  const type = cell(row, "Q Type").toUpperCase();
  return CHOICES.has(type) ? { options, ...(MANY.has(type) ? { isMany: true } : {}) } : {};
}

/** What is right: of one choice what was chosen for all the points. */
function chosenIn(rows: readonly Row[], cell: Cell<string>): Option[] {
  const right = new Map<string, boolean>();
  for (const row of rows) {
    const isFull = numberIn(cell(row, "Score")) === numberIn(cell(row, "Out Of"));
    const label = cell(row, "Answer");
    right.set(label, (right.get(label) ?? false) || (isChecked(row, cell) && isFull));
  }
  const isKnown = [...right.values()].some(Boolean);
  return [...right].map(([label, isKey]) => ({
    id: label,
    label,
    isKey: isKnown ? isKey : undefined,
  }));
}

function isChecked(row: Row, cell: Cell<string>): boolean {
  return cell(row, "Answer Match").toLowerCase() === CHECKED;
}

function givenIn(rows: readonly Row[] | undefined, cell: Cell<string>): Given | undefined {
  const [row] = rows ?? [];
  const [score, most] = [numberIn(cell(row ?? [], "Score")), numberIn(cell(row ?? [], "Out Of"))];
  if (!row || !rows || score === undefined || !most) {
    return undefined;
  }
  const isChoice = CHOICES.has(cell(row, "Q Type").toUpperCase());
  const chosen = rows.filter((one) => isChecked(one, cell)).map((one) => cell(one, "Answer"));
  return { score: Math.max(0, Math.min(1, score / most)), ...(isChoice ? { chosen } : {}) };
}

function counts(rows: readonly Row[], cell: Cell<string>, title: string): Test {
  const questions = grouped(rows, (row) => `${cell(row, "Section #")}\n${cell(row, "Q #")}`);
  const asked = [...questions.values()].flatMap((of): Counted[] => {
    const [row = []] = of;
    const [average, most] = [numberIn(cell(row, "Average Score")), numberIn(cell(row, "Out Of"))];
    if (average === undefined || !most) {
      return [];
    }
    const type = cell(row, "Q Type").toUpperCase();
    const chosen = of.map((one) => numberIn(cell(one, "# Responses")) ?? 0);
    const options = of.map((one) => {
      const label = cell(one, "Answer");
      return { id: label, label, isKey: isChecked(one, cell) };
    });
    const rit = numberIn(cell(row, "Point Biserial"));
    const isOne = CHOICES.has(type) && !MANY.has(type);
    return [
      {
        name: nameOf(row, cell),
        number: isOne ? chosen.reduce((total, one) => total + one, 0) : Math.max(0, ...chosen),
        share: Math.max(0, Math.min(1, average / most)),
        ...(rit === undefined || Math.abs(rit) > 1 ? {} : { rit }),
        ...(CHOICES.has(type) ? { options, chosen } : {}),
        ...(MANY.has(type) ? { isMany: true } : {}),
      },
    ];
  });
  return { kind: "counts", title, source: "brightspace", notes: [], asked };
}
