// @vitest-environment happy-dom
// The scan as it stands on the sample's site, for who is quicker than its script and its database.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { filled } from "../../src/log/form";
import type { Log } from "../../src/log/log";
import { defineScan } from "../../src/scan/page";
import { logWith } from "../plan/plans";

const PAGE = readFileSync(
  join(import.meta.dirname, "../../../tests/golden/nl/beroepsprofiel/tafelvragen.md"),
  "utf8",
);
const [BODY = ""] = PAGE.match(/<lk-scan[\s\S]*<\/lk-scan>/) ?? [];
let defined = 0;

/** The page without its script; what is given back brings the script. */
function shown(log: Log): () => void {
  const name = `lk-scan-${defined++}`;
  document.documentElement.lang = "nl";
  document.body.innerHTML = BODY.replaceAll("lk-scan class", `${name} class`);
  return () => {
    const define = customElements.define.bind(customElements);
    const spy = vi
      .spyOn(customElements, "define")
      .mockImplementation((_, made) => define(name, made));
    defineScan(log, (key) => key);
    spy.mockRestore();
  };
}

function radios(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}

function how(): HTMLTextAreaElement {
  return document.querySelector("textarea[data-how]") as HTMLTextAreaElement;
}

async function sheets(log: Log) {
  return filled(await log.all(), "scan").map(({ fields }) => fields);
}

test("what was filled in before the script came stays, and is kept", async () => {
  const { log } = logWith();
  const begin = shown(log);
  const [first] = radios();
  first?.click();
  how().value = "Wij vragen het.";
  begin();
  await vi.waitFor(async () => expect(await sheets(log)).toHaveLength(1));
  expect(first?.checked).toBe(true);
  expect(how().value).toBe("Wij vragen het.");
  await vi.waitFor(async () =>
    expect(await sheets(log)).toMatchObject([
      { [`answer/${first?.name}`]: first?.value, [`how/${how().dataset["how"]}`]: how().value },
    ]),
  );
});

test("what is chosen before the database answers counts for the round that it tells of", async () => {
  const { log, keep } = logWith();
  const [question] = BODY.match(/(?<=type="radio" name=")[^"]+/) ?? [];
  const own = { checklist: "tafelvragen", round: "own-een", date: "2026-11-22", mine: "yes" };
  await log.append({ kind: "form-kept", form: "scan", target: "own:scan-een", fields: own });
  await keep("own:doel", {});
  shown(log)();
  const [first] = radios();
  first?.click();
  await vi.waitFor(async () =>
    expect(await sheets(log)).toEqual([{ ...own, [`answer/${question}`]: first?.value }]),
  );
  expect(first?.checked).toBe(true);
});

test("a text that seems to name someone is asked about, also when it was written before", async () => {
  const { log } = logWith();
  const begin = shown(log);
  how().value = "mevrouw Haddad at mee";
  radios()[0]?.click();
  begin();
  await vi.waitFor(async () => expect(await sheets(log)).toHaveLength(1));
  expect(how().getAttribute("aria-invalid")).toBe("true");
  expect(JSON.stringify(await log.all())).not.toContain("Haddad");
});
