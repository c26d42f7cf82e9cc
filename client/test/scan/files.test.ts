// Files of colleagues: never counted twice, and what was erased here does not come back.

import { expect, test } from "vitest";
import type { Entry } from "../../src/log/event";
import { writeForm } from "../../src/log/form-file";
import { MemoryStore } from "../../src/log/store";
import { laidInto, take } from "../../src/scan/files";
import { counting, NOON } from "../log/events";

const FORM = {
  target: "own:abcdefgh",
  at: NOON.toISOString(),
  fields: { checklist: "gehalte", round: "r9", mine: "yes", "answer/appel": "veel" },
};
const FILE = writeForm("scan", FORM);
const kept = (fields: Record<string, string>): Entry => ({
  ...{ kind: "form-kept", form: "scan", target: FORM.target, fields },
});

test("a file is taken once; it is nobody's own here, and lies in the round of here", async () => {
  const store = new MemoryStore(counting());
  const taken = take(FILE, "gehalte", await store.all());
  expect(taken).toEqual(FORM);
  if (typeof taken === "string") {
    throw new Error(taken);
  }
  const fields = laidInto("r1", taken);
  expect(fields).toEqual({ checklist: "gehalte", round: "r1", "answer/appel": "veel" });
  await store.append({ ...kept({}), fields } as Entry, NOON);
  expect(take(FILE, "gehalte", await store.all())).toBe("known");
  await store.append(kept({}), NOON);
  expect(take(FILE, "gehalte", await store.all())).toBe("erased");
});

test("of another list, or no file of ours", () => {
  expect(take(FILE, "tafelvragen", [])).toBe("other-list");
  expect(take("{}", "gehalte", [])).toBe("not-ours");
});
