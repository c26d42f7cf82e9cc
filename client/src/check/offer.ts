// What there is to check: per competence the questions that banks hold for it, by id.
// From: the JSON block `lk-check` (pages/mine/check.py). To: the page of checks. Never: a text of a
// question; those come from the scripts of banks (today/faces.ts).

export interface Question {
  /** `bank:id/item`. */
  readonly id: string;
  readonly objective: string;
  /** `bank:id/set`, of those with the same answers in other situations. */
  readonly set?: string;
}

export interface LevelWords {
  /** How the level sounds on a card. */
  readonly question: string;
  /** What can show it. */
  readonly evidence: string;
}

export interface Offer {
  /** With fewer questions there is no check. */
  readonly fewest: number;
  /** The page with the cards, and where addresses in the scripts of banks start. */
  readonly cards: string;
  readonly root: string;
  /** The script of each bank. */
  readonly banks: Readonly<Record<string, string>>;
  /** Per `competence:…` that has a check. */
  readonly items: Readonly<Record<string, readonly Question[]>>;
  /** Per id of a level. */
  readonly levels: Readonly<Record<string, LevelWords>>;
  /** The language of those, where it is not that of the page. */
  readonly lang?: string;
}

const NOTHING: Offer = { fewest: 5, cards: "", root: "", banks: {}, items: {}, levels: {} };

export function readOffer(page: ParentNode): Offer {
  const block = page.querySelector("#lk-check")?.textContent ?? "{}";
  return { ...NOTHING, ...(JSON.parse(block) as Partial<Offer>) };
}
