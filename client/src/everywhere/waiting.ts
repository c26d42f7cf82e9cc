// How many cards wait, in the header of every page. What a page counted before counts as long as nothing
// happened since, on the same day: two requests to the database tell. Else what can count is taken in.
// From: the link that the theme wrote, the database. To: the same link. Never: makes a database, or says
// anything on a shared computer or where nothing is kept.

import type { DayOf } from "../cards/day";
import { leftFor } from "../cards/left";
import { ifKept } from "../log/if-kept";
import { WAITING } from "../log/name";
import { isShared } from "../offline/registering";
import { tellWaiting } from "../waiting";

/** `count`: takes in what can count. The page of today counts by itself. */
export function lookForWaiting(page: Document, dayOf: DayOf, count: () => void): void {
  const link = page.querySelector("[data-waiting]");
  if (!link || link.hasAttribute("aria-current") || isShared()) {
    return;
  }
  const look = () =>
    ifKept(
      () => indexedDB,
      (database) => read(database, page, dayOf, count),
    );
  look();
  // Another page may have gone on since, and this one kept as it was.
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "visible") {
      look();
    }
  });
}

function read(database: IDBDatabase, page: Document, dayOf: DayOf, count: () => void): void {
  let all: IDBTransaction;
  try {
    all = database.transaction(["derived", "events"]);
  } catch {
    count(); // laid out by an older version
    return;
  }
  const left = all.objectStore("derived").get(WAITING);
  const last = all.objectStore("events").index("counter").openKeyCursor(null, "prev");
  all.addEventListener("complete", () => {
    const { counter, text } = left.result ?? {};
    const isNew = counter !== last.result?.key;
    const number = isNew ? undefined : leftFor(dayOf(new Date()), String(text));
    if (last.result && number === undefined) {
      count();
    } else {
      tellWaiting(page, number);
    }
  });
}
