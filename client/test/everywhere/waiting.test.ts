// @vitest-environment happy-dom
// How many cards wait stands in the header: from what a page left for the next, or counted anew.

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { days } from "../../src/cards/day";
import { open } from "../../src/cards/recall";
import { existing, leave } from "../../src/cards/waiting";
import { lookForWaiting } from "../../src/everywhere/waiting";
import { IdbStore } from "../../src/log/idb-store";
import { Log } from "../../src/log/log";
import { DATABASE, SHARED } from "../../src/log/name";
import { tellWaiting } from "../../src/waiting";
import { counting } from "../log/events";

const LINK = `<a href="vandaag.html" data-waiting data-one="Er wacht er 1"
  data-many="Er wachten er #" hidden><b aria-hidden="true"></b></a>`;
const DAY_OF = days(() => 0);
const EXISTS = existing(["bank:a", "terms"]);

let page: Document;
let log: Log;
let count: ReturnType<typeof vi.fn<() => void>>;

const now = () => new Date();
const session = () => ({ getItem: () => null }) as unknown as Storage;
const link = () => page.querySelector("a") as HTMLElement;
const look = () => lookForWaiting(page, DAY_OF, count);
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  sessionStorage.clear();
  page = new DOMParser().parseFromString(LINK, "text/html");
  log = new Log({ makeId: counting(500), now, session }, new IdbStore(counting()));
  count = vi.fn();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** As a page does that can count. */
async function counted(): Promise<number> {
  const { era, derived } = await open(log, DAY_OF);
  const number = leave(log, era, derived, EXISTS, DAY_OF(now()));
  await log.all(); // what was asked for before this is done
  return number;
}

async function repeats(...targets: string[]): Promise<void> {
  for (const target of targets) {
    await log.append({ kind: "card-added", target });
  }
}

test("a device that keeps nothing is asked nothing, and gets no database", async () => {
  look();
  await pause();
  expect(count).not.toHaveBeenCalled();
  expect(link().hidden).toBe(true);
  expect(await indexedDB.databases()).toEqual([]);
});

test("what another page counted stands there at once, and says what it means", async () => {
  await repeats("bank:a/een", "term:b", "bank:gone/een");
  expect(await counted()).toBe(2);
  look();
  await vi.waitFor(() => expect(link().hidden).toBe(false));
  expect(link().textContent).toBe("2");
  expect(link().getAttribute("aria-label")).toBe("Er wachten er 2");
  expect(count).not.toHaveBeenCalled();
});

test("when something happened since, on another day, or after a reset, it is counted anew", async () => {
  await repeats("bank:a/een");
  look();
  await vi.waitFor(() => expect(count).toHaveBeenCalledTimes(1));
  await counted();
  await repeats("term:b");
  look();
  await vi.waitFor(() => expect(count).toHaveBeenCalledTimes(2));
  await counted();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
  look();
  await vi.waitFor(() => expect(count).toHaveBeenCalledTimes(3));
  vi.useRealTimers();
  await log.append({ kind: "reset", target: "bank:a" });
  look();
  await vi.waitFor(() => expect(count).toHaveBeenCalledTimes(4));
  expect(link().hidden).toBe(true);
  expect(await counted()).toBe(1);
});

test("where no card is left there is no number", async () => {
  await repeats("bank:a/een");
  await log.append({ kind: "card-removed", target: "bank:a/een" });
  expect(await counted()).toBe(0);
  look();
  await pause();
  expect(link().hidden).toBe(true);
  expect(count).not.toHaveBeenCalled();
});

test("an older database is counted; a shared computer and the page of today are left alone", async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("events");
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  look();
  await vi.waitFor(() => expect(count).toHaveBeenCalledTimes(1));
  link().setAttribute("aria-current", "page");
  look();
  link().removeAttribute("aria-current");
  sessionStorage.setItem(SHARED, "1");
  look();
  await pause();
  expect(count).toHaveBeenCalledTimes(1);
});

test("one is told as one, and nothing not at all", () => {
  tellWaiting(page, 1);
  expect([link().hidden, link().getAttribute("aria-label")]).toEqual([false, "Er wacht er 1"]);
  for (const number of [0, undefined]) {
    tellWaiting(page, number);
    expect(link().hidden).toBe(true);
  }
});
