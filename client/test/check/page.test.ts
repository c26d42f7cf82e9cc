// @vitest-environment happy-dom
// The page of checks of the sample: from the list through the questions to what stands side by side.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { defineCheck } from "../../src/check/page";
import type { LogEvent } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { defineItem, type ItemElement } from "../../src/quiz/item-element";
import { keepingIn } from "../../src/quiz/sentence";
import { checksOf } from "../../src/standing/checks";
import type { Values } from "../../src/words";
import { counting } from "../log/events";

const GOLDEN = join(import.meta.dirname, "../../../tests/golden/nl");
const PAGE = readFileSync(join(GOLDEN, "competenties/mijn-check.md"), "utf8");
const [LIST = ""] = PAGE.match(/<lk-check[\s\S]*<\/lk-check>/) ?? [];
const BLOCKS = (PAGE.match(/<script type="application\/json".*<\/script>/g) ?? []).join("");
const MEAL = "competence:maaltijd-dragen";

const world: World = {
  makeId: counting(500),
  now: () => new Date("2026-11-22T09:00:00Z"),
  session: () => ({ getItem: () => null }) as unknown as Storage,
};
let store: MemoryStore;
let log: Log;
let page: HTMLElement;
let isCutOff = false;

function say(key: string, values: Values = {}): string {
  const filled = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return [key.replace(/^client\.(check|quiz)\./, ""), ...filled].join(" ");
}

/** Elements are defined once per file of tests, so the log is looked up each time. */
const current = new Proxy({} as Log, {
  get: (_, name) => {
    const value = Reflect.get(log, name, log);
    return typeof value === "function" ? value.bind(log) : value;
  },
});

/** Scripts of banks are run from the golden files, unless there is no network. */
function serve(): void {
  document.head.append = (...nodes) => {
    const script = nodes.find((node) => node instanceof HTMLScriptElement);
    if (!isCutOff) {
      const address = join(GOLDEN, "competenties", script?.getAttribute("src") ?? "");
      // biome-ignore lint/security/noGlobalEval: a script of our own build, as a browser runs it
      globalThis.eval(readFileSync(address, "utf8"));
    }
    const heard = new Event(isCutOff ? "error" : "load");
    setTimeout(() => script?.dispatchEvent(heard));
  };
}

beforeEach(() => {
  document.documentElement.lang = "nl";
  store = new MemoryStore(counting());
  log = new Log(world, store);
  globalThis.leerklimaatBanks = undefined;
  isCutOff = false;
  serve();
  history.pushState(null, "", "/competenties/mijn-check.html");
});

/** As after a reload: what the history holds stays. */
async function open(): Promise<void> {
  page?.remove();
  document.body.innerHTML = BLOCKS;
  if (!customElements.get("lk-check")) {
    defineItem(say, keepingIn(current, say));
    defineCheck(current, { random: () => 0, keeper: undefined }, say);
  }
  document.body.insertAdjacentHTML("beforeend", LIST);
  page = document.querySelector("lk-check") as HTMLElement;
  await vi.waitFor(() => expect(buttons()).toContain("begin"));
}

function buttons(): string[] {
  return [...page.querySelectorAll("button")].map((one) => one.textContent ?? "");
}

function press(text: string): void {
  const found = [...page.querySelectorAll("button")].find((one) =>
    one.textContent?.startsWith(text),
  );
  if (!found) {
    throw new Error(`no button ${text} among ${buttons().join(", ")}`);
  }
  found.click();
}

function part(name: "session" | "overview"): HTMLElement {
  return page.querySelector(`[data-part=${name}]`) as HTMLElement;
}

async function see(text: string): Promise<void> {
  await vi.waitFor(() => expect(part("session").textContent).toContain(text));
}

async function begin(): Promise<void> {
  press("begin");
  await see("number number=1 of=8");
}

function item(): ItemElement {
  return part("session").querySelector("lk-item") as ItemElement;
}

