// What was marked and done before, and marking, from the moment that this is there. From: everywhere/marks.ts,
// which marks what was pressed before; what pages/learn/marks.py gave. To: the page. Never: makes a database
// for who only looks.

import type { Log } from "../log/log";
import { sayFrom } from "../words";
import { readAsked, showChanged } from "./changed";
import { knownFrom, type Lessons } from "./known";
import { Read } from "./read";
import { showStands } from "./stand";

export interface Given {
  readonly words: Readonly<Record<string, string>>;
}

const PRESS = "button[data-mark]";

/** `lessons`: takes in what is known of lessons. Resolves when all that was pressed before has been done. */
export async function begin(
  page: Document,
  log: Log,
  { words }: Given,
  lessons: () => Promise<Lessons>,
): Promise<void> {
  const say = sayFrom(words);
  const place = page.querySelector<HTMLElement>("[data-read]");
  const press = place?.querySelector<HTMLElement>(PRESS);
  const read = place && press ? new Read(page, place, press, log, say) : undefined;
  const asked = readAsked(page);
  const look = async () => {
    await read?.look();
    if (asked) {
      showChanged(page, asked, knownFrom(await log.about(asked.bank)), say);
    }
    if (page.querySelector("[data-stand]")) {
      showStands(page, knownFrom(await log.all()), await lessons(), say);
    }
  };
  // One thing after the other, also when someone is quick.
  let last = look();
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
  await last;
}
