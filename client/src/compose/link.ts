// A programme as a link: all of it behind the #, packed, so that no server sees it. From: the desk, the address of a page.
// To: an address, the page that was opened with one. Of a ready programme a link holds only what was changed. Pure.

import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromSigns, toSigns } from "../url-signs";
import { programmeIn } from "./guard";
import { filledIn, leftOut } from "./likeness";
import type { Programme } from "./programme";

/** `#p1.…`: the version of what is in it. */
const VERSION = 1;
const START = /^#p(\d{1,4})\./;
const SIGNS = /^[A-Za-z0-9_-]*$/;
/** Signs of a whole address, which any app and any QR code still takes. */
export const MOST_SIGNS = 4096;
/** Far above any programme; more would be made to fill a device. */
const MOST_BYTES = 500_000;

/** The words stand in docs/ui.yml. */
export type Refusal = "newer" | "damaged";

/** What comes behind an address. */
export function fragmentOf(programme: Programme, ready: readonly Programme[]): string {
  const text = JSON.stringify(leftOut(programme, ready));
  return `#p${VERSION}.${toSigns(deflateSync(strToU8(text), { level: 9 }))}`;
}

/** Nothing for an address that holds no programme. */
export function readFragment(
  fragment: string,
  ready: readonly Programme[],
): Programme | Refusal | undefined {
  if (!/^#p\d/.test(fragment)) {
    return undefined;
  }
  const [start = "", version = "0"] = START.exec(fragment) ?? [];
  if (Number(version) > VERSION) {
    return "newer"; // whatever it looks like by then
  }
  const signs = fragment.slice(start.length);
  if (Number(version) !== VERSION || !SIGNS.test(signs)) {
    return "damaged";
  }
  try {
    const bytes = inflateSync(fromSigns(signs), { out: new Uint8Array(MOST_BYTES) });
    return programmeIn(filledIn(JSON.parse(strFromU8(bytes)), ready)) ?? "damaged";
  } catch {
    return "damaged";
  }
}
