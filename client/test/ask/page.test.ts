// @vitest-environment happy-dom
// The page that asks, as it stands on the sample's site: a question that is asked is kept.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { defineAsk } from "../../src/ask/page";
import { readNames } from "../../src/names";
import { readFrame } from "../../src/standing/frame";
import { logWith } from "../plan/plans";

const PAGE = readFileSync(
  join(import.meta.dirname, "../../../tests/golden/nl/competenties/feedback-vragen.md"),
  "utf8",
);

test("a question that is sent twice at once is one question", async () => {
  const [body = ""] = PAGE.match(/<lk-ask[\s\S]*<\/lk-ask>/) ?? [];
  const blocks = PAGE.match(/<script type="application\/json" id="lk-(frame|names)">.*<\/script>/g);
  document.documentElement.lang = "nl";
  document.body.innerHTML = (blocks ?? []).join("");
  const { log } = logWith();
  defineAsk(log, readFrame(document), readNames(document), (key) => key);
  document.body.insertAdjacentHTML("beforeend", body);
  const form = document.querySelector("form");
  form?.querySelector<HTMLInputElement>("[name=competence]")?.click();
  for (let times = 0; times < 2; times += 1) {
    form?.dispatchEvent(new Event("submit", { cancelable: true }));
  }
  const requests = () => document.querySelectorAll("[data-part=requests] > li");
  await vi.waitFor(() => expect(requests()).toHaveLength(1));
  expect(await log.all()).toHaveLength(1);
});
