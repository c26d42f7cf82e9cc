// The bundle of pages with a checklist for a team.

import { Log } from "../log/log";
import { browser } from "../log/world";
import { readWords } from "../words";
import { defineScan } from "./page";

defineScan(new Log(browser), readWords(document));
