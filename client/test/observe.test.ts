// @vitest-environment happy-dom
// An observation becomes a file, and nothing stays behind; of a rubric one level can be shown.

import { beforeEach, expect, test, vi } from "vitest";
import { readParcel } from "../src/evidence/parcel";
import { defineObserve } from "../src/observe/observe";
import { defineRubric } from "../src/observe/rubric";
import { counting, NOON } from "./log/events";

const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
defineObserve({ makeId: counting(), now: () => NOON }, say);
defineRubric();

const FORM = `<lk-observe><form data-competence="begrenzen"><input type="date" name="date">
  <input type="checkbox" name="signs" value="begrenzen/stil">
  <input type="checkbox" name="signs" value="begrenzen/grens">
  <label for="zag">Zag</label><textarea id="zag" name="saw"></textarea></form></lk-observe>`;

let offered: Blob[] = [];

beforeEach(() => {
  offered = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    offered.push(blob as Blob);
    return "blob:x";
  });
  location.hash = "";
  show(FORM);
});

/** Whole before it is part of the page, as a parser would have it. */
function show(html: string): void {
  const page = document.createElement("div");
  page.innerHTML = html;
  document.body.replaceChildren(page);
}

const press = (words: string) =>
  [...document.querySelectorAll("button")]
    .find(({ textContent }) => textContent === words)
    ?.click();
const said = () => document.querySelector("[role=status]")?.textContent;

test("a file that was saved again is the same observation", async () => {
  const [sign] = document.querySelectorAll<HTMLInputElement>("[name=signs]");
  sign?.click();
  press("client.observe.save");
  expect(said()).toContain("client.observe.saved observatie-begrenzen-");
  press("client.observe.save");
  const [one, other] = await Promise.all(
    offered.map(async (blob) => readParcel(await blob.text())),
  );
  expect(one).toEqual(other);
  expect(one).toMatchObject({
    form: "observation",
    forms: [{ fields: { competence: "begrenzen", signs: ["begrenzen/stil"] } }],
  });
});

test("an empty form gives no file", () => {
  press("client.observe.save");
  expect(said()).toBe("client.observe.empty");
  expect(offered).toEqual([]);
});

test("what seems to name a client is asked about first", () => {
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = "Bel 06-12345678.";
  press("client.observe.save");
  expect(said()).toContain("client.note.seems.phone");
  expect(offered).toEqual([]);
  press("client.note.keep");
  expect(offered).toHaveLength(1);
});

test("of a rubric all levels stand, until someone chooses one", () => {
  const chosen = (hash: string) => {
    location.hash = hash;
    show(`<lk-rubric><p hidden><select><option value=""></option>
      <option>doet-samen</option><option>doet-zelf</option></select></p>
      <section data-level="doet-samen"></section><section data-level="doet-zelf"></section></lk-rubric>`);
    return [...document.querySelectorAll<HTMLElement>("section")].map(({ hidden }) => hidden);
  };
  expect(chosen("")).toEqual([false, false]);
  expect(chosen("#doet-zelf")).toEqual([true, false]);
  expect(chosen("#elders")).toEqual([false, false]);
  const chooser = document.querySelector("select") as HTMLSelectElement;
  chooser.value = "doet-samen";
  chooser.dispatchEvent(new Event("change"));
  const hidden = [...document.querySelectorAll<HTMLElement>("section")].map((one) => one.hidden);
  expect(hidden).toEqual([false, true]);
});
