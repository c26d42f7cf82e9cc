// What is pasted can stand in a file, and says what it said.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaned } from "../../src/write/paste";

test.each([
  ["leef\u00adklimaat", "leefklimaat"],
  ["om\u00a0tien\u202fuur", "om tien uur"],
  ["\ufeffeen\u200btwee", "eentwee"],
  ["•\teen\r\n•\ttwee", "- een\n- twee"],
  ["\uf0b7 een\n▪ twee\n· drie", "- een\n- twee\n- drie"],
  ["een\vtwee\u2028drie", "een\ntwee\ndrie"],
  ["een   twee  \n\n\n\ndrie", "een twee\n\ndrie"],
  ["“Zo,” zei hij, ‘en’ zweeg…", "“Zo,” zei hij, ‘en’ zweeg…"],
  ["– Ik ga, zei ze", "– Ik ga, zei ze"],
  ["cafe\u0301", "café"],
])("%j becomes %j", (pasted, clean) => {
  expect(cleaned(pasted)).toBe(clean);
});

test("what is clean stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = cleaned(text);
      expect(cleaned(once)).toBe(once);
    }),
  );
});

test("no letter is lost", () => {
  const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(letters(cleaned(text))).toBe(letters(text));
    }),
  );
});
