// What the dialog of the search shows, made of elements. From: hits, and words in the language of the page.
// To: dialog.ts. What can be reached with the arrow keys is marked `data-move`.

import { button, make } from "../dom";
import type { Say } from "../words";
import { excerptOf, markedIn, type Piece } from "./excerpt";
import type { Family } from "./families";
import type { Hit } from "./finding";
import type { Terms } from "./terms";

export interface Shown {
  readonly say: Say;
  readonly root: URL;
  readonly terms: Terms;
  readonly texts: readonly string[];
  readonly askFor: (words: string) => void;
}

const NUMBERS = ["112", "113", "0800-0113", "0800-2000"];

/** Words in one line, with commas between them. */
export function listOf(line: string): string[] {
  return line.split(", ");
}

/** `left`: how many more a press would show. */
export function hitsList(
  shown: Shown,
  found: readonly Family[],
  left: number,
  meant: string | undefined,
  more: () => void,
): HTMLElement[] {
  const rows = found.map(({ first, beside }) => {
    const row = make("li", {}, hitOf(shown, first));
    row.append(...(beside.length > 0 ? [besideOf(shown, beside)] : []));
    return row;
  });
  return [
    ...(meant === undefined ? [] : [meantLine(shown, meant)]),
    make("ol", { class: "lk-hits" }, ...rows),
    ...(left > 0
      ? [button(shown.say("client.search.more", { number: left }), { "data-move": "" }, more)]
      : []),
  ];
}

/** What goes with it and was found as well, each by its kind. */
function besideOf({ say, root }: Shown, hits: readonly Hit[]): HTMLElement {
  const links = hits.flatMap((hit) => [
    " ",
    make(
      "a",
      { href: addressOf(hit, root), "data-move": "" },
      hit.target.kind,
      make("span", { class: "lk-hidden" }, `: ${hit.target.title}`),
    ),
  ]);
  return make("p", { class: "lk-hit__beside" }, say("client.search.beside"), ...links);
}

function addressOf({ target, anchor }: Hit, root: URL): string {
  const address = new URL(target.address, root);
  if (anchor) {
    address.hash = anchor;
  }
  return address.href;
}

function hitOf({ root, terms, texts }: Shown, hit: Hit): HTMLElement {
  const { target, heading, passage } = hit;
  const excerpt = excerptOf(texts[passage] ?? "", hit.terms, terms);
  const title = make(
    "span",
    { class: "lk-hit__title" },
    ...marked(markedIn(target.title, hit.terms, terms)),
  );
  const place = heading
    ? [make("span", { class: "lk-hit__heading" }, ...marked(markedIn(heading, hit.terms, terms)))]
    : [];
  return make(
    "a",
    { class: "lk-hit", href: addressOf(hit, root), "data-move": "" },
    make("span", { class: "lk-hit__kind" }, target.kind),
    title,
    ...place,
    make("span", { class: "lk-hit__text" }, ...marked(excerpt)),
  );
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? make("mark", {}, text) : text));
}

export function nothingFound(shown: Shown, meant: string | undefined): HTMLElement[] {
  const { say, root } = shown;
  const glossary = new URL("begrippen.html", root).href;
  return [
    ...(meant === undefined ? [] : [meantLine(shown, meant)]),
    tryThese(shown),
    make("p", {}, make("a", { href: glossary, "data-move": "" }, say("client.search.glossary"))),
  ];
}

function meantLine({ say, askFor }: Shown, meant: string): HTMLElement {
  const press = button(meant, { class: "lk-search__meant", "data-move": "" }, () => askFor(meant));
  return make("p", {}, say("client.search.meant"), " ", press);
}

/** Words to begin with. */
export function tryThese({ say, askFor }: Shown): HTMLElement {
  const offers = listOf(say("client.search.tries")).map((words) =>
    make(
      "li",
      {},
      button(words, { "data-move": "" }, () => askFor(words)),
    ),
  );
  return make(
    "div",
    { class: "lk-search__try" },
    make("p", {}, say("client.search.try")),
    make("ul", {}, ...offers),
  );
}

/** Whom to call. A number can be pressed, also on paper it can be read. */
export function helpBox({ say }: Shown): HTMLElement {
  const line = (text: string) =>
    make("p", {}, ...text.split(/(\d{3,4}(?:-\d{4})?)/).map((part) => numberOf(part)));
  return make(
    "section",
    { class: "lk-search__help", "aria-label": say("client.search.help") },
    line(say("client.search.help_danger")),
    line(say("client.search.help_suicide")),
    line(say("client.search.help_abuse")),
  );
}

function numberOf(part: string): Node | string {
  return NUMBERS.includes(part)
    ? make("a", { href: `tel:${part.replace("-", "")}`, "data-move": "" }, part)
    : part;
}
