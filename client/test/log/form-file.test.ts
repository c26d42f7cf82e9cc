// A form as a file: what is written can be read, and whatever else it is, it is refused with a reason.

import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMS, type Form } from "../../src/log/form";
import { FORM_VERSION, MAX_FORM_BYTES, readForm, writeForm } from "../../src/log/form-file";
import { NOON } from "./events";

const GOOD = {
  target: "own:abcdefgh",
  at: NOON.toISOString(),
  fields: { checklist: "gehalte", "answer/appel": "veel", "how/appel": "Wij dekken samen." },
};
const changed = (more: object) =>
  JSON.stringify({ ...JSON.parse(writeForm("scan", GOOD)), ...more });

test("what is written is read, whatever was written in it", () => {
  const forms = fc.constantFrom(...(Object.keys(FORMS) as Form[]));
  fc.assert(
    fc.property(
      forms,
      fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }),
      (form, texts) => {
        const fields = Object.fromEntries(texts.map((text, at) => [FORMS[form][at] ?? "", text]));
        delete fields[""];
        expect(readForm(writeForm(form, { ...GOOD, fields }), form)).toEqual({ ...GOOD, fields });
      },
    ),
  );
});

test.each([
  ["too-big", "x".repeat(MAX_FORM_BYTES + 1)],
  ["not-json", "{"],
  ["not-ours", "[]"],
  ["not-ours", changed({ schema: "leerklimaat-log" })],
  ["newer", changed({ version: FORM_VERSION + 1 })],
  ["other", changed({ form: "goal" })],
  ["damaged", changed({ version: "1" })],
  ["damaged", changed({ extra: 1 })],
  ["damaged", changed({ target: "bank:a/een" })],
  ["damaged", changed({ at: "gisteren" })],
  ["damaged", changed({ fields: { seen: "x" } })],
  ["damaged", changed({ fields: [] })],
])("refused: %s", (why, text) => {
  expect(readForm(text, "scan")).toBe(why);
});

test("any text is read or refused, and never an error", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((fields) => changed({ fields })),
      ),
      (text) => {
        const read = readForm(text, "scan");
        expect(typeof read === "string" || read.target.startsWith("own:")).toBe(true);
      },
    ),
  );
});
