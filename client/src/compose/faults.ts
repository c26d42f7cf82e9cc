// What is not right yet, said beside what it is about and together in one list. From: the desk. To: the page.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Desk } from "./desk";
import { nameOf, titled } from "./naming";
import type { Fault } from "./order";
import { at } from "./shelf";

export function saidOf(fault: Fault, desk: Desk, say: Say): string {
  const place = desk.programme.meetings.findIndex(({ id }) => id === fault.meeting);
  const meeting = desk.programme.meetings[place];
  const lesson = (name: string) => at(desk.shelf.lessons, name)?.name ?? name;
  return say(`client.compose.fault.${fault.kind}`, {
    meeting: meeting ? titled(meeting, place, say) : "",
    name: "part" in fault ? nameOf(fault.part, desk.shelf) : "",
    lesson: "lesson" in fault ? lesson(fault.lesson) : "",
    prior: "prior" in fault ? lesson(fault.prior) : "",
  });
}

/** Beside each part and meeting that has one. */
export function markFaults(page: ParentNode, desk: Desk, say: Say): void {
  for (const place of page.querySelectorAll<HTMLElement>("[data-faults]")) {
    const name = place.dataset["faults"];
    const own = desk.faults.filter((fault) =>
      "part" in fault ? fault.part.id === name : fault.meeting === name,
    );
    const notes = own.map((fault) =>
      make("span", { class: "lk-compose__fault" }, saidOf(fault, desk, say)),
    );
    place.replaceChildren(...notes);
  }
}

/** `go`: to the part, or to the meeting. */
export function faultList(desk: Desk, say: Say, go: (focus: string) => void): HTMLElement {
  const { faults } = desk;
  if (faults.length === 0) {
    return make("p", {}, say("client.compose.no_faults"));
  }
  const items = faults.map((fault) => {
    const focus = "part" in fault ? fault.part.id : fault.meeting;
    const press = button(say("client.compose.show"), { class: "lk-quiet" }, () => go(focus));
    const words = saidOf(fault, desk, say);
    press.append(make("span", { class: "lk-hidden" }, `: ${words}`));
    return make("li", {}, `${words} `, press);
  });
  return make("ul", { class: "lk-compose__faults" }, ...items);
}
