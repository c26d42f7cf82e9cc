// Whether anything is kept here, asked of a database as a browser has it.

import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { IdbStore } from "../../src/log/idb-store";
import { ifKept } from "../../src/log/if-kept";
import { counting, NOON } from "../log/events";

let factory: IDBFactory;

beforeEach(() => {
  factory = new IDBFactory();
  globalThis.indexedDB = factory;
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

test("on a device where nothing is kept nothing happens, and no database is left", async () => {
  const then = vi.fn();
  ifKept(() => factory, then);
  await pause();
  expect(then).not.toHaveBeenCalled();
  expect(await factory.databases()).toEqual([]);
});

test("where something is kept it is told once", async () => {
  await new IdbStore(counting()).append({ kind: "card-added", target: "bank:a/een" }, NOON);
  const then = vi.fn();
  ifKept(() => factory, then);
  await vi.waitFor(() => expect(then).toHaveBeenCalledTimes(1));
  await pause();
  expect(then).toHaveBeenCalledTimes(1);
});

test("a browser that refuses is left alone", () => {
  const refusing = {
    open() {
      throw new DOMException("no", "SecurityError");
    },
  } as unknown as IDBFactory;
  expect(() =>
    ifKept(
      () => refusing,
      () => undefined,
    ),
  ).not.toThrow();
  const refused = () => {
    throw new DOMException("no", "SecurityError");
  };
  expect(() => ifKept(refused, () => undefined)).not.toThrow();
});
