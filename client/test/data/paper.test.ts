// @vitest-environment happy-dom
// The page: chapters with a list of contents, how it is now before what came before, texts as texts, and
// never larger than it should be.

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { paperOf } from "../../src/data/paper";
import { type Row, rowsOf } from "../../src/data/rows";
import type { Entry } from "../../src/log/event";
import { events, NOON } from "../log/events";
import { answer, known, rows, say, WORDINGS } from "./told";

const TODAY = "22 november 2026";

beforeEach(() => {
  document.documentElement.lang = "nl";
});

function read(some: readonly Row[], isTold = true): Document {
  const html = paperOf(some, NOON, isTold, say, "nl");
  return new DOMParser().parseFromString(html, "text/html");
}

function texts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? "");
}

test("a page has a chapter for each kind of thing, and a list of contents that leads there", async () => {
  const page = read(
    await rows(
      { kind: "card-reviewed", rating: 3, target: "term:grens" },
      answer("bank:a/een", ["vragen"]),
      {
        ...{ kind: "level-chosen", run: "run-0001", level: "doet-zelf" },
        target: "competence:begrenzen",
      },
      { kind: "settings", value: 3, target: "settings:daily" },
      { kind: "card-added", target: "term:grens" },
    ),
  );
  expect(texts(page, "nav a")).toEqual([
    ...["readable.chapter.competences", "Begrenzen"],
    ...["readable.chapter.quizzes", "Quiz: aan tafel"],
    ...["readable.chapter.terms", "terms"],
  ]);
  const anchors = [...page.querySelectorAll("nav a")].map((link) => link.getAttribute("href"));
  expect(anchors.every((one) => page.querySelector(one ?? ""))).toBe(true);
  expect(page.body.textContent).not.toContain("kind.settings");
  expect(page.documentElement.lang).toBe("nl");
});

test("the last answer stands with its question, and those before it below", async () => {
  const page = read(
    await rows(answer("bank:a/een", ["wachten"], 0), answer("bank:a/een", ["vragen"])),
  );
  expect(texts(page, "dt p")).toEqual(["Samira schuift haar bord weg."]);
  expect(texts(page, "dt")).toEqual(["Samira schuift haar bord weg.Wat doe je eerst?"]);
  expect(texts(page, "dd")).toEqual([
    `${TODAY} kind.item-answered: Je vraagt wat er is. (readable.right)`,
  ]);
  expect(texts(page, ".before li")).toEqual([
    `${TODAY} kind.item-answered, Wat doe je eerst? Je wacht. (readable.wrong)`,
  ]);
});

test("a way through a scene stands as it was gone, from its beginning", async () => {
  const page = read(
    await rows(
      {
        ...{ kind: "scene-chosen", run: "run-0001", step: 0 },
        target: "scene:bord-weg/tafel/vragen",
      },
      { kind: "scene-ended", run: "run-0001", target: "scene:bord-weg/afspraak" },
    ),
  );
  expect(texts(page, "dt")).toEqual([`readable.played ${TODAY}`]);
  expect(texts(page, "dd")).toEqual([
    "Je vraagt zacht wat er is.",
    "kind.scene-ended: Een afspraak",
  ]);
});

test("what was typed stands there as it was typed", async () => {
  const text = "<script>alert(1)</script> & <img src=x onerror=alert(1)>\n</style></head>$&";
  const page = read(await rows({ kind: "note-written", text, target: "scene:bord-weg/gezien" }));
  expect(page.querySelector("script, img")).toBeNull();
  expect(texts(page, "h3")).toEqual(["Het bord weg"]);
  expect(texts(page, "dd span")).toEqual([text]);
});

test("a page says that there is nothing, and that the texts did not come", () => {
  const page = read([], false);
  expect(page.querySelector("nav")).toBeNull();
  expect(texts(page, "main > p").slice(1)).toEqual(["readable.nothing", "readable.untold"]);
});

test("however much was done, it stays a page, and says how much more there is", async () => {
  const once = (index: number): Entry => answer(`bank:b${index % 300}/een`, ["a"]);
  const often = Array.from({ length: 60 }, () => answer("bank:a/een", ["vragen"]));
  const page = read(
    await rows(...Array.from({ length: 300 }, (_, index) => once(index)), ...often),
  );
  expect(page.querySelectorAll("h3")).toHaveLength(200);
  expect(page.querySelectorAll(".before li")).toHaveLength(50);
  expect(texts(page, "p").filter((words) => words.startsWith("readable.more"))).toEqual([
    "readable.more 9",
    "readable.more 101",
  ]);
});

test("whatever was done, every anchor is there once and nothing runs", () => {
  fc.assert(
    fc.property(events, (all) => {
      const page = read(rowsOf(all, known(WORDINGS), say, "nl"));
      const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page.querySelector("script, img, link, iframe")).toBeNull();
    }),
    { numRuns: 30 },
  );
});
