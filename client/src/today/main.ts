// The bundle of the page of today: cards, with the questions they show, on one log.

import { days } from "../cards/day";
import { Log } from "../log/log";
import { browser } from "../log/world";
import { defineItem } from "../quiz/item-element";
import { keepingIn } from "../quiz/sentence";
import { readWords } from "../words";
import { defineToday } from "./page";

const say = readWords(document);
const around = { dayOf: days(), random: Math.random, keeper: navigator.storage };
const log = new Log(browser);
defineItem(say, keepingIn(log, say));
defineToday(log, around, say);
