// @vitest-environment happy-dom
// A term or a deck goes into one's repetition and out again, from a page that is about something else.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { days } from "../../src/cards/day";
import type { Entry } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { SHARED } from "../../src/log/name";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { begin, type Given } from "../../src/repeat/begin";
import { counting } from "../log/events";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden/nl");
const ROOT = new URL("https://leerklimaat.example/");

let page: Document;
let store: MemoryStore;
let log: Log;

function world(isShared = false): World {
  const session = { getItem: (key: string) => (isShared && key === SHARED ? "1" : null) };
  return {
    makeId: counting(500),
    now: () => new Date("2026-11-30T09:00:00Z"),
    session: () => session as unknown as Storage,
  };
}

/** What the build gave beside the bundle. */
function given(): Given {
  // biome-ignore lint/security/noGlobalEval: a script of our own build, as a browser runs it
  globalThis.eval(readFileSync(join(GOLDEN, "assets/herhaling.js"), "utf8"));
  return (globalThis as unknown as { leerklimaatRepeat: Given }).leerklimaatRepeat;
}

beforeEach(() => {
  store = new MemoryStore(counting());
  log = new Log(world(), store);
  pageOf("begrippen.md");
});

/** A page of its own each time, as what listens to a page stays with it. */
function pageOf(path: string): void {
  const made = readFileSync(join(GOLDEN, path), "utf8");
  page = new DOMParser().parseFromString(made.slice(made.indexOf("<h1")), "text/html");
  Object.defineProperty(page, "visibilityState", { value: "visible" });
}

async function opened(): Promise<void> {
  await begin(
    page,
    log,
    days(() => 0),
    given(),
    ROOT,
  );
}

function button(name: string): HTMLButtonElement {
  const found = page.querySelector<HTMLButtonElement>(`[data-repeat="${name}"]`);
  if (!found) {
    throw new Error(name);
  }
  return found;
}

const around = (name: string) =>
  button(name).parentElement?.textContent?.replace(/\s+/g, " ").trim();
const row = (name: string) => page.querySelector(`[data-deck="${name}"]`) as HTMLElement;
const out = (name: string) =>
  [...row(name).querySelectorAll("button")].find((one) => !one.dataset["repeat"]) as HTMLElement;

async function did(): Promise<string[]> {
  return (await store.all()).map(({ kind, target }) => `${kind} ${target}`);
}

async function add(...targets: string[]): Promise<void> {
  for (const target of targets) {
    await log.append({ kind: "card-added", target } satisfies Entry);
  }
}

test("opening it keeps nothing, and the buttons say what they do", async () => {
  await opened();
  expect(around("term:grens")).toBe("+ herhalen grens");
  expect(row("deck:eerste-dag").textContent).toContain(
    "2 begrippen: 0 in je herhaling, 2 nieuw voor jou",
  );
  expect(out("deck:eerste-dag").hidden).toBe(true);
  expect(await store.all()).toEqual([]);
});

test("a term goes in and out again, by the same button", async () => {
  await opened();
  button("term:grens").click();
  await vi.waitFor(() => expect(around("term:grens")).toContain("Staat in je herhaling."));
  expect(around("term:grens")).toContain("haal uit herhaling grens");
  const way = button("term:grens").parentElement?.querySelector("a");
  expect(way?.href).toBe("https://leerklimaat.example/vandaag.html");
  button("term:grens").click();
  await vi.waitFor(() => expect(around("term:grens")).toContain("Uit je herhaling gehaald."));
  expect(around("term:grens")).toContain("+ herhalen grens");
  expect(await did()).toEqual(["card-added term:grens", "card-removed term:grens"]);
});

test("what is in says so, and hears of what another tab did", async () => {
  await add("term:grens");
  await opened();
  expect(around("term:grens")).toBe("haal uit herhaling grens Dit herhaal je.");
  await log.append({ kind: "card-removed", target: "term:grens" });
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(around("term:grens")).toBe("+ herhalen grens"));
});

