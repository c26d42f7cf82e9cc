// A file for the learner to keep. From: results, the data page. Never: leaves the device.

import { make } from "./dom";

/** Offers a text as a download, under a name with its suffix. */
export function offer(name: string, type: string, text: string): void {
  give(name, new Blob([text], { type }));
}

/** The same for a file that is no text. */
export function offerBytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  give(name, new Blob([bytes], { type }));
}

function give(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A page in the language of this one, that opens in any browser and holds no script. */
export function pageToKeep(title: string, ...content: (Node | string)[]): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const wide = { name: "viewport", content: "width=device-width, initial-scale=1" };
  page.head.prepend(make("meta", { charset: "utf-8" }), make("meta", wide));
  page.body.append(make("main", {}, make("h1", {}, title), ...content));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
