// A file that someone picked, as what it says of a quiz, or why it says nothing. From: page.ts. To: the same.
// Never: changes anything, sends anything, or takes so long at a time that the page does not answer.

import { bytesOfFile, type Picked as Readable } from "../picked";
import { readBrightspace } from "./brightspace";
import { textIn } from "./bytes";
import { readCanvas } from "./canvas";
import { type Pause, rowsOf } from "./csv";
import { type Paper, paperIn } from "./learners";
import { readMoodle } from "./moodle";
import type { Test } from "./test";
import { type Unknown, unknownIn } from "./wanted";

export const MOST_BYTES = 20_000_000;
export const MOST_ASKED = 500;
export const MOST_PEOPLE = 5_000;

export interface Picked extends Readable {
  readonly name: string;
}

export type Read =
  | { readonly paper: Paper; readonly mark: string }
  | { readonly test: Test; readonly mark: string }
  /** By which its words are looked up. `unknown`: of a table that is none of those we know. */
  | { readonly refused: string; readonly unknown?: Unknown };

export async function readPicked(file: Picked, pause: Pause): Promise<Read> {
  const bytes = await bytesOfFile(file, MOST_BYTES);
  if (typeof bytes === "string") {
    return { refused: bytes };
  }
  await pause();
  const found = bytes.length === 0 ? "empty" : textIn(bytes);
  if (typeof found === "string") {
    return { refused: found };
  }
  const text = found.text.replace(/^\uFEFF/, "");
  const mark = markOf(text);
  await pause();
  return text.trimStart().startsWith("{")
    ? learnerFile(text, mark)
    : tableFile(text, mark, titleOf(file.name), pause);
}

function learnerFile(text: string, mark: string): Read {
  const found = paperIn(text);
  return typeof found === "string" ? { refused: found } : { ...found, mark };
}

async function tableFile(text: string, mark: string, title: string, pause: Pause): Promise<Read> {
  const rows = await rowsOf(text, pause);
  if (typeof rows === "string") {
    return { refused: rows };
  }
  await pause();
  const test = readBrightspace(rows, title) ?? readCanvas(rows, title) ?? readMoodle(rows, title);
  if (test === undefined) {
    return rows.length < 2
      ? { refused: "no-table" }
      : { refused: "other-columns", unknown: unknownIn(rows) };
  }
  const people = test.kind === "answers" ? test.people.length : 1;
  if (people === 0 || test.asked.length === 0) {
    return { refused: "nobody" };
  }
  const isTooMuch = test.asked.length > MOST_ASKED || people > MOST_PEOPLE;
  return isTooMuch ? { refused: "too-many" } : { test, mark };
}

/** A quiz is known by the name of its file, which its platform made of the name of the quiz. */
function titleOf(name: string): string {
  return name.replace(/\.[a-z]{3,4}$/i, "").replace(/[_\s]+/g, " ");
}

/** By which the same file is known when it is picked again. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${text.length}-${hash >>> 0}`;
}
