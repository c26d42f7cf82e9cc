// A programme that began as a ready one, without the texts that it shares with it. From: kept.ts, link.ts. To: the same.
// So a link stays short. A text that is left out is the number 0 where it stood; when it is put back and the site
// does not have it any more, it is empty. Pure.

import type { Programme } from "./programme";

const SAME = 0;

type Value = unknown;

export function leftOut(programme: Programme, ready: readonly Programme[]): Value {
  const base = ready.find((one) => one.base === programme.base);
  const texts = base ? textsOf(base) : new Map<string, string>();
  return walked(programme, (text, key) => (texts.get(key) === text ? SAME : text));
}

/** Not judged yet: that is done after it. */
export function filledIn(value: Value, ready: readonly Programme[]): Value {
  const name = isFields(value) ? value["base"] : undefined;
  const base = ready.find((one) => one.base === name);
  const texts = base ? textsOf(base) : new Map<string, string>();
  return walked(
    value,
    (text) => text,
    (key) => texts.get(key) ?? "",
  );
}

/** What someone wrote, and no ready programme. */
export function ownTexts(programme: Programme, ready: readonly Programme[]): string[] {
  const found: string[] = [];
  walked(leftOut(programme, ready), (text) => {
    if (text !== "") {
      found.push(text);
    }
    return text;
  });
  return found;
}

/** Every text of some length by what it is of: `eerste-bijeenkomst.text`. */
function textsOf(programme: Programme): Map<string, string> {
  const found = new Map<string, string>();
  walked(programme, (text, key) => {
    if (text.length > 2) {
      found.set(key, text);
    }
    return text;
  });
  return found;
}

/** Only what is words for readers; ids, names and days stay. */
const WORDS: ReadonlySet<string> = new Set([
  ...["title", "summary", "place", "group", "audience", "introduction", "text"],
]);
const DEEPEST = 8;

function walked(
  value: Value,
  said: (text: string, key: string) => Value,
  same: (key: string) => Value = () => SAME,
  [owner, field, depth]: readonly [string, string, number] = ["", "", 0],
): Value {
  const go = (one: Value, id: string, name: string) =>
    walked(one, said, same, [id, name, depth + 1]);
  if (depth > DEEPEST) {
    return value; // nothing of ours; it will be refused
  }
  if (Array.isArray(value)) {
    return value.map((one: Value) => go(one, owner, field));
  }
  if (isFields(value)) {
    const id = typeof value["id"] === "string" ? value["id"] : owner;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, go(one, id, name)]),
    );
  }
  if (!WORDS.has(field)) {
    return value;
  }
  const key = `${owner}.${field}`;
  return typeof value === "string" ? said(value, key) : value === SAME ? same(key) : value;
}

function isFields(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
