// Which parts of the lesson someone came to the end of. From: the headings the server wrote, and what is on the
// screen. To: progress.ts. Never: measures how long someone looks.

import { make } from "../dom";

export interface Part {
  /** The anchor of its heading. */
  readonly id: string;
  readonly heading: HTMLElement;
}

/** From heading to heading; what stands before the first one belongs to it. */
export function partsOf(lesson: ParentNode): Part[] {
  return [...lesson.querySelectorAll<HTMLElement>("h2[id]")].map((heading) => ({
    id: heading.id,
    heading,
  }));
}

/** `read` hears of parts when their last line comes on the screen, in their order. */
export function followReading(
  lesson: HTMLElement,
  parts: readonly Part[],
  read: (ids: readonly string[]) => void,
): void {
  const ends = new Map<Element, string>();
  for (const [index, { id }] of parts.entries()) {
    const end = make("span", { "aria-hidden": "true" });
    const next = parts[index + 1]?.heading;
    if (next) {
      next.before(end);
    } else {
      lesson.append(end);
    }
    ends.set(end, id);
  }
  const observer = new IntersectionObserver((seen) => {
    const reached = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    const ids = [...ends].flatMap(([end, id]) => (reached.includes(end) ? [id] : []));
    for (const end of reached) {
      observer.unobserve(end);
    }
    if (ids.length > 0) {
      read(ids);
    }
  });
  for (const end of ends.keys()) {
    observer.observe(end);
  }
}
