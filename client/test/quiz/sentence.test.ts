// @vitest-environment happy-dom
// A sentence at a question is kept when someone presses the button for it, and never without.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { Log } from "../../src/log/log";
import { SHARED } from "../../src/log/name";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { keepingIn } from "../../src/quiz/sentence";
import { counting, NOON } from "../log/events";

const WORLD: World = {
  makeId: counting(),
  now: () => new Date("2026-11-22T12:00:00Z"),
  session: () => sessionStorage,
};
const ITEM = { id: "bank:a/een", textHash: "0123456789ab" };
const SENTENCE = "Ik zie dat je je bord wegschuift.";

let store: MemoryStore;
let log: Log;

beforeEach(() => {
  document.documentElement.lang = "nl";
  sessionStorage.clear();
  store = new MemoryStore(counting(100));
  log = new Log(WORLD, store);
});

function open() {
  document.body.innerHTML = "<form><p><textarea></textarea></p></form>";
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
  const element = keepingIn(log, say)(ITEM, field);
  document.querySelector("form")?.append(element);
  const [keep, anyway] = element.querySelectorAll<HTMLButtonElement>(".lk-own__foot button");
  return {
    field,
    element,
    keep: keep as HTMLButtonElement,
    anyway: anyway as HTMLButtonElement,
    yours: () => element.querySelector("details"),
    write: (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    said: () => element.querySelector("[role=status]")?.textContent,
    shown: () => [...element.querySelectorAll(".lk-own__other")].map((one) => one.textContent),
    erase: () => element.querySelector<HTMLElement>("details button")?.click(),
  };
}

const kept = async () =>
  (await store.all()).map((event) => event.kind === "note-written" && event.text);

test("what is typed is kept only after a press, and said to be so only then", async () => {
  const { write, keep, yours, said, shown, field } = open();
  await log.all();
  expect(yours()).toBeNull();
  write(SENTENCE);
  field.dispatchEvent(new Event("change"));
  document.dispatchEvent(new Event("visibilitychange"));
  await log.all();
  expect(await store.all()).toEqual([]);
  keep.click();
  expect(said()).toBe("");
  await vi.waitFor(() => expect(said()).toBe("client.note.kept"));
  expect(await store.all()).toMatchObject([
    { kind: "note-written", target: ITEM.id, text: SENTENCE, textHash: ITEM.textHash },
  ]);
  expect(shown()).toEqual([SENTENCE]);
  expect(yours()?.open).toBe(true);
});

test("it is there on a next visit, folded, can be replaced, and is erased for good", async () => {
  await store.append({ kind: "note-written", target: ITEM.id, text: "eerst" }, NOON);
  const { write, keep, yours, said, shown, erase, field } = open();
  await vi.waitFor(() => expect(shown()).toEqual(["eerst"]));
  expect([yours()?.open, field.value]).toEqual([false, ""]);
  expect(keep.textContent).toBe("client.quiz.sentence.replace");
  write(SENTENCE);
  keep.click();
  await vi.waitFor(() => expect(shown()).toEqual([SENTENCE]));
  expect(await kept()).toEqual([SENTENCE]);
  erase();
  await vi.waitFor(() => expect(said()).toBe("client.note.deleted"));
  expect(await kept()).toEqual([""]);
  expect([yours(), keep.textContent]).toEqual([null, "client.quiz.sentence.keep"]);
  expect(document.activeElement).toBe(keep);
});

test("pressed again, or twice at once, the same sentence is one event", async () => {
  const { write, keep, said } = open();
  write(SENTENCE);
  keep.click();
  keep.click();
  await vi.waitFor(() => expect(said()).toBe("client.note.kept"));
  const [first] = await store.all();
  keep.click();
  await vi.waitFor(() => expect(said()).toBe("client.note.kept"));
  expect(await store.all()).toEqual([first]);
});

test("versions of two devices are both shown, and both replaced", async () => {
  const there = new MemoryStore(counting(200));
  const at = { kind: "note-written", target: ITEM.id } as const;
  await there.append({ ...at, text: "januari" }, new Date("2026-01-10"));
  await store.append({ ...at, text: "juni" }, new Date("2026-06-10"));
  await store.absorb(await there.all());
  const { write, keep, shown } = open();
  await vi.waitFor(() => expect(shown()).toEqual(["juni", "januari"]));
  write("juni"); // chosen above the other
  keep.click();
  await vi.waitFor(() => expect(shown()).toEqual(["juni"]));
  expect(await kept()).toEqual(["juni"]);
});

describe("what is not kept", () => {
  test.each([
    ["nothing", "   ", "client.quiz.refused.write 5000"],
    ["more than an event holds", "a".repeat(5001), "client.quiz.sentence.too_long 5000"],
  ])("%s", async (_, text, words) => {
    const { write, keep, said, field } = open();
    write(text);
    keep.click();
    expect(said()).toBe(words);
    expect(document.activeElement).toBe(field);
    expect(await store.all()).toEqual([]);
  });

  test("traces of a person, until someone says that they may be", async () => {
    const { write, keep, anyway, said, field } = open();
    write("Mevrouw de Wit zuchtte.");
    keep.click();
    expect(said()).toBe("client.note.warning client.note.seems.name");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(anyway.hidden).toBe(false);
    write("Mevrouw de Wit zuchtte diep.");
    expect([said(), anyway.hidden, field.hasAttribute("aria-invalid")]).toEqual(["", true, false]);
    keep.click();
    expect(await store.all()).toEqual([]);
    anyway.click();
    await vi.waitFor(() => expect(said()).toBe("client.note.kept"));
    expect(anyway.hidden).toBe(true);
    expect(document.activeElement).toBe(keep);
    expect(await kept()).toEqual(["Mevrouw de Wit zuchtte diep."]);
  });

  test("anything on a shared computer", async () => {
    sessionStorage.setItem(SHARED, "1");
    log = new Log(WORLD, store);
    const { write, keep, said, yours } = open();
    write(SENTENCE);
    keep.click();
    await vi.waitFor(() => expect(said()).toBe("client.note.not_kept"));
    expect(yours()).toBeNull();
    expect([await log.all(), await store.all()]).toEqual([[], []]);
  });

  test("what a browser refuses to write, nor is that called erased which it still holds", async () => {
    await store.append({ kind: "note-written", target: ITEM.id, text: "eerst" }, NOON);
    const { write, keep, said, shown, erase } = open();
    await vi.waitFor(() => expect(shown()).toEqual(["eerst"]));
    vi.spyOn(store, "append").mockRejectedValue(new DOMException("no", "QuotaExceededError"));
    write(SENTENCE);
    keep.click();
    await vi.waitFor(() => expect(said()).toBe("client.note.not_kept"));
    expect(shown()).toEqual(["eerst"]);
    erase();
    await vi.waitFor(() => expect(said()).toBe("client.quiz.sentence.not_erased"));
    expect(await kept()).toEqual(["eerst"]);
  });
});
