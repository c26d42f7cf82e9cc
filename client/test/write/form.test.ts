// @vitest-environment happy-dom
// A sheet as a form, for who presses before the server has answered. The maker of forms is left out.

import { expect, test, vi } from "vitest";
import type { Desk, Form, Place } from "../../src/write/desk";
import { Writing } from "../../src/write/form";

vi.mock("@json-editor/json-editor", () => {
  class JSONEditor {
    static readonly defaults = { languages: { en: {} }, language: "" };
    static readonly AbstractEditor = class {};
    readonly promise = Promise.resolve();
    readonly #value: unknown;
    constructor(holder: HTMLElement, { startval }: { startval: unknown }) {
      this.#value = startval;
      holder.append(JSON.stringify(startval));
    }
    getValue(): unknown {
      return this.#value;
    }
    on(): void {}
    destroy(): void {}
  }
  return { JSONEditor };
});

const PLACE: Place = { file: "docs/a.yml", member: "", language: "nl" };
const formOf = (file: string): Form => ({
  ...{ file, schema: {}, value: { title: file }, lists: {}, version: "1" },
});

function page(): void {
  const parts = ["form", "problems", "unsaved", "lists"];
  document.body.innerHTML = parts.map((name) => `<div data-part="${name}"></div>`).join("");
}

test("who keeps twice at once keeps the second over the first, not against it", async () => {
  page();
  const versions: string[] = [];
  const desk = {
    form: async () => formOf(PLACE.file),
    draft: async () => ({ problems: [] }),
    keep: async (_: Place, __: unknown, version: string) => {
      versions.push(version);
      return { version: String(Number(version) + 1), problems: [] };
    },
  };
  const writing = new Writing(desk as unknown as Desk, PLACE, () => undefined);
  await writing.open();
  await Promise.all([writing.keep(), writing.keep()]);
  expect(versions).toEqual(["1", "2"]);
});

test("a sheet that comes after another was chosen has no place any more", async () => {
  page();
  let come: (form: Form) => void = () => undefined;
  const slow = new Promise<Form>((resolve) => {
    come = resolve;
  });
  const desk = { form: () => slow, draft: async () => ({ problems: [] }) };
  const first = new Writing(desk as unknown as Desk, PLACE, () => undefined);
  const opened = first.open();
  first.close();
  const quick = { ...desk, form: async () => formOf("docs/b.yml") };
  await new Writing(
    quick as unknown as Desk,
    { ...PLACE, file: "docs/b.yml" },
    () => undefined,
  ).open();
  come(formOf(PLACE.file));
  await opened;
  expect(document.querySelector("[data-part=form]")?.textContent).toBe('{"title":"docs/b.yml"}');
});
