// The bundle of the picture of one's own work.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readCriteria } from "../standing/criteria";
import { readFrame } from "../standing/frame";
import { readWays } from "../standing/ways";
import { readWords } from "../words";
import { definePicture } from "./page";
import { Sayings } from "./sayings";

const frame = readFrame(document);
const { plan = "", evidence = "" } =
  document.querySelector<HTMLElement>("lk-picture")?.dataset ?? {};
const known = {
  frame,
  criteria: readCriteria(document),
  ways: readWays(document),
  pages: { plan, evidence },
};
const language = document.documentElement.lang;
const sayings = new Sayings(readWords(document), language, readNames(document), frame);
definePicture(new Log(browser), known, sayings);
