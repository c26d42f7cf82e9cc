// On every page that `leerklimaat serve` shows, and on no page of a site: waits until the page is another
// one, shows that, and goes back to where someone was reading. From: the server, which says in the tag of
// this script which version the page is. Never: asks for anything while nobody looks at the page.

import { goTo, type Spot, spotIn } from "./spot";

/** Under this name a tab keeps where someone was, from one version of a page to the next. */
const KEPT = "leerklimaat.preview";
/** Milliseconds to wait for a server that was stopped. */
const PAUSE = 1000;

interface Kept {
  readonly page: string;
  readonly spot: Spot;
}

const { next = "", version = "" } = (document.currentScript as HTMLElement | null)?.dataset ?? {};

function showNext(): void {
  const kept: Kept = { page: location.pathname, spot: spotIn(document) };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // blocked: then the page begins at its top
  }
  location.reload();
}

/** What was kept, which is then no longer kept. */
function taken(): string | null {
  try {
    const text = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return text;
  } catch {
    return null;
  }
}

function comeBack(): void {
  const text = taken();
  const kept = text === null ? undefined : (JSON.parse(text) as Kept);
  if (kept?.page === location.pathname) {
    history.scrollRestoration = "manual"; // the browser would go by the distance alone
    goTo(kept.spot, document);
    addEventListener("load", () => goTo(kept.spot, document)); // what came in since may have moved it
    // Not before: a browser may go by the distance after the page is there.
    addEventListener("pagehide", () => {
      history.scrollRestoration = "auto";
    });
  }
}

/** True once there is another version; false when it is to be asked again. */
async function isOld(): Promise<boolean> {
  const looking = new AbortController();
  const leave = (): void => looking.abort();
  document.addEventListener("visibilitychange", leave, { once: true });
  try {
    const asked = new URLSearchParams({ page: location.pathname, version });
    const answer = await fetch(`${next}?${asked}`, { cache: "no-store", signal: looking.signal });
    return answer.status === 200;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return false;
  } finally {
    document.removeEventListener("visibilitychange", leave);
  }
}

async function watch(): Promise<void> {
  for (;;) {
    if (document.visibilityState === "hidden") {
      await new Promise((resolve) => {
        document.addEventListener("visibilitychange", resolve, { once: true });
      });
    } else if (await isOld()) {
      showNext();
      return;
    }
  }
}

comeBack();
void watch();
