// Putting parts and meetings in place: every change that a button, a key or dragging can make.
// From: the page. To: a new programme. Nothing is ever lost by moving: what is not there to move, or has nowhere to
// go, gives the same programme back. Pure.

import type { Assignment, Meeting, Part, Programme, Where } from "./programme";

/** A list that parts stand in. */
export interface Slot {
  readonly meeting: string;
  readonly where: Where;
}

export interface Spot extends Slot {
  /** Before which part, by its place; past the last means at the end. */
  readonly place: number;
}

export function slotsOf({ meetings }: Programme): Slot[] {
  return meetings.flatMap(({ id }): Slot[] => [
    { meeting: id, where: "before" },
    { meeting: id, where: "during" },
  ]);
}

export function partsIn({ meetings }: Programme, { meeting, where }: Slot): readonly Part[] {
  return meetings.find(({ id }) => id === meeting)?.[where] ?? [];
}

/** Where a part stands. */
export function spotOf(programme: Programme, id: string): Spot | undefined {
  for (const slot of slotsOf(programme)) {
    const place = partsIn(programme, slot).findIndex((part) => part.id === id);
    if (place >= 0) {
      return { ...slot, place };
    }
  }
  return undefined;
}

export function partOf(programme: Programme, id: string): Part | undefined {
  const spot = spotOf(programme, id);
  return spot && partsIn(programme, spot)[spot.place];
}

/** Where a part comes that goes one step up (-1) or down (1), through the lists as they are read; undefined at
 * either end. */
export function step(programme: Programme, id: string, by: -1 | 1): Spot | undefined {
  const spot = spotOf(programme, id);
  if (!spot) {
    return undefined;
  }
  const length = partsIn(programme, spot).length;
  const place = spot.place + by;
  if (place >= 0 && place < length) {
    return { ...spot, place };
  }
  const slots = slotsOf(programme);
  const now = slots.findIndex(
    ({ meeting, where }) => meeting === spot.meeting && where === spot.where,
  );
  const next = slots[now + by];
  return next && { ...next, place: by > 0 ? 0 : partsIn(programme, next).length };
}

/** `place` counts the part itself out, where it stays in the same list. */
export function movePart(programme: Programme, id: string, to: Spot): Programme {
  const part = partOf(programme, id);
  const isThere = programme.meetings.some((meeting) => meeting.id === to.meeting);
  return part && isThere ? putPart(removePart(programme, id), part, to) : programme;
}

export function putPart(programme: Programme, part: Part, to: Spot): Programme {
  const parts = partsIn(programme, to);
  const place = Math.max(0, Math.min(to.place, parts.length));
  return withParts(programme, to, [...parts.slice(0, place), part, ...parts.slice(place)]);
}

export function removePart(programme: Programme, id: string): Programme {
  const spot = spotOf(programme, id);
  return spot
    ? withParts(
        programme,
        spot,
        partsIn(programme, spot).filter((part) => part.id !== id),
      )
    : programme;
}

export function changePart(programme: Programme, changed: Part): Programme {
  const spot = spotOf(programme, changed.id);
  return spot
    ? withParts(
        programme,
        spot,
        partsIn(programme, spot).map((part) => (part.id === changed.id ? changed : part)),
      )
    : programme;
}

function withParts(programme: Programme, slot: Slot, parts: readonly Part[]): Programme {
  return changeMeeting(programme, slot.meeting, { [slot.where]: parts });
}

// Meetings

export function changeMeeting(
  programme: Programme,
  id: string,
  changes: Partial<Meeting>,
): Programme {
  const meetings = programme.meetings.map((meeting) =>
    meeting.id === id ? { ...meeting, ...changes } : meeting,
  );
  return { ...programme, meetings };
}

export function moveMeeting(programme: Programme, id: string, by: -1 | 1): Programme {
  const from = programme.meetings.findIndex((meeting) => meeting.id === id);
  const [one, other] = [programme.meetings[from], programme.meetings[from + by]];
  if (!one || !other) {
    return programme;
  }
  const meetings = programme.meetings.map((meeting) =>
    meeting === one ? other : meeting === other ? one : meeting,
  );
  return { ...programme, meetings };
}

/** With all that is in it. An assignment that came after it, comes after the one before it. The last one
 * stays: a programme has a meeting. */
export function removeMeeting(programme: Programme, id: string): Programme {
  const place = programme.meetings.findIndex((meeting) => meeting.id === id);
  if (place < 0 || programme.meetings.length === 1) {
    return programme;
  }
  const meetings = programme.meetings.filter((meeting) => meeting.id !== id);
  const after = meetings[Math.max(0, place - 1)]?.id ?? "";
  const assignments = programme.assignments.map(
    (one): Assignment => (one.after === id ? { ...one, after } : one),
  );
  return { ...programme, meetings, assignments };
}
