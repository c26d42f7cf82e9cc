// The bundle of scene pages: the player and the debrief, on one log.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { defineDebrief } from "./debrief";
import { definePlayer } from "./player";

const log = new Log(browser);
const say = readWords(document);
definePlayer(log, say);
defineDebrief(log, say);
