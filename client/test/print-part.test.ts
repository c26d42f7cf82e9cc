// @vitest-environment happy-dom
// One part of a page on paper: what stands beside it at any depth is left out, for one print.

import { expect, test } from "vitest";
import { printPart } from "../src/print-part";

test("beside the part only the title and the last line of the page are printed, and afterwards all is as it was", () => {
  document.body.innerHTML = `<article><h1>Titel</h1><p>boven</p><div><p>naast</p>
    <section id="deel"><p>in</p></section></div><p>onder</p><p class="lk-colophon">slot</p></article>`;
  const left = () =>
    [...document.querySelectorAll("[data-print-out]")].map((one) => one.textContent);
  let during: (string | null)[] = [];
  printPart(document.querySelector("#deel") as Element, () => {
    during = left();
  });
  expect(during).toEqual(["boven", "naast", "onder"]);
  window.dispatchEvent(new Event("afterprint"));
  expect(left()).toEqual([]);
});

test("a sheet that says itself what it is, is printed without those of the page", () => {
  document.body.innerHTML = `<article><h1>Titel</h1><section class="lk-sheet"><h2>Blad</h2>
    <p class="lk-colophon">blad</p></section><p class="lk-colophon">slot</p></article>`;
  let during: (string | null)[] = [];
  printPart(document.querySelector("section") as Element, () => {
    during = [...document.querySelectorAll("[data-print-out]")].map((one) => one.textContent);
  });
  expect(during).toEqual(["Titel", "slot"]);
});
