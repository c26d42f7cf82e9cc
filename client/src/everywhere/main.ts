// The bundle of every page: comforts that need a script. Without it every page still works: terms open on
// a press, the menu opens and closes, and the language menu leads to the same page.

import { days } from "../cards/day";
import { buildLanguages } from "./languages";
import { offerMarks } from "./marks";
import { buildMenu } from "./menu";
import { buildOffline } from "./offline";
import { buildPaper } from "./paper";
import { offerRepeating } from "./repeat";
import { buildScheme } from "./scheme";
import { buildSearch } from "./search";
import { openTerms } from "./terms";
import { stepAside } from "./upwards";
import { lookForWaiting } from "./waiting";
import { showWay } from "./ways";

/** Where the site stands: the theme says so in the head of every page (site/finish.py). */
declare const __md_scope: URL;

const { src } = document.currentScript as HTMLScriptElement;

openTerms(document, matchMedia("(hover: hover)").matches);
buildMenu(document);
buildSearch(document, new URL("search.js", src).href);
stepAside(document);
buildLanguages(document);
buildScheme(document);
showWay(document);
buildPaper(document);
const repeating = offerRepeating(document, new URL("../../", src));
offerMarks(document, new URL("../../", src));
addEventListener("load", () => {
  lookForWaiting(document, days(), repeating);
  void buildOffline(document, __md_scope.href, new URL("../../", src).href).catch(() => {
    // then it is read by the network alone
  });
});
