// The bundle of the page of evidence.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readWords } from "../words";
import { defineEvidence } from "./page";

defineEvidence(new Log(browser), readWords(document), readNames(document));
