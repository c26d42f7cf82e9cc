// A meeting, or a day on one's own: when it is, what comes before it and what happens in it. From: the desk. To: the
// page. Never: keeps anything.

import { button, make } from "../dom";
import type { Say } from "../words";
import { lineField, textField, tickField, whenField } from "./fields";
import { type MeetingLoad, minutesAt } from "./load";
import { changeMeeting, moveMeeting, removeMeeting, type Slot } from "./moves";
import { time, titled } from "./naming";
import { type Around, partRow, whereIn } from "./part-row";
import type { Meeting, Where } from "./programme";

/** `add`: someone wants to put something in a list. */
export function meetingCard(
  load: MeetingLoad,
  place: number,
  around: Around,
  add: (slot: Slot) => void,
): HTMLLIElement {
  const { meeting } = load;
  const { say } = around;
  const name = titled(meeting, place, say);
  const heading = `bijeenkomst-${meeting.id}`;
  return make(
    "li",
    { class: "lk-compose__meeting", "data-meeting": meeting.id, "aria-labelledby": heading },
    make(
      "div",
      { class: "lk-compose__head" },
      make(
        "h3",
        { id: heading, tabindex: "-1", "data-focus": meeting.id, "data-title": meeting.id },
        name,
      ),
      make("div", { class: "lk-compose__moves" }, ...buttons(meeting, name, place, around)),
    ),
    make("p", { class: "lk-meta", "data-times": meeting.id }, timesOf(load, say)),
    make("div", { "data-faults": meeting.id }),
    facts(meeting, around),
    ...(["before", "during"] as const).map((where) =>
      list(meeting, where, name, around, () => add({ meeting: meeting.id, where })),
    ),
  );
}

/** `1 uur en 30 minuten samen. Vooraf 25 minuten.` */
export function timesOf(load: MeetingLoad, say: Say): string {
  const { isAlone } = load.meeting;
  const [before, during, after] = [
    minutesAt(load, "before"),
    minutesAt(load, "during"),
    minutesAt(load, "after"),
  ];
  return [
    say(`client.compose.times.${isAlone ? "day" : "during"}`, { time: time(during, say) }),
    ...(before ? [say("client.compose.times.before", { time: time(before, say) })] : []),
    ...(after ? [say("client.compose.times.after", { time: time(after, say) })] : []),
  ].join(" ");
}

function buttons(meeting: Meeting, name: string, place: number, around: Around): HTMLElement[] {
  const { desk, say } = around;
  const number = desk.programme.meetings.length;
  const go = (by: -1 | 1, key: "up" | "down") => {
    const focus = `${meeting.id}/${key}`;
    const press = button(by < 0 ? "↑" : "↓", { "data-focus": focus }, () => {
      const next = moveMeeting(desk.programme, meeting.id, by);
      const now = next.meetings.findIndex(({ id }) => id === meeting.id) + 1;
      const words = say("client.compose.moved_meeting", {
        name: meeting.title,
        place: now,
        number,
      });
      desk.change(next, { words, focus });
    });
    press.setAttribute("aria-label", say(`client.compose.${key}`, { name }));
    press.title = press.getAttribute("aria-label") ?? "";
    if (place + by < 0 || place + by >= number) {
      press.setAttribute("aria-disabled", "true");
    }
    return press;
  };
  const away = button("×", { "data-focus": `${meeting.id}/away` }, () => {
    const next = removeMeeting(desk.programme, meeting.id);
    const near = next.meetings[Math.min(place, next.meetings.length - 1)];
    const words = say("client.compose.removed", { name });
    desk.change(next, { words, focus: near?.id ?? "" }, meeting.id);
  });
  away.setAttribute("aria-label", say("client.compose.remove", { name }));
  away.title = away.getAttribute("aria-label") ?? "";
  if (number === 1) {
    away.setAttribute("aria-disabled", "true");
  }
  return [go(-1, "up"), go(1, "down"), away];
}

/** What the field for the day of a meeting is called. */
export function dayField(meeting: string): string {
  return `bijeenkomst-${meeting}-day`;
}

function facts(meeting: Meeting, { desk, say, open }: Around): HTMLElement {
  const id = (field: string) => `bijeenkomst-${meeting.id}-${field}`;
  const set = (changes: Partial<Meeting>, field?: string) => {
    const next = changeMeeting(desk.programme, meeting.id, changes);
    desk.change(next, field ? { field } : { focus: id("alone") });
  };
  const key = `${meeting.id}/facts`;
  const box = make(
    "details",
    { class: "lk-compose__more lk-compose__facts" },
    make(
      "summary",
      { "data-focus": `${meeting.id}/facts` },
      say("client.compose.meeting_facts"),
      make("span", { class: "lk-hidden" }, ` ${meeting.title}`),
    ),
    make(
      "div",
      { class: "lk-compose__fields" },
      lineField(
        { id: id("title"), label: say("client.compose.meeting_title"), value: meeting.title },
        (title) => set({ title }, id("title")),
      ),
      make(
        "div",
        { class: "lk-compose__pair" },
        whenField(
          "date",
          { id: dayField(meeting.id), label: say("client.compose.day"), value: meeting.day },
          (day) => set({ day }, dayField(meeting.id)),
        ),
        whenField(
          "time",
          { id: id("time"), label: say("client.compose.time"), value: meeting.time },
          (at) => set({ time: at }, id("time")),
        ),
      ),
      tickField(
        {
          id: id("alone"),
          label: say("client.compose.alone"),
          value: meeting.isAlone ? "x" : "",
        },
        (isAlone) => set({ isAlone }),
      ),
      textField(
        { id: id("text"), label: say("client.compose.meeting_text"), value: meeting.text },
        (text) => set({ text }, id("text")),
      ),
    ),
  );
  box.open = open.has(key);
  box.addEventListener("toggle", () => {
    open[box.open ? "add" : "delete"](key);
  });
  return box;
}

function list(
  meeting: Meeting,
  where: Where,
  name: string,
  around: Around,
  add: () => void,
): HTMLElement {
  const { say } = around;
  const words = whereIn(where, meeting.isAlone, say);
  const isTogether = where === "during" && !meeting.isAlone;
  const id = `bijeenkomst-${meeting.id}-${where}`;
  const rows = meeting[where].map((part) => partRow(part, isTogether, around));
  const press = button(
    say("client.compose.add"),
    { "data-focus": `${meeting.id}/${where}/add` },
    add,
  );
  press.append(make("span", { class: "lk-hidden" }, `: ${name}, ${words}`));
  return make(
    "div",
    { class: "lk-compose__slot", "data-meeting": meeting.id, "data-where": where },
    make(
      "h4",
      { id },
      say(`client.compose.list.${where === "during" && meeting.isAlone ? "day" : where}`),
    ),
    make("ol", { class: "lk-compose__parts", "aria-labelledby": id }, ...rows),
    press,
  );
}
