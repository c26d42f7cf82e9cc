// What tests of the plan share: a small framework, a whole goal, and a log in memory.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fields } from "../../src/log/form";
import { Log } from "../../src/log/log";
import { MemoryStore } from "../../src/log/store";
import type { World } from "../../src/log/world";
import type { Frame } from "../../src/standing/frame";
import { readWords, type Say } from "../../src/words";
import { counting, NOON } from "../log/events";

const LEVELS = ["kijkt-mee", "doet-samen", "doet-zelf", "zelfstandig", "begeleidt"];

export const FRAME: Frame = {
  framework: "framework:kader",
  notMet: "nog-niet",
  levels: LEVELS.map((id, at) => ({ id, number: at + 1 })),
  competences: ["begrenzen", "de-escaleren"].map((id) => ({
    ...{ id: `competence:${id}`, cluster: "cluster:a", isBound: false },
    ...{ textHash: "0123456789ab", page: `${id}.html` },
  })),
  profiles: [],
};

export const GOAL = {
  ...{ competence: "begrenzen", from: "doet-samen", to: "doet-zelf", state: "active" },
  ...{ moment: "het druk is", action: "wacht ik", support: "Fatma", evidence: "Zij ziet het." },
  ...{ date: "2027-02-01", review: "2026-12-24" },
} as const;

/** A log in memory whose clock stands still; `start` keeps the ids of two of them apart. */
export function logWith(start = 0) {
  const makeId = counting(start);
  const world: World = { makeId, now: () => NOON, session: () => sessionStorageOf() };
  const log = new Log(world, new MemoryStore(makeId));
  const keep = (target: string, fields: Fields) =>
    log.append({ kind: "form-kept", form: "goal", target, fields });
  return { log, keep };
}

function sessionStorageOf(): Storage {
  const nothing = { getItem: () => null, setItem: () => undefined };
  return nothing as unknown as Storage;
}

/** The Dutch words that the plan says, as the page brings them. */
export const say: Say = readWords(pageWith(wordsIn("docs/ui.yml")));

function pageWith(words: Readonly<Record<string, string>>): ParentNode {
  const block = { textContent: JSON.stringify(words) };
  return { querySelector: () => block } as unknown as ParentNode;
}

/** Keys and texts of a file of words, as far as tests need them: no lists, no long texts. */
function wordsIn(file: string): Record<string, string> {
  const path: string[] = [];
  const found: Record<string, string> = {};
  for (const line of readFileSync(join(import.meta.dirname, "../../..", file), "utf8").split(
    "\n",
  )) {
    const [, indent = "", name, text = ""] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
    if (name === undefined) {
      continue;
    }
    path.splice(indent.length / 2, path.length, name);
    found[path.join(".")] = text.startsWith('"') ? JSON.parse(text) : text;
  }
  return found;
}
