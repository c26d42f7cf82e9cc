// Answers that came in, before anything is kept: who, when, about what, and whether they can be kept. From:
// what was judged. To: a list with boxes, and those that someone ticked. Never: shows what was written; that
// comes in the results, and of few answers only what is signed.

import { button, make } from "../dom";
import { tracesIn } from "../recognisable";
import { aboutLine, dayLine, giverLine, type Words } from "./describing";
import { type Judged, OPEN } from "./verdict";

/** `keep`: with the answers that someone wants. Without any the list goes. */
export function previewsOf(
  found: readonly Judged[],
  words: Words,
  keep: (wanted: readonly Judged[]) => Promise<void>,
): HTMLElement[] {
  const { say } = words;
  const boxes = new Map<HTMLInputElement, Judged>();
  const items = found.map((one, at) => item(one, at, words, boxes));
  const wanted = () => [...boxes].filter(([box]) => box.checked).map(([, one]) => one);
  const status = make("span", { role: "status" });
  const yes = button(say("client.ask.keep"), { class: "lk-button" }, () => {
    if (wanted().length === 0) {
      status.textContent = say("client.ask.tick");
    } else {
      void keep(wanted());
    }
  });
  const no = button(say(boxes.size > 0 ? "client.ask.leave" : "client.ask.close"), {}, () => {
    void keep([]);
  });
  return [
    make("ul", { class: "lk-exchange__list" }, ...items),
    make("p", { class: "lk-exchange__ways" }, ...(boxes.size > 0 ? [yes] : []), no, status),
  ];
}

function item(
  { reply, verdict, asked }: Judged,
  at: number,
  words: Words,
  boxes: Map<HTMLInputElement, Judged>,
): HTMLElement {
  const { say, language } = words;
  const about = aboutLine(
    reply.about.map(({ competence }) => competence),
    words,
  );
  const told = make(
    "p",
    { class: "lk-meta", id: `lk-verdict-${at}` },
    say("client.ask.about", { about }),
    ...(asked ? [" ", say("client.ask.asked_on", { date: dayLine(asked, language) })] : []),
    ...(verdict === "new" ? [] : [" ", make("strong", {}, say(`client.ask.verdict.${verdict}`))]),
    ...(isDoubtful(reply) ? [" ", say("client.ask.traces")] : []),
  );
  const who = giverLine(reply, words);
  if (!OPEN.has(verdict)) {
    return make("li", { "data-verdict": verdict }, make("b", {}, who), told);
  }
  const box = make("input", { type: "checkbox", "aria-describedby": told.id });
  box.checked = verdict === "new";
  boxes.set(box, { reply, verdict, ...(asked === undefined ? {} : { asked }) });
  const label = make("label", { class: "lk-choice" }, box, " ", make("span", {}, who));
  return make("li", { "data-verdict": verdict }, label, told);
}

/** Whether it seems to hold something by which someone can be recognised, besides its own name. */
function isDoubtful({ comment, about }: Judged["reply"]): boolean {
  const texts = [comment, ...about.flatMap(({ strong, next }) => [strong, next])];
  return texts.some((text) => tracesIn(text).length > 0);
}
