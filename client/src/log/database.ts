/*! Includes idb. Copyright (c) 2016, Jake Archibald. ISC License. Permission to use, copy, modify,
and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies. THE SOFTWARE IS PROVIDED
"AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL,
DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA
OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE. */

// The database itself: how it is laid out, opened, looked at, and changed as a whole or not at all.
// From: idb-store.ts. To: the browser.

import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  openDB,
} from "idb";
import type { LogEvent } from "./event";
import { DATABASE } from "./name";
import type { Kept } from "./store";

const LAYOUT = 2; // 1 had no derived
const PATIENCE = 4000; // ms; some private modes never answer

export interface Layout extends DBSchema {
  events: { key: string; value: LogEvent; indexes: { target: string; counter: number } };
  meta: { key: string; value: string };
  /** What was derived of all, and how many cards wait; never exported. */
  derived: { key: string; value: Kept & { readonly era: string } };
}

export const ALL: ("events" | "meta" | "derived")[] = ["events", "meta", "derived"];
function upgrade(db: IDBPDatabase<Layout>, from: number): void {
  if (from < 1) {
    const events = db.createObjectStore("events", { keyPath: "id" });
    events.createIndex("target", "target");
    events.createIndex("counter", "counter");
    db.createObjectStore("meta");
  }
  if (from < 2) {
    db.createObjectStore("derived");
  }
}

/** A browser that keeps nothing in a private window refuses to open, some with another word for it. */
export async function opened(callbacks: OpenDBCallbacks<Layout>): Promise<IDBPDatabase<Layout>> {
  try {
    return await openDB<Layout>(DATABASE, LAYOUT, { ...callbacks, upgrade });
  } catch (error) {
    const refuses = error instanceof DOMException && error.name === "InvalidStateError";
    throw refuses ? new DOMException(error.message, "SecurityError") : error;
  }
}

/** To read. When the connection closes meanwhile, the request that failed says so, and once is enough. */
export function look<Names extends ("events" | "meta" | "derived")[]>(
  db: IDBPDatabase<Layout>,
  names: Names,
): IDBPTransaction<Layout, Names> {
  const transaction = db.transaction(names);
  transaction.done.catch(() => undefined);
  return transaction;
}

interface Change {
  abort(): void;
  readonly done: Promise<void>;
  readonly error: DOMException | null;
}

/** All of a change or nothing; when it fails, with the reason that says most. */
export async function whole<T>(change: Change, work: () => Promise<T>): Promise<T> {
  const done = change.done.catch(() => undefined);
  try {
    const result = await work();
    await change.done;
    return result;
  } catch (error) {
    try {
      change.abort();
    } catch {
      // it was over
    }
    await done;
    // A full disk ends a change as a whole, and each request in it only as one that was broken off.
    throw change.error ?? error;
  }
}

/** What takes too long has failed. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("no answer", "TimeoutError")), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
