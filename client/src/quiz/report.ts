// A result as a page to keep: opens in any browser, holds no script. From: quiz.ts. To: a download.
// Never: typed text; what someone wrote is in no answer.

import { make } from "../dom";
import { pageToKeep } from "../files";
import type { Say } from "../words";
import { day } from "../words";
import type { Item } from "./item";
import { stemOf } from "./questions";
import type { Run } from "./run";

/** The page as HTML. `result`: what stands on the screen; `form`: where the texts of an item are. */
export function reportOf(
  run: Run,
  items: readonly Item[],
  result: HTMLElement,
  form: (item: Item) => Element | null,
  now: Date,
  say: Say,
): string {
  const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
  const body = result.cloneNode(true) as HTMLElement;
  for (const pressed of body.querySelectorAll("button, [role=status], .lk-bar, .lk-ready")) {
    pressed.remove();
  }
  for (const link of body.querySelectorAll("a")) {
    link.href = String(new URL(link.getAttribute("href") ?? "", location.href));
  }
  const lines = items
    .filter((item) => run.order.includes(item.id))
    .map((item) => make("li", {}, `${stemOf(item, form(item))} ${said(item, run, say)}`));
  const date = make("p", {}, day(now.toISOString(), document.documentElement.lang));
  return pageToKeep(title, date, ...body.childNodes, make("ol", {}, ...lines));
}

function said(item: Item, run: Run, say: Say): string {
  const given = run.answers.get(item.id);
  if (!given) {
    return `(${say("client.quiz.verdict.open")})`;
  }
  const percent = Math.round(given.score * 100);
  return `(${say(item.worth === 1 ? "client.quiz.verdict.share" : "client.quiz.verdict.own", { percent })})`;
}
