// @vitest-environment happy-dom
// A row of dots counts the endings that someone saw, and only those the scene has today.

import { expect, test } from "vitest";
import type { LogEvent } from "../../src/log/event";
import { endingsIn, showSeen } from "../../src/seen/dots";

const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");

function row(): HTMLElement {
  document.body.innerHTML = `<p><span data-ending="a"></span><span data-ending="b"></span>
    <span class="lk-ends__words">2 endings</span></p>`;
  return document.querySelector("p") as HTMLElement;
}

test("seen endings are filled and counted", () => {
  const dots = row();
  showSeen(dots, new Set(["b", "gone"]), say);
  expect(dots.querySelectorAll("[data-seen]")).toHaveLength(1);
  expect(dots.textContent?.trim()).toBe("client.scene.seen 1 2");
});

test("without any the row stays as the server wrote it", () => {
  const dots = row();
  showSeen(dots, new Set(["gone"]), say);
  expect(dots.querySelector("[data-seen]")).toBeNull();
  expect(dots.textContent?.trim()).toBe("2 endings");
});

test("the log tells of the endings of one scene, and of nothing else in it", () => {
  const happened = (kind: string, target: string) => ({ kind, target }) as unknown as LogEvent;
  const events = [
    happened("scene-ended", "scene:x/a"),
    happened("scene-started", "scene:x"),
    happened("scene-chosen", "scene:x/b/c"),
    happened("scene-ended", "scene:xy/b"),
  ];
  expect(endingsIn(events, "scene:x")).toEqual(new Set(["a"]));
});
