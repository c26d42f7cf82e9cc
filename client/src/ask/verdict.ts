// What to do with an answer that came in: keep it, ask about it first, or say why not.
// From: an answer, the log, the framework, the day. To: the page that asks. Pure. A forged answer cannot be
// told from a true one, so what is told is what can be known: whether it was asked here, when, and
// whether it was here before. One that was not asked here may have been asked on another device; refusing
// it would lose it, and keep out nobody who has a question that was asked. So that is a choice.

import { staleness } from "../feedback/days";
import { fieldsOf, isSame, type Reply, targetOf } from "../feedback/reply";
import type { LogEvent } from "../log/event";
import { type Fields, type Filled, filled, idsOf, isErased, textOf } from "../log/form";
import type { Frame } from "../standing/frame";

/** The words stand in docs/ui.yml under `ask.verdict`. */
export type Verdict =
  /** Can be kept; the last two after a choice. */
  | "new"
  | "unasked"
  | "changed"
  /** Are not kept. */
  | "known"
  | "erased"
  | "expired"
  | "early"
  | "foreign"
  | "twice";

/** Those that someone can choose to keep. */
export const OPEN: ReadonlySet<Verdict> = new Set(["new", "unasked", "changed"]);

export interface Judged {
  readonly reply: Reply;
  readonly verdict: Verdict;
  /** When it was asked, if it was asked here. */
  readonly asked?: string;
}

/** Answers that came in together. Of two under one id that differ nobody knows which is true. */
export function judgeAll(
  replies: readonly Reply[],
  events: readonly LogEvent[],
  frame: Frame,
  today: string,
): Judged[] {
  const first = new Map<string, Reply>();
  return replies.flatMap((reply): Judged[] => {
    const same = first.get(reply.id);
    if (same === undefined) {
      first.set(reply.id, reply);
      return [judge(reply, events, frame, today)];
    }
    return isSame(fieldsOf(same), fieldsOf(reply)) ? [] : [{ reply, verdict: "twice" }];
  });
}

export function judge(
  reply: Reply,
  events: readonly LogEvent[],
  frame: Frame,
  today: string,
): Judged {
  const known = new Set(frame.competences.map(({ id }) => id));
  const here = stateOf(events, targetOf(reply));
  const request = requestOf(events, reply.request);
  const asked = request && textOf(request.fields, "date");
  const named = { reply, ...(asked === undefined ? {} : { asked }) };
  if (!reply.about.every(({ competence }) => known.has(`competence:${competence}`))) {
    return { ...named, verdict: "foreign" };
  }
  if (here === "erased") {
    return { ...named, verdict: "erased" };
  }
  if (here !== "absent" && isSame(here, fieldsOf(reply))) {
    return { ...named, verdict: "known" };
  }
  const stale = staleness(asked || reply.date, today) ?? staleness(reply.date, today);
  if (stale !== undefined) {
    return { ...named, verdict: stale };
  }
  if (here !== "absent") {
    return { ...named, verdict: "changed" };
  }
  const wanted = idsOf(request?.fields ?? {}, "competences");
  const isAsked = reply.about.every(({ competence }) => wanted.includes(competence));
  return { ...named, verdict: isAsked ? "new" : "unasked" };
}

export function requestOf(events: readonly LogEvent[], id: string): Filled | undefined {
  return filled(events, "request").find(({ fields }) => textOf(fields, "id") === id);
}

/** What is kept at a target, or that something was and is not any more. */
function stateOf(events: readonly LogEvent[], target: string): Fields | "absent" | "erased" {
  const about = events.filter((event) => event.target === target);
  const kept = filled(about, "feedback")[0];
  const isGone = about.some(
    (event) => event.kind === "reset" || (event.kind === "form-kept" && isErased(event)),
  );
  return kept?.fields ?? (isGone ? "erased" : "absent");
}
