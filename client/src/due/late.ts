// Which days have passed, in words beside the day.
// From: each `time` of the table of what is to be read again. To: its reader. Never: moves a row; the
// table stands in order of its days.

import { dayInName, type Say } from "../words";

/** Beside each day before this one, that it has passed. */
export function markLate(page: ParentNode, now: Date, say: Say): void {
  const today = dayInName(now);
  for (const time of page.querySelectorAll<HTMLTimeElement>(".lk-recheck time")) {
    if (time.dateTime < today) {
      const late = document.createElement("strong");
      late.className = "lk-late";
      late.textContent = say("client.due.late");
      time.after(" ", late);
    }
  }
}
