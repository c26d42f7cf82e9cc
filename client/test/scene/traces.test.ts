// @vitest-environment happy-dom
// A note that seems to hold traces of a person is not kept, and the field says so.

import { expect, test, vi } from "vitest";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { defineDebrief } from "../../src/scene/debrief";
import { counting } from "../log/events";

const WORLD: World = {
  makeId: counting(),
  now: () => new Date("2026-11-22T12:00:00Z"),
  session: () => sessionStorage,
};

test("the field is marked and told until the trace is gone", async () => {
  const store = new MemoryStore(counting(100));
  document.body.innerHTML = `<p id="vooraf">Geen namen.</p><lk-debrief data-scene="a">
    <div data-question="gezien"><textarea id="veld" aria-describedby="vooraf"></textarea></div></lk-debrief>`;
  defineDebrief(new Log(WORLD, store), (key, values) =>
    [key, ...Object.values(values ?? {})].join(" "),
  );
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const write = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("change"));
  };
  const said = () =>
    (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
  expect(said()).toEqual(["Geen namen.", ""]);
  write("Bel 06 12345678.");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(said()).toEqual(["Geen namen.", "client.note.warning client.note.seems.phone"]);
  expect(await store.all()).toEqual([]);
  write("Bel later.");
  expect(field.getAttribute("aria-invalid")).toBe("false");
  await vi.waitFor(() => expect(said()).toEqual(["Geen namen.", "client.note.kept"]));
});
