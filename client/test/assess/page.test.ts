// @vitest-environment happy-dom
// The cards as they stand on the sample's page, from the first choice to the overview, in one browser.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { defineAssess } from "../../src/assess/page";
import type { Entry, LogEvent } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { readNames } from "../../src/names";
import type { Values } from "../../src/words";
import { counting } from "../log/events";

const PAGE = readFileSync(
  join(import.meta.dirname, "../../../tests/golden/nl/competenties/zelfbeoordeling.md"),
  "utf8",
);
const BEFORE = "run-before";

let store: MemoryStore;
let log: Log;
let page: HTMLElement;
let isShared = false;
let defined = 0;

function say(key: string, values: Values = {}): string {
  const filled = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return [key.replace(/^client\.(assess\.)?/, ""), ...filled].join(" ");
}

function world(): World {
  const session = { getItem: () => (isShared ? "1" : null) } as unknown as Storage;
  return {
    makeId: counting(500),
    now: () => new Date("2026-11-22T09:00:00Z"),
    session: () => session,
  };
}

beforeEach(() => {
  isShared = false;
  store = new MemoryStore(counting());
  history.replaceState(null, "", "#");
});

/** Each opening is an element of its own name, as a name is defined once per file of tests. */
async function opened(...earlier: readonly Entry[]): Promise<void> {
  for (const entry of earlier) {
    await store.append(entry, new Date("2026-11-01T09:00:00Z"));
  }
  log = new Log(world(), store);
  const [body = ""] = PAGE.match(/<lk-assess[\s\S]*<\/lk-assess>/) ?? [];
  const blocks = PAGE.match(/<script type="application\/json" id="lk-(frame|names)">.*<\/script>/g);
  document.documentElement.lang = "nl";
  document.body.innerHTML = (blocks ?? []).join("");
  const name = `lk-assess-${defined++}`;
  const define = customElements.define.bind(customElements);
  const spy = vi
    .spyOn(customElements, "define")
    .mockImplementation((_, made) => define(name, made));
  defineAssess(log, undefined, say, readNames(document));
  spy.mockRestore();
  document.body.insertAdjacentHTML(
    "beforeend",
    body.replaceAll("lk-assess class", `${name} class`),
  );
  page = document.querySelector(name) as HTMLElement;
  await vi.waitFor(() => expect(screen().textContent).toBeTruthy());
}

function screen(): HTMLElement {
  return page.querySelector(".lk-assess__screen") as HTMLElement;
}

function heading(): string {
  return page.querySelector(".lk-assess__screen h2")?.textContent ?? "";
}

function press(words: string): void {
  const buttons = [...page.querySelectorAll<HTMLButtonElement>("button")];
  const found = buttons.find(({ textContent }) => textContent?.trim() === words);
  if (!found) {
    throw new Error(`no ${words} among ${buttons.map(({ textContent }) => textContent)}`);
  }
  found.click();
}

/** The screen with those words in its heading. */
async function arrived(words: string): Promise<void> {
  await vi.waitFor(() => expect(heading()).toContain(words));
}

/** A level by its number; 6 is *not met*. */
async function choose(number: number): Promise<void> {
  const before = (await log.all()).length;
  page.querySelectorAll<HTMLElement>(".lk-assess__choice")[number - 1]?.click();
  await vi.waitFor(async () => expect((await log.all()).length).toBeGreaterThan(before));
  await vi.waitFor(() => expect(told()).toContain("card.chosen"));
}

function told(): string {
  return page.querySelector(".lk-assess__told")?.textContent ?? "";
}

function pressed(): (string | null)[] {
  return [...page.querySelectorAll(".lk-assess__choice")].map((one) =>
    one.getAttribute("aria-pressed"),
  );
}

const kinds = (events: readonly LogEvent[]) =>
  events.map(({ kind, target }) => `${kind} ${target}`);
const FIRST = "competence:afwas-benutten";
const chosen = (level: string, textHash = "beef"): Entry => ({
  ...{ kind: "level-chosen", run: BEFORE, level, target: FIRST, textHash },
});

