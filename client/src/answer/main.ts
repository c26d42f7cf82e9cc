// The bundle of the page to give feedback. It holds no store: nothing is kept on this device.

import { readWords } from "../words";
import { defineAnswer } from "./page";

defineAnswer(() => new Date(), readWords(document));
