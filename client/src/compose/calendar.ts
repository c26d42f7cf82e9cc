// The meetings of a programme as one calendar: those that have a day. From: the desk. To: a file that any calendar opens.
// A time is that of the clock where it is opened, for a meeting is somewhere. A meeting keeps its UID, so that a
// calendar that gets it again moves it. Pure; the clock is a parameter.

import { escaped, folded } from "../plan/calendar";
import { later } from "../plan/dates";
import type { Load } from "./load";

export interface Telling {
  readonly title: string;
  readonly text: string;
}

/** `target`: the name that the programme has on this device. */
export function meetingsAsCalendar(
  { meetings }: Load,
  target: string,
  now: Date,
  tell: (place: number) => Telling,
): string {
  const events = meetings.flatMap(({ meeting, together }, place) => {
    if (meeting.day === "") {
      return [];
    }
    const { title, text } = tell(place);
    return [
      "BEGIN:VEVENT",
      `UID:${escaped(`${target}/${meeting.id}`)}`,
      `DTSTAMP:${stamp(now)}`,
      ...(meeting.time === ""
        ? [
            `DTSTART;VALUE=DATE:${compact(meeting.day)}`,
            `DTEND;VALUE=DATE:${compact(later(meeting.day, 1))}`,
          ]
        : span(meeting.day, meeting.time, together)),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      "END:VEVENT",
    ];
  });
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leerklimaat//Programma//NL"],
    ...["CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A meeting of no minutes is a moment. Sums are in UTC, where every hour has sixty minutes. */
function span(day: string, time: string, minutes: number): string[] {
  const begin = new Date(`${day}T${time}:00Z`);
  const end = new Date(begin.getTime() + minutes * 60_000);
  const local = (at: Date) => stamp(at).slice(0, -1);
  const until = minutes > 0 ? [`DTEND:${local(end)}`] : [];
  return [`DTSTART:${local(begin)}`, ...until];
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function stamp(at: Date): string {
  return `${compact(at.toISOString().slice(0, 19)).replaceAll(":", "")}Z`;
}
