// @vitest-environment happy-dom
// A text with traces of a person is kept after a yes, and not before.

import { expect, test, vi } from "vitest";
import { guard } from "../src/guarded";

const say = (key: string) => key;

function field(keep: (text: string) => Promise<boolean>) {
  document.body.innerHTML = '<textarea id="hoe" aria-describedby="vooraf"></textarea>';
  const found = document.querySelector("textarea") as HTMLTextAreaElement;
  guard(found, say, keep);
  const write = (text: string) => {
    found.value = text;
    found.dispatchEvent(new Event("input"));
    found.dispatchEvent(new Event("change"));
  };
  const note = document.querySelector("[role=status]");
  const anyway = document.querySelector("button") as HTMLButtonElement;
  return { found, write, note, anyway };
}

test("what tells nothing is kept when someone leaves the field", async () => {
  const keep = vi.fn(async () => true);
  const { found, write, note, anyway } = field(keep);
  write("  Wij dekken samen. ");
  await vi.waitFor(() => expect(note?.textContent).toBe("client.note.kept"));
  expect(keep.mock.calls).toEqual([["Wij dekken samen."]]);
  expect(anyway.hidden).toBe(true);
  expect(found.getAttribute("aria-describedby")).toBe("vooraf hoe-bewaren");
});

test("what tells something waits for a yes", async () => {
  const keep = vi.fn(async () => false);
  const { found, write, note, anyway } = field(keep);
  write("Bel 06 12345678.");
  expect(keep).not.toHaveBeenCalled();
  expect(note?.textContent).toBe("client.note.warning");
  expect(found.getAttribute("aria-invalid")).toBe("true");
  anyway.click();
  await vi.waitFor(() => expect(note?.textContent).toBe("client.note.not_kept"));
  expect(keep).toHaveBeenCalledTimes(1);
  expect([anyway.hidden, document.activeElement]).toEqual([true, found]);
});
