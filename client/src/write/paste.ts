// What somebody pastes from a text processor or a web page, as it can stand in a file.
// From: the clipboard, as text. To: a field. Never: changes a word, or the curly quotes that are text.

/** Soft hyphens, joiners, marks of direction and of byte order: nobody sees them, searching trips over them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Spaces of another width, and the tab. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]|\t/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What text processors put before the lines of a list. */
const BULLET = /^ *[•◦▪‣·●○■□➢\uf0b7\uf0a7] +/gm;

export function cleaned(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(UNSEEN, "")
    .replace(SPACES, " ")
    .replace(BULLET, "- ")
    .replace(/ {2,}/g, " ")
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .normalize("NFC");
}

/** Puts the cleaned text where the cursor is; a field of one line gets one line. */
export function pasteInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const clean = cleaned(text);
  const words = field instanceof HTMLInputElement ? clean.replace(/\s*\n\s*/g, " ").trim() : clean;
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(words, selectionStart ?? 0, selectionEnd ?? field.value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
