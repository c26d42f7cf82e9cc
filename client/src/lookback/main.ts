// The bundle of the page that looks back at a quiz.

import { facesOf } from "../today/faces";
import { readWords } from "../words";
import { Ours, readOurs } from "./ours";
import { defineLookback } from "./page";

const ours = new Ours(readOurs(document), facesOf(document));
defineLookback({ ours, now: () => new Date() }, readWords(document));
