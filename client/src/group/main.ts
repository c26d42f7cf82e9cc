// The bundle of pages for a group: one piece at a time on a big screen.

import { readWords } from "../words";
import { defineGroup } from "./element";

defineGroup(readWords(document));
