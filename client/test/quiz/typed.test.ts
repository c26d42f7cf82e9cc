import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame } from "../../src/quiz/typed";

describe("the same word", () => {
  test.each([
    ["Huisregels", "huisregel"],
    ["één", "een"],
    ["leef-milieu", "Leefmilieu"],
    ["leef milieu", "leefmilieu"],
    ["grens", " grens. "],
    ["relaties", "relatie"],
    ["groepen", "groep"],
    ["rules", "rule"],
  ])("%s is %s", (one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  test.each([
    ["steun", "structuur"],
    ["ja", "nee"],
    ["", ""],
    ["?", "!"],
    ["mens", "men"],
  ])("%s is not %s", (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });

  test("what is the same stays so, whoever types it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (one, other) => {
        expect(isSame(one, other)).toBe(isSame(other, one));
        expect(isSame(one, one.toUpperCase().toLowerCase())).toBe(isSame(one, one.toLowerCase()));
      }),
    );
  });
});
