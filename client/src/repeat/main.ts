// The bundle that a page takes in when someone repeats something, or did so before on this device:
// everywhere/repeat.ts does. What it was given stands beside it, and came first.

import { days } from "../cards/day";
import { Log } from "../log/log";
import { browser } from "../log/world";
import { begin, type Given } from "./begin";

declare global {
  var leerklimaatRepeat: Given | undefined;
}

const FOLDER = "../../"; // this script stands in assets/client/ of its language

const { src } = document.currentScript as HTMLScriptElement;
if (globalThis.leerklimaatRepeat) {
  const root = new URL(FOLDER, src);
  void begin(document, new Log(browser), days(), globalThis.leerklimaatRepeat, root);
}
