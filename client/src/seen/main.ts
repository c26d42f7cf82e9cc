// The bundle that the list of scenes asks for when something is kept on this device: which endings of
// each someone saw. From: the rows of dots on the page, the log. To: the same rows. Never: keeps anything.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { endingsIn, showSeen } from "./dots";

const log = new Log(browser);
const say = readWords(document);

async function show(): Promise<void> {
  for (const row of document.querySelectorAll<HTMLElement>("[data-endings-of]")) {
    const scene = row.dataset["endingsOf"] ?? "";
    showSeen(row, endingsIn(await log.about(scene), scene), say);
  }
}

void show();
// A scene may have been played since, and this page kept as it was.
addEventListener("pageshow", ({ persisted }) => persisted && void show());
