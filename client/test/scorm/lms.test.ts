// A platform that takes things, does not, comes back, or throws; each is a made-up one with a note of its calls.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Api } from "../../src/scorm/api";
import { Lms } from "../../src/scorm/lms";

type Answering = (name: string, given: readonly string[]) => unknown;

/** `answer`: what becomes of a call; by default all is well. */
function platform(answer: Answering = () => "true") {
  const calls: string[][] = [];
  const call =
    (name: string) =>
    (...given: string[]) => {
      calls.push([name, ...given]);
      return answer(name, given);
    };
  const api: Api = {
    LMSInitialize: call("LMSInitialize"),
    LMSFinish: call("LMSFinish"),
    LMSGetValue: call("LMSGetValue"),
    LMSSetValue: call("LMSSetValue"),
    LMSCommit: call("LMSCommit"),
    LMSGetLastError: call("LMSGetLastError"),
  };
  const names = () => calls.map(([name]) => name);
  return { api, calls, names };
}

const now = () => 1000;
const AWAY: Answering = () => {
  throw new Error("away");
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a platform that takes things", () => {
  test.each(["true", true, 1, "1"])("may say so as %j", (yes) => {
    expect(new Lms(platform(() => yes).api, now).standing).toBe("open");
  });

  test("gets each value once, in order, and is asked to keep them", () => {
    const { api, calls } = platform();
    const lms = new Lms(api, now);
    lms.put("b", "1");
    lms.put("a", "1");
    lms.save();
    lms.put("b", "1");
    lms.put("a", "2");
    lms.save();
    lms.save();
    expect(calls.slice(1)).toEqual([
      ["LMSSetValue", "b", "1"],
      ["LMSSetValue", "a", "1"],
      ["LMSCommit", ""],
      ["LMSSetValue", "a", "2"],
      ["LMSCommit", ""],
    ]);
  });

  test("is told goodbye once, with the time it took", () => {
    const { api, calls, names } = platform();
    let clock = 0;
    const lms = new Lms(api, () => clock);
    clock = 61_230;
    lms.finish();
    lms.put("a", "1");
    lms.save();
    lms.finish();
    expect(calls).toContainEqual(["LMSSetValue", "cmi.core.session_time", "0000:01:01.23"]);
    expect(calls).toContainEqual(["LMSSetValue", "cmi.core.exit", "suspend"]);
    expect(names().filter((name) => name === "LMSFinish")).toHaveLength(1);
    expect(names().at(-1)).toBe("LMSFinish");
    expect(lms.standing).toBe("ended");
    expect(lms.get("a")).toBe("");
  });

  test("says what it has as text, and nothing else", () => {
    const said = new Map<string, unknown>([
      ["text", "een"],
      ["number", 3],
      ["nothing", null],
      ["odd", { toString: AWAY }],
    ]);
    const { api } = platform((name, [element]) =>
      name === "LMSGetValue" ? said.get(element ?? "") : "true",
    );
    const lms = new Lms(api, now);
    expect([...said.keys()].map((element) => lms.get(element))).toEqual(["een", "3", "", ""]);
  });
});

describe("a platform that does not take something", () => {
  const faults: Record<string, Answering> = {
    "says no": () => "false",
    throws: AWAY,
    "says nothing": () => undefined,
  };

  test.each(Object.entries(faults))("that %s, is offered it again", (_, fault) => {
    let away = false;
    const { api, calls } = platform((...call) =>
      away && !call[0].startsWith("LMSGet") ? fault(...call) : "true",
    );
    const lms = new Lms(api, now);
    const heard: string[] = [];
    lms.onChange((standing) => heard.push(standing));
    away = true;
    lms.put("a", "1");
    lms.save();
    lms.put("a", "2");
    lms.put("b", "3");
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(["lost"]);
    away = false;
    calls.length = 0;
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(["lost", "back"]);
    expect(calls).toEqual([
      ["LMSSetValue", "a", "2"],
      ["LMSSetValue", "b", "3"],
      ["LMSCommit", ""],
    ]);
    vi.advanceTimersByTime(60_000);
    expect(calls).toHaveLength(3);
  });

  test("is asked again to keep what it took", () => {
    let keeps = false;
    const { api, names } = platform((name) => String(name !== "LMSCommit" || keeps));
    const lms = new Lms(api, now);
    lms.put("a", "1");
    lms.save();
    expect(lms.standing).toBe("lost");
    keeps = true;
    vi.advanceTimersByTime(10_000);
    expect(lms.standing).toBe("back");
    expect(names()).toEqual(["LMSInitialize", "LMSSetValue", "LMSCommit", "LMSCommit"]);
  });

  test("is not bothered again with what is only nice to have, if it says why", () => {
    let error = "401";
    const { api } = platform((name, [element]) =>
      name === "LMSGetLastError" ? error : String(element !== "extra"),
    );
    const lms = new Lms(api, now);
    lms.put("extra", "1", true);
    lms.save();
    expect(lms.standing).toBe("open");
    for (error of ["0", "101", ""]) {
      lms.put("extra", "2", true);
      lms.save();
      expect(lms.standing).toBe("lost");
    }
  });

  test("hears nothing more when it did not want to begin", () => {
    for (const answer of [AWAY, () => "false"]) {
      const { api, names } = platform(answer);
      const lms = new Lms(api, now);
      lms.put("a", "1");
      lms.save();
      lms.finish();
      vi.advanceTimersByTime(60_000);
      expect(lms.get("a")).toBe("");
      expect(lms.standing).toBe("refused");
      expect(names()).toEqual(["LMSInitialize"]);
    }
  });
});

test("without a platform nothing goes wrong", () => {
  const lms = new Lms(undefined, now);
  lms.put("a", "1");
  lms.save();
  lms.finish();
  expect(lms.get("a")).toBe("");
  expect(lms.standing).toBe("alone");
});
