// Whether a text seems to hold something by which a client can be recognised (PR-11).
// From: a note or a sentence someone is writing. To: scene/debrief.ts and quiz/sentence.ts, which ask before
// they keep such a text. Everything happens on the device. It misses much, so the standing warning stays.

import type { Say } from "./words";

export type Trace = "name" | "date" | "number" | "postcode" | "phone" | "email";

/** A title with a name after it: `mw. de Wit`, `meneer Bakker`. */
const NAME =
  /\b(?:[Dd]hr|[Mm]evr|[Mm]w|[Mm]rs?|[Mm]s|[Mm]eneer|[Mm]evrouw|[Dd]e heer)\b\.?\s+(?:(?:van|de|der|den|el|al|ten|ter)\s+)*\p{Lu}\p{L}/u;
const DATE = /\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b/;
const POSTCODE = /\b[1-9]\d{3}\s?[A-Z]{2}\b/;
const PHONE = /(?:\+31|\b0031|\b0)[-\s]?(?:\d[-\s]?){8,9}\d?\b/;
const EMAIL = /\S@\S+\.\w{2,}/;

export function tracesIn(text: string): Trace[] {
  const found: [Trace, boolean][] = [
    ["name", NAME.test(text)],
    ["date", DATE.test(text)],
    ["number", (text.match(/\b\d{9}\b/g) ?? []).some(isCitizenNumber)],
    ["postcode", POSTCODE.test(text)],
    ["phone", PHONE.test(text)],
    ["email", EMAIL.test(text)],
  ];
  return found.filter(([, is]) => is).map(([trace]) => trace);
}

/** What is to be said before such a text is kept; undefined when it seems to hold nothing. */
export function warningOf(text: string, say: Say): string | undefined {
  const what = tracesIn(text).map((trace) => say(`client.note.seems.${trace}`));
  return what.length > 0 ? say("client.note.warning", { what: what.join(", ") }) : undefined;
}

/** The Dutch citizen service number: nine digits whose weighted sum is divisible by eleven. */
function isCitizenNumber(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0 && Number(digits) > 0;
}
