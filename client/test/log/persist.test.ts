import { beforeEach, expect, test, vi } from "vitest";
import { Log } from "../../src/log/log";
import { askOnce, type Keeper, persistence } from "../../src/log/persist";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import { counting, NOON } from "./events";

let log: Log;
let store: MemoryStore;

beforeEach(() => {
  const session = { getItem: () => null } as unknown as Storage;
  const world: World = { makeId: counting(), now: () => NOON, session: () => session };
  store = new MemoryStore(counting(100));
  log = new Log(world, store);
});

function keeper(before: boolean, answer = before) {
  let lasts = before;
  return {
    persisted: vi.fn(async () => lasts),
    persist: vi.fn(async () => {
      lasts = answer;
      return lasts;
    }),
  };
}

async function result() {
  return log.append({ kind: "card-reviewed", rating: 3, target: "term:a" });
}

test("a browser is asked once, with a reason, and never again after a no", async () => {
  const browser = keeper(false);
  const explain = vi.fn(() => expect(browser.persist).not.toHaveBeenCalled());
  await askOnce(log, await result(), browser, explain);
  await askOnce(log, await result(), browser, explain);
  expect(explain).toHaveBeenCalledTimes(1);
  expect(browser.persist).toHaveBeenCalledTimes(1);
  expect(await persistence(browser)).toBe("temporary");
});

test("another device asks its own browser", async () => {
  const other = new MemoryStore(counting(200));
  await other.append({ kind: "settings", target: "settings:persist", value: true }, NOON);
  await store.absorb(await other.all());
  const browser = keeper(false, true);
  await askOnce(log, await result(), browser, () => undefined);
  expect(await persistence(browser)).toBe("lasting");
});

test.each<[string, Keeper]>([
  ["keeps it already", keeper(true)],
  ["cannot be asked", undefined],
  ["refuses to say", { ...keeper(false), persisted: () => Promise.reject(new Error("no")) }],
])("a browser that %s is not asked", async (_, browser) => {
  const explain = vi.fn();
  await askOnce(log, await result(), browser, explain);
  expect(explain).not.toHaveBeenCalled();
  expect(await log.about("settings:persist")).toEqual([]);
});

test("where nothing is kept, nothing is asked", async () => {
  const kept = await result();
  vi.spyOn(store, "append").mockRejectedValue(new DOMException("no", "QuotaExceededError"));
  await result();
  const browser = keeper(false);
  await askOnce(log, kept, browser, () => undefined);
  expect(browser.persist).not.toHaveBeenCalled();
});
