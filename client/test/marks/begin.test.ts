// @vitest-environment happy-dom
// What a page says of what was marked and done, and marking: on the pages and words of the sample.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Entry, LogEvent } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { SHARED } from "../../src/log/name";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { begin, type Given } from "../../src/marks/begin";
import type { Lessons } from "../../src/marks/known";
import { counting } from "../log/events";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden/nl");
const LESSON = "lesson:aan-tafel";
const OLD = "bbbbbbbbbbbb";
const NOW = new Date("2026-11-30T09:00:00Z");

let store: MemoryStore;
let log: Log;

function world(isShared = false): World {
  const session = { getItem: (key: string) => (isShared && key === SHARED ? "1" : null) };
  return {
    makeId: counting(500),
    now: () => NOW,
    session: () => session as unknown as Storage,
  };
}

/** What the build gave beside the bundle. */
function given(): { marks: Given; lessons: Lessons } {
  for (const name of ["merken", "lessen"]) {
    // biome-ignore lint/security/noGlobalEval: a script of our own build, as a browser runs it
    globalThis.eval(readFileSync(join(GOLDEN, `assets/${name}.js`), "utf8"));
  }
  const { leerklimaatMarks: marks, leerklimaatLessons: lessons } = globalThis as unknown as {
    leerklimaatMarks: Given;
    leerklimaatLessons: Lessons;
  };
  return { marks, lessons };
}

function show(name: string): void {
  const made = readFileSync(join(GOLDEN, `${name}.md`), "utf8");
  document.documentElement.lang = "nl";
  const html = made.slice(made.indexOf("<h1"));
  document.body.innerHTML = html.replaceAll(/<script [^>]*src=[^>]*><\/script>/g, "");
}

async function opened(): Promise<void> {
  const { marks, lessons } = given();
  await begin(document, log, marks, async () => lessons);
}

async function did(...entries: Entry[]): Promise<void> {
  for (const entry of entries) {
    await store.append(entry, NOW);
  }
}

const marked = (textHash: string): Entry => ({
  kind: "read-marked",
  isRead: true,
  target: LESSON,
  textHash,
});
const answered = (target: string, textHash: string): Entry => ({
  ...{ kind: "item-answered", run: "run-0001", mode: "practise", score: 1, answer: [] },
  target,
  textHash,
});
const end = () => document.querySelector(".lk-read") as HTMLElement;
const head = () => document.querySelector(".lk-read-since") as HTMLElement;
const button = (name: string) =>
  [...end().querySelectorAll("button")].find((one) => one.textContent === name);
const stand = (name: string) =>
  document.querySelector(`[data-stand="${name}"]`)?.textContent?.replaceAll(/\s+/g, " ").trim();

async function kept(): Promise<LogEvent[]> {
  await log.all();
  return store.all();
}

async function pressed(name: string, detail = 1): Promise<void> {
  button(name)?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
  await new Promise((resolve) => setTimeout(resolve, 5));
}

beforeEach(() => {
  store = new MemoryStore(counting());
  log = new Log(world(), store);
  show("lessen/eerste-dienst/aan-tafel");
});

test("a lesson is marked with the hash of its text, and says so at its end and at its head", async () => {
  await opened();
  expect(head().hidden).toBe(true);
  await pressed("Markeer als gelezen");
  const [event] = await kept();
  const textHash = given().lessons[LESSON]?.textHash;
  expect(event).toMatchObject({ kind: "read-marked", isRead: true, target: LESSON, textHash });
  expect(end().textContent).toContain("Gelezen op 30 november 2026.");
  expect(head().textContent).toContain("Gelezen op 30 november 2026.");
  expect(head().hidden).toBe(false);
});

test("what was marked is taken back by the same button", async () => {
  await opened();
  await pressed("Markeer als gelezen");
  await pressed("Haal de markering weg");
  expect(await kept()).toMatchObject([{ kind: "read-marked", isRead: false }]);
  expect(end().querySelector("[role=status]")?.textContent).toBe("De markering is weg.");
  expect(button("Markeer als gelezen")).toBeDefined();
  expect(head().hidden).toBe(true);
});

