// Which example profile someone compares with. From: events, the framework. To: the picture, the plan. Pure.

import { compare, type Entry, type LogEvent } from "../log/event";
import type { Frame, Profile } from "./frame";

const TARGET = "settings:profile";
const NONE = "none";

/** None, too, where the framework no longer has what was chosen. */
export function chosenProfile(events: Iterable<LogEvent>, frame: Frame): Profile | undefined {
  const chosen = [...events]
    .filter((event) => event.kind === "settings" && event.target === TARGET)
    .sort(compare)
    .at(-1);
  return frame.profiles.find(({ id }) => chosen?.kind === "settings" && id === chosen.value);
}

/** What to keep when someone chooses one, or none. */
export function choosing(profile: Profile | undefined): Entry {
  return { kind: "settings", target: TARGET, value: profile?.id ?? NONE };
}
