// The bundle of the page on which a trainer makes a programme.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { defineCompose } from "./page";
import { readShelf } from "./shelf";

defineCompose(new Log(browser), readShelf(document), readWords(document));
