// What was marked and done before, and marking, from the moment that this is there. From: everywhere/marks.ts,
// which marks what was pressed before; what pages/learn/marks.py gave. To: the page. Never: makes a database
// for who only looks.

import type { Log } from "../log/log";
import { sayFrom } from "../words";
import type { Places } from "./bookmarks";
import { readAsked, showChanged } from "./changed";
import { knownFrom, type Lessons } from "./known";
import { BookmarkList } from "./list";
import { PageBookmarks } from "./page";
import { Read } from "./read";
import { showStands } from "./stand";

export interface Given {
  /** The address of the page of today, below the root of the language. */
  readonly today: string;
  readonly words: Readonly<Record<string, string>>;
}

const PRESS = "button[data-mark]";

/** What is taken in when it is needed. */
export interface Taken {
  readonly lessons: () => Promise<Lessons>;
  readonly places: () => Promise<Places>;
}

/** `root`: where the language begins. Resolves when all that was pressed before has been done. */
export async function begin(
  page: Document,
  log: Log,
  { today, words }: Given,
  { lessons, places }: Taken,
  root: URL,
): Promise<void> {
  const say = sayFrom(words);
  const place = page.querySelector<HTMLElement>("[data-read]");
  const press = place?.querySelector<HTMLElement>(PRESS);
  const read = place && press ? new Read(page, place, press, log, say) : undefined;
  const mark = page.querySelector<HTMLElement>(`${PRESS}[data-place]`);
  const bookmarks = mark && new PageBookmarks(page, mark, log, say, new URL(today, root).href);
  const part = page.querySelector<HTMLElement>("[data-bookmarks]");
  const list = part && new BookmarkList(page, part, log, say, places);
  const asked = readAsked(page);
  const look = async () => {
    await read?.look();
    await bookmarks?.look();
    await list?.look();
    if (asked) {
      showChanged(page, asked, knownFrom(await log.about(asked.bank)), say);
    }
    if (page.querySelector("[data-stand]")) {
      showStands(page, knownFrom(await log.all()), await lessons(), say);
    }
  };
  // One thing after the other, also when someone is quick.
  let last = look().then(() => list?.goIfAsked());
  const next = (work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };
  press?.addEventListener("click", ({ detail }) => {
    const does = read?.does; // what it says at this moment, whatever is being written down
    if (read && does && detail < 2) {
      void next(() => read.press(does)); // the second press of a double one means the same
    }
  });
  mark?.addEventListener("click", () => void next(async () => bookmarks?.press()));
  // Another page may have been used since, and this one kept as it was.
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "visible") {
      void next(look);
    }
  });
  addEventListener("pageshow", ({ persisted }) => persisted && void next(look));
  if (press?.hasAttribute("data-pressed")) {
    press.removeAttribute("data-pressed");
    void next(async () => read?.press("mark"));
  }
  if (mark?.hasAttribute("data-pressed")) {
    mark.removeAttribute("data-pressed");
    void next(async () => bookmarks?.press());
  }
  await last;
}
