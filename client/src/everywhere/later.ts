// Takes in a script when a button is pressed that needs it, or where something is kept on this device
// already, as the page then has something to say. From: repeat.ts, marks.ts. To: the page's head.
// Never: opens or makes a database for who keeps nothing.

import { ifKept } from "../log/if-kept";

const TOLD = "lk-repeat__told";

export interface Later {
  /** The buttons that need it. What was pressed before it is there is marked with `data-pressed`. */
  readonly press: string;
  /** Where else there is something to say to who was here before. */
  readonly places?: string;
  /** What it takes, below the root of the language, one after the other. */
  readonly scripts: readonly string[];
}

/** `root`: where the language begins. Gives what takes it in, whatever the page has. */
export function offerLater(
  page: Document,
  root: URL,
  { press: buttons, places = buttons, scripts }: Later,
): () => void {
  let isWanted = false;
  let isThere = false;
  const failed = () => {
    isWanted = false; // the next press tries again
    for (const press of page.querySelectorAll(`:is(${buttons})[data-pressed]`)) {
      press.removeAttribute("data-pressed");
      tell(page, press);
    }
  };
  const want = () => {
    if (isWanted) {
      return;
    }
    isWanted = true;
    for (const path of scripts) {
      const script = page.createElement("script");
      script.async = false; // one after the other
      script.src = new URL(path, root).href;
      script.addEventListener("error", failed);
      script.addEventListener("load", () => {
        isThere = isWanted && path === scripts.at(-1);
      });
      page.head.append(script);
    }
  };
  if (!page.querySelector(places)) {
    return want;
  }
  page.addEventListener("click", ({ target }) => {
    const press = target instanceof Element ? target.closest(buttons) : null;
    if (press && !isThere) {
      press.setAttribute("data-pressed", "");
      want();
    }
  });
  ifKept(() => indexedDB, want);
  return want;
}

/** That it did not work; the words stand in theme/main.html. */
function tell(page: Document, press: Element): void {
  const words = page.querySelector<HTMLTemplateElement>("#lk-repeat-failed")?.content.textContent;
  const next = press.nextElementSibling;
  const told = next?.className === TOLD ? next : page.createElement("span");
  told.className = TOLD;
  told.setAttribute("role", "status");
  told.textContent = words ?? "";
  press.after(" ", told);
}
