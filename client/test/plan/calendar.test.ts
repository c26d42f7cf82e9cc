// A day for a calendar: as RFC 5545 asks, whatever stands in the texts. What a library of others makes of it,
// tests/site/test_calendar.py sees.

import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf, escaped, folded } from "../../src/plan/calendar";

const NOW = new Date("2026-11-22T12:34:56.789Z");
const OCCASION = {
  uid: "own-abc@leerklimaat",
  day: "2026-12-31",
  title: "Terugkijken: begrenzen",
  text: "Als het druk is; dan\\wacht ik, even.\nDan praat ik.",
};
const texts = fc.string({ unit: "binary", maxLength: 300 });
const octets = (line: string) => new TextEncoder().encode(line).length;

/** Lines as a reader gets them back: unfolded. */
function linesOf(file: string): string[] {
  return file.replaceAll("\r\n ", "").split("\r\n");
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

test("a whole day, with a reminder in the morning", () => {
  const file = calendarOf([OCCASION], NOW, "nl");
  expect(linesOf(file)).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leerklimaat//Mijn plan//NL"],
    ...["CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:own-abc@leerklimaat"],
    ...["DTSTAMP:20261122T123456Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"],
    "SUMMARY;LANGUAGE=nl:Terugkijken: begrenzen",
    "DESCRIPTION;LANGUAGE=nl:Als het druk is\\; dan\\\\wacht ik\\, even.\\nDan praat ik.",
    ...["TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY"],
    ...["DESCRIPTION;LANGUAGE=nl:Terugkijken: begrenzen", "TRIGGER:PT9H", "END:VALARM"],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ]);
});

test("no line is longer than 75 octets, no sign is cut in two, and each ends as it should", () => {
  fc.assert(
    fc.property(texts, texts, (title, text) => {
      const file = calendarOf([{ ...OCCASION, title, text }], NOW, "en");
      const lines = file.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).not.toMatch(/[\ud800-\udfff]/u);
      }
    }),
  );
});

test("what was folded and escaped is read back as it was", () => {
  const clean = texts.map((text) => [...text].filter((sign) => /[^\p{C}]/u.test(sign)).join(""));
  fc.assert(
    fc.property(clean, (text) => {
      const line = folded(`DESCRIPTION:${escaped(text)}`).replaceAll("\r\n ", "");
      expect(unescaped(line.slice("DESCRIPTION:".length))).toBe(text);
    }),
  );
  expect(escaped("een\r\ntwee\rdrie\nvier")).toBe("een\\ntwee\\ndrie\\nvier");
});

test("a text cannot end its line and begin another", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const file = calendarOf([{ ...OCCASION, text: `${text}\r\nBEGIN:VEVENT` }], NOW, "nl");
      expect(linesOf(file).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
      expect(linesOf(file)).toHaveLength(20);
    }),
  );
});

test("the same goal stays the same occasion, whatever is changed in it", () => {
  const uid = (file: string) => linesOf(file).find((line) => line.startsWith("UID:"));
  const later = new Date("2027-01-05T08:00:00Z");
  const moved = calendarOf([{ ...OCCASION, day: "2027-02-01", text: "Anders" }], later, "en");
  expect(uid(moved)).toBe(uid(calendarOf([OCCASION], NOW, "nl")));
});
