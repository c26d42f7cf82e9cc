// What someone is typing and did not keep yet, for as long as this tab is open: it survives a reload, a
// step back and another language. From: forms. To: the same forms. Never: on a shared computer, or
// beyond the tab; erasing what is kept (era.ts) takes it along.

const START = "leerklimaat-draft-";

function session(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined; // blocked
  }
}

/** True when the browser holds it. */
export function keepDraft(name: string, value: unknown): boolean {
  try {
    session()?.setItem(START + name, JSON.stringify(value));
    return session() !== undefined;
  } catch {
    return false; // full
  }
}

/** As it was kept, to be judged by whoever kept it; undefined when there is none. */
export function readDraft(name: string): unknown {
  try {
    return JSON.parse(session()?.getItem(START + name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(name: string): void {
  session()?.removeItem(START + name);
}

export function dropDrafts(): void {
  const found = session();
  for (const name of Object.keys(found ?? {})) {
    if (name.startsWith(START)) {
      found?.removeItem(name);
    }
  }
}
