// A form holds what the file has, when only empty fields, the kind of a value and the order of keys differ.

import { expect, test } from "vitest";
import { same } from "../../src/write/same";

test.each([
  [{ a: "x", b: "" }, { a: "x" }],
  [{ a: 2026 }, { a: "2026" }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: [] }, {}],
  [{ a: { b: [""] } }, {}],
  [{ a: "een\r\ntwee " }, { a: "een\ntwee" }],
  [{ a: true }, { a: "true" }],
])("%j and %j are the same", (one, other) => {
  expect(same(one, other)).toBe(true);
});

test.each([
  [{ a: "x" }, { a: "y" }],
  [{ a: ["x", "y"] }, { a: ["y", "x"] }],
  [{ a: "x" }, {}],
  [{ a: { b: "x" } }, { a: "x" }],
])("%j and %j are not", (one, other) => {
  expect(same(one, other)).toBe(false);
});
