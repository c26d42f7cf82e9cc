// @vitest-environment happy-dom
// The page of evidence: nothing is kept before a press, what is kept is shown, and what others give is
// looked at first.

import { beforeEach, expect, test, vi } from "vitest";
import { defineEvidence } from "../../src/evidence/page";
import { PARCEL_VERSION, SCHEMAS } from "../../src/evidence/parcel";
import { Log } from "../../src/log/log";
import { SHARED } from "../../src/log/name";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { gone } from "../gone";
import { counting, NOON } from "../log/events";

const WORLD: World = { makeId: counting(), now: () => NOON, session: () => sessionStorage };
const NAMES = new Map([
  ["competence:begrenzen", "Begrenzen"],
  ["competence:begrenzen/stil", "Wordt stil."],
  ["level:doet-zelf", "doet het zelf"],
  ["term:grens", "Grens"],
]);
const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");

const CHOICES = `<select name="competence"><option value=""></option><option>begrenzen</option></select>
  <select name="level"><option value=""></option><option>doet-zelf</option></select>
  <input type="date" name="date">`;
const PAGE = `<lk-evidence><p role="status" data-status="store"></p>
  <section><h2>v</h2><form data-form="story">${CHOICES}<textarea name="situation"></textarea>
    <textarea name="action"></textarea><textarea name="why"></textarea>
    <select name="theory"><option value=""></option><option>term:grens</option></select>
    <input type="text" name="link"></form><div data-list="story"></div></section>
  <section><h2>d</h2><form data-form="datapoint">${CHOICES}<input type="text" name="outcome">
    <textarea name="seen"></textarea><textarea name="feed-forward"></textarea>
    <select name="role"><option value=""></option><option>supervisor</option></select>
    <input type="checkbox" name="agreed-learner" value="yes"></form><div data-list="datapoint"></div>
    <div data-part="beside" hidden><div data-list="beside"></div></div></section>
  <section><div data-part="taking-in" hidden><input type="file"><p role="status" data-status="file"></p>
    <div data-list="files"></div></div><div data-list="observation"></div></section></lk-evidence>`;

let store: MemoryStore;
let log: Log;
let world: Log;
/** Elements are defined once; each test has a log of its own behind this one. */
const behind = new Proxy({} as Log, {
  get: (_, name) => {
    const value = Reflect.get(world, name, world);
    return typeof value === "function" ? value.bind(world) : value;
  },
});
defineEvidence(behind, say, NAMES);

beforeEach(async () => {
  document.documentElement.lang = "nl";
  sessionStorage.clear();
  location.hash = "";
  await begin();
});

async function begin(): Promise<void> {
  store = new MemoryStore(counting(100));
  log = new Log(WORLD, store);
  world = log;
  show();
  await settle();
}

/** Whole before it is part of the page, as a parser would have it. */
function show(): void {
  const page = document.createElement("div");
  page.innerHTML = PAGE;
  document.body.replaceChildren(page);
}

const settle = () => new Promise((done) => setTimeout(done, 20));
const form = (name: string) => document.querySelector(`form[data-form=${name}]`) as HTMLFormElement;
const field = (name: string, of = "story") =>
  form(of).querySelector(`[name="${name}"]`) as HTMLInputElement;
const press = async (words: string, within: ParentNode = document) => {
  const found = [...within.querySelectorAll("button")].find(
    ({ textContent, hidden }) => textContent === words && !hidden,
  );
  expect(found, words).toBeDefined();
  found?.click();
  await settle();
};
const kept = async () =>
  (await store.all()).map((event) => (event.kind === "form-kept" ? event.fields : {}));
const listed = (name: string) =>
  [...document.querySelectorAll(`[data-list=${name}] [data-kept]`)].map((one) =>
    one.querySelector("summary")?.textContent?.trim(),
  );
