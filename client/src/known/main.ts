// The bundle that home asks for when something is kept on this device: what was open and what waits.

import { days } from "../cards/day";
import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { defineKnown } from "./element";

defineKnown(new Log(browser), days(), readWords(document));
