// @vitest-environment happy-dom
// Definitions in a browser from before popovers: shown and put away by a press, and by Escape.

import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTerms } from "../../src/everywhere/terms";

beforeAll(() => {
  // happy-dom knows the attribute, but not what it does.
  Reflect.deleteProperty(HTMLElement.prototype, "popover");
  openTerms(document, true);
});

beforeEach(() => {
  document.body.innerHTML = `
    <p><button type="button" class="lk-term" popovertarget="een">grens</button><span
      id="een" class="lk-popover" popover><a href="#">Meer</a></span>
      <button type="button" class="lk-term" popovertarget="twee">groep</button><span
      id="twee" class="lk-popover" popover>Wie er is.</span></p>`;
});

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const shown = () => [...document.querySelectorAll("[data-open]")].map(({ id }) => id);
const expanded = () =>
  [...document.querySelectorAll(".lk-term")].map((term) => term.getAttribute("aria-expanded"));

test("nothing is open before a press", () => {
  expect("popover" in HTMLElement.prototype).toBe(false);
  expect(shown()).toEqual([]);
});

test("a press opens one, and says so; another press puts it away", () => {
  press("[popovertarget=een]");
  expect(shown()).toEqual(["een"]);
  press("#een a");
  expect(shown()).toEqual(["een"]);
  press("[popovertarget=twee]");
  expect(shown()).toEqual(["twee"]);
  expect(expanded()).toEqual(["false", "true"]);
  press("[popovertarget=twee]");
  expect(shown()).toEqual([]);
});

test("a press elsewhere, or Escape, puts it away", () => {
  press("[popovertarget=een]");
  press("p");
  expect(shown()).toEqual([]);
  press("[popovertarget=een]");
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(shown()).toEqual([]);
});
