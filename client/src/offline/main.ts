// The bundle of what stands on this device to be read without a network: to ask for it, see it and erase it.

import { readWords } from "../words";
import { defineOffline } from "./panel";

declare const __md_scope: URL;

defineOffline(readWords(document), __md_scope.href);
