// Asks the browser, once per device, not to clear away what is kept, as browsers do when a
// disk is full.
// From: elements that just kept a first result. To: the browser, and a setting that says it was asked.
// Never: asks where nothing is kept, or again after a no.

import type { LogEvent } from "./event";
import type { Log } from "./log";

export const ASKED = "settings:persist";

export type Persistence = "lasting" | "temporary" | "unknown";

/** The part of `navigator.storage` that we use; older browsers have none. */
export type Keeper = Pick<StorageManager, "persist" | "persisted"> | undefined;

export async function persistence(keeper: Keeper): Promise<Persistence> {
  try {
    const lasts = await keeper?.persisted();
    return lasts === undefined ? "unknown" : lasts ? "lasting" : "temporary";
  } catch {
    return "unknown";
  }
}

export async function ask(keeper: Keeper): Promise<Persistence> {
  try {
    await keeper?.persist();
  } catch {
    // then it stays as it was
  }
  return persistence(keeper);
}

/** After a result was kept. `explain` is called right before a browser may put its question. */
export async function askOnce(
  log: Log,
  result: LogEvent,
  keeper: Keeper,
  explain: () => void,
): Promise<void> {
  if (log.trouble || (await persistence(keeper)) !== "temporary") {
    return;
  }
  const before = (await log.about(ASKED)).at(-1);
  if (before?.device !== result.device) {
    await log.append({ kind: "settings", target: ASKED, value: true });
    explain();
    await ask(keeper);
  }
}
