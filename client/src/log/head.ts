// What every file of ours begins with: its schema and the version of that. Whoever reads one has the same
// reasons to refuse it before looking further.
// From: the text of a file someone picked. To: the readers of each kind of file. Never: looks at the rest.

import { type Fields, isFields } from "./guard";

/** The words stand with each page, under these names. */
export type HeadRefusal = "too-big" | "not-json" | "not-ours" | "newer";

export interface Head {
  /** One of those that are asked for. */
  readonly schemas: readonly string[];
  readonly version: number;
  /** The most signs of text that a file may have. */
  readonly most: number;
}

/** What the file holds, its head included; that the version is one we know, is for the reader to see. */
export function openFile(text: string, { schemas, version, most }: Head): Fields | HeadRefusal {
  if (text.length > most) {
    return "too-big";
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not-json";
  }
  const schema = isFields(value) ? value["schema"] : undefined;
  if (!isFields(value) || typeof schema !== "string" || !schemas.includes(schema)) {
    return "not-ours";
  }
  const given = value["version"];
  return typeof given === "number" && given > version ? "newer" : value;
}
