// What the server on this machine is asked, and what it says. From: main.ts and form.ts. To:
// `leerklimaat serve` (site/writing.py). Never: asks another host.

export interface Sheet {
  readonly file: string;
  readonly member: string;
  readonly kind: string;
  readonly named: string;
  readonly title: string;
  readonly page: string;
  readonly translated: boolean;
}

export interface Kind {
  readonly kind: string;
  readonly named: string;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface Form {
  readonly file: string;
  readonly schema: Record<string, unknown>;
  readonly value: unknown;
  readonly lists: Record<string, readonly Choice[]>;
  readonly version: string;
}

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly where: string;
  readonly text: string;
  readonly level: "error" | "warning" | "note";
}

export interface Place {
  readonly file: string;
  readonly member: string;
  readonly language: string;
}

/** Something the server did not want to do, in words for who asked. */
export class RefusedError extends Error {}

export class Desk {
  sheets(): Promise<{ sheets: Sheet[]; kinds: Kind[] }> {
    return ask("sheets");
  }

  form(place: Place): Promise<Form> {
    return ask(`form?${new URLSearchParams({ ...place })}`);
  }

  draft(place: Place, value: unknown): Promise<{ problems: Problem[] }> {
    return ask("draft", { ...place, value });
  }

  keep(
    place: Place,
    value: unknown,
    version: string,
  ): Promise<{ version: string; problems: Problem[] }> {
    return ask("keep", { ...place, value, version });
  }

  drop(place: Place): Promise<unknown> {
    return ask("drop", { ...place });
  }

  begin(kind: string, id: string, folder: string): Promise<{ files: string[]; member?: string }> {
    return ask("begin", { kind, id, folder });
  }
}

const NOT_YET = 202;
/** Milliseconds until a server that is still reading is asked again. */
const PAUSE = 700;

async function ask<T>(what: string, sent?: Record<string, unknown>): Promise<T> {
  for (;;) {
    const answer = await answerTo(what, sent);
    if (answer.status !== NOT_YET) {
      return read<T>(answer);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function answerTo(what: string, sent?: Record<string, unknown>): Promise<Response> {
  const headers = { "X-Leerklimaat": "schrijven" };
  const request: RequestInit = sent
    ? {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify(sent),
      }
    : { headers };
  try {
    return await fetch(what, { cache: "no-store", ...request });
  } catch {
    throw new RefusedError("De server antwoordt niet. Staat `leerklimaat serve` nog aan?");
  }
}

async function read<T>(answer: Response): Promise<T> {
  const found: unknown = await answer.json().catch(() => ({}));
  const { said, refused } = found as { said?: string; refused?: string };
  if (!answer.ok || refused !== undefined) {
    throw new RefusedError(refused ?? said ?? `De server zei ${answer.status}.`);
  }
  return found as T;
}
