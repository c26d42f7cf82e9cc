// The bundle of quiz pages: the items and the round through them, on one log.

import { browser, Log } from "../log/log";
import { readWords } from "../words";
import { defineItem } from "./item-element";
import { markPrintKey } from "./print-key";
import { defineQuiz } from "./quiz";

const say = readWords(document);
defineItem(say);
defineQuiz(new Log(browser), Math.random, say);
markPrintKey(document);
