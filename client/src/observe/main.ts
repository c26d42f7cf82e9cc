// The bundle of the forms for the work place: a file of an observation, one level of a rubric.

import { browser } from "../log/world";
import { readWords } from "../words";
import { defineObserve } from "./observe";
import { defineRubric } from "./rubric";

defineObserve(browser, readWords(document));
defineRubric();
