// What the build fills in (client/node/offline.ts), and the one global of a worker.

import type { PrecacheEntry } from "workbox-precaching";

export type Entry = PrecacheEntry & { readonly revision: string };

declare const self: ServiceWorkerGlobalScope;

export const worker: ServiceWorkerGlobalScope = self;

/** Every file that can be kept, each with the beginning of its SHA-256. */
export const FILES = self.__WB_MANIFEST as readonly Entry[];

/** Which build of the site this worker belongs to: the site fills it in. */
export const BUILD = "@build@";

/** The languages of the site, the one at the root first; the build fills them in too. */
const LANGUAGES = "@languages@".split(" ");

/** The language of a file, by its folder. */
export function languageOf(path: string): string {
  const [source = "", ...others] = LANGUAGES;
  const folder = path.slice(0, path.indexOf("/"));
  return others.includes(folder) ? folder : source;
}

/** The languages of which someone asked for all pages. A worker knows by its own address. */
export const WANTED: readonly string[] =
  new URL(self.location.href).searchParams.get("keep")?.split(",") ?? [];