/** The first of whatever can be chosen, and how sure. */
function choose(sure = 3): void {
  const names = new Set<string>();
  for (const input of item().querySelectorAll<HTMLInputElement>("fieldset:not(.lk-sure) input")) {
    if (input.type !== "text" && !names.has(input.name)) {
      names.add(input.name);
      input.click();
    }
  }
  for (const select of item().querySelectorAll("select")) {
    select.value = select.options[1]?.value ?? "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  item().querySelector<HTMLInputElement>(`.lk-sure input[value="${sure}"]`)?.click();
}

async function walk(): Promise<void> {
  for (let number = 1; number < 8; number += 1) {
    choose();
    press("next");
    await see(`number number=${number + 1} of=8`);
  }
  choose();
  press("look");
  if (page.querySelector(".lk-error")?.textContent) {
    press("look");
  }
  await see("explained");
}

function ends(events: readonly LogEvent[]): LogEvent[] {
  return events.filter(({ kind }) => kind === "quiz-ended");
}

test("the list offers a check where there are questions, and keeps nothing by looking", async () => {
  await open();
  expect(buttons()).toEqual(["begin"]);
  const press_ = page.querySelector(`[data-competence="${MEAL}"] button`);
  expect(press_?.getAttribute("aria-label")).toBe("begin: Een maaltijd dragen");
  expect(part("session").hidden).toBe(true);
  expect(await store.all()).toEqual([]);
});

test("nothing is said until the end; an answer stays while someone goes back", async () => {
  await open();
  await begin();
  expect(part("overview").hidden).toBe(true);
  expect(document.activeElement?.textContent).toBe("number number=1 of=8");
  expect(location.hash).toBe("#maaltijd-dragen");
  choose();
  const given = item().read();
  press("next");
  await see("number number=2 of=8");
  expect(item().read()).toBeUndefined();
  press("back");
  await see("number number=1 of=8");
  expect(item().read()).toEqual(given);
  expect(page.querySelector(".lk-verdict")).toBeNull();
  expect(await store.all()).toEqual([]);
});

test("links in questions lead from this page, not from the root", async () => {
  await open();
  await begin();
  const link = item().querySelector("[data-part=repairs] a");
  expect(link?.getAttribute("href")).toMatch(/^\.\.\/lessen\//);
});

test("its end and then its answers are kept, and stand side by side with the level", async () => {
  await store.append(
    { kind: "level-chosen", run: "run-aaaa", level: "doet-het-zelf", target: MEAL },
    world.now(),
  );
  await open();
  await begin();
  await walk();
  const [, end, ...answers] = await log.all();
  const right = answers.filter((one) => one.kind === "item-answered" && one.score === 1).length;
  expect(end).toMatchObject({ kind: "quiz-ended", target: MEAL, points: right, items: 8 });
  expect(end?.textHash).toMatch(/^[0-9a-f]{12}$/);
  expect(answers.every((one) => one.kind === "item-answered" && one.mode === "check")).toBe(true);
  expect(checksOf(await log.all()).get(MEAL)).toMatchObject([{ right, asked: 8 }]);
  const result = part("session");
  expect(document.activeElement?.textContent).toBe("result");
  expect(result.textContent).toContain(`right right=${right} asked=8`);
  expect(result.textContent).toContain("doet het zelf");
  expect(result.textContent).toContain("Een collega is te bellen."); // the words of the level
  expect(result.textContent).toContain("never");
  expect(result.textContent).toContain(`too_few number=${answers.length} of=20`);
  expect(result.querySelectorAll(".lk-verdict")).toHaveLength(8);
  expect(part("overview").textContent).toContain(`right=${right} asked=8`);
});

test("coming back to the result says everything once, with a level that was chosen meanwhile", async () => {
  await open();
  await begin();
  await walk();
  const marks = part("session").querySelectorAll(".lk-yours").length;
  expect(marks).toBeGreaterThan(0);
  expect(part("session").textContent).toContain("no_level");
  await store.append(
    { kind: "level-chosen", run: "run-aaaa", level: "kijkt-mee", target: MEAL },
    world.now(),
  );
  document.dispatchEvent(new Event("visibilitychange"));
  await see("kijkt mee");
  expect(part("session").textContent).not.toContain("no_level");
  expect(part("session").querySelectorAll(".lk-yours")).toHaveLength(marks);
});

test("mistakes lead to the passages that repair them, and to cards", async () => {
  await open();
  await begin();
  await walk();
  const wrong = (await log.all()).filter((one) => one.kind === "item-answered" && one.score < 1);
  const open_ = 8 - ((await log.all()).length - 1);
  expect(part("session").querySelectorAll("ul a[href*='aan-tafel.html#']").length).toBeGreaterThan(
    0,
  );
  press("result.remember");
  await see("result.remembered");
  const cards = (await log.all()).filter(({ kind }) => kind === "card-added");
  expect(cards).toHaveLength(wrong.length + open_);
  expect(cards.map(({ target }) => target)).toEqual(
    expect.arrayContaining(wrong.map(({ target }) => target)),
  );
});

test("what is open is said once, and without any answer there is nothing to look at", async () => {
  await open();
  await begin();
  for (let number = 1; number < 8; number += 1) {
    press("next");
    await see(`number number=${number + 1} of=8`);
  }
  press("look");
  press("look");
  expect(page.querySelector(".lk-error")?.textContent).toBe("nothing");
  expect(await store.all()).toEqual([]);
  choose();
  press("look");
  expect(page.querySelector(".lk-error")?.textContent).toContain("still_open numbers=1, 2, 3");
  press("to_question number=3");
  await see("number number=3 of=8");
  expect(document.activeElement?.textContent).toBe("number number=3 of=8");
  expect(buttons().filter((name) => name.startsWith("to_question"))).toEqual([]);
  for (let number = 4; number <= 8; number += 1) {
    press("next");
    await see(`number number=${number} of=8`);
  }
  press("look");
  press("look");
  await see("explained");
  press("to_question number=2");
  expect(document.activeElement?.textContent).toBe("number number=2 of=8");
  expect(ends(await log.all())).toHaveLength(1);
  expect(await log.all()).toHaveLength(2);
});

test("a reload goes on where someone was, with what was chosen; after the end it shows the result", async () => {
  await open();
  await begin();
  choose();
  press("next");
  await see("number number=2 of=8");
  choose(1);
  const given = item().read();
  await open();
  await see("number number=2 of=8");
  expect(item().read()).toEqual(given);
  press("back");
  await see("number number=1 of=8");
  expect(item().read()?.confidence).toBe(3);
  await walk();
  await open();
  await see("explained");
  expect(ends(await log.all())).toHaveLength(1); // and it does not end a second time
});

test("someone may stop, and nothing is kept of it", async () => {
  await open();
  await begin();
  choose();
  press("stop");
  expect(part("session").hidden).toBe(true);
  expect(part("overview").textContent).toContain("stopped");
  expect(document.activeElement?.id).toBe("maaltijd-dragen");
  expect(await store.all()).toEqual([]);
  await open();
  expect(part("session").hidden).toBe(true);
});

test("without a network it says so where it was asked, and nothing else changes", async () => {
  isCutOff = true;
  await open();
  press("begin");
  await vi.waitFor(() => expect(part("overview").textContent).toContain("failed"));
  expect(page.querySelector(`[data-competence="${MEAL}"] [role=alert]`)?.textContent).toBe(
    "failed",
  );
  isCutOff = false;
  await begin();
});

test("what is pressed twice begins one check and ends it once", async () => {
  await open();
  const pushed = vi.spyOn(history, "pushState");
  press("begin");
  await begin();
  expect(pushed).toHaveBeenCalledTimes(1);
  for (let number = 2; number <= 8; number += 1) {
    choose();
    press("next");
    await see(`number number=${number} of=8`);
  }
  choose();
  pushed.mockClear();
  for (let times = 0; times < 3; times += 1) {
    press("look"); // the first may say what is open
  }
  await see("explained");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pushed).toHaveBeenCalledTimes(1);
  expect(ends(await log.all())).toHaveLength(1);
  pushed.mockRestore();
});

test("a link to one competence leads to it", async () => {
  history.pushState(null, "", "/competenties/mijn-check.html#afwas-benutten");
  await open();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("afwas-benutten"));
});

test("what the history holds is not trusted", async () => {
  const kept = {
    check: "check",
    competence: MEAL,
    id: "run-x",
    mode: "check",
    answers: [],
    era: "",
  };
  history.replaceState({ leerklimaat: { ...kept, order: ["bank:aan-tafel/weg"] } }, "");
  await open();
  expect(part("session").hidden).toBe(true);
});