const said = (place: ParentNode = document) =>
  [...place.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join("|");

async function pick(...files: ([string, string] | File)[]): Promise<void> {
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  const picked = files.map((one) => (one instanceof File ? one : new File([one[1]], one[0])));
  Object.defineProperty(input, "files", { value: picked, configurable: true });
  input.dispatchEvent(new Event("change"));
  await settle();
}

const parcel = (form: keyof typeof SCHEMAS, id: string, fields: object, more = {}) =>
  JSON.stringify({
    ...{ schema: SCHEMAS[form], version: PARCEL_VERSION, at: NOON.toISOString() },
    forms: [{ id, fields: { written: NOON.toISOString(), ...fields } }],
    ...more,
  });

test("a story is kept only after a press, in the order of its form, and told", async () => {
  expect(form("story").hidden).toBe(true);
  await press("client.evidence.open.story");
  field("competence").value = "begrenzen";
  field("action").value = "  Ik bleef staan.  ";
  field("theory").value = "term:grens";
  expect(await kept()).toEqual([]);
  await press("client.evidence.save");
  expect(await kept()).toEqual([
    { competence: "begrenzen", action: "Ik bleef staan.", theory: "term:grens" },
  ]);
  expect(form("story").hidden).toBe(true);
  expect(said()).toContain("client.evidence.kept");
  expect(listed("story")).toEqual(["Begrenzen, client.evidence.without_date"]);
  expect(document.querySelector("[data-list=story] dl")?.textContent).toContain("Grens");
});

test.each([
  ["competence", {}, "competence"],
  ["content", { competence: "begrenzen" }, "situation"],
  ["link", { competence: "begrenzen", link: "http://school.example" }, "link"],
])("what is missing is named at its field: %s", async (word, given, at) => {
  await press("client.evidence.open.story");
  for (const [name, value] of Object.entries(given)) {
    field(name).value = value;
  }
  await press("client.evidence.save");
  expect(said(form("story"))).toContain(`client.evidence.needs.${word}`);
  expect(field(at).getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field(at));
  expect(await kept()).toEqual([]);
});

test("an address is shown as text, and leads nowhere", async () => {
  await press("client.evidence.open.story");
  field("competence").value = "begrenzen";
  field("link").value = "https://school.example/a";
  await press("client.evidence.save");
  const list = document.querySelector("[data-list=story]");
  expect(list?.textContent).toContain("https://school.example/a");
  expect(list?.querySelector("a")).toBeNull();
});

test("what seems to name a client is asked about first, and can be kept all the same", async () => {
  await press("client.evidence.open.story");
  field("competence").value = "begrenzen";
  field("situation").value = "Mw. de Wit stond op de gang.";
  await press("client.evidence.save");
  expect(await kept()).toEqual([]);
  expect(said(form("story"))).toContain("client.note.seems.name");
  expect(field("situation").getAttribute("aria-invalid")).toBe("true");
  await press("client.note.keep", form("story"));
  expect(await kept()).toHaveLength(1);
});

test("a story is changed at its place, and erased after a second question", async () => {
  await press("client.evidence.open.story");
  field("competence").value = "begrenzen";
  field("action").value = "Een.";
  await press("client.evidence.save");
  await press("client.evidence.edit");
  expect(field("action").value).toBe("Een.");
  field("action").value = "Twee.";
  await press("client.evidence.save");
  expect((await kept()).map((fields) => fields["action"])).toEqual(["Twee."]);
  await press("client.evidence.erase");
  await press("client.data.no");
  expect(listed("story")).toHaveLength(1);
  await press("client.evidence.erase");
  await press("client.data.yes");
  expect(listed("story")).toEqual([]);
  expect(await kept()).toEqual([{}]);
});

test("a link to a competence begins a story, at the level that someone chose on the cards", async () => {
  await log.append({
    ...{ kind: "level-chosen", run: "run-00001", level: "doet-zelf" },
    target: "competence:begrenzen",
  });
  location.hash = "#begrenzen";
  show();
  await settle();
  expect(form("story").hidden).toBe(false);
  expect([field("competence").value, field("level").value]).toEqual(["begrenzen", "doet-zelf"]);
});

test("on a shared computer it is said that nothing is kept", async () => {
  sessionStorage.setItem(SHARED, "1");
  await begin();
  expect(said()).toContain("client.store.shared");
  await press("client.evidence.open.datapoint");
  field("seen", "datapoint").value = "Bleef staan.";
  await press("client.evidence.save", form("datapoint"));
  expect(said()).toContain("client.evidence.not_kept");
  expect(await kept()).toEqual([]);
});

test("an observation is shown before it is kept, once, and stays away when it was erased", async () => {
  const file = parcel("observation", "obs-0001", {
    ...{ competence: "begrenzen", role: "supervisor" },
    ...{ signs: ["begrenzen/stil"], saw: "Vertelde na wat ik zei.", next: "Jij begint." },
  });
  await pick(["a.json", file]);
  const block = document.querySelector("[data-list=files]") as HTMLElement;
  expect(block.textContent).toContain("Wordt stil.");
  expect(await kept()).toEqual([]);
  await press("client.evidence.read.keep");
  expect(listed("observation")).toHaveLength(1);
  await pick(["a.json", file]);
  expect(block.textContent).toContain("client.evidence.read.known 1");
  expect(block.textContent).toContain("client.evidence.read.nothing");
  await press("client.evidence.make_point");
  expect(field("seen", "datapoint").value).toBe("Vertelde na wat ik zei.");
  expect(field("feed-forward", "datapoint").value).toBe("Jij begint.");
  const list = document.querySelector("[data-list=observation]") as HTMLElement;
  await press("client.evidence.erase", list);
  await press("client.data.yes", list);
  await pick(["a.json", file]);
  expect(block.textContent).toContain("client.evidence.read.erased 1");
  expect(listed("observation")).toEqual([]);
});

test("data points of others are only looked at, or kept under a name", async () => {
  const file = parcel("datapoint", "abcdefgh", { outcome: "LU1", seen: "Bleef staan." });
  await pick(["student-a.json", file]);
  await press("client.evidence.read.look");
  expect(await kept()).toEqual([]);
  const beside = document.querySelector("[data-part=beside]") as HTMLElement;
  expect(beside.hidden).toBe(false);
  expect(beside.querySelector("table")?.textContent).toContain("Bleef staan.");
  await press("client.evidence.beside.stop");
  expect(beside.hidden).toBe(true);
  await pick(["student-a.json", file]);
  await press("client.evidence.read.keep");
  expect(await kept()).toMatchObject([{ outcome: "LU1", whose: "student-a" }]);
});

test("a file that does not belong here changes nothing, and it is said why", async () => {
  const newer = parcel("datapoint", "abcdefgh", {}, { version: PARCEL_VERSION + 1 });
  await pick(["x.json", newer], ["y.json", "{}"], gone());
  expect(said()).toContain("client.evidence.refused.newer");
  expect(said()).toContain("client.evidence.refused.not-ours");
  expect(said()).toContain("client.evidence.refused.unreadable");
  expect(document.querySelector("[data-list=files] button")).toBeNull();
});

test("a data point goes out as a file that can be read in again", async () => {
  await press("client.evidence.open.datapoint");
  field("outcome", "datapoint").value = "LU1";
  field("seen", "datapoint").value = "Bleef staan.";
  await press("client.evidence.save", form("datapoint"));
  let text = "";
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    void (blob as Blob).text().then((found) => {
      text = found;
    });
    return "blob:x";
  });
  await press("client.evidence.file");
  await settle();
  await pick(["mijn.json", text]);
  expect(document.querySelector("[data-list=files]")?.textContent).toContain(
    "client.evidence.read.known 1",
  );
});