test("what was pressed before the script was there is done once", async () => {
  button("term:claimend").setAttribute("data-pressed", "");
  button("deck:eerste-dag").setAttribute("data-pressed", "");
  await opened();
  await vi.waitFor(async () => expect(await did()).toHaveLength(3));
  expect(new Set(await did())).toEqual(
    new Set(["card-added term:claimend", "card-added term:leefklimaat", "card-added term:grens"]),
  );
  expect(page.querySelector("[data-pressed]")).toBeNull();
});

test("a deck goes in with one press and says how many are new and how many come a day", async () => {
  await add("term:grens");
  await opened();
  button("deck:eerste-dag").click();
  await vi.waitFor(() =>
    expect(row("deck:eerste-dag").textContent).toContain(
      "Erbij gezet: Eerste dag. Nieuw voor jou: 2. Op één dag komen er hoogstens 10 nieuwe kaarten.",
    ),
  );
  expect(await did()).toEqual(["card-added term:grens", "card-added term:leefklimaat"]);
  expect(button("deck:eerste-dag").hidden).toBe(true);
  expect(around("term:leefklimaat")).toContain("Dit herhaal je.");
});

test("a deck that goes leaves what another deck has, and says so", async () => {
  await add("term:grens", "term:leefklimaat", "term:claimend");
  await opened();
  out("deck:zeggen").click();
  await vi.waitFor(() =>
    expect(row("deck:zeggen").textContent).toContain("Er blijven er 1 staan."),
  );
  expect((await did()).slice(3)).toEqual(["card-removed term:claimend"]);
  expect(out("deck:zeggen").hidden).toBe(true);
  expect(button("deck:zeggen").hidden).toBe(false);
});

test("where nothing is kept it says why, and does not say that it is in", async () => {
  log = new Log(world(true), store);
  await opened();
  button("term:grens").click();
  await vi.waitFor(() => expect(around("term:grens")).toContain("Niet gelukt."));
  expect(around("term:grens")).toContain("gedeelde computer");
  expect(around("term:grens")).toContain("+ herhalen grens");
  button("deck:zeggen").click();
  await vi.waitFor(() => expect(row("deck:zeggen").textContent).toContain("Niet gelukt."));
  expect(row("deck:zeggen").textContent).toContain("0 in je herhaling");
  expect(await store.all()).toEqual([]);
});

test("the questions of a quiz go in from its own page, and out again", async () => {
  pageOf("lessen/eerste-dienst/aan-tafel-quiz.md");
  await opened();
  const name = "bank:aan-tafel";
  const place = row(name);
  expect(place.textContent).toContain("13 vragen: 0 in je herhaling, 13 nieuw voor jou");
  button(name).click();
  await vi.waitFor(() => expect(place.textContent).toContain("Erbij gezet: Vragen bij aan tafel."));
  expect(place.querySelector("[role=status] a")?.textContent).toBe("Naar Vandaag");
  expect(new Set(await did()).size).toBe(13);
  expect((await did()).every((one) => one.startsWith("card-added bank:aan-tafel/"))).toBe(true);
  expect(button(name).hidden).toBe(true);
  expect(out(name).textContent).toBe("Haal ze uit je herhaling Vragen bij aan tafel");
  out(name).click();
  await vi.waitFor(() => expect(place.textContent).toContain("Eruit gehaald"));
  expect(await did()).toHaveLength(26);
  expect(button(name).hidden).toBe(false);
});

test("of a quiz nothing is said to be in where nothing is kept", async () => {
  pageOf("lessen/eerste-dienst/aan-tafel-quiz.md");
  log = new Log(world(true), store);
  await opened();
  button("bank:aan-tafel").click();
  await vi.waitFor(() => expect(row("bank:aan-tafel").textContent).toContain("Niet gelukt."));
  expect(row("bank:aan-tafel").textContent).toContain("0 in je herhaling");
  expect(await store.all()).toEqual([]);
});
