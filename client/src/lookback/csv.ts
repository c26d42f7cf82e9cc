// Tables as text: read with any of the usual separators, and written so that no cell is a formula. From: files
// someone picked, results. To: the readers of each platform, a file to take along. Read in pieces, so that the
// page answers meanwhile. Never: more rows or signs than a group can have given.

import { harmless, separated } from "../cells";

export type Row = readonly string[];

/** The words stand in docs/ui.yml. */
export type NoTable = "too-many" | "unclosed";

export const MOST_CELLS = 4_000_000;
/** So many signs are read before the page may answer again. */
const PIECE = 200_000;
const SEPARATORS = [",", ";", "\t", "|"] as const;

/** Lets the page answer. */
export type Pause = () => Promise<void>;

/** Rows of cells; empty rows are left out. */
export async function rowsOf(text: string, pause: Pause): Promise<readonly Row[] | NoTable> {
  const said = /^sep=(.)\r?\n/.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  let cells = 0;
  let next = (said?.[0].length ?? 0) + PIECE;
  const endCell = () => {
    row.push(cell);
    cell = "";
    cells += 1;
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== "")) {
      rows.push(row);
    }
    row = [];
  };
  for (let at = said?.[0].length ?? 0; at < text.length; at += 1) {
    if (at >= next) {
      next += PIECE;
      await pause();
    }
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') {
        cell += sign;
      } else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else {
        isQuoted = false;
      }
    } else if (sign === '"' && cell === "") {
      isQuoted = true;
    } else if (sign === separator) {
      endCell();
    } else if (sign === "\n" || sign === "\r") {
      endRow();
      at += Number(sign === "\r" && text.charAt(at + 1) === "\n");
    } else {
      cell += sign;
    }
    if (cells > MOST_CELLS) {
      return "too-many";
    }
  }
  if (isQuoted) {
    return "unclosed"; // cut off on its way
  }
  if (cell !== "" || row.length > 0) {
    endRow();
  }
  return rows;
}

/** What stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((one) => [one, 0]));
  let isQuoted = false;
  for (let at = 0; at < Math.min(text.length, PIECE); at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (sign === "\n" || sign === "\r")) {
      break;
    } else if (!isQuoted && counts.has(sign)) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? ",";
}

/** The name of a column as it is compared: whatever its case, and the spaces and signs of order around it. */
export function headOf(cell: string | undefined): string {
  return (cell ?? "")
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\u202f\u2060\ufeff]+/g, " ")
    .trim()
    .toLowerCase();
}

/** `75,00 %` and `0.47` alike; of two separators the last one parts units from tenths. */
export function numberIn(cell: string | undefined): number | undefined {
  const bare = (cell ?? "").replace(/[\s%\u00a0\u202f']/g, "");
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) {
    return undefined;
  }
  const at = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const [units, tenths] =
    at < 0 ? [bare, ""] : [bare.slice(0, at).replace(/[.,]/g, ""), bare.slice(at + 1)];
  return Number(`${units}.${tenths || "0"}`);
}

/** The same, of hundredths. */
export function shareIn(cell: string | undefined): number | undefined {
  const found = numberIn(cell);
  return found === undefined ? undefined : found / 100;
}

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** A number below zero stays a number; a text never becomes a formula. */
export function tableOf(rows: readonly Row[], language: string): string {
  const cells = rows.map((row) => row.map((cell) => (NUMBER.test(cell) ? cell : harmless(cell))));
  return separated(cells, language);
}
