// @vitest-environment happy-dom
// The mark for paper follows the box, also when a browser kept the box.

import { beforeEach, expect, test } from "vitest";
import { markPrintKey } from "../../src/quiz/print-key";

let box: HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '<input type="checkbox" id="met-sleutel">';
  document.documentElement.removeAttribute("data-with-key");
  box = document.querySelector("input") as HTMLInputElement;
  markPrintKey(document);
});

function isMarked(): boolean {
  return document.documentElement.hasAttribute("data-with-key");
}

test("the mark comes and goes with the box", () => {
  expect(isMarked()).toBe(false);
  box.click();
  expect(isMarked()).toBe(true);
  box.click();
  expect(isMarked()).toBe(false);
});

test("a box that was kept counts when the page is shown", () => {
  box.checked = true;
  window.dispatchEvent(new Event("pageshow"));
  expect(isMarked()).toBe(true);
});
