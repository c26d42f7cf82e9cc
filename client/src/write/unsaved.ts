// What somebody wrote and did not keep yet, in this browser, until it is in the file.
// From: form.ts. To: the same, also after the tab was closed. Never: stands in the way when the browser
// keeps nothing.

import type { Place } from "./desk";

interface Kept {
  readonly version: string;
  readonly value: unknown;
}

const nameOf = ({ file, member, language }: Place) =>
  `leerklimaat.schrijven:${language}:${file}#${member}`;

export function keepUnsaved(place: Place, version: string, value: unknown): boolean {
  try {
    localStorage.setItem(nameOf(place), JSON.stringify({ version, value }));
    return true;
  } catch {
    return false;
  }
}

export function unsaved(place: Place): Kept | undefined {
  try {
    const text = localStorage.getItem(nameOf(place));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

export function dropUnsaved(place: Place): void {
  try {
    localStorage.removeItem(nameOf(place));
  } catch {
    // blocked: then nothing is kept either
  }
}
