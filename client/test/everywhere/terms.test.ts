// @vitest-environment happy-dom
// Definitions of terms that open and close by pointer, keyboard and press.

import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openTerms } from "../../src/everywhere/terms";
import { installPopovers } from "./popovers";

const PAGE = `
  <p>Een <button type="button" class="lk-term" popovertarget="begrip-grens">grens</button><span
    id="begrip-grens" class="lk-popover" popover><span>Wat mag.</span> <a href="#">Meer</a></span> en een
    <button type="button" class="lk-term" popovertarget="begrip-groep">groep</button><span
    id="begrip-groep" class="lk-popover" popover><span>Wie er is.</span> <a href="#">Meer</a></span>.
    <a href="#" id="elders">elders</a></p>`;

beforeAll(() => {
  installPopovers();
  openTerms(document, true);
});

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) {
    throw new Error(selector);
  }
  return element;
}

const term = (name = "grens") => found(`[popovertarget=begrip-${name}]`);
const definition = (name = "grens") => found(`#begrip-${name}`);
const isOpen = (name = "grens") => definition(name).matches(":popover-open");

function point(type: "pointerover" | "pointerout", at: Element): void {
  at.dispatchEvent(new Event(type, { bubbles: true }));
}

function focus(type: "focusin" | "focusout", at: Element, to: Element | null = null): void {
  at.dispatchEvent(new FocusEvent(type, { bubbles: true, relatedTarget: to }));
}

/** A press, and what the browser does by itself unless it is held back. */
function press(at: HTMLElement): void {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true });
  if (at.dispatchEvent(event)) {
    const target = found(`#${at.getAttribute("popovertarget")}`);
    target[target.matches(":popover-open") ? "hidePopover" : "showPopover"]();
  }
}

test("the pointer opens, and leaving closes after a while", () => {
  point("pointerover", term());
  expect(isOpen()).toBe(true);
  point("pointerout", term());
  vi.advanceTimersByTime(200);
  expect(isOpen()).toBe(true);
  vi.advanceTimersByTime(100);
  expect(isOpen()).toBe(false);
});

test("who comes to the definition in time may read it, and leaves it the same way", () => {
  point("pointerover", term());
  point("pointerout", term());
  vi.advanceTimersByTime(200);
  point("pointerover", definition());
  vi.advanceTimersByTime(1000);
  expect(isOpen()).toBe(true);
  point("pointerout", definition());
  vi.advanceTimersByTime(300);
  expect(isOpen()).toBe(false);
});

test("what has the focus inside stays open when the pointer leaves", () => {
  point("pointerover", term());
  found("#begrip-grens a").focus();
  point("pointerout", term());
  vi.advanceTimersByTime(1000);
  expect(isOpen()).toBe(true);
});

test("a press keeps open what the pointer opened; the next one closes it", () => {
  point("pointerover", term());
  press(term());
  point("pointerout", term());
  vi.advanceTimersByTime(1000);
  expect(isOpen()).toBe(true);
  press(term());
  expect(isOpen()).toBe(false);
});

test("a press without a pointer opens and closes", () => {
  press(term());
  expect(isOpen()).toBe(true);
  press(term());
  expect(isOpen()).toBe(false);
  press(term());
  expect(isOpen()).toBe(true);
});

test("what was closed by the browser is no longer kept", () => {
  press(term());
  definition().hidePopover();
  point("pointerover", term());
  point("pointerout", term());
  vi.advanceTimersByTime(300);
  expect(isOpen()).toBe(false);
});

test("the focus of the keyboard opens, that of a press does not", () => {
  const matches = vi.spyOn(term(), "matches");
  matches.mockReturnValueOnce(false);
  focus("focusin", term());
  expect(isOpen()).toBe(false);
  matches.mockReturnValueOnce(true);
  focus("focusin", term());
  expect(matches.mock.calls).toEqual([[".lk-term:focus-visible"], [".lk-term:focus-visible"]]);
  expect(isOpen()).toBe(true);
});

test("a focus that goes on closes, one that goes in does not", () => {
  press(term());
  focus("focusout", term(), found("#begrip-grens a"));
  expect(isOpen()).toBe(true);
  focus("focusout", found("#begrip-grens a"), term());
  expect(isOpen()).toBe(true);
  focus("focusout", term());
  expect(isOpen()).toBe(true); // to another window
  focus("focusout", found("#begrip-grens a"), found("#elders"));
  expect(isOpen()).toBe(false);
  press(term());
  focus("focusout", term(), term("groep"));
  expect(isOpen()).toBe(false);
});

test("a term under its own definition comes into sight", () => {
  const at = (top: number) => () => new DOMRect(0, top, 100, 20);
  const scroll = vi.spyOn(term(), "scrollIntoView");
  vi.spyOn(definition(), "getBoundingClientRect").mockImplementation(at(100));
  vi.spyOn(term(), "getBoundingClientRect").mockImplementation(at(50));
  press(term());
  expect(scroll).not.toHaveBeenCalled();
  press(term());
  vi.spyOn(term(), "getBoundingClientRect").mockImplementation(at(110));
  press(term());
  expect(scroll).toHaveBeenCalledWith({ block: "center" });
});

test("where pointers do not hover, none is heard", () => {
  const listen = vi.spyOn(document, "addEventListener");
  openTerms(document, false);
  expect(listen.mock.calls.map(([type]) => type)).not.toContain("pointerover");
});
