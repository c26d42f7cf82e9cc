// The bundle of the page to ask for feedback.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readNames } from "../names";
import { readFrame } from "../standing/frame";
import { readWords } from "../words";
import { defineAsk } from "./page";

defineAsk(new Log(browser), readFrame(document), readNames(document), readWords(document));
