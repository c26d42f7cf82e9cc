// Questions that changed since someone answered them, on the page of their bank: a line at each, until they
// answer again. From: the questions and the hashes that the server wrote, what is known. To: the same page.

import { make } from "../dom";
import { isFields } from "../log/guard";
import { ANSWERED } from "../quiz/answered";
import { day, type Say } from "../words";
import { isChanged, type Known } from "./known";

const CLASS = "lk-changed";

/** The bank that the page asks from, and the hash of each question of it. */
export interface Asked {
  readonly bank: string;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Undefined where a page asks nothing. */
export function readAsked(page: ParentNode): Asked | undefined {
  const block = page.querySelector("#lk-items")?.textContent;
  const data: unknown = block ? JSON.parse(block) : undefined;
  if (!isFields(data) || typeof data["bank"] !== "string" || !Array.isArray(data["items"])) {
    return undefined;
  }
  const items: unknown[] = data["items"];
  const hashes = items
    .filter(isFields)
    .map(({ id, textHash }): [string, string] => [String(id), String(textHash)]);
  return { bank: data["bank"], hashes: new Map(hashes) };
}

export function showChanged(page: ParentNode, asked: Asked, known: Known, say: Say): void {
  for (const [item, hash] of asked.hashes) {
    const then = known.answered.get(item);
    const question = page.querySelector(`[data-question="${CSS.escape(item)}"]`);
    const there = question?.querySelector(`.${CLASS}`);
    if (!then || !isChanged(then, hash)) {
      there?.remove();
    } else if (question && !there) {
      const { lang } = document.documentElement;
      const date = day(then.at, lang);
      const sign = make("span", { "aria-hidden": "true" }, "↻ ");
      const words = say("client.marks.question_changed", { date });
      const line = make("p", { class: `lk-meta ${CLASS} lk-screen-only`, lang }, sign, words);
      question.querySelector("h3")?.after(line);
      question.addEventListener(ANSWERED, () => line.remove(), { once: true });
    }
  }
}
