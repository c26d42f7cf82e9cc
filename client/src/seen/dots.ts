// The endings of a scene as dots with words beside them, as pages/parts.j2 writes them: those that
// someone saw are filled, and the words count them. From: a page, ids. To: the same page.

import type { LogEvent } from "../log/event";
import type { Say } from "../words";

/** Marks `seen` in a row of dots. Without any, the row stays as it was written. */
export function showSeen(row: Element, seen: ReadonlySet<string>, say: Say): void {
  const dots = [...row.querySelectorAll<HTMLElement>("[data-ending]")];
  for (const dot of dots) {
    dot.toggleAttribute("data-seen", seen.has(dot.dataset["ending"] ?? ""));
  }
  const [number, count] = [dots.length, dots.filter((dot) => "seen" in dot.dataset).length];
  const words = row.querySelector(".lk-ends__words");
  if (words && count > 0) {
    words.textContent = say("client.scene.seen", { seen: count, number });
  }
}

/** The endings of a scene that the log tells of. */
export function endingsIn(events: readonly LogEvent[], scene: string): Set<string> {
  const inside = `${scene}/`;
  return new Set(
    events
      .filter(({ kind, target }) => kind === "scene-ended" && target.startsWith(inside))
      .map(({ target }) => target.slice(inside.length)),
  );
}
