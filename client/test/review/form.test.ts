// @vitest-environment happy-dom

import { beforeEach, expect, test } from "vitest";
import { answersOf, defineReview, fillIn } from "../../src/review/form";
import { gone } from "../gone";

const A = "0123456789ab-0123456789ab";
const B = "ba9876543210-ba9876543210";

const claim = (code: string) => `<div data-claim="${code}">
  <input type="radio" name="antwoord:${code}" value="klopt">
  <input type="radio" name="antwoord:${code}" value="klopt niet">
  <textarea name="opmerking:${code}"></textarea></div>`;

let form: HTMLFormElement;

beforeEach(() => {
  document.body.innerHTML = `<form><input type="text" name="naam">${claim(A)}${claim(B)}
    <input type="checkbox" name="bron:wet" value="ja"></form>`;
  form = document.querySelector("form") as HTMLFormElement;
});

test("only what was said of a claim is in the file", () => {
  const filled: unknown = {
    format: "leerklimaat-nakijken",
    version: 1,
    name: "Noor de Vries",
    answers: [{ claim: B, verdict: "klopt niet", remark: "Sinds vorig jaar anders." }],
    sources: ["wet"],
  };
  expect(fillIn(form, JSON.stringify(filled))).toBe(true);
  expect(answersOf(form)).toEqual(filled);
});

test("a form without answers says so", () => {
  expect(answersOf(form)).toMatchObject({ name: "", answers: [], sources: [] });
});

test.each(["", "{}", "[]", "null", '{"format": "iets anders"}'])(
  "a file of something else changes nothing: %s",
  (text) => {
    expect(fillIn(form, text)).toBe(false);
    expect(answersOf(form).answers).toEqual([]);
  },
);

test.each([
  ["one that is gone", gone(), "weg"],
  ["one of something else", new File(["{}"], "x.json"), "anders"],
])("of %s it is said that nothing came of it", async (_, file, said) => {
  document.body.innerHTML = `<form data-refused="anders" data-unreadable="weg"></form>
    <input type="file" id="terug"><p role="status"></p>`;
  defineReview(document);
  const back = document.querySelector("input") as HTMLInputElement;
  Object.defineProperty(back, "files", { value: [file] });
  back.dispatchEvent(new Event("change"));
  await new Promise((done) => setTimeout(done));
  expect(document.querySelector("[role=status]")?.textContent).toBe(said);
});
