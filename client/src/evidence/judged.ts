// Whether a form says enough to be kept. From: its fields. To: the form, which names what is missing. Never:
// asks for more than what makes it worth keeping.

import { type Fields, textOf } from "../log/form";
import { isOpenable } from "./address";
import type { Lack } from "./editor";

const TOLD = ["situation", "task", "action", "result", "reflection", "transfer"] as const;

/** A competence, and a story or the address of one. */
export function judgeStory(fields: Fields): Lack | undefined {
  if (textOf(fields, "competence") === "") {
    return { field: "competence", word: "competence" };
  }
  const link = textOf(fields, "link");
  if (link !== "" && !isOpenable(link)) {
    return { field: "link", word: "link" };
  }
  const isTold = TOLD.some((name) => textOf(fields, name) !== "");
  return isTold || link !== "" ? undefined : { field: "situation", word: "content" };
}

/** What was to be seen, or some feedback. */
export function judgePoint(fields: Fields): Lack | undefined {
  const names = ["situation", "seen", "feed-up", "feedback", "feed-forward"];
  return names.some((name) => textOf(fields, name) !== "")
    ? undefined
    : { field: "seen", word: "moment" };
}
