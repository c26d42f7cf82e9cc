import { expect, test } from "vitest";
import type { Doing, QuizRun, SceneRun } from "../../src/cards/doing";
import type { Offer } from "../../src/today/offer";
import { ideaOf, unfinishedIn } from "../../src/today/suggest";

const OFFER: Offer = {
  decks: [
    { id: "bank:a", title: "A", page: "a.html", script: "a.js", items: ["bank:a/een"], sets: [] },
    { id: "bank:b", title: "B", page: "b.html", script: "b.js", items: [], sets: [] },
    {
      id: "terms",
      title: "Begrippen",
      page: "c.html",
      script: "c.js",
      items: ["term:a"],
      sets: [],
    },
  ],
  themes: [],
  scenes: [
    { id: "scene:a", title: "Scene A", page: "s/a.html", script: "" },
    { id: "scene:b", title: "Scene B", page: "s/b.html", script: "" },
  ],
  passages: {},
};

function doing(scenes: [string, SceneRun][], quizzes: [string, QuizRun][] = []): Doing {
  return { scenes: new Map(scenes), quizzes: new Map(quizzes), unsaved: new Map() };
}

function quiz(ended: boolean, ...mistakes: string[]): QuizRun {
  return { run: "run-0001", ended, mistakes };
}

const DONE: SceneRun = { run: "run-0001", ended: true };
const OPEN: SceneRun = { run: "run-0001", ended: false };

test("what was not ended, and is still there", () => {
  expect(unfinishedIn(doing([]), OFFER)).toEqual([]);
  const scenes: [string, SceneRun][] = [
    ["scene:a", OPEN],
    ["scene:b", DONE],
    ["scene:gone", OPEN],
  ];
  const found = unfinishedIn(doing(scenes, [["bank:b", quiz(false)]]), OFFER);
  expect(found.map(({ title }) => title)).toEqual(["Scene A", "B"]);
});

test("an idea: mistakes of the last quiz, then a new scene, then a new quiz, then nothing", () => {
  const played: [string, SceneRun][] = [
    ["scene:a", DONE],
    ["scene:b", OPEN],
  ];
  const idea = (...asked: Parameters<typeof doing>) => {
    const found = ideaOf(doing(...asked), OFFER);
    return found && `${found.why} ${found.place.title}`;
  };
  expect(idea([])).toBe("scene Scene A");
  expect(idea([["scene:a", OPEN]])).toBe("scene Scene B");
  expect(idea([], [["bank:a", quiz(true, "bank:a/een")]])).toBe("mistakes A");
  expect(idea([], [["bank:a", quiz(false, "bank:a/een")]])).toBe("scene Scene A");
  expect(idea([], [["bank:gone", quiz(true, "bank:gone/een")]])).toBe("scene Scene A");
  expect(idea(played, [["bank:a", quiz(true)]])).toBe("quiz B");
  const checked: [string, QuizRun] = ["competence:a", quiz(true)];
  expect(idea([], [["bank:a", quiz(true, "bank:a/een")], checked])).toBe("mistakes A");
  const all: [string, QuizRun][] = [
    ["bank:a", quiz(true, "bank:a/een")],
    ["bank:b", quiz(true)],
  ];
  expect(idea(played, all)).toBeUndefined();
});
