// Which slide a key leads to, at both ends and on a button.

import { describe, expect, test } from "vitest";

import { stepped } from "../../src/slides/keys";

describe("a key", () => {
  test.each(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"])(
    "%s goes on, and stays at the end",
    (key) => {
      expect(stepped(key, 1, 4, false)).toBe(2);
      expect(stepped(key, 3, 4, false)).toBe(3);
    },
  );

  test.each(["ArrowLeft", "ArrowUp", "PageUp"])(
    "%s goes back, and stays at the beginning",
    (key) => {
      expect(stepped(key, 2, 4, false)).toBe(1);
      expect(stepped(key, 0, 4, false)).toBe(0);
    },
  );

  test("Home and End lead to the ends", () => {
    expect(stepped("Home", 2, 4, false)).toBe(0);
    expect(stepped("End", 2, 4, false)).toBe(3);
  });

  test("a space on a button presses it", () => {
    expect(stepped(" ", 1, 4, true)).toBeUndefined();
    expect(stepped("Enter", 1, 4, true)).toBeUndefined();
    expect(stepped("ArrowRight", 1, 4, true)).toBe(2);
  });

  test("other keys mean nothing here", () => {
    expect(stepped("q", 1, 4, false)).toBeUndefined();
    expect(stepped("Tab", 1, 4, false)).toBeUndefined();
  });
});
