// The bundle of the page about one's own data.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readWords } from "../words";
import { defineData } from "./page";

const log = new Log(browser);
defineData(log, browser, navigator.storage, readWords(document), readNames(document));
