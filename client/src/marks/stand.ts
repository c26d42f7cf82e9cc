// How someone stands in lessons, modules and scenes, in lists of those: a few words at each, with a tick
// where something is done. From: places that the server wrote (pages/parts.j2), what is known. To: the same
// places; where nothing is known, they stay empty.

import { make } from "../dom";
import type { Say } from "../words";
import { type Known, type Lessons, standIn, standInModule } from "./known";

/** A thing to say: whether it is done, and whether it changed since. */
interface Line {
  readonly words: string;
  readonly mark?: "done" | "changed";
}

const SIGNS = { done: "✓", changed: "↻" } as const;

export function showStands(page: ParentNode, known: Known, lessons: Lessons, say: Say): void {
  for (const place of page.querySelectorAll<HTMLElement>("[data-stand]")) {
    const lines = linesOf(place.dataset["stand"] ?? "", known, lessons, say);
    place.lang = document.documentElement.lang;
    place.replaceChildren(...lines.flatMap((line) => [" ", written(line)]));
  }
}

function linesOf(name: string, known: Known, lessons: Lessons, say: Say): Line[] {
  const lesson = lessons[name];
  if (lesson) {
    return linesOfLesson(name, known, lessons, say);
  }
  if (known.played.has(name)) {
    return [{ words: say("client.marks.played"), mark: "done" }];
  }
  const { lessons: all, read, changed } = standInModule(known, name, lessons);
  return [
    ...(read > 0
      ? [line(say("client.marks.lessons", { number: read, of: all }), read === all)]
      : []),
    ...(changed > 0
      ? [
          {
            words: say("client.marks.lessons_changed", { number: changed }),
            mark: "changed" as const,
          },
        ]
      : []),
  ];
}

function linesOfLesson(name: string, known: Known, lessons: Lessons, say: Say): Line[] {
  const lesson = lessons[name];
  if (!lesson) {
    return [];
  }
  const { read, questions, answered, changed, scenes, played } = standIn(known, name, lesson);
  const lines: Line[] = [];
  if (read !== "no") {
    const isChanged = read === "changed";
    lines.push({
      words: say(isChanged ? "client.marks.read_changed" : "client.marks.is_read"),
      mark: isChanged ? "changed" : "done",
    });
  }
  if (answered > 0) {
    const words = say("client.marks.questions", { number: answered, of: questions });
    lines.push(line(words, answered === questions));
  }
  if (changed > 0) {
    const words = say("client.marks.questions_changed", { number: changed });
    lines.push({ words, mark: "changed" });
  }
  if (played > 0) {
    lines.push(line(say("client.marks.played"), played === scenes));
  }
  return lines;
}

function line(words: string, isDone: boolean): Line {
  return isDone ? { words, mark: "done" } : { words };
}

/** The sign says again what the words say, to who looks. */
function written({ words, mark }: Line): HTMLElement {
  const sign = mark && make("span", { "aria-hidden": "true" }, `${SIGNS[mark]} `);
  const style = `lk-stand__one${mark ? ` lk-stand__one--${mark}` : ""}`;
  return make("span", { class: style }, ...(sign ? [sign] : []), words);
}
