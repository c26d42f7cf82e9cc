// What parts and times are called, on the page, on paper and in files. From: the words of the page, the shelf. To: the
// same places. Never: makes an element.

import type { Say } from "../words";
import { lessonsIn, type Meeting, type Part } from "./programme";
import { at, blockAt, type Shelf } from "./shelf";

/** What a part is called; by its id where the site does not have it any more. */
export function nameOf(part: Part, shelf: Shelf): string {
  switch (part.type) {
    case "lesson":
      return at(shelf.lessons, part.lesson)?.name ?? part.lesson;
    case "blocks":
      return part.blocks.map((name) => blockAt(shelf, name)?.name ?? name).join("; ");
    case "scene":
      return at(shelf.scenes, part.scene)?.name ?? part.scene;
    case "page":
      return at(shelf.pages, part.page)?.name ?? part.page;
    case "own":
      return part.title;
  }
}

/** Where it stands, below the root of the language; empty for what has no page. */
export function addressOf(part: Part, shelf: Shelf): string {
  switch (part.type) {
    case "lesson":
      return at(shelf.lessons, part.lesson)?.address ?? "";
    case "blocks":
      return at(shelf.lessons, lessonsIn(part)[0] ?? "")?.address ?? "";
    case "scene":
      return at(shelf.scenes, part.scene)?.address ?? "";
    case "page":
      return at(shelf.pages, part.page)?.address ?? "";
    case "own":
      return "";
  }
}

/** `2 uur en 30 minuten` */
export function time(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) {
    return say("programme.minutes", { minutes: rest });
  }
  if (hours === 1) {
    return rest ? say("programme.hour_minutes", { minutes: rest }) : say("programme.hour");
  }
  const values = { hours, minutes: rest };
  return say(rest ? "programme.hours_minutes" : "programme.hours", values);
}

/** Study points, to one decimal, as readers write it. */
export function points(minutes: number, shelf: Shelf, language: string): string {
  const style = { maximumFractionDigits: 1, minimumFractionDigits: 1 };
  const ec = minutes / 60 / shelf.hoursPerEc;
  return new Intl.NumberFormat(language, style).format(ec);
}

/** `3. Aan tafel`; a meeting without a title has its number. */
export function titled({ title }: Meeting, place: number, say: Say): string {
  const words = title.trim() || say("client.compose.untitled");
  return `${place + 1}. ${words}`;
}

/** A text of a ready programme without its marks, for who reads it here. */
export function plainly(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*?)(\S(?:.*?\S)?)\1/g, "$2")
    .trim();
}
