// What is known of lessons and of all places, taken in when it is needed: scripts, as a page that was opened from
// disk may not fetch. From: pages/learn/marks.py, pages/places.py. To: the bundle `marks`, the page of data.
// What does not come is left out: a page without a network says nothing of it.

import type { Places } from "./bookmarks";
import type { Lessons } from "./known";

declare global {
  var leerklimaatLessons: Lessons | undefined;
  var leerklimaatPlaces: Places | undefined;
}

/** `root`: where the language begins. */
export async function lessonsOf(page: Document, root: URL): Promise<Lessons> {
  if (globalThis.leerklimaatLessons === undefined) {
    await taken(page, new URL("assets/lessen.js", root));
  }
  return globalThis.leerklimaatLessons ?? {};
}

export async function placesOf(page: Document, root: URL): Promise<Places> {
  if (globalThis.leerklimaatPlaces === undefined) {
    await taken(page, new URL("assets/plaatsen.js", root));
  }
  return globalThis.leerklimaatPlaces ?? {};
}

function taken(page: Document, { href }: URL): Promise<void> {
  return new Promise((resolve) => {
    const script = page.createElement("script");
    script.src = href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => resolve());
    page.head.append(script);
  });
}
