// Where the platform's API is looked for, among windows that may be of others.

import { expect, test } from "vitest";
import { type Api, type Around, findApi } from "../../src/scorm/api";

const ok = () => "true";
const API: Api = {
  LMSInitialize: ok,
  LMSFinish: ok,
  LMSGetValue: ok,
  LMSSetValue: ok,
  LMSCommit: ok,
  LMSGetLastError: ok,
};

interface Made {
  API?: unknown;
  parent: Made | null;
  opener?: Made | null;
}

/** The outermost window, which is its own parent. */
function top(rest: Partial<Made> = {}): Made {
  const made: Made = { ...rest, parent: null };
  made.parent = made;
  return made;
}

/** Of another origin: nothing can be asked of it but what is around it. */
function stranger(parent: Made): Around {
  return {
    get API(): unknown {
      throw new DOMException("blocked", "SecurityError");
    },
    get opener(): Around {
      throw new DOMException("blocked", "SecurityError");
    },
    parent,
  };
}

test("in the window itself, and in those around it", () => {
  expect(findApi(top({ API }))).toBe(API);
  expect(findApi({ parent: { parent: top({ API }) } })).toBe(API);
});

test("around the window that opened this one, or one around it", () => {
  const opener = { parent: top({ API }) };
  expect(findApi(top({ opener }))).toBe(API);
  expect(findApi({ parent: top({ opener }) })).toBe(API);
});

test("nearest first, and those around before the opener", () => {
  const far = { ...API };
  expect(findApi({ API, parent: top({ API: far }) })).toBe(API);
  expect(findApi({ parent: top({ API }), opener: top({ API: far }) })).toBe(API);
});

test("past a window of another origin", () => {
  expect(findApi({ parent: stranger(top({ API })) })).toBe(API);
  expect(findApi({ parent: stranger(top()) })).toBeUndefined();
});

test("nowhere, also not in what only has the name, or in a circle of windows", () => {
  const circle: Made = { parent: null };
  circle.parent = { parent: circle };
  for (const here of [top(), top({ API: null }), top({ API: "API" }), top({ API: {} }), circle]) {
    expect(findApi(here)).toBeUndefined();
  }
});
