// What is found, and in which order.

import { describe, expect, test } from "vitest";
import { excerptOf, markedIn } from "../../src/search/excerpt";
import { scriptsOf } from "../../src/search/packing";
import { finderOf, madeOf, titles } from "./written";

const PAGES = [
  { title: "Grensbepaling", text: "Wat hier kan en tot waar.", also: ["limieten", "tot hier"] },
  { title: "Een gesprek voeren", text: "Je zit naast iemand. Je luistert." },
  { title: "De kring", text: "Een groepsgesprek duurt een uur. De groep kijkt terug." },
  {
    title: "Medicatie",
    text: "Wie klaarzet, tekent af.",
    parts: [["nacht", "In de nacht", "Bel de arts."]] as const,
  },
  { title: "Roken", text: "Over grenzen en roken op de groep." },
];

describe("a page is found", () => {
  const finder = finderOf(PAGES);

  test.each([
    ["grensbepaling", "Grensbepaling"],
    ["grensbepalingen", "Grensbepaling"],
    ["grensbepali", "Grensbepaling"],
    ["grensbepalling", "Grensbepaling"],
    ["grens bepaling", "Grensbepaling"],
    ["limiet", "Grensbepaling"],
    ["tot hier", "Grensbepaling"],
    ["MEDICÁTIE", "Medicatie"],
    ["medicaite", "Medicatie"],
    ["wie mag medicatie geven in de nacht", "Medicatie"],
  ])("by %s", (asked, title) => expect(titles(finder, asked)[0]).toBe(title));

  test("by half of a compound, and a compound by its halves", () => {
    expect(titles(finder, "gesprek")).toContain("De kring");
    expect(titles(finder, "groepsgesprek")[0]).toBe("De kring");
    expect(titles(finder, "kringgesprek")).toEqual(["De kring", "Een gesprek voeren"]);
  });

  test("with the passage that says most", () => {
    const [hit] = finder.find("medicatie in de nacht");
    expect(hit).toMatchObject({ anchor: "nacht", heading: "In de nacht" });
    expect(finder.find("medicatie")[0]).toMatchObject({ anchor: "" });
  });

  test("by another word that people use for it, after the word itself", () => {
    const pages = [
      { title: "In het donker", text: "Angst en schrik, ook bij wie waakt." },
      { title: "Overdag", text: "Bang zijn mag." },
      { title: "Koken", text: "Een pan met soep." },
    ];
    const alike = [["bang", "angst"]];
    expect(titles(finderOf(pages, "nl", alike), "bange")).toEqual(["Overdag", "In het donker"]);
    expect(titles(finderOf(pages), "bange")).toEqual(["Overdag"]);
  });

  test("never by what looks like nothing on the site", () =>
    expect(finder.find("xqzwv")).toEqual([]));
});

describe("first comes", () => {
  test("what a question is about, before whom it is about", () => {
    const finder = finderOf([
      { title: "Cliënten zien", text: "Wie er is, en wie er zegt te willen." },
      { title: "In de tuin", text: "Roken kan tot tien uur, ook voor een cliënt. Roken mag." },
      { title: "Aan tafel", text: "Een cliënt schept op." },
    ]);
    expect(titles(finder, "cliënt wil roken")[0]).toBe("In de tuin");
    expect(titles(finder, "cliënt")[0]).toBe("Cliënten zien");
  });

  test("the page that is named so, before the one that speaks of it", () => {
    const finder = finderOf([
      { title: "Van alles", text: "Honger, honger en nog eens honger." },
      { title: "Honger", text: "Iets." },
    ]);
    expect(titles(finder, "honger")).toEqual(["Honger", "Van alles"]);
  });

  test("the page that says all of it, before the one that says half of it often", () => {
    const finder = finderOf([
      { title: "Een", text: "Medicatie, medicatie, medicatie, medicatie." },
      { title: "Twee", text: "De arts geeft medicatie in de nacht op de gang." },
    ]);
    expect(titles(finder, "nacht medicatie")).toEqual(["Twee", "Een"]);
  });

  test("what counts more", () => {
    const finder = finderOf([
      { title: "Les: trainer", text: "Grenzen.", weight: 0.5 },
      { title: "Les", text: "Grenzen." },
    ]);
    expect(titles(finder, "grenzen")).toEqual(["Les", "Les: trainer"]);
  });
});

describe("what was meant", () => {
  const finder = finderOf(PAGES);

  test.each([
    ["grensbepalling", "grensbepaling"],
    ["medicaite geven", "medicatie geven"],
    ["limietn", "limieten"],
  ])("by %s is %s", (asked, meant) => expect(finder.meant(asked)).toBe(meant));

  test.each(["grensbepaling", "grenzen", "xqzwv", ""])("by %s is nothing else", (asked) =>
    expect(finder.meant(asked)).toBeUndefined(),
  );
});

describe("an excerpt", () => {
  const finder = finderOf(PAGES);
  const shown = (text: string, ...found: string[]) =>
    excerptOf(text, new Set(found.map(finder.terms.stem)), finder.terms)
      .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
      .join("");

  test("is the sentence that says most, marked in any form of the word", () =>
    expect(
      shown(
        "Dit is een eerste zin, die over iets heel anders gaat dan wat er gezocht wordt. Een grens is geen muur, " +
          "zegt het team, en grenzen leer je samen op de groep.",
        "grenzen",
      ),
    ).toBe("Een [grens] is geen muur, zegt het team, en [grenzen] leer je samen op de groep."));

  test("takes along what stands behind a short one", () =>
    expect(
      shown(
        "Kop\nEen grens\nHet team zegt wat kan en wat niet kan, en waarom dat zo is vandaag.",
        "grens",
      ),
    ).toBe("Een [grens] · Het team zegt wat kan en wat niet kan, en waarom dat zo is vandaag."));

  test("of a long sentence stays around the mark, and cuts no word", () => {
    const long = `${"woorden voor en ".repeat(30)}een grens ${"en woorden na ".repeat(30)}.`;
    const cut = shown(long, "grens");
    expect(cut).toMatch(/^… .*\[grens\].* …$/);
    expect(cut.length).toBeLessThan(210);
    const words = new Set(long.split(/\W+/));
    expect(cut.split(/\W+/).filter((word) => word && !words.has(word))).toEqual([]);
  });

  test("of nothing is nothing", () => expect(shown("", "grens")).toBe(""));

  test("marks whole words only", () =>
    expect(markedIn("grenzeloos", new Set(["grens"]), finder.terms)).toEqual([
      { text: "grenzeloos", isMarked: false },
    ]));
});

test("a script holds what is written, whatever signs are in it", () => {
  const strange = "een ' en \\' en \u2028 </script>";
  const { texts } = scriptsOf(madeOf([{ title: "Vreemd", text: strange }]));
  const there: { leerklimaatSearch?: { texts?: string } } = {};
  new Function("globalThis", texts)(there);
  expect(JSON.parse(there.leerklimaatSearch?.texts ?? "")).toEqual([strange]);
});

test("soft hyphens are in no text, and in no word", () => {
  const { packed, texts } = madeOf([{ title: "groeps\u00adgesprek", text: "groeps\u00adgesprek" }]);
  expect(JSON.stringify([packed, texts])).not.toContain("\u00ad");
});
