// Tabs of which the page is not of this build. One that was open when a new build took over goes on with
// the build it was made of, until it is closed or opens another page; one that got a newer page than this
// worker knows, goes on with the network. From: the browser's list of tabs. To: answers out of the caches of
// that build, which stay as long as such a tab does. What is known stands in a cache, as a worker forgets
// all whenever it has nothing to do.

import { namedOf } from "../src/offline/name";
import { cacheOf } from "./caches";
import { BUILD, WANTED, worker } from "./scope";

interface Tabs {
  /** Of the worker that took over last. */
  readonly build: string;
  /** The build of each older tab. */
  readonly older: Readonly<Record<string, string>>;
}

/** What a tab is told when its build is no longer the newest. */
const NEWER = "newer";
const KEY = "tabs";
/** In place of a build: that of whatever the network gives. */
const NETWORK = "network";

let known = read();

/** Whether the worker before this one was of the same build; true when there was none. */
export async function isSameBuild(): Promise<boolean> {
  return ((await known)?.build ?? BUILD) === BUILD;
}

/** This build is the one of every page that opens from now on. */
export async function takeOver(): Promise<void> {
  known = read(); // the worker before this one may have written since this one started
  const before = await known;
  const open = await tabs();
  const older = { ...kept(before, open) };
  if (before !== undefined && before.build !== BUILD) {
    for (const { id } of open) {
      older[id] ??= before.build;
    }
  }
  await renew({ build: BUILD, older });
  if (WANTED.length > 0) {
    for (const tab of open.filter(({ id }) => (older[id] ?? NETWORK) !== NETWORK)) {
      tab.postMessage(NEWER);
    }
  }
}

/** A tab got a page of another build. */
export async function goWithTheNetwork(id: string): Promise<void> {
  const now = (await known) ?? { build: BUILD, older: {} };
  await renew({ ...now, older: { ...now.older, [id]: NETWORK } });
}

/** What a tab of another build asks for, as it was; undefined for every other tab. */
export async function asItWas({ request, clientId }: FetchEvent): Promise<Response | undefined> {
  const build = (await known)?.older[clientId];
  if (build === undefined) {
    return undefined;
  }
  for (const store of build === NETWORK ? [] : (["copy", "seen"] as const)) {
    const options = { cacheName: cacheOf(store, build), ignoreSearch: true };
    const found = await caches.match(request, options);
    if (found) {
      return found;
    }
  }
  return fetch(request);
}

/** Once the last tab of an older build is gone, so is what was kept for it. */
export async function tidy(): Promise<void> {
  const now = await known;
  const older = kept(now, await tabs());
  if (now !== undefined && Object.keys(older).length < Object.keys(now.older).length) {
    await renew({ ...now, older });
  }
}

function kept(now: Tabs | undefined, open: readonly Client[]): Record<string, string> {
  const ids = new Set(open.map(({ id }) => id));
  return Object.fromEntries(Object.entries(now?.older ?? {}).filter(([id]) => ids.has(id)));
}

async function renew(now: Tabs): Promise<void> {
  known = Promise.resolve(now);
  const cache = await caches.open(cacheOf("tabs", "-"));
  await cache.put(KEY, new Response(JSON.stringify(now)));
  const needed = new Set([BUILD, "-", ...Object.values(now.older)]);
  const all = namedOf(await caches.keys(), worker.registration.scope);
  const gone = all.filter(({ build }) => !needed.has(build));
  await Promise.all(gone.map(({ name }) => caches.delete(name)));
}

async function read(): Promise<Tabs | undefined> {
  const found = await caches.match(KEY, { cacheName: cacheOf("tabs", "-") });
  return found?.json();
}

function tabs(): Promise<readonly WindowClient[]> {
  return worker.clients.matchAll({ type: "window" });
}
