// The bundle that a page takes in when someone marks something, or was here before on this device:
// everywhere/marks.ts does. Its words stand beside it, and came first.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { begin, type Given } from "./begin";
import type { Lessons } from "./known";

declare global {
  var leerklimaatMarks: Given | undefined;
  var leerklimaatLessons: Lessons | undefined;
}

const { src } = document.currentScript as HTMLScriptElement;
const ROOT = new URL("../../", src); // this script stands in assets/client/ of its language

if (globalThis.leerklimaatMarks) {
  void begin(document, new Log(browser), globalThis.leerklimaatMarks, async () => {
    if (globalThis.leerklimaatLessons === undefined) {
      await taken("assets/lessen.js");
    }
    return globalThis.leerklimaatLessons ?? {};
  });
}

/** What does not come, is left out: a page without a network says nothing of it. */
function taken(path: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = new URL(path, ROOT).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => resolve());
    document.head.append(script);
  });
}
