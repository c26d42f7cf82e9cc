// @vitest-environment happy-dom
// What someone wrote stands text by text, with all its versions, and is erased when they say so twice.

import { expect, test, vi } from "vitest";
import { Texts } from "../../src/data/texts";
import { MemoryStore } from "../../src/log/store";
import { counting, NOON } from "../log/events";

function listOf(erase: (target: string) => Promise<void> = async () => {}) {
  document.documentElement.lang = "nl";
  document.body.innerHTML = "<ul></ul>";
  const list = document.querySelector("ul") as HTMLElement;
  const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
  return { list, texts: new Texts(list, say, erase) };
}

const note = (target: string, text: string) => ({ kind: "note-written", target, text }) as const;
const title = (record: string) => (record === "bank:a" ? "Aan tafel" : record);

test("both versions of two devices are there, under the name of the quiz, and no erased text", async () => {
  const [here, there] = [new MemoryStore(counting(100)), new MemoryStore(counting(200))];
  await here.append(note("bank:a/een", "juni"), new Date("2026-06-10"));
  await here.append(note("scene:b/gezien", ""), NOON);
  await there.append(note("bank:a/een", "januari"), new Date("2026-01-10"));
  await here.absorb(await there.all());
  const { list, texts } = listOf();
  texts.show(await here.all(), title);
  expect(texts.isEmpty).toBe(false);
  expect(list.children).toHaveLength(1);
  expect([...list.querySelectorAll(".lk-own__other")].map((one) => one.textContent)).toEqual([
    ...["juni", "januari"],
  ]);
  expect(list.querySelector("b")?.textContent).toBe(
    "client.data.text_of Aan tafel client.data.kind.sentence-kept",
  );
  texts.show([], title);
  expect(texts.isEmpty).toBe(true);
});

test("a text is erased after a second question, and the focus goes on at the next one", async () => {
  const store = new MemoryStore(counting(300));
  for (const target of ["bank:a/een", "bank:weg/twee", "scene:b/gezien"]) {
    await store.append(note(target, `bij ${target}`), NOON);
  }
  const erase = vi.fn(async () => {});
  const { list, texts } = listOf(erase);
  texts.show(await store.all(), title);
  const press = () =>
    list.querySelector<HTMLElement>('[data-text="bank:weg/twee"] button') as HTMLElement;
  press().click();
  expect(erase).not.toHaveBeenCalled();
  press().click(); // the first answer is yes
  expect(erase.mock.calls).toEqual([["bank:weg/twee"]]);
  await store.append(note("bank:weg/twee", ""), NOON);
  texts.show(await store.all(), title);
  const next = texts.beside("bank:weg/twee");
  expect(next?.closest("li")?.dataset["text"]).toBe("scene:b/gezien");
  await store.append(note("scene:b/gezien", ""), NOON);
  texts.show(await store.all(), title);
  expect(texts.beside("scene:b/gezien")?.closest("li")?.dataset["text"]).toBe("bank:a/een");
  await store.append(note("bank:a/een", ""), NOON);
  texts.show(await store.all(), title);
  expect(texts.beside("bank:a/een")).toBeNull();
});
