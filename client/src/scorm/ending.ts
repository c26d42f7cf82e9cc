// Whether the lesson is done, and what is left to do for that. From: progress.ts. To: the last section of the
// page. Who read a part without its last line coming on the screen can say so.

import { button, make } from "../dom";
import type { Say } from "../words";
import type { Progress } from "./progress";
import type { Part } from "./reading";

export function showEnding(
  section: HTMLElement,
  parts: readonly Part[],
  questions: HTMLElement | null,
  progress: Progress,
  say: Say,
): void {
  const told = make("p", { role: "status" });
  const list = make("ul", {});
  const done = button(say("client.scorm.ending.is_read"), {}, () => {
    progress.read(progress.unread);
    told.focus();
  });
  told.tabIndex = -1;
  const rest = make("div", {}, make("p", {}, say("client.scorm.ending.left")), list);
  section.append(make("h2", {}, say("client.scorm.ending.title")), told, rest);
  const show = () => {
    const isDone = progress.isDone;
    const unread = parts.filter(({ id }) => progress.unread.includes(id));
    told.textContent = isDone ? say("client.scorm.ending.done") : "";
    rest.hidden = isDone;
    list.replaceChildren(
      ...unread.map(({ id, heading }) =>
        make(
          "li",
          {},
          `${say("client.scorm.ending.read")} `,
          linkTo(id, heading.textContent ?? ""),
        ),
      ),
      ...(questions && progress.kept.best === undefined
        ? [make("li", {}, linkTo(questions.id, say("client.scorm.ending.hand_in")))]
        : []),
    );
    if (unread.length > 0) {
      list.after(done);
    } else {
      done.remove();
    }
  };
  progress.onChange(show);
  show();
}

function linkTo(id: string, words: string): HTMLElement {
  return make("a", { href: `#${id}` }, words);
}
