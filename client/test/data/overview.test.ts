import { expect, test } from "vitest";
import { overviewOf } from "../../src/data/overview";
import type { Entry } from "../../src/log/event";
import { MemoryStore } from "../../src/log/store";
import { counting } from "../log/events";

const ANSWER = {
  kind: "item-answered",
  run: "run-0001",
  mode: "check",
  score: 1,
  answer: [],
} as const;

test("counts what a learner would call theirs, per record", async () => {
  const store = new MemoryStore(counting());
  const did: [string, Entry][] = [
    ["2026-11-20", { kind: "scene-chosen", run: "run-0001", step: 0, target: "scene:b/n/c" }],
    ["2026-11-22", { kind: "scene-chosen", run: "run-0001", step: 1, target: "scene:b/m/c" }],
    ["2026-11-21", { kind: "note-written", text: "stil", target: "scene:a/gezien" }],
    ["2026-11-19", { kind: "note-written", text: "", target: "scene:a/gevoeld" }],
    ["2026-11-18", { kind: "reset", target: "scene:c" }],
    ["2026-11-21", { kind: "read-marked", isRead: true, target: "lesson:a" }],
    ["2026-11-20", { kind: "read-marked", isRead: false, target: "lesson:b" }],
    ["2026-11-21", { kind: "bookmark-kept", note: "", target: "lesson:a/blok" }],
    ["2026-11-20", { kind: "bookmark-kept", target: "lesson:b" }],
    ["2026-11-21", { ...ANSWER, target: "bank:a/een" }],
    ["2026-11-21", { ...ANSWER, target: "bank:a/een" }],
    ["2026-11-21", { kind: "card-added", target: "bank:a/een" }],
    ["2026-11-21", { kind: "card-added", target: "bank:a/twee" }],
    ["2026-11-21", { kind: "card-removed", target: "bank:a/een" }],
    ["2026-11-21", { kind: "card-added", target: "term:grens" }],
    ["2026-11-21", { kind: "card-added", target: "term:regel" }],
    ["2026-11-21", { kind: "settings", target: "settings:daily", value: 20 }],
  ];
  for (const [day, entry] of did) {
    await store.append(entry, new Date(`${day}T08:00:00Z`));
  }
  const found = overviewOf(await store.all());
  expect(found).toMatchObject({
    choices: 2,
    notes: 1,
    answers: 2,
    cards: 3,
    reads: 1,
    bookmarks: 1,
    settings: 1,
    since: "2026-11-20T08:00:00.000Z",
    last: "2026-11-22T08:00:00.000Z",
  });
  const none = {
    choices: 0,
    notes: 0,
    answers: 0,
    cards: 0,
    checks: 0,
    reads: 0,
    bookmarks: 0,
    levels: 0,
    signs: 0,
    forms: 0,
    settings: 0,
  };
  const last = "2026-11-21T08:00:00.000Z";
  expect([...(found?.records ?? [])]).toEqual([
    ["bank:a", { ...none, answers: 2, cards: 1, last }],
    ["lesson:a", { ...none, reads: 1, bookmarks: 1, last }],
    ["scene:a", { ...none, notes: 1, last }],
    ["scene:b", { ...none, choices: 2, last: "2026-11-22T08:00:00.000Z" }],
    ["settings", { ...none, settings: 1, last }],
    ["terms", { ...none, cards: 2, last }],
  ]);
});

test("a log of resets and deleted notes is empty for people", async () => {
  const store = new MemoryStore(counting());
  await store.append({ kind: "note-written", text: "", target: "scene:a/gezien" }, new Date(0));
  await store.append({ kind: "reset", target: "scene:b" }, new Date(0));
  expect(overviewOf(await store.all())).toBeUndefined();
});
