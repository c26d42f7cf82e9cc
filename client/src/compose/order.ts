// What is not right yet in a programme: the rules of content/rules/programmes.py, before anything leaves this
// page. From: a programme, the shelf. To: the page. Never: refuses anything; a programme that is not right yet is
// kept all the same. Pure.

import { loadOfMeeting } from "./load";
import { lessonsIn, MINUTES, ownerOf, type Part, type Programme } from "./programme";
import { at, blockAt, type Shelf } from "./shelf";

/** What is not right, and at which meeting. Each kind has words in docs/ui.yml. */
export type Fault =
  /** A lesson stands before the one it builds on, or that one is not there. */
  | ({ readonly kind: "later" | "missing"; readonly meeting: string; readonly part: Part } & {
      readonly lesson: string;
      readonly prior: string;
    })
  /** It stands here for the second time. */
  | { readonly kind: "twice"; readonly meeting: string; readonly part: Part }
  /** The site does not have it any more. */
  | { readonly kind: "gone"; readonly meeting: string; readonly part: Part }
  | { readonly kind: "empty" | "long"; readonly meeting: string };

export function faultsIn(programme: Programme, shelf: Shelf): Fault[] {
  return [...goneFrom(programme, shelf), ...broken(programme, shelf), ...twice(programme)].concat(
    sizes(programme, shelf),
  );
}

/** Parts in order, with their meeting. */
function placed({ meetings }: Programme): [string, Part][] {
  return meetings.flatMap(({ id, before, during }) =>
    [...before, ...during].map((part): [string, Part] => [id, part]),
  );
}

/** Each lesson that misses is told once, as in the rule. */
function broken(programme: Programme, shelf: Shelf): Fault[] {
  const all = placed(programme);
  const coming = new Set(all.flatMap(([, part]) => lessonsIn(part)));
  const seen = new Set(programme.known);
  const faults: Fault[] = [];
  for (const [meeting, part] of all) {
    for (const lesson of lessonsIn(part)) {
      for (const prior of at(shelf.lessons, lesson)?.prior ?? []) {
        if (!seen.has(prior)) {
          const kind = coming.has(prior) ? "later" : "missing";
          faults.push({ kind, meeting, part, lesson, prior });
          seen.add(prior);
        }
      }
    }
    for (const lesson of lessonsIn(part)) {
      seen.add(lesson);
    }
  }
  return faults;
}

/** What stands twice counts twice in the load. A scene may be played again, another way. */
function twice(programme: Programme): Fault[] {
  const first = new Set<string>();
  return placed(programme).flatMap(([meeting, part]): Fault[] => {
    const taught = taughtIn(part);
    // A block was taught with its lesson too.
    const isKnown = taught.some((name) => first.has(name) || first.has(ownerOf(name)));
    for (const name of taught) {
      first.add(name);
    }
    return isKnown ? [{ kind: "twice", meeting, part }] : [];
  });
}

function taughtIn(part: Part): readonly string[] {
  switch (part.type) {
    case "lesson":
      return [part.lesson];
    case "blocks":
      return part.blocks;
    case "page":
      return [part.page];
    case "scene":
    case "own":
      return [];
  }
}

function goneFrom(programme: Programme, shelf: Shelf): Fault[] {
  return placed(programme)
    .filter(([, part]) => isGone(part, shelf))
    .map(([meeting, part]): Fault => ({ kind: "gone", meeting, part }));
}

/** True for what names something that the site does not have. */
export function isGone(part: Part, shelf: Shelf): boolean {
  switch (part.type) {
    case "lesson":
      return !at(shelf.lessons, part.lesson);
    case "blocks":
      return part.blocks.some((name) => !blockAt(shelf, name));
    case "scene":
      return !at(shelf.scenes, part.scene);
    case "page":
      return !at(shelf.pages, part.page);
    case "own":
      return false;
  }
}

function sizes({ meetings }: Programme, shelf: Shelf): Fault[] {
  return meetings.flatMap((meeting): Fault[] => {
    const { together } = loadOfMeeting(meeting, shelf);
    if (meeting.during.length === 0) {
      return [{ kind: "empty", meeting: meeting.id }];
    }
    const isLong = !meeting.isAlone && together > MINUTES.most;
    return isLong ? [{ kind: "long", meeting: meeting.id }] : [];
  });
}
