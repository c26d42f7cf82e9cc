// The bundle of the self-assessment: cards, going deeper, an overview, on one log.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readWords } from "../words";
import { defineAssess } from "./page";

defineAssess(new Log(browser), navigator.storage, readWords(document), readNames(document));
