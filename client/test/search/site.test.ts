// What people look for is found on the real site: every page by its names, and of some hundred things that
// students, trainers and professionals type nearly all among the first three. `tests/site/test_search.py`
// makes the index and runs this; tests/search/ holds what is typed, and which pages answer it.

import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { familiesOf } from "../../src/search/families";
import { Finder } from "../../src/search/finding";
import type { Packed } from "../../src/search/packed";

const SITE = process.env["LEERKLIMAAT_SITE"] ?? "";
const QUERIES = path.join(import.meta.dirname, "../../../tests/search");
const PARTS = [0, 1, 2, 3];
const FIRST = 3;
const LEAST = 0.95;

function packedOf(folder: string): Packed {
  const script = readFileSync(path.join(SITE, folder, "search/index.js"), "utf8");
  const there: { leerklimaatSearch?: { index?: string } } = {};
  new Function("globalThis", script)(there);
  return JSON.parse(there.leerklimaatSearch?.index ?? "");
}

describe.skipIf(SITE === "").each([
  ["nl", ""],
  ["en", "en"],
])("in %s", (language, folder) => {
  let packed: Packed;
  let finder: Finder;
  beforeAll(() => {
    packed = packedOf(folder);
    finder = new Finder(packed);
  });
  const first = (asked: string) =>
    finder
      .find(asked)
      .slice(0, FIRST)
      .map(({ target }) => target.address.replace(".html", ""));

  // In parts, each with its own limit: some thousands of searches take a busy machine a minute.
  test.each(PARTS)(
    "every title, term and other word finds its own page among the first three, part %i",
    (part) => {
      const lost = packed.targets.flatMap(({ address, title, also }, at) =>
        (at % PARTS.length === part ? [title, ...also] : [])
          .filter((name) => !first(name).includes(address.replace(".html", "")))
          .map((name) => `${name} (${address}): ${first(name).join(", ")}`),
      );
      expect(packed.targets.length).toBeGreaterThan(400);
      // Too many pages by that name: take the word away where it fits least.
      expect(lost).toEqual([]);
    },
  );

  test("a list of results is one that can be looked through", () => {
    const rows = readFileSync(path.join(QUERIES, `${language}.tsv`), "utf8")
      .trim()
      .split("\n");
    for (const row of rows) {
      const [asked = ""] = row.split("\t");
      const listed = familiesOf(finder.find(asked));
      const pages = listed.flatMap(({ first: one, beside }) => [one, ...beside]);
      const addresses = pages.map(({ target }) => target.address);
      expect(new Set(addresses).size, asked).toBe(addresses.length);
      expect(new Set(listed.map(({ first: one }) => one.target.family)).size).toBe(listed.length);
    }
    const families = new Set(packed.targets.map(({ family }) => family));
    const known = new Set(packed.targets.map(({ address }) => address));
    expect([...families].filter((family) => !known.has(family))).toEqual([]);
    expect(families.size).toBeLessThan(packed.targets.length);
  });

  test("what people type is answered among the first three", () => {
    const rows = readFileSync(path.join(QUERIES, `${language}.tsv`), "utf8")
      .trim()
      .split("\n");
    const known = new Set(packed.targets.map(({ address }) => address.replace(".html", "")));
    const asked = rows.map((row) => row.split("\t"));
    const answers = asked.map(([, pages = ""]) => pages.split(" "));
    expect(answers.flat().filter((page) => !known.has(page))).toEqual([]);
    expect(new Set(asked.map(([words]) => words)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(300);
    const missed = asked
      .filter(([words = ""], at) => !first(words).some((page) => answers[at]?.includes(page)))
      .map(([words = ""]) => `${words}: ${first(words).join(", ") || "nothing"}`);
    const share = 1 - missed.length / rows.length;
    const told = [`${(share * 100).toFixed(1)}% of ${rows.length}`, ...missed].join("\n  ");
    process.stdout.write(`${language}: ${told}\n`);
    expect(share, told).toBeGreaterThanOrEqual(LEAST);
  });

  test("words that are used for each other are single ones, and lead somewhere", () => {
    const known = new Set(packed.index.index.map(([term]) => term));
    const idle = packed.alike.filter(
      (group) => group.length < 2 || !group.some((term) => known.has(term)),
    );
    expect(packed.alike.length).toBeGreaterThan(50);
    expect(idle).toEqual([]);
    expect(packed.alike.flat().filter((term) => term.includes(" "))).toEqual([]);
  });

  test("other words are words, each given once", () => {
    const odd = packed.targets.flatMap(({ address, title, also }) => {
      const signs = [title, ...also].map((name) => finder.terms.sign(name));
      return also
        .filter((_, at) => signs[at + 1] === "" || also.indexOf(also[at] ?? "") !== at)
        .map((name) => `${name} (${address})`);
    });
    expect(odd).toEqual([]);
  });
});
