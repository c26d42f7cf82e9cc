// @vitest-environment happy-dom
// A quiz on paper stands as it was written, however it was mixed, with its key at the end when asked.

import { beforeEach, expect, test } from "vitest";
import { all, mix } from "../../src/quiz/arrange";
import { printAsWritten } from "../../src/quiz/on-paper";

function question(number: number): string {
  const parts = ["een", "twee", "drie", "vier"];
  return `<div class="lk-asked"><h3 data-paper="Vraag ${number}"></h3><form>${parts
    .map(
      (id, index) =>
        `<label data-option="${id}"><b data-letter="${id}">${"ABCD"[index]}</b> ${id}</label>`,
    )
    .join("\n")}
    <details class="lk-answer"><summary>Antwoord</summary><ul>${parts
      .map(
        (id, index) =>
          `<li data-for="${id}"><b data-letter="${id}">${"ABCD"[index]}</b> ${id}</li>`,
      )
      .join("")}</ul></details></form></div>`;
}

const STEPS = [0.9, 0.1, 0.6, 0.3];

/** Not chance: the order is another one, always the same. */
function random(): () => number {
  let at = 0;
  return () => STEPS[at++ % STEPS.length] ?? 0;
}

let written = "";

beforeEach(() => {
  window.dispatchEvent(new Event("afterprint"));
  document.body.innerHTML = `<article><input type="checkbox" id="met-sleutel">
    <lk-quiz>${question(1)}${question(2)}</lk-quiz><p class="lk-colophon"></p></article>`;
  written = texts();
  printAsWritten(document);
  for (const form of document.querySelectorAll("form")) {
    mix("option", form, all(form, "[data-option]"), random());
  }
});

function texts(): string {
  return document.querySelector("lk-quiz")?.textContent?.replace(/\s+/g, "") ?? "";
}

function quiz(): HTMLElement {
  return document.querySelector("lk-quiz") as HTMLElement;
}

test("on paper parts and letters stand as they were written, and on the screen as they were", () => {
  const mixed = quiz().innerHTML;
  expect(texts()).not.toBe(written);
  window.dispatchEvent(new Event("beforeprint"));
  expect(texts()).toBe(written);
  window.dispatchEvent(new Event("afterprint"));
  expect(texts()).not.toBe(written);
  expect(quiz().innerHTML.replaceAll("<!---->", "")).toBe(mixed);
});

test("with the key it stands behind all questions, each below its number", () => {
  const before = quiz().innerHTML;
  const box = document.querySelector<HTMLInputElement>("#met-sleutel") as HTMLInputElement;
  box.checked = true;
  window.dispatchEvent(new Event("beforeprint"));
  expect(quiz().querySelector(".lk-answer")).toBeNull();
  const key = document.querySelector(".lk-key");
  expect([...(key?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    "H2",
    "H3",
    "DETAILS",
    "H3",
    "DETAILS",
  ]);
  expect([...(key?.querySelectorAll("h3") ?? [])].map((one) => one.textContent)).toEqual([
    "Vraag 1",
    "Vraag 2",
  ]);
  expect(key?.nextElementSibling?.className).toBe("lk-colophon");
  window.dispatchEvent(new Event("afterprint"));
  expect(document.querySelector(".lk-key")).toBeNull();
  expect(quiz().innerHTML).toBe(before);
});

test("a result prints as it stands", () => {
  quiz().toggleAttribute("data-ended", true);
  const before = quiz().innerHTML;
  window.dispatchEvent(new Event("beforeprint"));
  expect(quiz().innerHTML).toBe(before);
});