test("looking keeps nothing; a choice begins a round and is kept with its text", async () => {
  await opened();
  expect(heading()).toBe("Tien kaarten, acht minuten");
  expect(await log.all()).toEqual([]);
  press("start.begin");
  await arrived("card.number number=1 of=2");
  await choose(2);
  const events = await log.all();
  expect(kinds(events)).toEqual(["assessment-started framework:kader", `level-chosen ${FIRST}`]);
  expect(events[1]).toMatchObject({
    level: "doet-het-samen",
    run: expect.any(String),
  });
  expect(events[1]?.textHash).toMatch(/^[0-9a-f]{4,}$/);
  expect(pressed()).toEqual(["false", "true", "false", "false", "false", "false"]);
  expect(
    page.querySelector<HTMLInputElement>(`tr[data-competence="${FIRST}"] input:checked`)?.value,
  ).toBe("doet-het-samen");
});

test("only from the third level on an example is asked, and its lack is said", async () => {
  await opened();
  press("start.begin");
  await arrived("number=1");
  await choose(2);
  expect(page.querySelector(".lk-assess__evidence")).toBeNull();
  expect(page.querySelector(".lk-assess__after")?.textContent).toContain("Een observatie.");
  await choose(4);
  const link = page.querySelector<HTMLAnchorElement>(".lk-assess__evidence a");
  expect(link?.getAttribute("href")).toBe("mijn-bewijs.html#afwas-benutten");
  expect(page.querySelector(".lk-assess__evidence")?.textContent).toContain("evidence.none");
  const fields = { competence: "afwas-benutten", situation: "Bij de pannen." };
  await log.append({ kind: "form-kept", form: "story", fields, target: "own:x" });
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() =>
    expect(page.querySelector(".lk-assess__evidence")?.textContent).toContain(
      "evidence.some number=1",
    ),
  );
  await choose(6);
  expect(page.querySelector(".lk-assess__after")?.textContent).toBe("card.undo");
});

test("a choice can be taken back", async () => {
  await opened();
  press("start.begin");
  await arrived("number=1");
  await choose(3);
  press("card.undo");
  await vi.waitFor(() => expect(page.querySelector(".lk-assess__after")?.textContent).toBe(""));
  expect((await log.all()).at(-1)).not.toHaveProperty("level");
  expect(pressed()).not.toContain("true");
  expect(document.activeElement).toBe(page.querySelectorAll(".lk-assess__choice")[2]);
});

test("an example profile says what it says after one's own choice, never before", async () => {
  await opened({ kind: "settings", target: "settings:profile", value: "profile:eerste-stage" });
  press("start.begin");
  await arrived("number=1");
  expect(screen().textContent).not.toContain("profile");
  await choose(1);
  expect(screen().textContent).toContain("profile.there name=Eerste stage level=doet het zelf");
  expect(page.querySelectorAll(".lk-assess__choice")[2]?.textContent).toContain("profile.mark");
  await choose(3);
  expect(screen().textContent).toContain("profile.here name=Eerste stage");
});

test("a new round shows the former choice faintly, and says when the text has changed since", async () => {
  await opened(chosen("doet-het-zelf", "abcd"));
  expect(screen().textContent).toContain("start.halfway done=1 of=2");
  press("start.again");
  await arrived("number=1");
  const former = page.querySelectorAll(".lk-assess__choice")[2];
  expect(former?.hasAttribute("data-former")).toBe(true);
  expect(former?.textContent).toContain("card.former date=1 november 2026");
  expect(pressed()).not.toContain("true");
  expect(screen().textContent).toContain("card.changed");
  await choose(4);
  expect(screen().textContent).not.toContain("card.changed");
  expect(former?.hasAttribute("data-former")).toBe(true);
});

test("a new round that is asked for twice is begun once", async () => {
  await opened(chosen("doet-het-zelf"));
  press("start.again");
  press("start.again");
  await arrived("number=1");
  await new Promise((resolve) => setTimeout(resolve, 20));
  const begun = (await log.all()).filter(({ kind }) => kind === "assessment-started");
  expect(begun).toHaveLength(1);
});

