// Who may need help is shown whom to call: by whole words, by words halfway, and by words with a slip in them.

import { expect, test } from "vitest";
import { asksForHelp } from "../../src/search/alarm";
import { distance, nearest } from "../../src/search/nearness";
import { Terms } from "../../src/search/terms";

const PHRASES = ["zelfmoord", "suïcide", "dood willen", "snijden", "gevaar", "112"];
const asks = (asked: string) => asksForHelp(asked, PHRASES, new Terms("nl"));

test.each([
  ...["zelfmoord", "Zelfmoord plegen", "zelf", "zelfm", "zelfmord", "zelfmoordgedachten"],
  ...[
    "suïcide",
    "suicide",
    "SUICIDAAL".slice(0, 6),
    "suicide protocol",
    "ik wil dood willen",
    "112",
    "gevaarlijk",
  ],
])("help is shown for %s", (asked) => expect(asks(asked)).toBe(true));

test.each([
  "",
  "zel",
  "moord op tafel",
  "dood",
  "willen",
  "gesprek",
  "1",
  "geval",
  "snede",
  "bevaar",
])("help is not shown for %s", (asked) => expect(asks(asked)).toBe(false));

test.each([
  ["agressie", "agressie", 0],
  ["agresie", "agressie", 1],
  ["medicaite", "medicatie", 1],
  ["kat", "hond", 4],
])("%s is so far from %s", (one, other, far) => expect(distance(one, other, 3)).toBe(far));

test("the nearest of some words is the one with the fewest slips, and none that is far", () => {
  expect(nearest("agresie", ["depressie", "agressie", "agressief"])).toBe("agressie");
  expect(nearest("xqzwv", ["agressie", "zwijgen"])).toBeUndefined();
});
