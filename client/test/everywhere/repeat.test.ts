// @vitest-environment happy-dom
// What repeats is taken in by a press, and by itself only where something is kept already.

import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { offerRepeating } from "../../src/everywhere/repeat";
import { DATABASE } from "../../src/log/name";

const ROOT = new URL("https://leerklimaat.example/");
const PAGE = `
  <div><button type="button" data-repeat="term:grens"><span>+ herhalen</span></button></div>
  <template id="lk-repeat-failed">Dat lukt nu niet.</template>`;

let page: Document;
let asked: HTMLScriptElement[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("indexedDB", new IDBFactory());
  // A page of its own each time, as what listens to a page stays with it.
  page = new DOMParser().parseFromString(PAGE, "text/html");
  page.head.append = (...nodes) => {
    asked.push(...nodes.filter((node) => node instanceof HTMLScriptElement));
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const press = () => page.querySelector("button") as HTMLButtonElement;
const addresses = () => asked.map(({ src }) => new URL(src).pathname);
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

function keepSomething(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test("who keeps nothing gets nothing, until a press; then what is needed, in order, once", async () => {
  offerRepeating(page, ROOT);
  await pause();
  expect(asked).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
  press().click();
  press().click();
  expect(addresses()).toEqual(["/assets/herhaling.js", "/assets/client/repeat.js"]);
  expect(asked.map(({ async }) => async)).toEqual([false, false]);
  expect(press().hasAttribute("data-pressed")).toBe(true);
});

test("when it is there, a press is its own affair", () => {
  offerRepeating(page, ROOT);
  press().click();
  for (const script of asked) {
    script.dispatchEvent(new Event("load"));
  }
  press().removeAttribute("data-pressed");
  press().click();
  expect(press().hasAttribute("data-pressed")).toBe(false);
});

test("where something is kept it comes by itself, so that a button says what is in", async () => {
  await keepSomething();
  offerRepeating(page, ROOT);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(press().hasAttribute("data-pressed")).toBe(false);
});

test("a page without such a button asks nothing", async () => {
  await keepSomething();
  page.body.innerHTML = "";
  offerRepeating(page, ROOT);
  await pause();
  expect(asked).toEqual([]);
});

test("what does not come says so behind the button, and the next press tries again", () => {
  offerRepeating(page, ROOT);
  press().click();
  asked[0]?.dispatchEvent(new Event("error"));
  expect(page.querySelector("[role=status]")?.textContent).toBe("Dat lukt nu niet.");
  expect(press().hasAttribute("data-pressed")).toBe(false);
  press().click();
  expect(asked).toHaveLength(4);
  asked[2]?.dispatchEvent(new Event("error"));
  expect(page.querySelectorAll("[role=status]")).toHaveLength(1);
});
