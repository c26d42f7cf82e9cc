import { expect, test } from "vitest";
import { overviewOf } from "../../src/data/overview";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import { counting } from "../log/events";

test("counts what a learner would call theirs, per record", async () => {
  const store = new MemoryStore(counting());
  const did: [string, Entry][] = [
    ["2026-11-20", { kind: "scene-chosen", run: "run-0001", step: 0, target: "scene:b/n/c" }],
    ["2026-11-22", { kind: "scene-chosen", run: "run-0001", step: 1, target: "scene:b/m/c" }],
    ["2026-11-21", { kind: "note-written", text: "stil", target: "scene:a/gezien" }],
    ["2026-11-19", { kind: "note-written", text: "", target: "scene:a/gevoeld" }],
    ["2026-11-18", { kind: "reset", target: "scene:c" }],
  ];
  for (const [day, entry] of did) {
    await store.append(entry, new Date(`${day}T08:00:00Z`));
  }
  const found = overviewOf(await store.all());
  expect(found).toMatchObject({
    choices: 2,
    notes: 1,
    since: "2026-11-20T08:00:00.000Z",
    last: "2026-11-22T08:00:00.000Z",
  });
  expect([...(found?.records ?? [])]).toEqual([
    ["scene:a", { choices: 0, notes: 1, last: "2026-11-21T08:00:00.000Z" }],
    ["scene:b", { choices: 2, notes: 0, last: "2026-11-22T08:00:00.000Z" }],
  ]);
});

test("a log of resets and deleted notes is empty for people", async () => {
  const store = new MemoryStore(counting());
  await store.append({ kind: "note-written", text: "", target: "scene:a/gezien" }, new Date(0));
  await store.append({ kind: "reset", target: "scene:b" }, new Date(0));
  expect(overviewOf(await store.all())).toBeUndefined();
});
