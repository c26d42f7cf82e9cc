// A file that is put back: what it would do, in words, and then, after a yes, that it is done.
// From: a file someone picked, the log. To: the part of the data page about it. Never: says that
// something was put back before it is, or changes anything when it cannot be kept.

import { button, make } from "../dom";
import type { LogEvent } from "../log/event";
import { MAX_BYTES, type Preview, preview, type Refusal, readFile } from "../log/file";
import type { Log } from "../log/log";
import { isSealed } from "../log/sealed";
import { TroubleError } from "../log/trouble";
import { textOfFile, type Unread } from "../picked";
import { day, type Say, written } from "../words";
import { groupOf, nameOf } from "./overview";
import { askPassword } from "./sealing";

/** What the page does for it: say something, and show what there is now. */
export interface Around {
  readonly field: HTMLElement;
  readonly tell: (words: string) => void;
  /** Whether the file that was picked can be used, before it is said why not. */
  readonly judge: (isGood: boolean) => void;
  readonly titleOf: (record: string) => string;
  readonly changed: () => Promise<void>;
  /** Where the focus goes when it is over. */
  readonly after: () => void;
}

export async function putBack(file: File, log: Log, say: Say, around: Around): Promise<void> {
  around.field.replaceChildren();
  const given = await textOfFile(file, MAX_BYTES);
  if (typeof given === "string") {
    show(given, log, say, around);
    return;
  }
  const { text } = given;
  const look = async (open: string) => show(await read(open, log), log, say, around);
  if (isSealed(text)) {
    around.judge(true);
    askPassword(text, around.field, say, around.tell, async (open) => {
      around.field.replaceChildren();
      await look(open);
    });
  } else {
    await look(text);
  }
}

async function read(text: string, log: Log): Promise<Preview | Refusal> {
  const found = readFile(text);
  return "refused" in found ? found.refused : preview(await log.all(), found);
}

function show(found: Preview | Refusal | Unread, log: Log, say: Say, around: Around): void {
  around.judge(typeof found !== "string");
  if (typeof found === "string") {
    around.tell(say("client.data.refused.intro", { why: say(`client.data.refused.${found}`) }));
  } else if (log.trouble !== undefined) {
    around.tell(say("client.data.not_imported", { why: say(`client.why.${log.trouble}`) }));
  } else {
    propose(found, log, say, around);
  }
}

function propose(found: Preview, log: Log, say: Say, around: Around): void {
  const done = (words: string) => {
    around.field.replaceChildren();
    around.tell(words);
    around.after();
  };
  const add = async () => {
    around.tell(say("client.data.busy"));
    try {
      await log.absorb(found.events);
    } catch (error) {
      const why = error instanceof TroubleError ? error.trouble : "unreadable";
      done(say("client.data.not_imported", { why: say(`client.why.${why}`) }));
      return;
    }
    await around.changed();
    done(say("client.data.imported"));
  };
  const language = document.documentElement.lang;
  around.tell(
    say("client.data.preview", {
      date: day(found.at, language),
      added: written(found.added, language),
      known: written(found.known, language),
    }),
  );
  around.field.replaceChildren(
    ...gone(found.gone, say, around),
    ...counted("stale", found.stale, say),
    ...counted("skipped", found.skipped, say),
    button(say("client.data.add"), {}, () => void add()),
    button(say("client.data.cancel"), {}, () => done(say("client.data.cancelled"))),
  );
}

/** What would disappear here, per record and kind, by name. */
function gone(events: readonly LogEvent[], say: Say, { titleOf }: Around): HTMLElement[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== "reset") {
      const title = titleOf(groupOf(event.target));
      const words = say("client.data.gone_one", {
        title,
        kind: say(`client.data.kind.${nameOf(event)}`),
      });
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    return [];
  }
  const lines = [...counts]
    .sort()
    .map(([words, number]) => make("li", {}, number > 1 ? `${words} (${number})` : words));
  return [make("p", {}, say("client.data.gone")), make("ul", { class: "lk-data__gone" }, ...lines)];
}

function counted(name: "stale" | "skipped", number: number, say: Say): HTMLElement[] {
  return number > 0 ? [make("p", {}, say(`client.data.${name}`, { number }))] : [];
}
