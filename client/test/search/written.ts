// A few pages to search, as the build reads them off the site.

import { Finder } from "../../src/search/finding";
import type { Target } from "../../src/search/packed";
import { type Made, made } from "../../src/search/packing";
import { unhyphened } from "../../src/search/terms";

type Page = Partial<Omit<Target, "title">> & {
  readonly title: string;
  readonly text?: string;
  readonly parts?: readonly (readonly [string, string, string])[];
};

type Alike = readonly (readonly string[])[];

export function madeOf(pages: readonly Page[], language = "nl", alike: Alike = []): Made {
  return made({
    language,
    words: {},
    alike,
    targets: pages.map(({ title, text = "", parts = [], ...rest }) => ({
      address: "page.html",
      title,
      kind: "Pagina",
      weight: 1,
      also: [],
      family: `${unhyphened(title)}.html`,
      ...rest,
      passages: [["", "", text], ...parts],
    })),
  });
}

export function finderOf(pages: readonly Page[], language = "nl", alike: Alike = []): Finder {
  // As it arrives in a browser.
  return new Finder(JSON.parse(JSON.stringify(madeOf(pages, language, alike).packed)));
}

export function titles(finder: Finder, asked: string): string[] {
  return finder.find(asked).map(({ target }) => target.title);
}
