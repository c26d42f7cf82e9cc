// @vitest-environment happy-dom
// What was typed is text on paper, for one print; a button prints the page or a part of it.

import { beforeEach, expect, test, vi } from "vitest";
import { buildPaper } from "../../src/everywhere/paper";

const print = vi.fn();
buildPaper(document, print);

beforeEach(() => {
  print.mockClear();
  document.body.innerHTML = `<article><h1>Titel</h1>
    <button data-print="">alles</button><button data-print="blad"><b>een deel</b></button>
    <section class="lk-sheet" id="blad"><h2>Blad</h2></section>
    <form><textarea id="vol"></textarea><textarea id="leeg"> </textarea></form></article>`;
});

function typed(): (string | null)[] {
  return [...document.querySelectorAll(".lk-typed")].map((one) => one.textContent);
}

test("what was typed stands behind its box while the page is printed, and what is empty stays a box", () => {
  const box = document.querySelector<HTMLTextAreaElement>("#vol") as HTMLTextAreaElement;
  box.value = "een\ntwee <b>";
  window.dispatchEvent(new Event("beforeprint"));
  window.dispatchEvent(new Event("beforeprint")); // some browsers say it twice
  expect(typed()).toEqual(["een\ntwee <b>"]);
  expect(box.nextElementSibling?.className).toBe("lk-typed");
  expect([...document.querySelectorAll("[data-typed]")].map(({ id }) => id)).toEqual(["vol"]);
  window.dispatchEvent(new Event("afterprint"));
  expect(typed()).toEqual([]);
  expect(document.querySelector("[data-typed]")).toBeNull();
});

test("a button prints the page", () => {
  document.querySelector<HTMLElement>('[data-print=""]')?.click();
  expect(print).toHaveBeenCalledOnce();
  expect(document.querySelector("[data-print-out]")).toBeNull();
});

test("a sheet with a title of its own is printed alone", () => {
  let left: string[] = [];
  print.mockImplementationOnce(() => {
    left = [...document.querySelectorAll("[data-print-out]")].map(({ tagName }) => tagName);
  });
  document.querySelector<HTMLElement>('[data-print="blad"] b')?.click();
  expect(left).toEqual(["H1", "BUTTON", "BUTTON", "FORM"]);
  window.dispatchEvent(new Event("afterprint"));
  expect(document.querySelector("[data-print-out]")).toBeNull();
});
