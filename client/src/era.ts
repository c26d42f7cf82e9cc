// Which era this tab is in: erasing or resetting begins another, in every open tab. What the browser's
// history holds from an earlier one is not shown again. From: the page of data. To: history.ts. Never:
// says anything about what was erased; where a browser keeps nothing there is but one era. What was being
// typed goes too (draft.ts).

import { dropDrafts } from "./draft";

const KEY = "leerklimaat-era";

function session(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined; // blocked: then nothing was kept that could come back
  }
}

function tabs(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(KEY);
  } catch {
    return undefined; // blocked too, in some browsers
  }
}

export function era(): string {
  return session()?.getItem(KEY) ?? "";
}

/** `id`: one that was never used. */
export function beginEra(id: string): void {
  enter(id);
  const channel = tabs();
  channel?.postMessage(id);
  channel?.close();
}

/** Hear of it when another tab begins one. */
export function followEras(): void {
  tabs()?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") {
      enter(data);
    }
  });
}

function enter(id: string): void {
  dropDrafts();
  try {
    session()?.setItem(KEY, id);
  } catch {
    // full or refused: history then holds what it held
  }
}
