// Whether anything is kept on this device. From: the browser. To: scripts that keep nothing. Never: makes a database to
// find out, or complains where a browser keeps nothing.

import { DATABASE } from "./name";

/** `databases`: where they are; some browsers refuse even to say so. */
export function ifKept(databases: () => IDBFactory, then: (database: IDBDatabase) => void): void {
  let request: IDBOpenDBRequest;
  try {
    request = databases().open(DATABASE);
  } catch {
    return; // some private windows refuse at once
  }
  // It is not there: what was begun is broken off, and nothing is left of it.
  request.addEventListener("upgradeneeded", () => request.transaction?.abort());
  request.addEventListener("success", () => {
    then(request.result);
    request.result.close(); // once what was begun is done
  });
  request.addEventListener("error", (event) => event.preventDefault());
}
