// @vitest-environment happy-dom
// The menu, light and dark, the way up and the languages of a page with the theme's own parts.
// tests/e2e/test_keyboard.py works them in a browser, with the theme itself.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { buildLanguages } from "../../src/everywhere/languages";
import { buildMenu } from "../../src/everywhere/menu";
import { buildScheme } from "../../src/everywhere/scheme";
import { stepAside } from "../../src/everywhere/upwards";

const PAGE = `
  <input type="checkbox" id="__drawer">
  <header class="md-header">
    <button type="button" class="lk-toggle" data-toggle="__drawer" aria-expanded="false">Menu</button>
    <form data-md-component="palette">
      <input type="radio" class="md-option" data-md-color-scheme="default" name="__palette">
      <input type="radio" class="md-option" data-md-color-scheme="slate" name="__palette"></form>
    <button type="button" class="lk-scheme" aria-pressed="false">Donker</button>
    <div class="md-select"><button type="button" id="taal">Taal</button>
      <ul><li><a href="/en/les.html" hreflang="en"><b>English</b></a></li></ul></div>
  </header>
  <nav class="lk-menu"><ul><li><a href="#">Voorpagina</a></li></ul></nav>
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

const button = (name: "drawer") => found(`[data-toggle=__${name}]`);
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
    expect(document.activeElement).toBe(found(".lk-menu a"));
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

describe("light or dark", () => {
  const pressed = () => found(".lk-scheme").getAttribute("aria-pressed");

  /** As the theme does: the radio that was chosen becomes the scheme of the page. */
  const theme = () => {
    document.body.setAttribute("data-md-color-scheme", "default");
    for (const option of document.querySelectorAll<HTMLInputElement>(".md-option")) {
      option.addEventListener("change", () => {
        const scheme = option.getAttribute("data-md-color-scheme") ?? "";
        document.body.setAttribute("data-md-color-scheme", scheme);
      });
    }
  };

  test("the button says what is so, whoever changed it", async () => {
    theme();
    buildScheme(document);
    expect(pressed()).toBe("false");
    document.body.setAttribute("data-md-color-scheme", "slate"); // by the device
    await vi.waitFor(() => expect(pressed()).toBe("true"));
  });

  test("a press turns it, and the next one turns it back", async () => {
    theme();
    buildScheme(document);
    for (const [scheme, state] of [
      ["slate", "true"],
      ["default", "false"],
      ["slate", "true"],
    ] as const) {
      found(".lk-scheme").click();
      expect(document.body.getAttribute("data-md-color-scheme")).toBe(scheme);
      await vi.waitFor(() => expect(pressed()).toBe(state));
    }
  });

  test("a radio that a browser left checked does not hold it", () => {
    theme();
    found<HTMLInputElement>(".md-option[data-md-color-scheme=slate]").checked = true;
    buildScheme(document);
    found(".lk-scheme").click();
    expect(document.body.getAttribute("data-md-color-scheme")).toBe("slate");
  });
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
  buildLanguages(document);
  const link = found<HTMLAnchorElement>("a[hreflang]");
  link.addEventListener("click", (event) => event.preventDefault());
  found("a[hreflang] b").click();
  expect(link.getAttribute("href")).toBe("/en/les.html");
  history.replaceState(null, "", "#kijken");
  found("a[hreflang] b").click();
  expect(link.hash).toBe("#kijken");
});

describe("the language menu", () => {
  const isOpen = () => found("#taal").getAttribute("aria-expanded");
  const press = (key: string) => document.dispatchEvent(new KeyboardEvent("keydown", { key }));

  test("says whether it is open, and opens and closes by its button", () => {
    expect(isOpen()).toBeNull(); // without a script it has no state of its own
    buildLanguages(document);
    expect(isOpen()).toBe("false");
    found("#taal").click();
    expect(isOpen()).toBe("true");
    found("#taal").click();
    expect(isOpen()).toBe("false");
  });

  test("closes by Escape, and the focus comes back; elsewhere Escape takes no focus", () => {
    buildLanguages(document);
    found("#taal").click();
    found("a[hreflang]").focus();
    press("Escape");
    expect(isOpen()).toBe("false");
    expect(document.activeElement).toBe(found("#taal"));
    found("#link").focus();
    press("Escape");
    expect(document.activeElement).toBe(found("#link"));
  });

  test("closes when the focus or a press goes elsewhere, and not when the focus goes nowhere", () => {
    buildLanguages(document);
    const leave = (to: HTMLElement | null) =>
      found("#taal").dispatchEvent(
        new FocusEvent("focusout", { bubbles: true, relatedTarget: to }),
      );
    found("#taal").click();
    leave(found("a[hreflang]"));
    leave(null); // a press on a link in Safari
    expect(isOpen()).toBe("true");
    leave(found("#link"));
    expect(isOpen()).toBe("false");
    found("#taal").click();
    found("main").click();
    expect(isOpen()).toBe("false");
  });
});

test("on a page without these parts nothing goes wrong", () => {
  document.body.innerHTML = "";
  for (const build of [buildMenu, buildScheme, stepAside, buildLanguages]) {
    expect(() => build(document)).not.toThrow();
  }
});
