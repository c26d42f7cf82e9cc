// What the site says under an id: the text of a question and of its answers, of a choice in a scene, the
// title of a record. From: a script that pages/mine/texts.py wrote. To: rows.ts. Loaded only when someone
// makes a page or a table.

import { runScript } from "../on-demand";

export interface Wording {
  readonly text?: string;
  /** What it is about: the situation of a question. */
  readonly about?: string;
  /** Of the Dutch, as in the log. */
  readonly hash?: string;
  /** Where it is not in the language of the page. */
  readonly lang?: string;
  /** What is chosen or is given a value, by id. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What can be given, by id, or by `part=value` where it depends on the part. */
  readonly values?: Readonly<Record<string, string>>;
  /** The answer is an order. */
  readonly ordered?: boolean;
}

export interface Wordings {
  /** What records are called, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  /** By full id. */
  readonly texts: ReadonlyMap<string, Wording>;
}

interface Written {
  readonly titles: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, Wording>>;
}

declare global {
  var leerklimaatTexts: Written | undefined;
}

/** Undefined when the script does not come: without a network, where it was not kept. */
export async function wordingsOf(page: Document, address: string): Promise<Wordings | undefined> {
  if (globalThis.leerklimaatTexts === undefined) {
    await runScript(page, address).catch(() => undefined);
  }
  const written = globalThis.leerklimaatTexts;
  return (
    written && {
      titles: new Map(Object.entries(written.titles)),
      texts: new Map(Object.entries(written.texts)),
    }
  );
}

/** An answer as it was given, in words; what the site no longer has, stays as it is. */
export function answerOf(answer: readonly string[], wording: Wording | undefined): string {
  const parts = mapOf(wording?.parts);
  const values = mapOf(wording?.values);
  const words = answer.map((given) => {
    const [part = "", ...rest] = given.split("=");
    const value = rest.join("=");
    const said = values.get(given) ?? values.get(value);
    const named = parts.get(part);
    return (
      parts.get(given) ??
      (said === undefined ? given : named === undefined ? said : `${named}: ${said}`)
    );
  });
  return words.join(wording?.ordered ? " → " : "; ");
}

/** No name of a thing that every object has. */
function mapOf(record: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(record));
}
