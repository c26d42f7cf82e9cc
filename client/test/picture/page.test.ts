// @vitest-environment happy-dom
// The page: nothing to see without a round, the last round otherwise, and only the example is kept.

import { beforeEach, expect, test, vi } from "vitest";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { Known } from "../../src/picture/gaps";
import { shownOf } from "../../src/picture/gaps";
import { pictureToKeep } from "../../src/picture/keep";
import { definePicture } from "../../src/picture/page";
import { rowsOf } from "../../src/picture/rows";
import { counting } from "../log/events";
import { FRAME, roundOf, SAYINGS } from "./frames";

const PARTS = ["empty", "choose", "bars", "radar", "gaps", "changes", "others", "table", "keep"];
const KNOWN: Known = {
  frame: FRAME,
  criteria: {
    "competence:c4": {
      lang: "nl",
      levels: {
        een: { independence: "Een ander beslist.", complexity: "Rustig.", exemplar: "Stil." },
        vier: { independence: "Jij beslist.", complexity: "Druk.", exemplar: "Kom binnen." },
      },
    },
  },
  pages: { plan: "plan.html", evidence: "bewijs.html" },
  ways: {
    "competence:c4": [
      { id: "lesson:a", title: "A", page: "a.html", levels: ["een"] },
      { id: "lesson:b", title: "B", page: "b.html", levels: ["vijf"] },
      { id: "lesson:c", title: "C", page: "c.html", levels: ["drie", "vier"] },
      { id: "bank:a", title: "Vragen", page: "q.html", items: 5 },
      { id: "talk:a", title: "Praat", page: "t.html#a" },
    ],
  },
};
const NOW = new Date(Date.UTC(2026, 10, 30));
const store = new MemoryStore(counting());
const session = () => sessionStorage;
const log = new Log({ makeId: counting(), now: () => NOW, session }, store);
definePicture(log, KNOWN, SAYINGS);

async function chose(run: string, day: number, levels: Readonly<Record<string, string>>) {
  const at = new Date(Date.UTC(2026, 10, day));
  await store.append({ kind: "assessment-started", run, target: "framework:k" }, at);
  for (const [id, level] of Object.entries(levels)) {
    await store.append({ kind: "level-chosen", run, level, target: `competence:${id}` }, at);
  }
}

async function opened(): Promise<void> {
  const sections = PARTS.map((name) => `<section data-part="${name}" hidden></section>`).join("");
  const told = ["store", "picture", "keep"].map((name) => `<p data-status="${name}"></p>`).join("");
  const page = document.createElement("lk-picture");
  page.innerHTML = `${sections}${told}`;
  document.body.replaceChildren(page);
  await vi.waitFor(() => expect(seen()).not.toEqual([]));
}

function seen(): string[] {
  return [...document.querySelectorAll<HTMLElement>("[data-part]:not([hidden])")].map(
    ({ dataset }) => dataset["part"] ?? "",
  );
}

function choose(name: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(`[data-choose="${name}"]`);
  if (select === null) {
    throw new Error(`nothing to choose: ${name}`);
  }
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event("change"));
}

function cell(competence: string, column: string): string | undefined {
  const line = document.querySelector(`tr[data-competence="competence:${competence}"]`);
  return line?.querySelector(`[data-column="${column}"]`)?.textContent ?? undefined;
}

beforeEach(() => store.erase());

test("without a card there is no picture, but a way to the cards", async () => {
  await opened();
  expect(seen()).toEqual(["empty"]);
});

test("the last round is shown, with the one before it as a faint line", async () => {
  await chose("run-0001", 1, { c1: "twee", c2: "twee" });
  await chose("run-0002", 9, { c1: "drie", c2: "twee" });
  await opened();
  expect(seen()).toEqual(["choose", "bars", "radar", "gaps", "changes", "table", "keep"]);
  expect(cell("c1", "now")).toBe("3 doet drie bare");
  expect(cell("c1", "before")).toBe("2 doet twee");
  expect(document.querySelectorAll('[data-part="changes"] li')).toHaveLength(1);
  choose("before", "");
  expect(cell("c1", "before")).toBeUndefined();
  expect(seen()).not.toContain("changes");
  choose("run", "run-0001");
  expect(cell("c1", "now")).toBe("2 doet twee");
  // Nothing is earlier than the first.
  expect(document.querySelector('[data-choose="before"]')).toBeNull();
  expect(document.activeElement).toBe(document.querySelector('[data-choose="run"]'));
});

