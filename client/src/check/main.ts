// The bundle of the page of checks: questions of several banks, beside what was chosen on the cards.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { defineItem } from "../quiz/item-element";
import { keepingIn } from "../quiz/sentence";
import { readWords } from "../words";
import { defineCheck } from "./page";

const say = readWords(document);
const log = new Log(browser);
defineItem(say, keepingIn(log, say));
defineCheck(log, { random: Math.random, keeper: navigator.storage }, say);
