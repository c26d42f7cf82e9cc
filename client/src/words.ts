// The words of the interface, in the language of the page.
// From: the JSON block `lk-words` that the page's template wrote from docs/ui.yml. To: elements.
// Never: holds a text itself.

export type Values = Readonly<Record<string, string | number>>;
export type Say = (key: string, values?: Values) => string;

/** A function from a key to its words, with `{name}` filled in. An unknown key shows itself. */
export function readWords(page: ParentNode): Say {
  const block = page.querySelector("#lk-words")?.textContent ?? "{}";
  return sayFrom(JSON.parse(block));
}

/** The same, from words that came another way. */
export function sayFrom(given: Readonly<Record<string, string>>): Say {
  const words = new Map(Object.entries(given));
  return (key, values = {}) =>
    (words.get(key) ?? key).replace(/\{(\w+)\}/g, (hole, name: string) =>
      String(values[name] ?? hole),
    );
}

/** A number as readers write it: `1.204` in Dutch. */
export function written(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Some names in a sentence: `1, 2 en 5`. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(names);
}

/** A moment on the clock of this device, short enough for a table: `22-11-2026, 13:00`. */
export function moment(at: string, language: string): string {
  const style = { dateStyle: "short", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(at));
}

/** The day on this device's calendar as files are named, so that they stand in order. */
export function dayInName(at: Date): string {
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** A day as readers write it: `22 november 2026`. */
export function day(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
}
