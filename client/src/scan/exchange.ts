// Answers as files between colleagues: one's own to take along, those of others to lay beside them.
// From: buttons and a file field of the page, the log. To: downloads, and what page.ts keeps. Never: takes a
// file in before a yes, or says that it is kept when it is not.

import { button, make } from "../dom";
import { offer } from "../files";
import type { LogEvent } from "../log/event";
import { type Filled, textOf } from "../log/form";
import { type FormInFile, MAX_FORM_BYTES, writeForm } from "../log/form-file";
import { textOfFile, type Unread } from "../picked";
import { dayInName, type Say } from "../words";
import { type Taken, take } from "./files";

/** What the page does for it. */
export interface Around {
  readonly checklist: string;
  readonly field: HTMLInputElement;
  readonly preview: HTMLElement;
  readonly tell: (words: string) => void;
  readonly events: () => readonly LogEvent[];
  /** Keeps the answers of someone else in the round that is shown; true when the device holds them. */
  readonly layIn: (form: FormInFile) => Promise<boolean>;
}

/** One's own answers, signed or not. */
export function give(own: Filled, who: string, now: Date, say: Say, around: Around): void {
  const { mine: _, ...fields } = own.fields;
  const name = `leerklimaat-${around.checklist}-${dayInName(now)}.json`;
  const form = { target: own.target, at: own.at, fields: who ? { ...fields, who } : fields };
  offer(name, "application/json", writeForm("scan", form));
  around.tell(say("client.scan.exported", { name }));
}

/** What was picked, file by file, with a question when any of it can be taken. */
export async function receive(say: Say, around: Around): Promise<void> {
  const files = [...(around.field.files ?? [])];
  around.field.value = "";
  const taken = await Promise.all(files.map((file) => look(file, around)));
  // One that was picked twice is one.
  const good = new Map(
    taken.flatMap(([, one]) => (typeof one === "string" ? [] : [[one.target, one] as const])),
  );
  around.preview.replaceChildren(make("ul", {}, ...taken.map((one) => line(one, say))));
  if (good.size > 0) {
    ask([...good.values()], say, around);
  } else if (files.length > 0) {
    around.tell(say("client.scan.none"));
  }
}

async function look(file: File, { checklist, events }: Around): Promise<[string, Taken | Unread]> {
  const found = await textOfFile(file, MAX_FORM_BYTES);
  return [file.name, typeof found === "string" ? found : take(found.text, checklist, events())];
}

function line([name, one]: [string, Taken | Unread], say: Say): HTMLElement {
  const words =
    typeof one === "string"
      ? say(`client.scan.refused.${one}`)
      : say("client.scan.good", { who: textOf(one.fields, "who") || "–" });
  return make("li", {}, make("b", {}, `${name}: `), words);
}

function ask(good: readonly FormInFile[], say: Say, { preview, field, tell, layIn }: Around): void {
  const done = (words: string) => {
    preview.replaceChildren();
    tell(words);
    field.focus();
  };
  const yes = async () => {
    let isKept = true;
    for (const one of good) {
      isKept = (await layIn(one)) && isKept;
    }
    done(say(`client.scan.${isKept ? "added" : "not_added"}`, { number: good.length }));
  };
  const add = button(say("client.scan.add", { number: good.length }), {}, () => void yes());
  const no = button(say("client.scan.cancel"), {}, () => done(say("client.scan.cancelled")));
  preview.append(add, no);
  add.focus();
}
