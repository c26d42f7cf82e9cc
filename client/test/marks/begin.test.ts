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
import type { Places } from "../../src/marks/bookmarks";
import type { Lessons } from "../../src/marks/known";
import { counting } from "../log/events";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden/nl");
const LESSON = "lesson:aan-tafel";
const OLD = "bbbbbbbbbbbb";
const PLACES: Places = {
  [LESSON]: ["lessen/aan-tafel.html", "Aan tafel", { ophalen: "Wat weet je al?" }],
};
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
  await begin(
    document,
    log,
    marks,
    { lessons: async () => lessons, places: async () => PLACES },
    new URL("https://leerklimaat.example/"),
  );
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

// Bookmarks

const mark = () => document.querySelector(".lk-bookmarker") as HTMLElement;
const dialog = () => document.querySelector("dialog.lk-bookmark") as HTMLDialogElement;
const note = () => dialog().querySelector("textarea") as HTMLTextAreaElement;
const inDialog = (name: string) =>
  [...dialog().querySelectorAll("button")].find((one) => one.textContent === name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

/** As the theme writes it above a page. */
function withMark(place: string, marks = "data-passages"): void {
  document.body.innerHTML = `
    <button type="button" class="lk-bookmarker" data-mark data-place="${place}" ${marks}><span>Bladwijzer</span></button>
    <article>${document.body.innerHTML}</article>`;
}

async function clicked(press: HTMLElement | undefined): Promise<void> {
  press?.click();
  await settled();
}

function written(text: string): void {
  note().value = text;
  note().dispatchEvent(new Event("input", { bubbles: true }));
}

test("a bookmark is put at a passage with a note, and the page says so", async () => {
  withMark(LESSON);
  await opened();
  await clicked(mark());
  expect(dialog().open).toBe(true);
  const places = [...dialog().querySelectorAll("option")];
  expect(places[0]?.textContent).toBe("De hele pagina");
  expect(places.map(({ value }) => value)).toContain(`${LESSON}/ophalen`);
  expect(places.map(({ value }) => value)).not.toContain(`${LESSON}/verantwoording`);
  const place = dialog().querySelector("select") as HTMLSelectElement;
  place.value = `${LESSON}/ophalen`;
  place.dispatchEvent(new Event("change", { bubbles: true }));
  written("hier verder");
  inDialog("Bewaar")?.click();
  await clicked(inDialog("Bewaar"));
  expect(await kept()).toMatchObject([
    { kind: "bookmark-kept", target: `${LESSON}/ophalen`, note: "hier verder" },
  ]);
  expect(dialog().open).toBe(false);
  expect(mark().hasAttribute("data-in")).toBe(true);
  expect(mark().textContent).toContain("Bladwijzer staat hier");
  const told = document.querySelector(".lk-bookmarked");
  expect(told?.querySelector("a")?.href).toBe(
    "https://leerklimaat.example/vandaag.html#bladwijzers",
  );
});

test("a note that seems to name a client is asked about before it is kept", async () => {
  withMark(LESSON);
  await opened();
  await clicked(mark());
  written("Lijkt op mevrouw Haddad.");
  await clicked(inDialog("Bewaar"));
  expect(await kept()).toEqual([]);
  expect(dialog().querySelector("[role=status]")?.textContent).toContain("een naam");
  await clicked(inDialog("Toch bewaren"));
  expect(await kept()).toMatchObject([{ note: "Lijkt op mevrouw Haddad." }]);
});

test("it is changed and taken out where it stands, and nothing of its note is left", async () => {
  await did({ kind: "bookmark-kept", note: "oud", target: LESSON });
  withMark(LESSON, "");
  await opened();
  expect(mark().hasAttribute("data-in")).toBe(true);
  await clicked(mark());
  expect(note().value).toBe("oud");
  written("nieuw");
  await clicked(inDialog("Bewaar"));
  await clicked(mark());
  expect(note().value).toBe("nieuw");
  await clicked(inDialog("Haal weg"));
  const left = await kept();
  expect(left).toMatchObject([{ kind: "bookmark-kept", target: LESSON }]);
  expect(JSON.stringify(left)).not.toMatch(/oud|nieuw/);
  expect(mark().hasAttribute("data-in")).toBe(false);
});

test("what was typed goes along to another place, what stands at one does not", async () => {
  await did({ kind: "bookmark-kept", note: "van de pagina", target: LESSON });
  withMark(LESSON);
  await opened();
  await clicked(mark());
  const place = dialog().querySelector("select") as HTMLSelectElement;
  const choose = (target: string) => {
    place.value = target;
    place.dispatchEvent(new Event("change", { bubbles: true }));
  };
  choose(`${LESSON}/ophalen`);
  expect(note().value).toBe("");
  expect(inDialog("Haal weg")?.hidden).toBe(true);
  written("getypt");
  choose(LESSON);
  expect(note().value).toBe("getypt");
  expect(inDialog("Haal weg")?.hidden).toBe(false);
});

test("where nothing is kept the dialog stays, and says why", async () => {
  log = new Log(world(true), store);
  withMark(LESSON);
  await opened();
  await clicked(mark());
  await clicked(inDialog("Bewaar"));
  expect(dialog().open).toBe(true);
  expect(dialog().textContent).toContain("Niet gelukt.");
});

test("all of them are listed on the page of today, changed there and taken out", async () => {
  await did(
    { kind: "bookmark-kept", note: "", target: "lesson:weg" },
    { kind: "bookmark-kept", note: "hier verder", target: `${LESSON}/ophalen` },
  );
  show("vandaag");
  await opened();
  const part = document.querySelector("[data-bookmarks]") as HTMLElement;
  const items = () => [...part.querySelectorAll("li")];
  const lines = () => items().map((item) => item.querySelector("p")?.textContent);
  expect(part.hidden).toBe(false);
  expect(lines().sort()).toEqual([
    "Aan tafel: Wat weet je al?",
    "Deze pagina is er niet meer (lesson:weg)",
  ]);
  const here = part.querySelector(`[data-bookmark="${LESSON}/ophalen"]`);
  expect(here?.querySelector("a")?.getAttribute("href")).toBe("lessen/aan-tafel.html#ophalen");
  expect(here?.textContent).toContain("hier verder");
  await clicked(here?.querySelector<HTMLElement>("button") ?? undefined);
  written("later");
  await clicked(inDialog("Bewaar"));
  expect(part.textContent).toContain("later");
  for (const name of [`${LESSON}/ophalen`, "lesson:weg"]) {
    const buttons = part.querySelectorAll<HTMLElement>(`[data-bookmark="${name}"] button`);
    await clicked(buttons[1]);
  }
  expect(items()).toHaveLength(0);
  expect(document.activeElement?.id).toBe("bladwijzers");
});

test("who has none sees no list", async () => {
  show("vandaag");
  await opened();
  expect((document.querySelector("[data-bookmarks]") as HTMLElement).hidden).toBe(true);
});
