// What there is to learn each competence with, as the server wrote it.
// From: the JSON block `lk-ways` (pages/mine/ways.py). To: the picture, the plan. Pure but for reading.

export interface Way {
  /** `lesson:…`, `bank:…`, `scene:…` or `talk:…`. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  /** The language of the title, where it is not that of the page. */
  readonly lang?: string;
  /** Of a lesson: the levels that it aims at for this competence. */
  readonly levels?: readonly string[];
  /** Of a bank: how many of its questions ask for this competence. */
  readonly items?: number;
}

/** In this order. */
export const WAYS = ["lesson", "bank", "scene", "talk"] as const;

/** Per `competence:…`; a lesson stands after those it builds on. */
export type Ways = Readonly<Record<string, readonly Way[]>>;

export function readWays(page: ParentNode): Ways {
  return JSON.parse(page.querySelector("#lk-ways")?.textContent ?? "{}");
}

/** Those of one kind. */
export function waysOf(ways: Ways, competence: string, kind: (typeof WAYS)[number]): Way[] {
  return (ways[competence] ?? []).filter(({ id }) => id.startsWith(`${kind}:`));
}
