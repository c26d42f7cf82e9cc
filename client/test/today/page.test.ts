// @vitest-environment happy-dom
// The page of today from the first choice of what to repeat to the next day.

import { beforeEach, expect, test, vi } from "vitest";
import { days } from "../../src/cards/day";
import type { Entry, LogEvent } from "../../src/log/event";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import type { Surroundings } from "../../src/today/page";
import { counting } from "../log/events";
import { openPage, say, serve } from "./page";

const BANK = "assets/banks/aan-tafel.js";

let now: Date;
let store: MemoryStore;
let log: Log;
let page: HTMLElement;

function world(): World {
  const session = { getItem: () => null } as unknown as Storage;
  return { makeId: counting(500), now: () => now, session: () => session };
}

const around: Surroundings = { dayOf: days(() => 0), random: () => 0, keeper: undefined };

beforeEach(() => {
  now = new Date("2026-11-22T09:00:00Z");
  store = new MemoryStore(counting());
  log = new Log(world(), store);
  globalThis.leerklimaatBanks = undefined;
  document.head.innerHTML = "";
});

async function opened(with_: Partial<Surroundings> = {}): Promise<HTMLElement> {
  page = openPage(log, { ...around, ...with_ });
  await vi.waitFor(() => expect(part("due").querySelector("div")?.textContent).toBeTruthy());
  return page;
}

