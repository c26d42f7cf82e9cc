// @vitest-environment happy-dom
// The list of what is kept, and where the focus goes when one of it is erased.

import { expect, test } from "vitest";
import type { Count } from "../../src/data/overview";
import { Records } from "../../src/data/records";

const COUNT: Count = {
  ...{
    choices: 3,
    notes: 0,
    answers: 0,
    cards: 0,
    checks: 0,
    settings: 0,
    levels: 0,
    signs: 0,
    reads: 0,
    bookmarks: 0,
    forms: 0,
  },
  last: "2026-11-22T12:00:00Z",
};
const NAMES = ["bank:a", "scene:b", "scene:c", "scene:weg"];

function listOf(kept: readonly string[]): Records {
  document.documentElement.lang = "nl";
  document.body.innerHTML = `<ul>${["bank:a", "scene:b", "scene:c"]
    .map((name) => `<li data-target="${name}" hidden><a href="#${name}">${name}</a></li>`)
    .join("")}</ul>`;
  const list = document.querySelector("ul") as HTMLElement;
  const records = new Records(
    list,
    (key) => key,
    new Map(),
    async () => {},
  );
  records.show(new Map(NAMES.map((name) => [name, COUNT])));
  records.show(new Map(kept.map((name) => [name, COUNT])));
  return records;
}

test("who erased a record goes on at the next one, by its name and not by its button", () => {
  const next = listOf(["bank:a", "scene:c", "scene:weg"]).beside("scene:b");
  expect(next?.outerHTML).toBe('<a href="#scene:c">scene:c</a>');
});

test("behind the last one there is the one before it", () => {
  expect(listOf(["bank:a"]).beside("scene:c")?.textContent).toBe("bank:a");
});

test("a record that the site no longer has can only be erased", () => {
  expect(listOf(["scene:weg"]).beside("scene:c")?.tagName).toBe("BUTTON");
});

test("with the last one gone there is nothing beside it", () => {
  expect(listOf([]).beside("scene:b")).toBeNull();
});
