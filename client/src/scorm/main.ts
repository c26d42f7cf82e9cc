// The bundle of every package for a learning platform: the lesson, its questions, and what is kept of them.
// It runs before the page is there, for light and dark must not change under a reader's eyes.

import { make } from "../dom";
import { openTerms } from "../everywhere/terms";
import { readBank } from "../quiz/item";
import { defineItem } from "../quiz/item-element";
import { printAsWritten } from "../quiz/on-paper";
import { readWords } from "../words";
import { type Around, findApi } from "./api";
import { showEnding } from "./ending";
import { showKeeping } from "./keeping";
import { Lms } from "./lms";
import { Progress } from "./progress";
import { followReading, partsOf } from "./reading";
import { defineRound, type RoundElement } from "./round";
import { followScheme } from "./scheme";

const now = () => performance.now();

followScheme(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
document.documentElement.classList.replace("no-js", "js");
addEventListener("DOMContentLoaded", () => open(document));

function open(page: Document): void {
  const say = readWords(page);
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [note, lesson, ending] = [part("keeping"), part("lesson"), part("ending")];
  if (!note || !lesson || !ending) {
    return;
  }
  const parts = partsOf(lesson);
  const lms = new Lms(findApi(window as unknown as Around), now);
  const { items } = readBank(page);
  const progress = new Progress(lms, { parts: parts.map(({ id }) => id), items });
  printAsWritten(page);
  defineItem(say, () => make("p", { class: "lk-meta" }, say("client.quiz.typed")), false);
  defineRound(progress, { random: Math.random, now }, say);
  const round = page.querySelector<RoundElement>("lk-quiz");
  const find = (anchor: string) => round?.open(anchor) ?? page.getElementById(anchor);
  showKeeping(note, lms, progress, find, say);
  showEnding(ending, parts, page.getElementById("de-vragen"), progress, say);
  followReading(lesson, parts, (ids) => progress.read(ids));
  openTerms(page, matchMedia("(hover: hover)").matches);
  leaveWell(lms);
}

/** A phone may never come back to what is out of sight, so what waits is handed over then. */
function leaveWell(lms: Lms): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      lms.save();
    }
  });
  addEventListener("pagehide", () => lms.finish());
  // A platform hears no second beginning of the same page; a new page begins anew.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      location.reload();
    }
  });
}
