// The bundle of the page that says what is to be read again: it says what is late today, as the
// page was made on another day.

import { readWords } from "../words";
import { markLate } from "./late";

markLate(document, new Date(), readWords(document));
