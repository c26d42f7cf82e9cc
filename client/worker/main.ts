// The service worker: the site without a network. It keeps the pages that were read, and all pages of a
// language when someone asked for that (`?keep=nl`). From: pages, which register it (client/src/everywhere)
// and ask (client/src/offline). To: the browser's caches. Never: computes anything, keeps what someone does,
// or mixes two builds; downloads are left to the network.

import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { Route, Router } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { namedOf } from "../src/offline/name";
import { byFile, cacheOf, fileAt, ofThisBuild } from "./caches";
import { BUILD, FILES, languageOf, WANTED, worker } from "./scope";
import { asItWas, goWithTheNetwork, isSameBuild, takeOver, tidy } from "./tabs";

/** Files that are fetched at the same time: workbox fetches one after the other. */
const LANES = 6;
/** The page that says there is no network. */
const NOWHERE = "zonder-netwerk.html";

const wanted = FILES.filter(({ url }) => WANTED.includes(languageOf(url)));
const copy = precache(wanted);
/** Pages are asked of the network; when that gives one of another build, so is all that belongs to it. */
const pages = new NetworkFirst({
  cacheName: cacheOf("seen"),
  plugins: [
    byFile,
    {
      cacheWillUpdate: async ({ request, response, event }) => {
        const kept = await ofThisBuild({ request, response });
        if (!kept && response.status === 200) {
          await goWithTheNetwork((event as FetchEvent).resultingClientId);
        }
        return kept;
      },
    },
  ],
});
/** What belongs to a page of this build is of this build. */
const parts = new CacheFirst({
  cacheName: cacheOf("seen"),
  plugins: [byFile, { cacheWillUpdate: ofThisBuild }],
});
/** Pages on their way, of which it is not known yet whether they are of this build. */
const coming = new Map<string, Promise<unknown>>();
let isForgotten = false;

const router = new Router();
router.registerRoute(
  new PrecacheRoute(copy, { ignoreURLParametersMatching: [/^/], cleanURLs: true }),
);
router.registerRoute(
  new Route(
    ({ url, request }) => request.mode === "navigate" && isPage(url),
    (options) => {
      const id = (options.event as FetchEvent).resultingClientId;
      const [response, done] = pages.handleAll(options);
      coming.set(
        id,
        done.catch(() => undefined).finally(() => coming.delete(id)),
      );
      return response;
    },
  ),
);
router.registerRoute(
  new Route(
    ({ url }) => fileAt(url.href) !== undefined,
    (options) => parts.handle(options),
  ),
);
router.setCatchHandler(async ({ request }) => {
  const { mode, url } = request;
  return mode === "navigate" && !url.endsWith(NOWHERE)
    ? Response.redirect(nowhere(url))
    : Response.error();
});
router.addCacheListener(); // what a page was made of before there was a worker

worker.addEventListener("install", (event) => event.waitUntil(install(event)));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  if (event.data === "switch") {
    event.waitUntil(worker.skipWaiting());
  } else if (event.data === "forget") {
    event.waitUntil(forget().then(() => event.ports[0]?.postMessage(true)));
  }
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isForgotten || request.method !== "GET" || !isBelow(request.url)) {
    return;
  }
  if (request.mode === "navigate") {
    event.waitUntil(tidy());
    const page = router.handleRequest({ request, event });
    if (page) {
      event.respondWith(page);
    }
  } else {
    event.respondWith(answer(event));
  }
});

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  await coming.get(event.clientId);
  return (await asItWas(event)) ?? router.handleRequest({ request, event }) ?? fetch(request);
}

/** What did not change is taken from the copy of an earlier build; all the rest is fetched, or nothing. */
async function install(event: ExtendableEvent): Promise<void> {
  await reuse();
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    precache(wanted.filter((_, index) => index % LANES === lane)),
  );
  await Promise.all(lanes.map((lane) => lane.install(event)));
  // Who asked for a copy decides when a new build takes its place; else pages come from the network.
  if (WANTED.length === 0 || (await isSameBuild())) {
    await worker.skipWaiting();
  }
}

async function reuse(): Promise<void> {
  const before = namedOf(await caches.keys(), worker.registration.scope).filter(
    ({ store, build }) => store === "copy" && build !== BUILD,
  );
  const into = before.length > 0 ? await caches.open(cacheOf("copy")) : undefined;
  for (const { name } of before) {
    const from = await caches.open(name);
    for (const key of copy.getURLsToCacheKeys().values()) {
      const found = await from.match(key);
      if (found) {
        await into?.put(key, found);
      }
    }
  }
}

async function activate(): Promise<void> {
  await takeOver();
  // With a copy no page is asked of the network; without one the worker should not keep it waiting.
  const { navigationPreload } = worker.registration;
  await (WANTED.length > 0 ? navigationPreload?.disable() : navigationPreload?.enable());
}

async function forget(): Promise<void> {
  isForgotten = true;
  await worker.registration.unregister();
  const all = namedOf(await caches.keys(), worker.registration.scope);
  await Promise.all(all.map(({ name }) => caches.delete(name)));
}

function precache(files: typeof FILES): PrecacheController {
  const made = new PrecacheController({
    cacheName: cacheOf("copy"),
    plugins: [{ cacheWillUpdate: ofThisBuild }],
  });
  made.addToCacheList([...files]);
  return made;
}

function isBelow(address: string): boolean {
  return address.startsWith(worker.registration.scope);
}

/** Not a download, which has a name that says so. */
function isPage({ href, pathname }: URL): boolean {
  return isBelow(href) && /(^|\/)[^/.]*(\.html)?$/.test(pathname);
}

/** The page for who finds no network, in the language of what was asked for. */
function nowhere(address: string): string {
  const { scope } = worker.registration;
  const language = languageOf(address.slice(scope.length));
  return new URL(language === languageOf("") ? NOWHERE : `${language}/${NOWHERE}`, scope).href;
}
