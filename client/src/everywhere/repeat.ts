// Terms that can be put in one's repetition: takes in what does that, when a button is pressed, or where
// something is kept on this device already, as the buttons then say what is in. From: buttons that the server
// wrote. To: the bundle `repeat`. Never: opens or makes a database for who keeps nothing.

import { ifKept } from "../log/if-kept";

const PRESS = "button[data-repeat]";
const TOLD = "lk-repeat__told";
const SCRIPTS = ["assets/herhaling.js", "assets/client/repeat.js"];

/** `root`: where the language begins. */
export function offerRepeating(page: Document, root: URL): void {
  if (!page.querySelector(PRESS)) {
    return;
  }
  let isWanted = false;
  let isThere = false;
  const failed = () => {
    isWanted = false; // the next press tries again
    for (const press of page.querySelectorAll(`${PRESS}[data-pressed]`)) {
      press.removeAttribute("data-pressed");
      tell(page, press);
    }
  };
  const want = () => {
    if (isWanted) {
      return;
    }
    isWanted = true;
    for (const path of SCRIPTS) {
      const script = page.createElement("script");
      script.async = false; // one after the other
      script.src = new URL(path, root).href;
      script.addEventListener("error", failed);
      script.addEventListener("load", () => {
        isThere = isWanted && path === SCRIPTS.at(-1);
      });
      page.head.append(script);
    }
  };
  page.addEventListener("click", ({ target }) => {
    const press = target instanceof Element ? target.closest(PRESS) : null;
    if (press && !isThere) {
      press.setAttribute("data-pressed", "");
      want();
    }
  });
  ifKept(indexedDB, want);
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