function part(name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-part=${name}]`);
  if (!found) {
    throw new Error(name);
  }
  return found;
}

function press(text: string, within: ParentNode = page): void {
  const found = [...within.querySelectorAll("button")].find(
    (button) => !button.hidden && button.textContent?.includes(text),
  );
  if (!found) {
    throw new Error(`no button ${text} in ${(within as HTMLElement).innerHTML}`);
  }
  found.click();
}

async function add(deck: string): Promise<void> {
  press("decks.add", part("decks").querySelector(`[data-deck="${deck}"]`) ?? page);
  await vi.waitFor(() => expect(part("decks").textContent).toContain("decks.added"));
}

async function see(text: string, name = "session"): Promise<void> {
  await vi.waitFor(() => expect(part(name).textContent).toContain(text));
}

async function begin(): Promise<void> {
  press("due.begin");
  await see("session.card number=1");
}

function kinds(events: readonly LogEvent[]): string[] {
  return events.map(({ kind, target }) => `${kind} ${target}`);
}

test("who repeats nothing is told what to do, and keeps nothing by looking", async () => {
  await opened();
  expect(part("due").textContent).toContain("due.none");
  expect(part("forecast").hidden).toBe(true);
  expect(part("doing").hidden).toBe(true);
  expect(part("suggestion").textContent).toContain("idea.scene Het bord weg");
  expect(part("session").hidden).toBe(true);
  expect(await store.all()).toEqual([]);
});

test("what one seldom changes is folded, and who repeats nothing yet is led there", async () => {
  await opened();
  const folds = ["decks", "forecast", "settings"].map((name) => part(name) as HTMLDetailsElement);
  expect(folds.map(({ open }) => open)).toEqual([false, false, false]);
  press("due.choose");
  expect(folds.map(({ open }) => open)).toEqual([true, false, false]);
  expect(document.activeElement?.textContent).toBe("Wat je herhaalt");
});

test("a theme is added with one press, says what is new, and goes without what another one has", async () => {
  await opened();
  const row = (name: string) =>
    part("decks").querySelector(`[data-deck="deck:${name}"]`) as HTMLElement;
  expect(row("eerste-dag").textContent).toContain("deck.kept number=0 of=2 fresh=2");
  expect(row("eerste-dag").textContent).toContain("Voor wie voor het eerst aan tafel zit.");
  press("decks.add", row("eerste-dag"));
  await see("deck.added title=Eerste dag fresh=2 daily=10", "decks");
  expect(part("due").textContent).toContain("due.cards number=2 fresh=2");
  press("decks.add", row("zeggen"));
  await see("deck.added title=Zeggen wat je zag fresh=2 daily=10", "decks");
  press("decks.remove", row("zeggen"));
  await see("deck.removed title=Zeggen wat je zag deck.left number=1", "decks");
  expect(kinds(await log.all())).toEqual([
    "card-added term:leefklimaat",
    "card-added term:grens",
    "card-added term:claimend",
    "card-removed term:claimend",
  ]);
  expect(row("zeggen").textContent).toContain("deck.kept number=1 of=2 fresh=2");
});

test("terms are added, shown, rated, and come back another day", async () => {
  const asked = serve();
  await opened();
  await add("terms");
  expect(part("due").textContent).toContain("due.cards number=3 fresh=3");
  expect(part("decks").textContent).toContain("decks.kept number=3 of=3");
  expect(asked).toEqual([]);
  await begin();
  expect(asked).toEqual(["assets/begrippen.js"]);
  expect(page.hasAttribute("data-busy")).toBe(true);
  expect(document.activeElement?.textContent).toBe("session.card number=1 of=3");
  expect(part("session").textContent).not.toContain("Hoe het is om hier te wonen");
  press("session.show");
  expect(document.activeElement?.textContent).toContain("Hoe het is om hier te wonen");
  expect(part("session").textContent).toContain("session.back when=when.days number=2");
  press("rate.known");
  await see("session.card number=2");
  press("session.show");
  press("rate.not");
  await see("session.card number=3");
  press("session.stop");
  expect(page.hasAttribute("data-busy")).toBe(false);
  expect(document.activeElement?.id).toBe("herhalen");
  await see("due.cards number=1 fresh=1", "due");
  expect(kinds(await log.all()).slice(3)).toEqual([
    "card-reviewed term:leefklimaat",
    "card-reviewed term:grens",
  ]);
  now = new Date("2026-11-23T09:00:00Z");
  await opened();
  await begin();
  expect(part("session").textContent).toContain("grens"); // most likely forgotten first
});

test("a question gives feedback, is rated, and both are kept", async () => {
  serve();
  await store.append({ kind: "card-added", target: "bank:aan-tafel/eerste-stap" }, now);
  await opened();
  await begin();
  const form = part("session").querySelector("lk-item form");
  form?.querySelector<HTMLInputElement>("input[value=verdelen]")?.click();
  expect(part("session").querySelector(".lk-today__rating")?.textContent).toBe("");
  form?.dispatchEvent(new Event("submit", { cancelable: true }));
  await see("rate.not");
  expect(part("session").textContent).not.toContain("rate.known"); // for it was not
  press("rate.not");
  await see("session.finished");
  const [, answered, reviewed] = await log.all();
  expect(answered).toMatchObject({
    kind: "item-answered",
    mode: "repeat",
    score: 0,
    answer: ["verdelen"],
    textHash: "d798db4f9880",
    keyHash: "5a530fd26474",
  });
  expect(reviewed).toMatchObject({ kind: "card-reviewed", rating: 1, textHash: "d798db4f9880" });
  press("session.overview");
  await see("due.done", "due");
  expect(part("due").textContent).toContain("due.next when=when.tomorrow");
});

test("who answered a question well says how well it was known", async () => {
  serve();
  await store.append({ kind: "card-added", target: "bank:aan-tafel/eerste-stap" }, now);
  await opened();
  await begin();
  const form = part("session").querySelector("lk-item form");
  form?.querySelector<HTMLInputElement>("input[value=vragen]")?.click();
  form?.dispatchEvent(new Event("submit", { cancelable: true }));
  await see("session.how");
  expect(part("session").textContent).toContain("rate.not");
  press("rate.effort");
  await see("session.finished");
  expect((await log.all()).at(-1)).toMatchObject({ kind: "card-reviewed", rating: 2 });
});

test("two questions of one contrast set do not come one after the other", async () => {
  serve();
  for (const item of ["brief", "grap", "eerste-stap"]) {
    await store.append({ kind: "card-added", target: `bank:aan-tafel/${item}` }, now);
  }
  await opened();
  await begin();
  for (const [number, item] of ["brief", "eerste-stap", "grap"].entries()) {
    await see(`session.card number=${number + 1}`);
    const form = part("session").querySelector("lk-item form");
    expect(form?.getAttribute("data-item")).toBe(`bank:aan-tafel/${item}`);
    expect(form?.querySelector("label")?.textContent?.trim()).toMatch(/^[A-D]\s+Je /);
    form?.querySelector<HTMLInputElement>("input")?.click();
    form?.dispatchEvent(new Event("submit", { cancelable: true }));
    await see("rate.not");
    press("rate.not");
  }
  await see("session.finished");
});

test("a text that changed since is said to have changed", async () => {
  serve();
  const target = "term:grens";
  await store.append({ kind: "card-added", target }, now);
  const old: Entry = { kind: "card-reviewed", rating: 1, target, textHash: "0123" };
  await store.append(old, new Date("2026-11-01T09:00:00Z"));
  await opened();
  await begin();
  expect(part("session").textContent).toContain("session.changed");
});

/** Scripts come when they are let through, as over a slow network. */
function serveSlowly(): () => void {
  serve();
  const held: (() => void)[] = [];
  const append = document.head.append;
  document.head.append = (...nodes) => void held.push(() => append(...nodes));
  return () => {
    for (const come of held.splice(0)) {
      come();
    }
  };
}

/** At a card that was rated; the script of the next one is still on its way. */
async function rated(release: () => void): Promise<void> {
  for (const target of ["term:grens", "bank:aan-tafel/eerste-stap"]) {
    await store.append({ kind: "card-added", target }, now);
  }
  await opened();
  press("due.begin");
  release();
  await see("session.card number=1");
  press("session.show");
  press("rate.known");
}

test("a card is rated once, however often someone presses before the next one is there", async () => {
  const release = serveSlowly();
  await rated(release);
  press("rate.known");
  press("rate.not");
  release();
  await see("session.card number=2");
  const reviewed = (await log.all()).filter(({ kind }) => kind === "card-reviewed");
  expect(reviewed).toMatchObject([{ rating: 3, target: "term:grens" }]);
});

test("who stops before the next card is there does not get it after all", async () => {
  const release = serveSlowly();
  await rated(release);
  press("session.stop");
  release();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(part("session").hidden).toBe(true);
  expect(part("session").querySelector("lk-item")).toBeNull();
  expect(document.activeElement?.id).toBe("herhalen");
});

test("at the sixth lapse it points to the passage, and the card may go", async () => {
  serve();
  const target = "bank:aan-tafel/eerste-stap";
  await store.append({ kind: "card-added", target }, now);
  for (let day = 1; day <= 6; day += 1) {
    const at = new Date(Date.UTC(2026, 9, day));
    await store.append({ kind: "card-reviewed", rating: 1, target }, at);
  }
  await opened();
  await begin();
  part("session").querySelector<HTMLInputElement>("input[value=vragen]")?.click();
  const form = part("session").querySelector("form");
  form?.dispatchEvent(new Event("submit", { cancelable: true }));
  await see("rate.not");
  press("rate.not");
  await see("session.leech");
  const link = part("session").querySelector<HTMLAnchorElement>(".lk-today__rating a");
  expect(link?.getAttribute("href")).toBe("lessen/eerste-dienst/aan-tafel.html#kijken");
  press("session.take_out");
  await see("session.finished");
  expect((await log.all()).at(-1)).toMatchObject({ kind: "card-removed", target });
  press("session.overview");
  await see("due.none", "due");
});

test("without its script a card is passed over, calmly; another time it is there", async () => {
  const cutOff = new Set([BANK]);
  const asked = serve(cutOff);
  await store.append({ kind: "card-added", target: "bank:aan-tafel/eerste-stap" }, now);
  await opened();
  press("due.begin");
  await see("session.finished");
  expect(part("session").textContent).toContain("session.missing");
  press("session.overview");
  cutOff.clear();
  await begin();
  expect(asked).toEqual([BANK, BANK]);
});

test("taking out and changing the plan show at once", async () => {
  await opened();
  await add("bank:aan-tafel");
  const fresh = page.querySelector<HTMLInputElement>("#lk-plan-fresh");
  if (!fresh) {
    throw new Error("no field");
  }
  fresh.value = "4";
  fresh.dispatchEvent(new Event("change"));
  await see("due.cards number=4 fresh=4", "due");
  expect(part("settings").textContent).toContain("plan.kept");
  const said = fresh.parentElement?.querySelector("[role=status]");
  expect(said?.textContent).toBe("");
  fresh.value = "900";
  fresh.dispatchEvent(new Event("change"));
  expect(fresh.value).toBe("50");
  expect(said?.textContent).toBe("plan.other value=50");
  await see("due.cards number=13", "due");
  const [first, ...others] = part("forecast").querySelectorAll("tbody tr");
  expect(first?.textContent).toBe("week.today13");
  expect(others).toHaveLength(6);
  const bank = part("decks").querySelector("[data-deck^='bank:']") as HTMLElement;
  bank.querySelectorAll("button")[1]?.focus();
  press("decks.remove", bank);
  await see("due.none", "due");
  expect(part("forecast").hidden).toBe(true);
  expect(document.activeElement?.textContent).toBe("decks.add Vragen bij aan tafel");
});

test("the browser is asked once to keep what there is, after the first result", async () => {
  serve();
  const keeper = { persist: vi.fn(async () => false), persisted: vi.fn(async () => false) };
  await opened({ keeper });
  await add("terms");
  expect(keeper.persist).not.toHaveBeenCalled();
  await begin();
  for (const number of [1, 2]) {
    await see(`session.card number=${number}`);
    press("session.show");
    press("rate.known");
  }
  await vi.waitFor(() => expect(keeper.persist).toHaveBeenCalledTimes(1));
  expect(page.querySelector("[data-status=store]")?.textContent).toBe("persist");
  await opened({ keeper });
  await see("due.cards number=1", "due");
  await begin();
  press("session.show");
  press("rate.known");
  await see("session.finished");
  expect(keeper.persist).toHaveBeenCalledTimes(1);
});

test("a file is asked for after a week, not before", async () => {
  await store.append({ kind: "card-reviewed", rating: 3, target: "term:grens" }, now);
  await opened();
  expect(part("backup").hidden).toBe(true);
  now = new Date("2026-11-29T09:00:00Z");
  await opened();
  expect(part("backup").hidden).toBe(false);
  expect(part("backup").textContent).toContain(say("client.today.backup", { number: 1 }));
});

test("when nothing can be kept it says so, and all goes on", async () => {
  serve();
  await opened();
  const full = new DOMException("no", "QuotaExceededError");
  vi.spyOn(store, "append").mockRejectedValue(full);
  await add("terms");
  expect(page.querySelector("[data-status=store]")?.textContent).toBe("store.full");
  await begin();
  press("session.show");
  press("rate.known");
  await see("session.card number=2");
});

/** A round of three minutes up to the moment of a scene. */
async function shortRound(): Promise<void> {
  press("Start de drie minuten");
  for (const number of [1, 2, 3]) {
    await see(`short.step number=${number} of=5`);
    press("session.show");
    press("rate.known");
  }
  await see("short.step number=4 of=5");
}

test("three minutes: cards, a moment and what comes of it, a sentence, a calm end", async () => {
  serve();
  await opened();
  await add("terms");
  await shortRound();
  expect(document.activeElement?.textContent).toBe("short.step number=4 of=5");
  expect(part("session").querySelector("h2")?.textContent).toBe("3 minuten voor je dienst");
  expect(part("session").querySelector(".lk-note")?.textContent).toContain("loopt de spanning");
  press("Je vraagt zacht wat er is.");
  expect(document.activeElement?.textContent).toContain("Je vraagt zacht wat er is.");
  expect(part("session").textContent).toContain("Laat maar");
  expect(part("session").textContent).not.toContain("Een vraag laat merken");
  press("short.again");
  press("Je eet door");
  press("short.why");
  expect(part("session").textContent).toContain("Wachten geeft ruimte.");
  press("short.next");
  await see("short.step number=5 of=5");
  expect(part("session").querySelector(".lk-today__sentence")?.textContent).toMatch(/bord|negen/);
  press("short.next");
  await see("short.finished");
  expect(part("session").textContent).toContain("next.none");
  press("session.overview");
  expect(part("session").querySelector("h2")?.textContent).toBe("Kaart voor kaart");
  expect(kinds(await log.all()).filter((kind) => kind.startsWith("scene"))).toEqual([]);
});

test("who plays on is told to the log as the player of scenes tells it, and only once", async () => {
  serve();
  const gone = vi.spyOn(location, "assign").mockImplementation(() => undefined);
  await opened();
  await add("terms");
  await shortRound();
  press("Je vraagt zacht wat er is.");
  press("short.why");
  press("short.next");
  await see("short.step number=5");
  press("short.next");
  await see("short.finished");
  const link = part("session").querySelector<HTMLAnchorElement>("a[href$='bord-weg.html#gang']");
  link?.click();
  link?.click();
  await vi.waitFor(() => expect(gone).toHaveBeenCalled());
  const played = (await log.all()).filter(({ kind }) => kind.startsWith("scene"));
  const [begun] = played;
  const run = begun && "run" in begun ? begun.run : "";
  expect(played).toMatchObject([
    { kind: "scene-started", run, target: "scene:bord-weg" },
    { kind: "scene-chosen", run, step: 0, target: "scene:bord-weg/tafel/vragen" },
  ]);
  expect(new Set(played.map(({ textHash }) => textHash)).size).toBe(1);
  gone.mockRestore();
});

test("who repeats nothing yet gets new cards, which stay once they say how it went", async () => {
  serve();
  await opened();
  press("Start de drie minuten");
  await see("short.step number=1 of=5");
  expect(part("session").textContent).toContain("short.fresh");
  expect(await log.all()).toEqual([]);
  part("session").querySelector<HTMLInputElement>("input[value=vragen]")?.click();
  const form = part("session").querySelector("form");
  form?.dispatchEvent(new Event("submit", { cancelable: true }));
  await see("session.how");
  press("rate.known");
  await see("short.step number=2 of=5");
  expect(kinds(await log.all())).toEqual([
    "card-added bank:aan-tafel/eerste-stap",
    "item-answered bank:aan-tafel/eerste-stap",
    "card-reviewed bank:aan-tafel/eerste-stap",
  ]);
});

test("a scene that cannot be had is passed over, calmly", async () => {
  serve(new Set(["assets/scenes/bord-weg.js"]));
  globalThis.leerklimaatMoments = undefined;
  await opened();
  await add("terms");
  press("Start de drie minuten");
  for (const number of [1, 2, 3]) {
    await see(`short.step number=${number} of=5`);
    press("session.show");
    press("rate.known");
  }
  await see("short.finished");
  expect(part("session").textContent).toContain("session.missing");
  expect(part("session").querySelector("a[href*='scenes/']")).toBeNull();
});
