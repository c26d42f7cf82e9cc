// @vitest-environment happy-dom
// The menu, the search, light and dark, the way up and the languages of a page with the theme's own parts.
// tests/e2e/test_keyboard.py works them in a browser, with the theme itself.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { keepPlace } from "../../src/everywhere/languages";
import { buildMenu } from "../../src/everywhere/menu";
import { checkScheme } from "../../src/everywhere/scheme";
import { buildSearch } from "../../src/everywhere/search";
import { stepAside } from "../../src/everywhere/upwards";

const PAGE = `
  <input type="checkbox" id="__drawer"><input type="checkbox" id="__search">
  <header class="md-header">
    <button type="button" class="lk-toggle" data-toggle="__drawer" aria-expanded="false">Menu</button>
    <button type="button" class="lk-toggle" data-toggle="__search" aria-expanded="false">Zoek</button>
    <input type="radio" class="md-option" data-md-color-scheme="default" name="scheme">
    <input type="radio" class="md-option" data-md-color-scheme="slate" name="scheme">
    <input class="md-search__input">
    <a href="/en/les.html" hreflang="en"><b>English</b></a>
  </header>
  <nav class="md-nav--primary"><ul><li class="md-nav__item"><a href="#">Voorpagina</a></li></ul></nav>
  <main class="md-content"><a href="#" id="link">Les</a></main>
  <footer class="md-footer"></footer><nav class="lk-about"></nav>
  <button class="md-top">Naar boven</button>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  history.replaceState(null, "", "/les.html");
});

function found<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) {
    throw new Error(selector);
  }
  return element;
}

const button = (name: "drawer" | "search") => found(`[data-toggle=__${name}]`);
const still = () =>
  [...document.querySelectorAll<HTMLElement>("body > *")].filter((one) => one.inert);

describe("the menu", () => {
  test("opens by its button: the rest keeps still, and the focus goes in", () => {
    buildMenu(document);
    button("drawer").click();
    expect(button("drawer").getAttribute("aria-expanded")).toBe("true");
    expect(still().map(({ className }) => className)).toEqual([
      "md-header",
      "md-content",
      "md-footer",
      "lk-about",
    ]);
    expect(document.activeElement).toBe(found(".md-nav__item a"));
  });

  test("closes by Escape, and the focus comes back; a second Escape opens nothing", () => {
    buildMenu(document);
    button("drawer").click();
    for (const _ of [1, 2]) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      expect(found<HTMLInputElement>("#__drawer").checked).toBe(false);
    }
    expect(button("drawer").getAttribute("aria-expanded")).toBe("false");
    expect(still()).toEqual([]);
    expect(document.activeElement).toBe(button("drawer"));
  });
});

describe("search", () => {
  test("takes the focus when it opens, and gives it back", () => {
    buildMenu(document);
    buildSearch(document);
    button("search").click();
    expect(document.activeElement).toBe(found(".md-search__input"));
    expect(button("search").getAttribute("aria-expanded")).toBe("true");
    button("search").click();
    expect(document.activeElement).toBe(button("search"));
    expect(still()).toEqual([]);
  });

  test("searches for words that come without a key", () => {
    buildSearch(document);
    const heard = vi.fn();
    const field = found(".md-search__input");
    field.addEventListener("keyup", heard);
    field.dispatchEvent(new Event("input"));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

test("light or dark is checked as it is shown", () => {
  document.body.setAttribute("data-md-color-scheme", "slate");
  checkScheme(document);
  expect(found<HTMLInputElement>("[data-md-color-scheme=slate].md-option").checked).toBe(true);
  expect(found<HTMLInputElement>("[data-md-color-scheme=default].md-option").checked).toBe(false);
});

test("the way up steps aside for what has the focus in the text", () => {
  stepAside(document);
  const enter = (at: Element) => {
    const matches = vi.spyOn(at, "matches").mockReturnValueOnce(true); // :focus-visible
    at.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    matches.mockRestore();
    return found(".md-top").hasAttribute("data-aside");
  };
  expect(enter(button("drawer"))).toBe(false);
  expect(enter(found("#link"))).toBe(true);
  found("#link").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  expect(found(".md-top").hasAttribute("data-aside")).toBe(false);
});

test("another language opens at the same place of the page", () => {
  keepPlace(document);
  const link = found<HTMLAnchorElement>("a[hreflang]");
  link.addEventListener("click", (event) => event.preventDefault());
  found("a[hreflang] b").click();
  expect(link.getAttribute("href")).toBe("/en/les.html");
  history.replaceState(null, "", "#kijken");
  found("a[hreflang] b").click();
  expect(link.hash).toBe("#kijken");
});

test("on a page without these parts nothing goes wrong", () => {
  document.body.innerHTML = "";
  for (const build of [buildMenu, buildSearch, checkScheme, stepAside, keepPlace]) {
    expect(() => build(document)).not.toThrow();
  }
});
