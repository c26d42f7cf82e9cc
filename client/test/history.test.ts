// @vitest-environment happy-dom
// Places in the browser's history, kept and found again: as an element meets them, and as anyone may
// have left them there.

import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { beginEra } from "../src/era";
import { Trail } from "../src/history";

const KNOWN = ["een", "twee", "drie"];

/** Screens by name; the first is the page itself. */
function trail(id = "bank:a"): Trail<string> {
  return new Trail<string>({
    owner: () => ["quiz", id],
    write: (place) => ({ at: place, seen: [place] }),
    read: ({ at }) => KNOWN.find((one) => one === at),
    anchorOf: (place) => (place === "een" ? undefined : place),
    at: (anchor) => KNOWN.find((one) => one === anchor),
  });
}

beforeEach(() => {
  sessionStorage.clear();
  history.pushState(null, "", "/les.html");
});

test("what was pushed is what this entry holds, under its anchor", () => {
  trail().push("twee");
  expect(location.hash).toBe("#twee");
  expect(trail().kept).toBe("twee");
  expect(history.state).toEqual({
    leerklimaat: { quiz: "bank:a", at: "twee", seen: ["twee"], era: "" },
  });
});

test("an entry of another element, or of none, is not ours", () => {
  expect(trail().kept).toBeUndefined();
  trail("bank:b").push("twee");
  expect(trail().kept).toBeUndefined();
  expect(trail("bank:b").kept).toBe("twee");
});

test("a place without an anchor leaves the address as it is", () => {
  trail().push("drie");
  trail().push("een");
  expect(location.hash).toBe("#drie");
  expect(trail().kept).toBe("een");
});

test("a plain visit keeps its plain address, whatever is kept of it", () => {
  trail().replace("twee");
  expect(location.hash).toBe("");
  expect(trail().kept).toBe("twee");
});

test("elsewhere the address follows what is on the screen", () => {
  trail().push("twee");
  const entries = history.length;
  trail().replace("drie");
  expect(location.hash).toBe("#drie");
  expect(history.length).toBe(entries);
});

test("what others keep in an entry stays there", () => {
  history.replaceState({ other: 1, leerklimaat: { quiz: "bank:a", at: "drie", old: true } }, "");
  trail().replace("twee");
  expect(history.state).toEqual({
    other: 1,
    leerklimaat: { quiz: "bank:a", at: "twee", seen: ["twee"], era: "" },
  });
});

test("a link to a place leads there, one to elsewhere nowhere", () => {
  history.pushState(null, "", "#twee");
  expect(trail().linked).toBe("twee");
  history.pushState(null, "", "#uitleg");
  expect(trail().linked).toBeUndefined();
});

test("back and forward are heard, with the place to be at; what is kept goes before the address", async () => {
  const moved = vi.fn();
  const here = trail();
  here.replace("een");
  here.push("twee");
  here.push("drie");
  here.follow(moved);
  history.back();
  await vi.waitFor(() => expect(moved.mock.calls).toEqual([["twee"]]));
  history.back();
  await vi.waitFor(() => expect(moved.mock.calls).toEqual([["twee"], ["een"]]));
  history.replaceState({ leerklimaat: { quiz: "bank:a", at: "drie" } }, "", "#twee");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(moved.mock.lastCall).toEqual(["drie"]);
});

test("a link to one of our places is heard, one to elsewhere on the page is not", () => {
  const moved = vi.fn();
  trail().follow(moved);
  history.pushState(null, "", "#uitleg");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(moved).not.toHaveBeenCalled();
  history.pushState(null, "", "#drie");
  dispatchEvent(new PopStateEvent("popstate"));
  expect(moved.mock.calls).toEqual([["drie"]]);
});

test("whatever an entry holds, reading it is safe, and writing it makes it ours", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.jsonValue().map((value) => ({ leerklimaat: value })),
      ),
      (state) => {
        history.replaceState(state, "");
        expect(trail().kept).toBeUndefined();
        trail().replace("twee");
        expect(trail().kept).toBe("twee");
      },
    ),
  );
});

test("what an entry holds from before something was erased is not shown again", () => {
  trail().push("twee");
  beginEra("era-0001");
  expect(trail().kept).toBeUndefined();
  trail().push("drie");
  expect(trail().kept).toBe("drie");
});
