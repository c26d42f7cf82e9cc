// A programme as a file, for someone else or another device: written, and read or refused with a reason. From: the
// desk, a file that someone picked. To: the page, which asks first. It holds every text, so it needs no site. Pure.

import { type HeadRefusal, openFile } from "../log/head";
import { programmeIn } from "./guard";
import type { Programme } from "./programme";

export const SCHEMA = "leerklimaat-programma";
const VERSION = 1;
/** Far above any programme. */
export const MOST_BYTES = 2_000_000;

export type Refusal = HeadRefusal | "damaged";

export function writeProgramme(programme: Programme): string {
  return `${JSON.stringify({ schema: SCHEMA, version: VERSION, programme }, null, 1)}\n`;
}

export function readProgramme(text: string): Programme | Refusal {
  const value = openFile(text, { schemas: [SCHEMA], version: VERSION, most: MOST_BYTES });
  if (typeof value === "string") {
    return value;
  }
  return (value["version"] === VERSION ? programmeIn(value["programme"]) : undefined) ?? "damaged";
}
