// What is kept, and of which build. From: the pages someone reads, or asked for as a whole. To: the
// browser's caches, one per build, so that a page never meets a script or a sheet of another.

import { copyResponse } from "workbox-core";
import type { WorkboxPlugin } from "workbox-core/types";
import { nameOf, type Store } from "../src/offline/name";
import { BUILD, FILES, worker } from "./scope";

const revisions = new Map(FILES.map(({ url, revision }) => [url, revision]));

/** The name of a cache of this site; other sites may stand on the same host. */
export function cacheOf(store: Store, build: string = BUILD): string {
  return nameOf(store, build, worker.registration.scope);
}

/** The file behind an address, however a host writes it; undefined for what is never kept. */
export function fileAt(address: string): string | undefined {
  const url = new URL(address);
  const { scope } = worker.registration;
  const path = decodeURIComponent(url.origin + url.pathname).slice(
    decodeURIComponent(scope).length,
  );
  const isBelow = url.href.startsWith(scope);
  const names = [path, `${path}index.html`, `${path}.html`];
  return isBelow ? names.find((name) => revisions.has(name)) : undefined;
}

interface Answer {
  readonly request: Request;
  readonly response: Response;
}

/** The answer if it is of this build, to the byte: a site may be renewed while it is read. */
export async function ofThisBuild({ request, response }: Answer): Promise<Response | null> {
  const revision = revisions.get(fileAt(request.url) ?? "");
  if (response.status !== 200 || revision === undefined) {
    return null;
  }
  const bytes = await response.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!found.startsWith(revision)) {
    return null;
  }
  // A browser refuses to open a page from an answer that came by another address.
  return response.redirected ? copyResponse(response) : response;
}

/** One name for a file, however it is asked for. */
export const byFile: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const file = fileAt(request.url);
    return file === undefined ? request : new URL(file, worker.registration.scope).href;
  },
};
