import fc from "fast-check";
import { expect, test } from "vitest";
import { inShort } from "../../src/quiz/in-short";

const SENTENCE = "Mina pakt het broodmes en staat op van haar stoel.";

test("what is short already is left whole", () => {
  expect(inShort(SENTENCE.repeat(1))).toBeUndefined();
  expect(inShort(`${SENTENCE} `.repeat(4))).toBeUndefined();
});

test("what is long ends after a sentence, also one that somebody says", () => {
  expect(inShort(`${SENTENCE} `.repeat(6))).toBe(`${SENTENCE} ${SENTENCE} …`);
  const said = `Karel roept: "${SENTENCE}" ${`${SENTENCE} `.repeat(5)}`;
  expect(inShort(said)).toBe(`Karel roept: "${SENTENCE}" ${SENTENCE} …`);
});

test("one long sentence stays whole", () => {
  expect(inShort("woord ".repeat(60))).toBeUndefined();
});

test("nothing is made up, whatever the text", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12, mode: "sentences" }), (text) => {
      const short = inShort(text);
      expect(text.startsWith((short ?? "").replace(/ …$/, ""))).toBe(true);
    }),
  );
});
