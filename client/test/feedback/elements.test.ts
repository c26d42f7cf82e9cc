// @vitest-environment happy-dom
// What goes from hand to hand: a field that is looked at, ways to hand over, files and codes that are taken in.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handOver } from "../../src/feedback/hand-over";
import type { Piece } from "../../src/feedback/read";
import { replyFile } from "../../src/feedback/read";
import { codeOf } from "../../src/feedback/reply";
import { TakingIn } from "../../src/feedback/taking-in";
import { Writing } from "../../src/feedback/writing";
import type { Say } from "../../src/words";
import { gone } from "../gone";
import { REPLY } from "./made";

const say: Say = (key, values = {}) => [key, ...Object.values(values)].join(" ");
const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function fieldOf(text: string): Writing {
  document.body.innerHTML = '<textarea id="veld" aria-describedby="uitleg"></textarea>';
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const writing = new Writing(field, 100, say);
  field.value = text;
  return writing;
}

const button = () => document.querySelector("button") as HTMLButtonElement;

test("a text that seems to name someone waits, until whoever wrote it says that it is fine", () => {
  const writing = fieldOf("Vraag het mw. Jansen.");
  expect(writing.look()).toBe(false);
  expect(writing.field.getAttribute("aria-invalid")).toBe("true");
  expect(document.body.textContent).toContain("client.exchange.seems client.note.seems.name");
  expect(writing.field.getAttribute("aria-describedby")).toBe("uitleg veld-let-op");
  button().click();
  expect(document.activeElement).toBe(writing.field);
  expect(writing.look()).toBe(true);
  writing.field.value = "Vraag het dhr. Jansen.";
  expect(writing.look()).toBe(false);
});

test("a text that is too long cannot be left like that", () => {
  const writing = fieldOf("x".repeat(101));
  expect(writing.look()).toBe(false);
  expect(button().hidden).toBe(true);
  expect(fieldOf(" Rustig. ").look()).toBe(true);
});

const WARE = {
  ...{ label: "De code", text: "lka1.AAAA", share: { text: "lka1.AAAA" } },
  file: { name: "feedback.json", text: "{}" },
};

test("a code is copied, and where that is not allowed it is selected", async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  vi.stubGlobal("navigator", { clipboard });
  const given = vi.fn();
  document.body.append(handOver({ ...WARE, given }, "code", say));
  expect(document.querySelectorAll("button")).toHaveLength(2);
  button().click();
  await settle();
  expect(copied).toEqual(["lka1.AAAA"]);
  expect(given).toHaveBeenCalledOnce();
  expect(document.querySelector("[role=status]")?.textContent).toBe("client.exchange.copied");
  vi.stubGlobal("navigator", {});
  button().click();
  await settle();
  expect(document.querySelector("[role=status]")?.textContent).toBe("client.exchange.by_hand");
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  expect(given).toHaveBeenCalledOnce();
});

test("it is shared where a browser can, and thinking better of it is no giving", async () => {
  const share = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("AbortError"));
  vi.stubGlobal("navigator", { share });
  const given = vi.fn();
  document.body.append(handOver({ ...WARE, given }, "code", say));
  const press = [...document.querySelectorAll("button")][1];
  press?.click();
  await settle();
  expect(given).not.toHaveBeenCalled();
  share.mockResolvedValueOnce();
  press?.click();
  await settle();
  expect(share).toHaveBeenLastCalledWith({ text: "lka1.AAAA" });
  expect(given).toHaveBeenCalledOnce();
});

test("where a link would work nowhere else, there is the file alone", () => {
  document.body.append(handOver({ ...WARE, text: undefined }, "link", say));
  expect([...document.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
    "client.exchange.save",
  ]);
  expect(document.querySelector("textarea")).toBeNull();
});

function takingIn(): { readonly root: HTMLElement; readonly taken: Piece[] } {
  document.body.innerHTML =
    '<div><input type="file"><textarea></textarea><button></button><p role="status"></p></div>';
  const taken: Piece[] = [];
  const root = document.querySelector("div") as HTMLElement;
  const intake = new TakingIn(root, say, async (pieces) => {
    taken.push(...pieces);
    return "";
  });
  expect(intake).toBeDefined();
  return { root, taken };
}

const status = () => document.querySelector("[role=status]")?.textContent;

test("what is pasted is read at a press; one reason is told once", async () => {
  const { root, taken } = takingIn();
  const field = root.querySelector("textarea") as HTMLTextAreaElement;
  const code = codeOf(REPLY);
  field.value = `${code.slice(0, 30)} ${code.slice(0, 40)}`;
  button().click();
  await settle();
  expect(status()).toBe("client.exchange.refused.cut");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  field.value = `${code.slice(0, 30)} ${code}`;
  button().click();
  await settle();
  expect(field.getAttribute("aria-invalid")).toBe("false");
  expect(taken.map(({ kind }) => kind)).toEqual(["refused", "refused", "refused", "reply"]);
});

test("several files are read at once; one that is too large is not opened, one may be gone", async () => {
  const { root, taken } = takingIn();
  const field = root.querySelector("input") as HTMLInputElement;
  const arrayBuffer = vi.fn();
  const large = { size: 1e9, arrayBuffer } as unknown as File;
  const files = [new File([replyFile(REPLY)], "a.json"), large, gone()];
  Object.defineProperty(field, "files", { value: files });
  field.dispatchEvent(new Event("change"));
  await settle();
  expect(taken).toEqual([
    { kind: "reply", reply: REPLY },
    { kind: "refused", why: "too-big" },
    { kind: "refused", why: "unreadable" },
  ]);
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(status()).toBe("client.exchange.refused.too-big client.exchange.refused.unreadable");
});