test("the second press of a double one does not take back what the first did", async () => {
  await opened();
  await pressed("Markeer als gelezen");
  await pressed("Haal de markering weg", 2);
  expect(await kept()).toMatchObject([{ isRead: true }]);
});

test("two presses before anything is written down both mark", async () => {
  await opened();
  const press = button("Markeer als gelezen");
  press?.click();
  press?.click();
  await pressed("");
  expect(await kept()).toMatchObject([{ isRead: true }]);
});

test("what was pressed before this was there is done", async () => {
  end().querySelector("button")?.setAttribute("data-pressed", "");
  await opened();
  expect(await kept()).toMatchObject([{ isRead: true }]);
  expect(end().querySelector("[data-pressed]")).toBeNull();
});

test("a lesson that changed since says so, and is marked anew or no longer", async () => {
  await did(marked(OLD));
  await opened();
  expect(head().textContent).toContain("Daarna is de tekst veranderd.");
  expect(button("Haal de markering weg")).toBeDefined();
  await pressed("Markeer opnieuw als gelezen");
  expect(head().textContent).toContain("Gelezen op");
  expect(end().querySelectorAll("button")).toHaveLength(1);
  await did(marked(OLD));
  document.dispatchEvent(new Event("visibilitychange"));
  await pressed("");
  button("Haal de markering weg")?.focus();
  await pressed("Haal de markering weg");
  expect(document.activeElement).toBe(button("Markeer als gelezen"));
});

test("where nothing is kept, nothing is said to be marked", async () => {
  log = new Log(world(true), store);
  await opened();
  await pressed("Markeer als gelezen");
  expect(end().textContent).toContain("Niet gelukt.");
  expect(button("Markeer als gelezen")).toBeDefined();
  expect(head().hidden).toBe(true);
});

test("a module says at each lesson what was done with it, and nothing of what was not", async () => {
  const { lessons } = given();
  const [item = "", other = ""] = Object.keys(lessons[LESSON]?.items ?? {});
  await did(marked(OLD), answered(item, OLD), answered(other, lessons[LESSON]?.items[other] ?? ""));
  show("lessen/eerste-dienst/index");
  await opened();
  const all = Object.keys(lessons[LESSON]?.items ?? {}).length;
  expect(stand(LESSON)).toBe(
    `↻ Gelezen, daarna veranderd 2 van ${all} vragen beantwoord ↻ 1 daarna veranderd`,
  );
  expect(stand("lesson:na-het-eten")).toBe("");
});

test("a list of modules says how many lessons were read", async () => {
  await did(marked(given().lessons[LESSON]?.textHash ?? ""));
  show("lessen/index");
  await opened();
  expect(stand("module:eerste-dienst")).toBe("1 van 2 lessen gelezen");
});

test("a programme says which of its scenes were played", async () => {
  await did({ kind: "scene-ended", run: "run-0001", target: "scene:bord-weg/stil" });
  show("programmas/middag");
  await opened();
  expect(stand("scene:bord-weg")).toBe("✓ Scène gespeeld");
});

test("a question that changed since it was answered says so, until it is answered again", async () => {
  const { lessons } = given();
  const [item = "", other = ""] = Object.keys(lessons[LESSON]?.items ?? {});
  await did(answered(item, OLD), answered(other, lessons[LESSON]?.items[other] ?? ""));
  show("lessen/eerste-dienst/aan-tafel-quiz");
  await opened();
  const lines = [...document.querySelectorAll(".lk-changed")];
  expect(
    lines.map((line) => line.closest("[data-question]")?.getAttribute("data-question")),
  ).toEqual([item]);
  expect(lines[0]?.textContent).toContain("Je antwoordde hier op 30 november 2026.");
  lines[0]?.closest("[data-question]")?.dispatchEvent(new CustomEvent("lk-answered"));
  expect(document.querySelector(".lk-changed")).toBeNull();
});
