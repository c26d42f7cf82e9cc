// The bundle of quiz pages: the items and the round through them, on one log.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { defineItem } from "./item-element";
import { printAsWritten } from "./on-paper";
import { markPrintKey } from "./print-key";
import { defineQuiz } from "./quiz";
import { keepingIn } from "./sentence";

printAsWritten(document);
const say = readWords(document);
const log = new Log(browser);
defineItem(say, keepingIn(log, say));
defineQuiz(log, Math.random, say);
markPrintKey(document);
