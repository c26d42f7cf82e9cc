// What a file holds that someone picked, or why it cannot be read.

import { expect, test } from "vitest";
import { bytesOfFile, type Picked, textOfFile } from "../src/picked";
import { gone } from "./gone";

function picked(text: string): Picked {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

test.each(["", "één", "unreadable", "a\r\nb"])("all of it is read: %j", async (text) => {
  expect(await textOfFile(picked(text), 100)).toEqual({ text });
});

test("a byte order mark is no part of the text", async () => {
  expect(await textOfFile(picked("\ufeff{}"), 100)).toEqual({ text: "{}" });
});

test("up to the bound, and past it nothing is read", async () => {
  expect(await textOfFile(picked("1234"), 4)).toEqual({ text: "1234" });
  const unasked: Picked = { size: 5, arrayBuffer: () => expect.unreachable("it was read") };
  expect(await textOfFile(unasked, 4)).toBe("too-big");
  expect(await bytesOfFile(unasked, 4)).toBe("too-big");
});

test("one that was moved or changed since is a reason, not an error", async () => {
  expect(await textOfFile(gone(), 100)).toBe("unreadable");
  expect(await bytesOfFile(gone(), 100)).toBe("unreadable");
});
