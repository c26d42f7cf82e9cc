// Bookmarks as they stand in the log: where, when, and what was noted. From: events. To: dialog.ts, list.ts.
// Pure.

import { grouped } from "../grouped";
import type { LogEvent } from "../log/event";
import { rivals } from "../log/merge";

export interface Bookmark {
  /** A page, or a passage of one: `lesson:id`, `lesson:id/anchor`. */
  readonly target: string;
  readonly at: string;
  readonly note: string;
  /** What was noted at the same place on a device that did not know of this. */
  readonly others: readonly string[];
}

/** Those that are there, the latest first. */
export function bookmarksFrom(events: readonly LogEvent[]): Bookmark[] {
  const kept = events.flatMap((event) => (event.kind === "bookmark-kept" ? [event] : []));
  const byTarget = grouped(
    kept.filter(({ note }) => note !== undefined),
    ({ target }) => target,
  );
  return [...byTarget.values()]
    .flatMap((versions): Bookmark[] => {
      const [latest, ...others] = rivals(versions);
      if (!latest) {
        return [];
      }
      const { target, at, note = "" } = latest;
      const notes = others.map((other) => other.note ?? "").filter((text) => text && text !== note);
      return [{ target, at, note, others: [...new Set(notes)] }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Every page of the site: its address, its title, and its headings by their anchors. */
export type Places = Readonly<
  Record<string, readonly [page: string, title: string, passages: Readonly<Record<string, string>>]>
>;

export interface Place {
  readonly title: string;
  /** Of the passage; empty for a page as a whole. */
  readonly passage: string;
  readonly address: string;
}

/** Where a bookmark leads; undefined when the site has that page no longer. */
export function placeOf(target: string, places: Places): Place | undefined {
  const whole = Object.hasOwn(places, target) ? places[target] : undefined;
  if (whole) {
    return { title: whole[1], passage: "", address: whole[0] };
  }
  const end = target.lastIndexOf("/");
  const name = target.slice(0, Math.max(0, end));
  const around = Object.hasOwn(places, name) ? places[name] : undefined;
  if (!around) {
    return undefined;
  }
  const [page, title, passages] = around;
  const anchor = target.slice(end + 1);
  // A passage that is gone leads to the page that it stood on.
  return Object.hasOwn(passages, anchor)
    ? { title, passage: passages[anchor] ?? "", address: `${page}#${anchor}` }
    : { title, passage: "", address: page };
}
