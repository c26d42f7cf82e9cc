// @vitest-environment happy-dom
// What home says to who was here before, and that it says nothing to who was not.

import { beforeEach, expect, test, vi } from "vitest";
import { days } from "../../src/cards/day";
import { defineKnown } from "../../src/known/element";
import type { Entry } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import type { Values } from "../../src/words";
import { counting } from "../log/events";

const PLACES = {
  decks: [
    { id: "bank:a", title: "Vragen A", page: "a.html" },
    { id: "terms", title: "Begrippen", page: "b.html" },
  ],
  scenes: [{ id: "scene:s", title: "De scène", page: "s.html" }],
};
const RUN = "run-0001";

let store: MemoryStore;
let log: Log;

const say = (key: string, values: Values = {}) => [key, ...Object.values(values)].join(" ");
const world: World = {
  makeId: counting(500),
  now: () => new Date("2026-11-22T09:00:00Z"),
  session: () => ({ getItem: () => null }) as unknown as Storage,
};
const through = new Proxy({} as Log, {
  get: (_, name: keyof Log) => {
    const value = log[name];
    return typeof value === "function" ? value.bind(log) : value;
  },
});

beforeEach(() => {
  store = new MemoryStore(counting());
  log = new Log(world, store);
  document.body.innerHTML = `
    <script type="application/json" id="lk-places">${JSON.stringify(PLACES)}</script>`;
  if (!customElements.get("lk-known")) {
    defineKnown(
      through,
      days(() => 0),
      say,
    );
  }
});

async function shown(...entries: Entry[]): Promise<HTMLElement> {
  for (const entry of entries) {
    await log.append(entry);
  }
  document.body.insertAdjacentHTML(
    "beforeend",
    '<lk-known data-today="vandaag.html"><p>Wat dit is.</p></lk-known>',
  );
  const element = document.querySelector<HTMLElement>("lk-known");
  if (!element) {
    throw new Error("no element");
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return element;
}

const ways = (element: HTMLElement) =>
  [...element.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.textContent]);

test("who is new reads what this is", async () => {
  const element = await shown();
  expect(element.textContent).toBe("Wat dit is.");
  expect(element.hasAttribute("data-has")).toBe(false);
});

test("what was not ended and how many cards wait, one tap each", async () => {
  const element = await shown(
    { kind: "scene-started", target: "scene:s", run: RUN },
    { kind: "card-added", target: "bank:a/een" },
    { kind: "card-added", target: "term:b" },
  );
  expect(ways(element)).toEqual([
    ["s.html", "client.home.go_on De scène"],
    ["vandaag.html", "client.home.cards 2"],
  ]);
});

test("one card is one card, and what is gone from the site does not count", async () => {
  const element = await shown(
    { kind: "scene-started", target: "scene:weg", run: RUN },
    { kind: "card-added", target: "bank:a/een" },
    { kind: "card-added", target: "bank:weg/een" },
  );
  expect(ways(element)).toEqual([["vandaag.html", "client.home.card 1"]]);
});

test("who comes back to the page sees what is so by then", async () => {
  const element = await shown({ kind: "scene-started", target: "scene:s", run: RUN });
  await log.append({ kind: "scene-ended", target: "scene:s", run: RUN });
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(element.textContent).toBe("Wat dit is."));
});