test("what one would see at a level is opened on the card", async () => {
  await opened();
  press("start.begin");
  await arrived("number=1");
  const more = page.querySelector<HTMLElement>(".lk-assess__more");
  const panel = document.getElementById(more?.getAttribute("aria-controls") ?? "");
  expect(panel?.hidden).toBe(true);
  more?.click();
  expect([panel?.hidden, more?.getAttribute("aria-expanded")]).toEqual([false, "true"]);
  expect(panel?.textContent).toContain("Mina waste, Karel droogde.");
  expect(panel?.textContent).toContain("Een gesprek na de dienst.");
  expect(panel?.querySelector("[id]")).toBeNull();
});

test("skipped cards stay open; those of some work places are asked only after a yes", async () => {
  await opened();
  press("start.begin");
  await arrived("number=1");
  press("bar.skip");
  await arrived("number=2");
  await choose(5);
  press("bar.next");
  await arrived("extra.title");
  const box = page.querySelector<HTMLInputElement>(".lk-assess__screen input[type=checkbox]");
  box?.click();
  press("bar.next"); // at once: the way on knows of the yes all the same
  press("bar.next");
  await arrived("card.number number=3 of=3");
  await choose(1);
  press("bar.next");
  await vi.waitFor(() => expect(screen().textContent).toContain("overview.chosen"));
  expect(screen().textContent).toContain("overview.chosen done=2 of=3");
  expect(screen().textContent).toContain("overview.without names=De dienst overdragen");
  const lines = [...(page.querySelectorAll(".lk-assess__list")[0]?.children ?? [])];
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    "De afwas benutten overview.open",
    "De dienst overdragen begeleidt anderen evidence.without",
    "Een maaltijd dragen kijkt mee",
  ]);
  expect(screen().querySelectorAll(".lk-card__link")).toHaveLength(4);
});

test("a pause says what is kept and where one goes on", async () => {
  await opened();
  press("start.begin");
  await arrived("number=1");
  await choose(1);
  press("bar.next");
  press("bar.pause");
  expect(screen().textContent).toContain("pause.text done=1 of=2");
  press("start.resume number=2");
  expect(heading()).toContain("card.number number=2");
});

test("going deeper begins at one's own level; each mark is kept and comes along on paper", async () => {
  await opened(chosen("doet-het-zelf"));
  press("start.overview");
  press("overview.deepen_one title=De afwas benutten");
  expect(heading()).toContain("deepen.title part=doet het zelf");
  const part = page.querySelector("[data-part-of][data-now]");
  expect(part?.getAttribute("data-part-of")).toBe("doet-het-zelf");
  const [yes, no] = part?.querySelectorAll<HTMLInputElement>("[data-sign] input") ?? [];
  yes?.click();
  await vi.waitFor(() => expect(told()).toBe("kept"));
  no?.click();
  await vi.waitFor(async () => expect(await log.all()).toHaveLength(3));
  const [, one, two] = await log.all();
  expect(one).toMatchObject({ kind: "sign-marked", isSeen: true, run: BEFORE });
  expect(two).toMatchObject({ isSeen: false, target: `${FIRST}/haalt-terug` });
  await vi.waitFor(() => {
    const kept = [...page.querySelectorAll("[data-deepen][data-kept]")];
    expect(kept.map((section) => section.getAttribute("data-deepen"))).toEqual([FIRST]);
  });
  press("bar.overview");
  expect(screen().textContent).toContain("overview.deepened seen=0 of=1");
});

test("on a shared computer nothing is said to be kept", async () => {
  isShared = true;
  await opened();
  press("start.begin");
  await arrived("number=1");
  page.querySelectorAll<HTMLElement>(".lk-assess__choice")[1]?.click();
  await vi.waitFor(() => expect(pressed()[1]).toBe("true"));
  press("bar.pause");
  expect(page.textContent).toContain("store.shared");
  expect(screen().textContent).not.toContain("pause.text");
  expect(told()).toBe("");
  expect(await store.all()).toEqual([]);
});
