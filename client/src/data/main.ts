// The bundle of the page about one's own data.

import { browser, Log } from "../log/log";
import { readWords } from "../words";
import { defineData } from "./page";

const log = new Log(browser);
defineData(log, browser, navigator.storage, readWords(document));
