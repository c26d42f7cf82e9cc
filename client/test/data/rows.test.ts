// @vitest-environment happy-dom
// What someone did, in words: of questions and scenes as the site says them, of what is gone its id.

import { expect, test } from "vitest";
import { split } from "../../src/data/rows";
import type { Entry } from "../../src/log/event";
import { moment } from "../../src/words";
import { NOON } from "../log/events";
import { answer, rows, rowsWith } from "./told";

test.each([
  ["bank:a/een", ["vragen"], "Je vraagt wat er is."],
  ["bank:a/orde", ["a", "b"], "Eerst → Dan"],
  ["bank:a/paar", ["nabij=ver", "ver=nabij"], "Nabij: op afstand; Ver: dichtbij"],
  ["bank:a/gat", ["een=x", "twee=weg"], "1: grens; twee=weg"],
  ["bank:a/een", ["constructor"], "constructor"],
])("an answer to %s is told in words", async (target, given, words) => {
  const [row] = await rows(answer(target, given));
  expect(row?.outcome).toBe(`${words} (readable.right)`);
});

test("a question is told with its situation, and how sure someone was", async () => {
  const given = { ...answer("bank:a/een", ["vragen"], 0.5), confidence: 2 } as const;
  const [row] = await rows({ ...given, textHash: "toen" });
  expect(row).toMatchObject({
    title: "Quiz: aan tafel",
    about: "Wat doe je eerst?",
    context: "Samira schuift haar bord weg.",
    outcome: "Je vraagt wat er is. (readable.share 50, readable.sure.s2)",
    isChanged: true,
  });
  const [same] = await rows({ ...given, textHash: "nu" });
  expect(same?.isChanged).toBe(false);
});

test("a choice in a scene is what was chosen, and its step says whether it changed", async () => {
  const some = await rows(
    {
      ...{ kind: "scene-chosen", run: "run-0001", step: 0, textHash: "toen" },
      target: "scene:bord-weg/tafel/vragen",
    },
    { kind: "scene-ended", run: "run-0001", target: "scene:bord-weg/afspraak", textHash: "nu" },
  );
  expect(some.map(({ about, outcome, isChanged }) => [about, outcome, isChanged])).toEqual([
    ["", "Je vraagt zacht wat er is.", true],
    ["", "Een afspraak", false],
  ]);
});

test("what the site no longer has is gone, by its id; without its texts nobody can say so", async () => {
  const did = [
    answer("bank:weg/weg", ["a"]),
    { kind: "note-written", text: "even", target: "scene:bord-weg/weg" },
  ] as const;
  expect((await rows(...did)).map(({ title, about }) => [title, about])).toEqual([
    ["readable.gone bank:weg", "readable.gone bank:weg/weg"],
    ["Het bord weg", "readable.gone scene:bord-weg/weg"],
  ]);
  expect((await rowsWith(undefined, ...did)).map(({ title, about }) => [title, about])).toEqual([
    ["bank:weg", "bank:weg/weg"],
    ["scene:bord-weg", "scene:bord-weg/weg"],
  ]);
});

test("a level, an indicator and a term have their names; a form stands with its competence", async () => {
  const some = await rows(
    {
      ...{ kind: "level-chosen", run: "run-0001", level: "doet-zelf" },
      target: "competence:begrenzen",
    },
    {
      ...{ kind: "sign-marked", run: "run-0001", isSeen: true },
      target: "competence:begrenzen/zegt-nee",
    },
    { kind: "card-reviewed", rating: 2, target: "term:grens" },
    {
      ...{ kind: "form-kept", form: "story", target: "own:een" },
      fields: { competence: "begrenzen", task: "Ik was alleen." },
    },
    { kind: "form-kept", form: "story", target: "own:twee", fields: { competence: "weg" } },
  );
  expect(some.map(({ record, about, outcome }) => [record, about, outcome])).toEqual([
    ["competence:begrenzen", "", "doet het zelf"],
    ["competence:begrenzen", "Zegt rustig nee.", "readable.seen"],
    ["terms", "Grens", "readable.rating.effort"],
    [
      "competence:begrenzen",
      "",
      "client.form.story.competence: Begrenzen\nclient.form.story.task: Ik was alleen.",
    ],
    ["own", "", "client.form.story.competence: weg"],
  ]);
});

test("settings are told in words and local time", async () => {
  const some = await rows(
    { kind: "settings", value: true, target: "settings:persist" },
    { kind: "settings", value: 7.5, target: "settings:daily" },
    { kind: "settings", value: NOON.toISOString(), target: "settings:backup" },
  );
  expect(some.map((row) => row.outcome)).toEqual([
    "readable.yes",
    "7,5",
    moment(NOON.toISOString(), "nl"),
  ]);
});

test("an erased text is not told", async () => {
  const some = await rows(
    { kind: "note-written", text: "even", target: "bank:a/een" },
    { kind: "note-written", text: "", target: "bank:a/een" },
    { kind: "reset", target: "bank:weg" },
  );
  expect(some).toEqual([]);
});

test("the last answer says how it is now, and the last way through a scene as a whole", async () => {
  const chosen = (run: string): Entry => ({
    kind: "scene-chosen",
    run,
    step: 0,
    target: "scene:bord-weg/tafel/vragen",
  });
  const some = await rows(
    answer("bank:a/een", ["wachten"], 0),
    chosen("run-0001"),
    { kind: "scene-ended", run: "run-0001", target: "scene:bord-weg/afspraak" },
    answer("bank:a/een", ["vragen"]),
    chosen("run-0002"),
    { kind: "scene-ended", run: "run-0002", target: "scene:bord-weg/afspraak" },
  );
  const { now, before } = split(some);
  expect(before).toEqual(some.slice(0, 3));
  expect(now).toEqual(some.slice(3));
});
