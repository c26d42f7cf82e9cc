// The bundle that a page takes in when someone marks something, or was here before on this device:
// everywhere/marks.ts does. Its words stand beside it, and came first.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { begin, type Given } from "./begin";
import { lessonsOf, placesOf } from "./taking-in";

declare global {
  var leerklimaatMarks: Given | undefined;
}

const { src } = document.currentScript as HTMLScriptElement;
const ROOT = new URL("../../", src); // this script stands in assets/client/ of its language

if (globalThis.leerklimaatMarks) {
  const taken = {
    lessons: () => lessonsOf(document, ROOT),
    places: () => placesOf(document, ROOT),
  };
  void begin(document, new Log(browser), globalThis.leerklimaatMarks, taken, ROOT);
}
