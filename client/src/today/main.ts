// The bundle of the page of today: cards, with the questions they show, on one log.

import { days } from "../cards/day";
import { browser, Log } from "../log/log";
import { defineItem } from "../quiz/item-element";
import { readWords } from "../words";
import { defineToday } from "./page";

const say = readWords(document);
const around = { dayOf: days(), random: Math.random, keeper: navigator.storage };
defineItem(say);
defineToday(new Log(browser), around, say);
