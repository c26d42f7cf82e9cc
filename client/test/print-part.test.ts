// @vitest-environment happy-dom
// One part of a page on paper: what stands beside it at any depth is left out, for one print.

import { expect, test } from "vitest";
import { printPart } from "../src/print-part";

test("beside the part only the title of the page is printed, and afterwards all is as it was", () => {
  document.body.innerHTML = `<article><h1>Titel</h1><p>boven</p><div><p>naast</p>
    <section id="deel"><p>in</p></section></div><p>onder</p></article>`;
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
