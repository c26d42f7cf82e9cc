// The bundle of the page of evidence.

import { browser, Log } from "../log/log";
import { readNames } from "../names";
import { readWords } from "../words";
import { defineEvidence } from "./page";

defineEvidence(new Log(browser), readWords(document), readNames(document));
