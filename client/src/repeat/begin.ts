// Terms, decks and the questions of a page that can be put in one's repetition, from the moment that this is there.
// From: everywhere/repeat.ts, which marks what was pressed before; what pages/do/repeating.py gave. To: the page.

import type { DayOf } from "../cards/day";
import type { Theme } from "../cards/themes";
import { existing } from "../cards/waiting";
import type { Log } from "../log/log";
import { readBank } from "../quiz/item";
import { tellWaiting } from "../waiting";
import { sayFrom } from "../words";
import { Decks } from "./decks";
import { Repetition } from "./repetition";
import { PRESS } from "./saying";
import { Terms } from "./terms";

export interface Given {
  /** The address of the page of today, below the root of the language. */
  readonly today: string;
  readonly themes: readonly Theme[];
  /** The banks there are, and the list of terms, by id. */
  readonly decks: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

const TERM = "term:";

/** `root`: where the language begins. Resolves when all that was pressed before has been done. */
export async function begin(
  page: Document,
  log: Log,
  dayOf: DayOf,
  { today, themes, decks: there, words }: Given,
  root: URL,
): Promise<void> {
  const say = sayFrom(words);
  const known = new Repetition(log, dayOf);
  const address = new URL(today, root).href;
  const terms = new Terms(page, known, say, address);
  const exists = existing(there);
  const decks = new Decks(page, known, [...themes, ...ownBank(page)], say, address);
  known.onChange(() => terms.show());
  known.onChange(() => decks.show());
  known.onChange(() => tellWaiting(page, known.waiting(exists)));
  const looked = known.look();
  page.addEventListener("click", ({ target }) => {
    const press = target instanceof Element ? target.closest<HTMLElement>(PRESS) : null;
    if (press?.dataset["repeat"]?.startsWith(TERM)) {
      void looked.then(() => terms.press(press));
    }
  });
  // Another tab may have gone on.
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "visible") {
      void known.look();
    }
  });
  await looked;
  for (const press of page.querySelectorAll<HTMLElement>(`${PRESS}[data-pressed]`)) {
    press.removeAttribute("data-pressed");
    const name = press.dataset["repeat"] ?? "";
    await (name.startsWith(TERM) ? terms.press(press) : decks.press(name));
  }
}

/** The questions of the page itself, where it offers them. */
function ownBank(page: Document): Theme[] {
  const { bank: id, items } = readBank(page);
  const place = page.querySelector<HTMLElement>(`[data-deck="${CSS.escape(id)}"]`);
  return place
    ? [{ id, title: place.dataset["title"] ?? "", items: items.map((item) => item.id) }]
    : [];
}