test("the example is kept, and its differences come with words and ways", async () => {
  await chose("run-0001", 1, { c4: "een", c1: "vijf" });
  await opened();
  expect(document.querySelector('[data-part="gaps"]')?.textContent).toContain("gaps.choose");
  choose("profile", "profile:p");
  await vi.waitFor(async () => expect(await store.all()).toHaveLength(4));
  const [gap, ...none] = document.querySelectorAll('[data-part="gaps"] li[data-competence]');
  expect(none).toEqual([]);
  expect(gap?.textContent).toContain("Een ander beslist. Rustig.");
  expect(gap?.textContent).toContain("Kom binnen.");
  expect(gap?.textContent).not.toContain("Stil.");
  expect([...(gap?.querySelectorAll("a") ?? [])].map(({ textContent }) => textContent)).toEqual([
    ...["Titel c4", "C", "A", "Vragen", "Praat", "gaps.goal"],
  ]);
  await opened();
  expect(cell("c4", "example")).toBe("4 doet vier");
});

test("a story takes the mark away that there is none", async () => {
  await chose("run-0001", 1, { c1: "drie", c2: "vier" });
  const fields = { competence: "c1", situation: "Aan tafel." };
  await store.append({ kind: "form-kept", form: "story", fields, target: "own:s1" }, NOW);
  await opened();
  expect(cell("c1", "now")).toContain("told");
  expect(cell("c2", "now")).toContain("bare");
  const links = document.querySelectorAll('[data-part="table"] ul a');
  expect([...links].map((link) => link.getAttribute("href"))).toEqual(["bewijs.html#c2/vier"]);
});

test("the last check of what someone knows stands beside what they say of themself", async () => {
  await chose("run-0001", 1, { c1: "twee" });
  const target = "competence:c1";
  for (const points of [2, 4]) {
    const run = `run-100${points}`;
    await store.append({ kind: "quiz-ended", run, points, items: 5, target }, NOW);
  }
  await opened();
  expect(cell("c1", "check")).toBe("table.right 4 5");
  expect(cell("c2", "check")).toBe("");
});

test("what others saw stands beside it, as far as their number allows", async () => {
  await chose("run-0001", 1, { c1: "een" });
  const answer = (level: string, at: number) =>
    store.append(
      {
        ...{ kind: "form-kept", form: "feedback", target: `own:f${at}` },
        fields: { role: "colleague", name: "Els", "level/c1": level, "strong/c1": `Goed ${at}.` },
      },
      NOW,
    );
  await answer("drie", 1);
  await answer("drie", 2);
  await opened();
  const told = () => document.querySelector('[data-part="others"]')?.textContent ?? "";
  expect(told()).toContain("others.few");
  expect(told()).toContain("Goed 1.");
  expect(cell("c1", "others")).toBeUndefined();
  for (const [at, level] of ["vier", "drie", "twee", "drie"].entries()) {
    await answer(level, at + 3);
  }
  await opened();
  expect(told()).toContain("others.middle doet drie");
  expect(told()).toContain("others.unsteady 10");
  expect(told()).toContain("others.difference");
  expect(cell("c1", "others")).toBe("doet drie table.range 2 4");
});

test("lessons that aim between the two levels come first", () => {
  const rows = rowsOf(FRAME, {
    ...{ round: roundOf({ c4: 1 }), profile: FRAME.profiles[0] },
    ...{ told: new Set<string>(), checks: new Map(), others: new Map() },
  });
  const row = rows[3];
  if (!row) {
    throw new Error("no such row");
  }
  const ids = (from: number, to: number) =>
    shownOf({ row, from, to }, KNOWN).map(([, { id }]) => id);
  expect(ids(1, 4)).toEqual(["lesson:c", "lesson:a", "bank:a", "talk:a"]);
  expect(ids(4, 5)).toEqual(["lesson:b", "lesson:a", "bank:a", "talk:a"]);
});

test("the page to keep holds the picture, no script, and leads nowhere", () => {
  const rows = rowsOf(FRAME, {
    ...{ round: roundOf({ c1: 2, c4: 1 }), before: roundOf({ c1: 1 }, 2) },
    ...{
      profile: FRAME.profiles[0],
      told: new Set<string>(),
      checks: new Map(),
      others: new Map(),
    },
  });
  const called = { round: "nu", before: "toen", profile: "Pas begonnen" };
  const text = pictureToKeep(rows, called, KNOWN, SAYINGS);
  const page = new DOMParser().parseFromString(text, "text/html");
  expect(page.querySelectorAll("script, a, link, img, button")).toHaveLength(0);
  expect(page.querySelectorAll("svg[role=img]")).toHaveLength(rows.length + 2);
  expect(page.querySelectorAll("tbody tr")).toHaveLength(rows.length);
  expect(page.body.textContent).toContain("Jij beslist. Druk.");
  expect(page.querySelectorAll("head style")).toHaveLength(1);
});
