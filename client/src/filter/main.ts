// The bundle of the glossary and the sources: a field that shows the entries with what is typed in it.

import { readWords } from "../words";
import { buildFilter } from "./filter";

buildFilter(document, readWords(document));
