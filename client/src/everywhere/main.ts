// The bundle of every page: comforts that need a script. Without it every page still works: terms open on
// a press, the menu opens and closes, and the language menu leads to the same page.

import { buildLanguages } from "./languages";
import { buildMenu } from "./menu";
import { buildPaper } from "./paper";
import { offerRepeating } from "./repeat";
import { buildScheme } from "./scheme";
import { buildSearch } from "./search";
import { openTerms } from "./terms";
import { stepAside } from "./upwards";
import { showWay } from "./ways";

const { src } = document.currentScript as HTMLScriptElement;

openTerms(document, matchMedia("(hover: hover)").matches);
buildMenu(document);
buildSearch(document, new URL("search.js", src).href);
stepAside(document);
buildLanguages(document);
buildScheme(document);
showWay(document);
buildPaper(document);
offerRepeating(document, new URL("../../", src));
