// Answers of others that come as files: what they would add, and why some are not taken.
// From: files someone picked, the log. To: page.ts, which asks before anything changes. A sheet keeps its name
// wherever it goes, so it is never counted twice, and one that was erased here does not come back. Pure.

import type { LogEvent } from "../log/event";
import { type FormKept, isErased, textOf } from "../log/form";
import { type FormInFile, type FormRefusal, readForm } from "../log/form-file";

export type Taken = FormInFile | FormRefusal | "other-list" | "known" | "erased";

/** What comes of the text of one file. */
export function take(text: string, checklist: string, events: readonly LogEvent[]): Taken {
  const read = readForm(text, "scan");
  if (typeof read === "string") {
    return read;
  }
  if (textOf(read.fields, "checklist") !== checklist) {
    return "other-list";
  }
  const here = events.filter(
    (event): event is FormKept => event.kind === "form-kept" && event.target === read.target,
  );
  if (here.some((event) => !isErased(event))) {
    return "known";
  }
  return here.length > 0 ? "erased" : read;
}

/** As it is laid into a round here: nobody's own, and in no other round. */
export function laidInto(round: string, { fields }: FormInFile): FormInFile["fields"] {
  const { mine: _, ...others } = fields;
  return { ...others, round };
}
