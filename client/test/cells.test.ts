// A table for a spreadsheet: columns in its language, and no text that it would calculate. What Python gives has the same
// rules (tests/exports/test_table.py).

import { expect, test } from "vitest";
import { harmless, separated } from "../src/cells";

test.each(["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])(
  "a text that begins with %j is no formula",
  (sign) => {
    expect(harmless(sign)).toBe(`'${sign}`);
    expect(harmless(`${sign}1+1`)).toBe(`'${sign}1+1`);
  },
);

test.each(["", "a=b", "1-2", "'s avonds", " =1"])("%j stays as it is", (text) => {
  expect(harmless(text)).toBe(text);
});

test("where a comma parts units from tenths, it does not part columns", () => {
  const rows = [
    ["een, twee", "een; twee", 'zeg "ja"', "a\nb"],
    ["", 1, -5, ""],
  ];
  const [nl, en] = ["nl", "en"].map((language) => separated(rows, language));
  expect(nl).toBe('\ufeff"een, twee";"een; twee";"zeg ""ja""";"a\nb"\r\n;1;-5;\r\n');
  expect(en).toBe('\ufeff"een, twee","een; twee","zeg ""ja""","a\nb"\r\n,1,-5,\r\n');
});
