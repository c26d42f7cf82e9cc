// The bundle of pages with a checklist for a team.

import { browser, Log } from "../log/log";
import { readWords } from "../words";
import { defineScan } from "./page";

defineScan(new Log(browser), readWords(document));
