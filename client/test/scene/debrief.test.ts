// @vitest-environment happy-dom
// Two devices that never met each wrote a note under one question: neither is lost.

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

test("the later note is shown, the other is one press away, and writing on replaces both", async () => {
  const [here, there] = [new MemoryStore(counting(100)), new MemoryStore(counting(200))];
  const target = "scene:a/gezien";
  await there.append({ kind: "note-written", text: "januari", target }, new Date("2026-01-10"));
  await here.append({ kind: "note-written", text: "juni", target }, new Date("2026-06-10"));
  await here.absorb(await there.all());
  document.documentElement.lang = "nl";
  document.body.innerHTML = `<lk-debrief data-scene="a" data-hash="0123456789ab">
    <div data-question="gezien"><textarea></textarea></div></lk-debrief>`;
  defineDebrief(new Log(WORLD, here), (key, values) =>
    [key, ...Object.values(values ?? {})].join(" "),
  );
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  await vi.waitFor(() => expect(field.value).toBe("juni"));
  const other = document.querySelector("details");
  expect(other?.querySelector("summary")?.textContent).toBe("client.note.other 10 januari 2026");
  expect(other?.querySelector("p")?.textContent).toBe("januari");
  other?.querySelector("button")?.click();
  expect(field.value).toBe("januari");
  await vi.waitFor(async () => expect(await here.all()).toHaveLength(1));
  expect(document.querySelector("details")).toBeNull();
});
