// Why a browser does not keep what happens, read off the errors it gives. From: log.ts. To: log.ts, and by name
// to the words of a page.

import type { Store } from "./store";

/**
 * Why nothing is kept; the words stand in docs/ui.yml under `client.store`. `busy`: no answer, or a
 * connection that drops each time; `newer`: another tab has a newer version of the site; `unreadable`:
 * the browser does not say why; `damaged`: what is there is no database of ours any more.
 */
export type Trouble = "blocked" | "full" | "busy" | "newer" | "unreadable" | "damaged" | "shared";

/** What a page says about keeping: a trouble, `partly` when some of what is kept is no event of ours,
 * `back` when a trouble is over. */
export type Notice = Trouble | "partly" | "back";

/** Those that may be over a moment later. */
export const PASSING: ReadonlySet<Trouble> = new Set(["full", "busy", "unreadable"]);

/** Why something was not done at all. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.name = "TroubleError";
    this.trouble = trouble;
  }
}

/** Once more over a new connection: a phone drops them while a page is in the background, and Chromium when
 * the disk is full. Then a new one fails too, and only the first error says why. */
export async function again<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } catch (error) {
    if (!DROPPED.has(nameOf(error))) {
      throw error;
    }
    store.reopen();
    return work(store).catch((next: unknown) => {
      throw isFull(error) ? error : next;
    });
  }
}

const DROPPED: ReadonlySet<string> = new Set(["InvalidStateError", "AbortError", "UnknownError"]);

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}

/** Browsers that meet a full disk rather than a limit of theirs say so only in the words of an error. */
export function isFull(error: unknown): boolean {
  const words = error instanceof Error || error instanceof DOMException ? error.message : "";
  return nameOf(error) === "QuotaExceededError" || /no.?space|disk is full/i.test(words);
}

export function troubleOf(error: unknown, session: () => unknown): Trouble {
  if (isFull(error)) {
    return "full";
  }
  switch (nameOf(error)) {
    case "VersionError":
      return "newer";
    case "AbortError":
    case "InvalidStateError":
    case "TimeoutError":
      return "busy";
    case "UnknownError":
      return isBlocked(session) ? "blocked" : "unreadable";
    case "DataError":
    case "NotReadableError":
    case "NotFoundError":
      return "damaged";
    default:
      return "blocked";
  }
}

/** Chromium says only of other storage that the reader blocked it, not of databases. */
function isBlocked(session: () => unknown): boolean {
  try {
    session();
    return false;
  } catch {
    return true;
  }
}
