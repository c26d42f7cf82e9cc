// @vitest-environment happy-dom
// A long list shows the entries that hold every word, counts them after a pause, and never hides a goal.

import { beforeEach, expect, test, vi } from "vitest";
import { buildFilter } from "../src/filter/filter";

const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");

const PAGE = `<article>
  <div data-filter hidden><label for="f">Zoek</label><input id="f" type="search"><p role="status"></p></div>
  <nav class="lk-letters"><a href="#letter-c">C</a></nav>
  <h2 id="letter-c">C</h2>
  <h3 id="coordinatie" data-entry="coordinatie">Coördinatie</h3>
  <div data-entry="coordinatie"><p>Wie het plan bewaakt.</p><p class="lk-meta">Komt terug in: grens</p></div>
  <h2 id="letter-g">G</h2>
  <h3 id="grens" data-entry="grens">grens</h3>
  <div data-entry="grens"><p>Wat er op de groep kan.</p></div>
  <h3 id="groep" data-entry="groep">groep</h3>
  <div data-entry="groep"><p>Mensen bij elkaar.</p></div>
  <h2 id="verantwoording">Waar dit op rust</h2>
</article>`;

const field = () => document.querySelector<HTMLInputElement>("#f") as HTMLInputElement;
const status = () => document.querySelector("[role=status]")?.textContent;
const hidden = () =>
  [...document.querySelectorAll("[hidden]")].map(({ id, className }) => id || className);

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event("input"));
}

beforeEach(() => {
  vi.useFakeTimers();
  location.hash = "";
  document.body.innerHTML = PAGE;
  buildFilter(document, say);
});

test("it stands there with a script, and hides nothing before something is typed", () => {
  vi.runAllTimers();
  expect(hidden()).toEqual([]);
  expect(status()).toBe("");
});

test("accents and capitals make no difference, and a letter without entries goes", () => {
  type("COORDI");
  expect(hidden()).toEqual(["lk-letters", "letter-g", "grens", "", "groep", ""]);
  type("coördi");
  expect(hidden()).toContain("grens");
  expect(hidden()).not.toContain("coordinatie");
});

test("every word counts, in the title or what is said of it", () => {
  type("kan groep");
  expect(hidden()).toEqual(["lk-letters", "letter-c", "coordinatie", "", "groep", ""]);
});

test("where an entry comes back does not find it", () => {
  type("terug");
  expect(hidden()).toContain("coordinatie");
});

test("the number is told after a pause, once", () => {
  type("g");
  type("gr");
  expect(status()).toBe("");
  vi.advanceTimersByTime(500);
  expect(status()).toBe("client.filter.found 2 3");
  type("zeppelin");
  vi.advanceTimersByTime(500);
  expect(status()).toBe("client.filter.none");
  expect(hidden()).not.toContain("verantwoording");
});

test("Escape shows all again, and is let be where nothing is typed", () => {
  type("zeppelin");
  const press = () => {
    const event = new KeyboardEvent("keydown", { key: "Escape", cancelable: true });
    field().dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(press()).toBe(true);
  expect(hidden()).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(status()).toBe("");
  expect(press()).toBe(false);
});

test("a link to an entry that is hidden shows all again", () => {
  const seen = vi.fn();
  (document.querySelector("#grens") as HTMLElement).scrollIntoView = seen;
  type("coordinatie");
  location.hash = "#grens";
  window.dispatchEvent(new Event("hashchange"));
  expect(hidden()).toEqual([]);
  expect(seen).toHaveBeenCalled(); // lists of earlier tests hear it too
});

test("a page without the field is left as it is", () => {
  document.body.innerHTML = "<p data-entry='x'>Tekst</p>";
  buildFilter(document, say);
  expect(hidden()).toEqual([]);
});

const FOLDED = `<article>
  <div data-filter hidden><label for="f">Zoek</label><input id="f" type="search"><p role="status"></p></div>
  <details class="lk-fold" id="wet"><summary><h2 id="klasse-wet">Wet</h2></summary>
    <ul><li id="wvggz" data-entry="wvggz"><p>Wvggz</p></li></ul></details>
  <details class="lk-fold" id="boek" open><summary><h2 id="klasse-boek">Leerboek</h2></summary>
    <ul><li id="groepen" data-entry="groepen"><p>Over groepen</p></li></ul></details>
</article>`;

const open = () => [...document.querySelectorAll("details[open]")].map(({ id }) => id);

test("what is found in a fold can be seen, and afterwards all is folded as it was", () => {
  document.body.innerHTML = FOLDED;
  buildFilter(document, say);
  expect(open()).toEqual(["boek"]);
  type("wvggz");
  expect(open()).toEqual(["wet", "boek"]);
  expect(hidden()).toEqual(["boek", "groepen"]);
  type("");
  expect(open()).toEqual(["boek"]);
  expect(hidden()).toEqual([]);
});

test.each(["wvggz", "klasse-wet"])("a link to %s opens its fold", (anchor) => {
  document.body.innerHTML = FOLDED;
  buildFilter(document, say);
  const seen = vi.fn();
  (document.getElementById(anchor) as HTMLElement).scrollIntoView = seen;
  location.hash = `#${anchor}`;
  window.dispatchEvent(new Event("hashchange"));
  expect(open()).toEqual(["wet", "boek"]);
  expect(seen).toHaveBeenCalled();
});
