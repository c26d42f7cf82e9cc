// The service worker, with which pages can be read without a network. It is asked for once the page is there;
// then it keeps what is read, and all pages once the site stands on a home screen. A new version is announced
// by a bar, and comes when someone says so. From: the bar that theme/main.html wrote. To: the worker.

import {
  erase,
  forget,
  isOff,
  isShared,
  keptBy,
  registrationAt,
  workerAt,
} from "../offline/registering";

const LATER = 1000; // ms in which a worker that need not wait takes over

/** `root`: of the site. `base`: of the language. */
export async function buildOffline(page: Document, root: string, base: string): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers || !root.startsWith("http")) {
    return; // an old browser, a page from disk, or a host without a lock
  }
  const known = await registrationAt(workers, root);
  if (isShared()) {
    // Whoever shares a computer leaves no list of what was read.
    await (known && keptBy(known.active).length === 0 ? forget(known) : erase(root, ["seen"]));
    return;
  }
  if (isOff()) {
    return;
  }
  const register = (languages: string[]) => workers.register(workerAt(root, languages));
  const { lang } = page.documentElement;
  addEventListener("appinstalled", () => void register([lang]));
  const isApp = matchMedia("(display-mode: standalone)").matches;
  const isWanting = isApp && !keptBy(known?.active).includes(lang);
  const now = known && !isWanting ? known : await register(isApp ? [lang] : []);
  if (now) {
    announce(page, workers, now);
    if (!workers.controller) {
      keepThis(await workers.ready, root, base);
    }
  }
}

/** The page that someone came by is kept too, and the one that says there is no network. */
function keepThis({ active }: ServiceWorkerRegistration, root: string, base: string): void {
  const parts = performance.getEntriesByType("resource").map(({ name }) => name);
  const all = [location.href, new URL("zonder-netwerk.html", base).href, ...parts];
  const urlsToCache = all.filter((address) => address.startsWith(root));
  active?.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
}

function announce(
  page: Document,
  workers: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): void {
  const bar = page.querySelector<HTMLElement>(".lk-newer > p");
  const show = () => bar?.removeAttribute("hidden");
  const showIfWaiting = () => registration.waiting && show();
  showIfWaiting();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () =>
      setTimeout(showIfWaiting, LATER),
    );
  });
  workers.addEventListener("message", ({ data }) => data === "newer" && show());
  bar?.querySelector("button")?.addEventListener("click", () => {
    if (registration.waiting) {
      workers.addEventListener("controllerchange", () => location.reload());
      registration.waiting.postMessage("switch");
    } else {
      location.reload(); // another tab said so
    }
  });
}
