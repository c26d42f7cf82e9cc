// From text to terms, and the halves of compounds. The stems of Dutch and English are those of Snowball's own
// lists of words and stems.

import { describe, expect, test } from "vitest";
import { halvesOf } from "../../src/search/compounds";
import { Terms } from "../../src/search/terms";

const nl = new Terms("nl");
const en = new Terms("en");

describe("a stem", () => {
  test.each([
    ["lichamelijkheden", "licham"],
    ["lichtten", "licht"],
    ["opgingen", "opging"],
    ["opglimlachten", "opglimlacht"],
    ["brieven", "brief"],
    ["grenzen", "gren"],
    ["grens", "gren"],
    ["afdelingen", "afdel"],
    ["mogelijkheid", "mogelijk"],
  ])("of Dutch %s is %s", (word, stem) => expect(nl.stem(word)).toBe(stem));

  test.each([
    ["consistency", "consist"],
    ["knightly", "knight"],
    ["generously", "generous"],
    ["reflection", "reflect"],
    ["reflective", "reflect"],
    ["boundaries", "boundari"],
    ["dying", "die"],
  ])("of English %s is %s", (word, stem) => expect(en.stem(word)).toBe(stem));

  test("of another language is the word", () =>
    expect(new Terms("de").stem("abteilungen")).toBe("abteilungen"));
});

describe("words", () => {
  test("are in small letters, without accents and soft hyphens", () =>
    expect(nl.words("Suïcide, groeps\u00adgesprek: ÉÉN, co-therapie's")).toEqual([
      "suicide",
      "groepsgesprek",
      "een",
      "co",
      "therapie",
    ]));

  test("keep single figures, and no single letters", () =>
    expect(nl.words("stap 3 a b 112")).toEqual(["stap", "3", "112"]));

  test("that are small are not asked for, unless there is nothing else", () => {
    expect(nl.asked("mag ik met de medicatie")).toEqual(["mag", "medicatie"]);
    expect(nl.asked("wat is dit")).toEqual(["wat", "is", "dit"]);
  });

  test("of a title make the same sign in any form", () =>
    expect(nl.sign("De afdelingen")).toBe(nl.sign("afdeling")));
});

describe("a compound", () => {
  const known = (...words: string[]) => {
    const stems = new Set(words.map(nl.stem));
    return (term: string) => stems.has(term);
  };

  test.each([
    ["groepsgesprekken", ["groep", "gesprek"]],
    ["werkrelatie", ["werk", "relatie"]],
    ["clientenraad", ["client", "rad"]],
    ["begeleidingsplan", ["begeleid", "plan"]],
  ])("%s has halves", (word, halves) => {
    const isKnown = known(
      "groep",
      "gesprek",
      "werk",
      "relatie",
      "cliënt",
      "client",
      "raad",
      "begeleiding",
      "plan",
    );
    expect(halvesOf(word, nl, isKnown)).toEqual(halves);
  });

  test("has none that are short, small or unknown", () => {
    expect(halvesOf("groepsgesprek", nl, known("groep"))).toBeUndefined();
    expect(halvesOf("overleg", nl, known("over", "leg", "eg"))).toBeUndefined();
    expect(halvesOf("onderzoek", nl, known("onder", "zoek"))).toBeUndefined();
  });
});
