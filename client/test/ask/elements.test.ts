// @vitest-environment happy-dom
// The parts of the page that asks: a question about at most two competences, answers before they are kept, and
// what others wrote to a question of one's own.

import { expect, test, vi } from "vitest";
import { Asking } from "../../src/ask/asking";
import { answeredIn } from "../../src/ask/comments";
import { aboutLine, giverLine, type Words } from "../../src/ask/describing";
import { previewsOf } from "../../src/ask/previews";
import type { Judged } from "../../src/ask/verdict";
import { isId } from "../../src/feedback/invitation";
import type { Fields, Filled, Form } from "../../src/log/form";
import type { Say } from "../../src/words";
import { REPLY } from "../feedback/made";

const say: Say = (key, values = {}) => [key, ...Object.values(values)].join(" ");
const WORDS: Words = {
  ...{ say, language: "nl" },
  names: new Map([["competence:begrenzen", "Begrenzen"]]),
};

function asking(): { readonly form: HTMLFormElement; readonly asked: Asking } {
  const boxes = ["a", "b", "c"].map(
    (id) => `<input type="checkbox" name="competence" value="${id}">`,
  );
  document.body.innerHTML = `<form>${boxes.join("")}<textarea id="v"></textarea><p role="status"></p></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  return { form, asked: new Asking(form, say, () => {}) };
}

test("a question is about one or two competences, and a third is not ticked", () => {
  const { form, asked } = asking();
  expect(asked.read("2026-11-30", "nl")).toBeUndefined();
  expect(form.querySelector("p")?.textContent).toBe("client.ask.choose");
  expect(document.activeElement).toBe(form.querySelector("input"));
  for (const box of form.querySelectorAll<HTMLInputElement>("input")) {
    box.checked = true;
    box.dispatchEvent(new Event("change"));
  }
  expect(form.querySelector("p")?.textContent).toBe("client.ask.most");
  const question = asked.read("2026-11-30", "nl");
  expect(question).toMatchObject({ competences: ["a", "b"], date: "2026-11-30", question: "" });
  expect(isId(question?.id)).toBe(true);
});

test("a question that seems to name someone waits", () => {
  const { form, asked } = asking();
  const [box] = form.querySelectorAll<HTMLInputElement>("input");
  const field = form.querySelector("textarea");
  if (box && field) {
    box.checked = true;
    field.value = "Hoe ging het met mw. Jansen?";
  }
  expect(asked.read("2026-11-30", "nl")).toBeUndefined();
  expect(document.activeElement).toBe(field);
});

test("of what came in only what was asked is ticked, and what cannot be kept has no box", async () => {
  const found: Judged[] = (["new", "unasked", "erased"] as const).map((verdict) => ({
    reply: REPLY,
    verdict,
  }));
  const keep = vi.fn(async () => {});
  document.body.replaceChildren(...previewsOf(found, WORDS, keep));
  const boxes = [...document.querySelectorAll("input")];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  const [yes, no] = document.querySelectorAll("button");
  yes?.click();
  expect(keep).toHaveBeenLastCalledWith([found[0]]);
  for (const box of boxes) {
    box.checked = false;
  }
  yes?.click();
  expect(keep).toHaveBeenCalledOnce();
  expect(document.querySelector("[role=status]")?.textContent).toBe("client.ask.tick");
  no?.click();
  expect(keep).toHaveBeenLastCalledWith([]);
  expect(document.body.textContent).not.toContain("Rustig.");
});

test("a line says who, when and about what; a competence that is gone keeps its id", () => {
  expect(giverLine(REPLY, WORDS)).toBe(
    "client.form.role.colleague, client.ask.unsigned, 30 november 2026",
  );
  expect(aboutLine(["begrenzen", "weg"], WORDS)).toBe("Begrenzen en weg");
});

function form(kind: Form, fields: Fields): Filled {
  return { ...{ target: "own:x", form: kind, at: "", rivals: [] }, fields };
}

test("of fewer than three answers to one's own question only what is signed is shown", () => {
  const asked = [form("request", { id: "a", question: "Wat nu?" }), form("request", { id: "b" })];
  const one = (name: string, role = "teacher") =>
    form("feedback", { request: "a", role, name, comment: `Van ${name}`, date: "2026-11-30" });
  const [few] = answeredIn(asked, [one(""), one("Els")]);
  expect(few?.comments.map(({ name }) => name)).toEqual(["Els"]);
  expect(few?.withheld).toBe(1);
  const [more] = answeredIn(asked, [one(""), one("Els", "supervisor"), one("Bo")]);
  expect(more?.comments.map(({ role, name }) => [role, name])).toEqual([
    ["supervisor", "Els"],
    ["teacher", ""],
    ["teacher", "Bo"],
  ]);
  expect(answeredIn(asked, [form("feedback", { request: "b", comment: "x" })])).toEqual([]);
});
