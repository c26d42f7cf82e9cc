// Rounds of self-assessment: the last word counts within a round, and no round changes another.

import { expect, test } from "vitest";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import { answeredRounds, rounds } from "../../src/standing/rounds";
import { counting } from "../log/events";

const [ONE, TWO] = ["run-0001", "run-0002"];
const chosen = (run: string, level?: string): Entry => ({
  ...{ kind: "level-chosen", run, target: "competence:a", textHash: "abcd" },
  ...(level === undefined ? {} : { level }),
});

async function after(...entries: readonly Entry[]) {
  const store = new MemoryStore(counting());
  for (const [index, entry] of entries.entries()) {
    await store.append(entry, new Date(Date.UTC(2026, 10, index + 1)));
  }
  return store.all();
}

test("within a round the last word counts; a former round stays as it was", async () => {
  const events = await after(
    { kind: "assessment-started", run: ONE, target: "framework:k" },
    chosen(ONE, "kijkt-mee"),
    chosen(ONE, "doet-samen"),
    chosen(TWO, "doet-zelf"),
    { kind: "sign-marked", run: TWO, isSeen: true, target: "competence:a/stil" },
    { kind: "sign-marked", run: TWO, isSeen: false, target: "competence:a/stil" },
  );
  const found = rounds(events.reverse());
  expect(found.map(({ run, since, last }) => [run, since.slice(8, 10), last.slice(8, 10)])).toEqual(
    [
      [ONE, "01", "03"],
      [TWO, "04", "06"],
    ],
  );
  expect(found.map(({ levels }) => levels.get("competence:a")?.level)).toEqual([
    ...["doet-samen", "doet-zelf"],
  ]);
  expect([...(found[1]?.signs ?? [])]).toEqual([["competence:a/stil", false]]);
});

test("a level can be taken back, and a round without answers has no picture", async () => {
  const events = await after(
    { kind: "assessment-started", run: ONE, target: "framework:k" },
    chosen(TWO, "doet-zelf"),
    chosen(TWO),
  );
  expect(rounds(events)).toHaveLength(2);
  expect(answeredRounds(events)).toEqual([]);
});

test("a reset of a competence takes its levels from every round", async () => {
  const events = await after(chosen(ONE, "doet-zelf"), chosen(TWO, "doet-samen"), {
    kind: "reset",
    target: "competence:a",
  });
  expect(answeredRounds(events)).toEqual([]);
});
