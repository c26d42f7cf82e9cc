// The meetings of a programme as one calendar: those that have a day. From: the desk. To: a file that any calendar opens.
// A time is that of the clock where it is opened, for a meeting is somewhere. A meeting keeps its UID, so that a
// calendar that gets it again moves it. Pure; the clock is a parameter.

import { calendarFile, escaped, stamp, wholeDay } from "../plan/calendar";
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
      ...(meeting.time === "" ? wholeDay(meeting.day) : span(meeting.day, meeting.time, together)),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      "END:VEVENT",
    ];
  });
  return calendarFile("Programma", events);
}

/** A meeting of no minutes is a moment. Sums are in UTC, where every hour has sixty minutes. */
function span(day: string, time: string, minutes: number): string[] {
  const begin = new Date(`${day}T${time}:00Z`);
  const end = new Date(begin.getTime() + minutes * 60_000);
  const local = (at: Date) => stamp(at).slice(0, -1);
  const until = minutes > 0 ? [`DTEND:${local(end)}`] : [];
  return [`DTSTART:${local(begin)}`, ...until];
}
