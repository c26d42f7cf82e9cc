// Files of data points and observations: what is written can be read, and what does not belong there is
// refused with a reason.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOpenable } from "../../src/evidence/address";
import {
  MAX_BYTES,
  MAX_FORMS,
  PARCEL_VERSION,
  readParcel,
  SCHEMAS,
  type Travelling,
  writeParcel,
} from "../../src/evidence/parcel";
import { FORMS } from "../../src/log/form";
import { arbitraryParcel, handed, NOW } from "./parcels";

const seen = { written: NOW.toISOString(), seen: "Bleef staan." };

/** A file with something in it changed. */
function changed(form: Travelling, change: (file: Record<string, unknown>) => void) {
  const file = JSON.parse(writeParcel(form, [handed("abcdefgh", seen)], NOW));
  change(file);
  return readParcel(JSON.stringify(file));
}

const withFields = (fields: object, form: Travelling = "datapoint") =>
  changed(form, (file) => {
    file["forms"] = [{ id: "abcdefgh", fields: { written: NOW.toISOString(), ...fields } }];
  });

test("what is written is read, with what stands in it", () => {
  fc.assert(
    fc.property(arbitraryParcel, ({ form, forms }) => {
      const read = readParcel(writeParcel(form, forms, NOW));
      expect(read).toMatchObject({ form, at: NOW.toISOString() });
      expect(typeof read === "string" ? [] : read.forms).toEqual(forms);
    }),
  );
});

test("whatever a file holds, it is read or refused, and never thrown at anybody", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(["not-json", "not-ours"]).toContain(readParcel(text));
    }),
  );
});

test("what someone calls its maker does not travel", () => {
  const text = writeParcel("datapoint", [handed("abcdefgh", { ...seen, whose: "S1" })], NOW);
  expect(text).not.toContain("whose");
  expect(withFields({ whose: "S1" })).toBe("damaged");
});

test("another's schema, a newer version, and too much are told apart", () => {
  expect(changed("datapoint", (file) => Object.assign(file, { schema: "leerklimaat-log" }))).toBe(
    "not-ours",
  );
  expect(
    changed("datapoint", (file) => Object.assign(file, { version: PARCEL_VERSION + 1, new: 1 })),
  ).toBe("newer");
  const many = Array.from({ length: MAX_FORMS + 1 }, (_, at) => handed(`abcdefgh-${at}`, seen));
  expect(readParcel(writeParcel("datapoint", many, NOW))).toBe("too-big");
  expect(readParcel(writeParcel("datapoint", many.slice(1), NOW))).toMatchObject({
    form: "datapoint",
  });
  expect(readParcel(" ".repeat(MAX_BYTES + 1))).toBe("too-big");
  expect(readParcel("[".repeat(MAX_BYTES))).toBe("not-json");
});

test.each<[string, (file: Record<string, unknown>) => void]>([
  ["a key that no file has", (file) => Object.assign(file, { more: 1 })],
  ["no version", (file) => Object.assign(file, { version: "1" })],
  ["no moment", (file) => Object.assign(file, { at: "gisteren" })],
  ["no list", (file) => Object.assign(file, { forms: {} })],
  ["nothing in it", (file) => Object.assign(file, { forms: [] })],
  ["an id that is none", (file) => Object.assign(file, { forms: [{ id: "Ab", fields: seen }] })],
  [
    "one form twice",
    (file) => Object.assign(file, { forms: [1, 2].map(() => ({ id: "abcdefgh", fields: seen })) }),
  ],
  [
    "a key that no form has",
    (file) => Object.assign(file, { forms: [{ id: "abcdefgh", fields: seen, target: "own:x" }] }),
  ],
])("refused: %s", (_, change) => {
  expect(changed("datapoint", change)).toBe("damaged");
});

test.each([
  ["no moment of writing", { written: undefined }],
  ["a field of another form", { saw: "x" }],
  ["a field about something else", { "seen/appel": "x" }],
  ["a day that is none", { date: "11-2026" }],
  ["a role that nobody has", { role: "baas" }],
  ["agreement in words", { "agreed-giver": "ja" }],
  ["a competence with marks", { competence: "<b>" }],
  ["a giver of a page long", { giver: "x".repeat(201) }],
  ["signs where a text belongs", { seen: ["begrenzen/stil"] }],
  ["a number", { seen: 3 }],
])("refused: %s", (_, fields) => {
  expect(withFields(fields)).toBe("damaged");
});

test("signs are ids of ids", () => {
  const parts = withFields({ signs: ["begrenzen/stil"], attitude: ["rustig/stem"] }, "observation");
  expect(parts).toMatchObject({ forms: [{ fields: { signs: ["begrenzen/stil"] } }] });
  expect(withFields({ signs: ["begrenzen"] }, "observation")).toBe("damaged");
  expect(withFields({ signs: "begrenzen/stil" }, "observation")).toBe("damaged");
});

test("fields stand in one order, whatever the order in the file", () => {
  const read = withFields({ seen: "b", outcome: "LU1", date: "2026-11-20" });
  const names = typeof read === "string" ? [] : Object.keys(read.forms[0]?.fields ?? {});
  expect(names).toEqual(FORMS.datapoint.filter((name) => names.includes(name)));
  expect(names).toHaveLength(4);
});

test("no two schemas are the same", () => {
  expect(new Set(Object.values(SCHEMAS)).size).toBe(Object.keys(SCHEMAS).length);
});

describe("an address", () => {
  test.each(["https://school.example/portfolio?id=3", "HTTPS://school.example/a#b"])(
    "can be %s",
    (text) => {
      expect(isOpenable(text)).toBe(true);
    },
  );

  test.each([
    ...["http://school.example", "javascript:alert(1)", "https://", "https:school.example"],
    ...["https://ik:geheim@school.example", "https://school.example/a b", "https://localhost/a"],
    ...["ftp://school.example", "portfolio", `https://school.example/${"a".repeat(500)}`],
  ])("cannot be %s", (text) => {
    expect(isOpenable(text)).toBe(false);
  });
});
