// The bundle that the lists of scenes and of quizzes ask for when something is kept on this device: which endings
// someone saw, and how they last did a quiz. From: the rows of dots and the lines on the page, the log. To: the
// same. Never: keeps anything.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { endingsIn, showSeen } from "./dots";
import { showResult } from "./results";

const log = new Log(browser);
const say = readWords(document);

async function show(): Promise<void> {
  for (const row of document.querySelectorAll<HTMLElement>("[data-endings-of]")) {
    const scene = row.dataset["endingsOf"] ?? "";
    showSeen(row, endingsIn(await log.about(scene), scene), say);
  }
  for (const line of document.querySelectorAll<HTMLElement>("[data-result-of]")) {
    showResult(line, await log.about(line.dataset["resultOf"] ?? ""), say);
  }
}

void show();
// A scene may have been played since, and this page kept as it was.
addEventListener("pageshow", ({ persisted }) => persisted && void show());
