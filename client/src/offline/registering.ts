// The service worker of the site, as pages know it: where it is, what it was asked to keep, and how it goes.
// From: the browser. To: every page, and the page about one's own data. Never: asks for a worker.

import { SHARED } from "../log/name";
import { namedOf, type Store } from "./name";

const ASKED = "keep";
/** Said to the page when what was kept of the site is gone, so that whoever shows it looks again. */
export const ERASED = "lk-copy-erased";
const OFF = "leerklimaat-offline";
const PATIENCE = 3000; // ms in which a worker says that it is done

/** The worker of a site, with the languages of which all pages are wanted. */
export function workerAt(root: string, languages: readonly string[]): string {
  const url = new URL("sw.js", root);
  if (languages.length > 0) {
    url.searchParams.set(ASKED, languages.join(","));
  }
  return url.href;
}

/** The registration of this site; one of a site above it on the same host is not ours. */
export async function registrationAt(
  workers: ServiceWorkerContainer,
  root: string,
): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** Whether someone lets this site keep nothing: then whatever is asked about workers and caches is refused. */
export async function isRefused(workers: ServiceWorkerContainer, root: string): Promise<boolean> {
  try {
    await workers.getRegistration(root);
    await caches.keys();
    return false;
  } catch {
    return true;
  }
}

/** The languages that a worker was asked to keep. */
export function keptBy(worker: ServiceWorker | null | undefined): string[] {
  const asked = worker ? new URL(worker.scriptURL).searchParams.get(ASKED) : null;
  return asked?.split(",") ?? [];
}

/** Whether this tab is one that keeps nothing. */
export function isShared(): boolean {
  try {
    return sessionStorage.getItem(SHARED) !== null;
  } catch {
    return true;
  }
}

/** Whether someone wants no worker at all. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return true; // then caches are refused too
  }
}

export function setOff(isOff: boolean): void {
  if (isOff) {
    localStorage.setItem(OFF, "1");
  } else {
    localStorage.removeItem(OFF);
  }
}

/** The worker stops, and everything it kept is gone. */
export async function forget(registration: ServiceWorkerRegistration): Promise<void> {
  const { active } = registration;
  if (active) {
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => {
      port1.onmessage = resolve;
      setTimeout(resolve, PATIENCE);
    });
    active.postMessage("forget", [port2]);
    await done;
    port1.close();
  }
  await registration.unregister();
  await erase(registration.scope, ["copy", "seen", "tabs"]);
}

/** What stands in the caches of the site. */
export async function erase(root: string, stores: readonly Store[]): Promise<void> {
  const all = namedOf(await caches.keys(), root);
  const gone = all.filter(({ store }) => (stores as readonly string[]).includes(store));
  await Promise.all(gone.map(({ name }) => caches.delete(name)));
}
