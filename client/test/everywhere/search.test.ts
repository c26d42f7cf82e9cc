// @vitest-environment happy-dom
// What opens the search. tests/e2e/test_search.py works it in a browser.

import { beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { buildSearch } from "../../src/everywhere/search";

const PAGE = `
  <button class="lk-search-open">Zoeken</button>
  <div class="lk-search"><dialog><input type="text"><button data-part="close">Sluit</button></dialog></div>
  <main><textarea></textarea></main>`;

let page: Document; // each test its own: what listens to a page stays there
let taken: MockInstance; // the script, which stands nowhere here

beforeEach(() => {
  page = document.implementation.createHTMLDocument();
  page.body.innerHTML = PAGE;
  taken = vi.spyOn(page.head, "append").mockImplementation(() => undefined);
  buildSearch(page, "about:blank");
});

function found<T extends Element>(selector: string): T {
  const element = page.querySelector<T>(selector);
  if (!element) {
    throw new Error(selector);
  }
  return element;
}

const dialog = () => found<HTMLDialogElement>("dialog");

function press(target: Element, key = "/"): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

test.each(["/", "s", "f"])("%s opens it, and is not typed in its field", (key) => {
  expect(press(page.body, key).defaultPrevented).toBe(true);
  expect(dialog().open).toBe(true);
});

test("in a field the key is a letter", () => {
  expect(press(found("textarea")).defaultPrevented).toBe(false);
  expect(dialog().open).toBe(false);
});

test("the key is a letter in its own field, and opens it again as soon as it is closed", () => {
  found<HTMLElement>(".lk-search-open").click();
  const field = found("dialog input");
  expect(press(field).defaultPrevented).toBe(false);
  dialog().close();
  press(field); // which has the focus until the browser draws again
  expect(dialog().open).toBe(true);
});

test("its script is taken in once", () => {
  press(page.body);
  dialog().close();
  press(page.body);
  expect(taken).toHaveBeenCalledTimes(1);
});
