// A file as text, whatever coding it has. From: a file someone picked. To: csv.ts, learners.ts. Pure. Never:
// guesses at what is no text.

/** The words stand in docs/ui.yml. */
export type NoText = "empty" | "spreadsheet" | "binary";

const UTF8 = [0xef, 0xbb, 0xbf];
const UTF16LE = [0xff, 0xfe];
const UTF16BE = [0xfe, 0xff];
/** How a zip begins, which a spreadsheet of today is; and one of before. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** Tab, line feed, form feed and carriage return; other signs below a space are in no text. */
const SPACES = new Set([0x09, 0x0a, 0x0c, 0x0d]);
const LOOKED_AT = 4096;

export function textIn(bytes: Uint8Array): { readonly text: string } | NoText {
  const begins = (with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte);
  if (SPREADSHEETS.some(begins)) {
    return "spreadsheet";
  }
  const coding = begins(UTF16LE) ? "utf-16le" : begins(UTF16BE) ? "utf-16be" : undefined;
  if (coding === undefined && bytes.subarray(0, LOOKED_AT).some((byte) => isOdd(byte))) {
    return "binary";
  }
  const text = coding ? new TextDecoder(coding).decode(bytes) : decoded(bytes, begins(UTF8));
  return text.trim() === "" ? "empty" : text.includes("\0") ? "binary" : { text };
}

function isOdd(byte: number): boolean {
  return byte < 0x20 && !SPACES.has(byte);
}

/** A spreadsheet on Windows writes what it calls ANSI; those bytes are rarely UTF-8 too. */
function decoded(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
