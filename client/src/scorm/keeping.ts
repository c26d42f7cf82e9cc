// Whether anything is kept, said at the top of the page, and a way back to where someone was. From: lms.ts,
// progress.ts. To: the note that the server left room for. Never: an alarm; what someone does goes on.

import { button, goTo, make } from "../dom";
import type { Say } from "../words";
import type { Lms } from "./lms";
import type { Progress } from "./progress";

/** `find`: the heading of a place that was kept, in sight. */
export function showKeeping(
  note: HTMLElement,
  lms: Lms,
  progress: Progress,
  find: (anchor: string) => HTMLElement | null | undefined,
  say: Say,
): void {
  const words = make("span", { role: "status" });
  const show = () => {
    const { standing } = lms;
    note.dataset["standing"] = standing;
    words.textContent = progress.isLookingBack
      ? say("client.scorm.keeping.looking_back")
      : say(`client.scorm.keeping.${standing}`);
  };
  note.append(make("p", {}, words));
  lms.onChange(show);
  show();
  if (progress.from !== "") {
    const resume = button(say("client.quiz.resume"), {}, () => {
      const heading = find(progress.from);
      resume.remove();
      if (heading) {
        heading.tabIndex = -1;
        goTo(heading, heading);
      }
    });
    note.append(resume);
  }
}
