// What a presenter and a keyboard mean, by what has the focus.

import { describe, expect, test } from "vitest";
import { type Command, commandOf, type Focus } from "../../src/group/keys";

const PLAIN = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

function pressed(key: string, focus: Focus, more: Partial<typeof PLAIN> = {}): Command | undefined {
  return commandOf({ key, ...PLAIN, ...more }, focus);
}

describe("a presenter", () => {
  test.each<Focus>(["text", "option", "control", "field"])("goes on and back from %s", (focus) => {
    expect(pressed("PageDown", focus)).toEqual({ do: "next", reads: true });
    expect(pressed("PageUp", focus)).toEqual({ do: "back", reads: true });
  });

  test("that sends arrows goes on and back too", () => {
    expect(pressed("ArrowRight", "control")).toEqual({ do: "next" });
    expect(pressed("ArrowLeft", "option")).toEqual({ do: "back" });
    expect(pressed("ArrowDown", "text")).toEqual({ do: "down" });
    expect(pressed("ArrowUp", "text")).toEqual({ do: "up" });
  });
});

describe("a keyboard", () => {
  test("types numbers in a field, and chooses with them elsewhere", () => {
    expect(pressed("2", "field")).toBeUndefined();
    expect(pressed("2", "text")).toEqual({ do: "choose", index: 1 });
    expect(pressed("0", "text")).toBeUndefined();
  });

  test("moves in a field and between options as a browser does", () => {
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      expect(pressed(key, "field")).toBeUndefined();
    }
    expect(pressed("ArrowDown", "option")).toBeUndefined();
  });

  test("presses a button itself, and goes on from anything else", () => {
    expect(pressed(" ", "control")).toBeUndefined();
    expect(pressed("Enter", "control")).toBeUndefined();
    expect(pressed(" ", "text")).toEqual({ do: "next", reads: true });
    expect(pressed(" ", "text", { shiftKey: true })).toEqual({ do: "back", reads: true });
    expect(pressed("Enter", "option")).toEqual({ do: "next" });
    expect(pressed("Enter", "field")).toEqual({ do: "field" });
  });

  test("keeps what belongs to the browser", () => {
    expect(pressed("1", "text", { ctrlKey: true })).toBeUndefined();
    expect(pressed("ArrowLeft", "text", { altKey: true })).toBeUndefined();
    expect(pressed("Escape", "text")).toBeUndefined();
    expect(pressed("Tab", "text")).toBeUndefined();
  });
});
