// What records and what stands inside them are called, in the language of the page.
// From: the JSON block `lk-names` that the server wrote (pages/mine/names.py). To: pages of a reader's own.

/** `competence:begrenzen` and `level:doet-zelf` to their titles. */
export type Names = ReadonlyMap<string, string>;

export function readNames(page: ParentNode): Names {
  const block = page.querySelector("#lk-names")?.textContent ?? "{}";
  return new Map<string, string>(Object.entries(JSON.parse(block)));
}
