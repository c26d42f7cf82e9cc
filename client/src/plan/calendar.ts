// Days as a file for a calendar: RFC 5545, so few lines of it that no library is needed.
// From: the plan, and the planner of programmes. To: a file that any calendar opens. The same goal keeps the
// same UIDs, so a calendar that gets it again moves it and adds nothing. Pure; the clock is a parameter.

import { later } from "./dates";

export interface Occasion {
  /** By which a calendar knows it again. */
  readonly uid: string;
  /** `2026-12-03` */
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

const MOST = 75; // octets on a line, without its end
const REMINDER = "PT9H"; // after the day began: at nine in the morning, wherever that is

export function calendarOf(occasions: readonly Occasion[], now: Date, language: string): string {
  return calendarFile(
    "Mijn plan",
    occasions.flatMap((one) => linesOf(one, now, language)),
  );
}

function linesOf({ uid, day, title, text }: Occasion, now: Date, language: string): string[] {
  const lang = `;LANGUAGE=${language}`;
  return [
    ...["BEGIN:VEVENT", `UID:${escaped(uid)}`, `DTSTAMP:${stamp(now)}`, ...wholeDay(day)],
    ...[`SUMMARY${lang}:${escaped(title)}`, `DESCRIPTION${lang}:${escaped(text)}`],
    "TRANSP:TRANSPARENT",
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION${lang}:${escaped(title)}`],
    ...[`TRIGGER:${REMINDER}`, "END:VALARM", "END:VEVENT"],
  ];
}

/** The lines of events as a whole file. `product`: what of ours made it. */
export function calendarFile(product: string, events: readonly string[]): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Leerklimaat//${product}//NL`],
    ...["CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** When something begins and ends that lasts a day. */
export function wholeDay(day: string): string[] {
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(later(day, 1))}`];
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** A moment in UTC. */
export function stamp(at: Date): string {
  return `${compact(at.toISOString().slice(0, 19)).replaceAll(":", "")}Z`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar may not hold these, or half a sign
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]/gu;

/** A text as a value: what has a meaning of its own is marked, and what no text may hold is gone. */
export function escaped(text: string): string {
  return text
    .replace(NO_TEXT, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** Lines of at most 75 octets; what goes on begins with a space. No sign is cut in two. */
export function folded(line: string): string {
  let [written, room] = ["", MOST];
  for (const sign of line) {
    const size = octets(sign);
    if (size > room) {
      written += "\r\n ";
      room = MOST - 1;
    }
    written += sign;
    room -= size;
  }
  return written;
}

function octets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
