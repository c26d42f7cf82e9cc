// The bundle of the page to ask for feedback.

import { browser, Log } from "../log/log";
import { readNames } from "../names";
import { readFrame } from "../standing/frame";
import { readWords } from "../words";
import { defineAsk } from "./page";

defineAsk(new Log(browser), readFrame(document), readNames(document), readWords(document));
