// What each competence asks at each level, as the server wrote it.
// From: the JSON block `lk-criteria` (pages/mine/criteria.py). To: pages that name a difference.

export interface Criterion {
  /** Who is near, and who decides. */
  readonly independence: string;
  /** How hard the situation is. */
  readonly complexity: string;
  /** One thing one would see or hear. */
  readonly exemplar: string;
}

export interface Asked {
  /** Per id of a level. */
  readonly levels: Readonly<Record<string, Criterion>>;
  /** The language of these texts, where it is not that of the page. */
  readonly lang?: string;
}

/** Per `competence:…`. */
export type Criteria = Readonly<Record<string, Asked>>;

export function readCriteria(page: ParentNode): Criteria {
  return JSON.parse(page.querySelector("#lk-criteria")?.textContent ?? "{}");
}
