// Where on a page someone is reading: beside which part with an id, and which parts were unfolded. The
// same part is found again in the next version of the page, also when what stands above it grew.

/** Plain data, for it lives through a reload. */
export interface Spot {
  /** The last part with an id that begins above what is seen; "" at the start of the page. */
  readonly beside: string;
  /** How far below the top of the window that part begins, or the page if there is none. */
  readonly top: number;
  /** How far the page was scrolled, should that part be gone. */
  readonly scrolled: number;
  /** Which of the parts that fold were open, counted from the first. */
  readonly open: readonly number[];
}

/** What lies below the header of the theme is seen. */
const HEADER = ".md-header";

/** Where someone is now. */
export function spotIn(page: Document): Spot {
  const edge = page.querySelector(HEADER)?.getBoundingClientRect().bottom ?? 0;
  const above = [...page.querySelectorAll("main [id]")].filter(
    (part) => isShown(part) && part.getBoundingClientRect().top <= edge + 1,
  );
  const beside = above.at(-1);
  const open = [...page.querySelectorAll("details")].flatMap((part, at) => (part.open ? [at] : []));
  const top = (beside ?? page.documentElement).getBoundingClientRect().top;
  return { beside: beside?.id ?? "", top, scrolled: scrollY, open };
}

/** Be there again. */
export function goTo(spot: Spot, page: Document): void {
  for (const [at, part] of page.querySelectorAll("details").entries()) {
    part.open = spot.open.includes(at);
  }
  const beside = spot.beside === "" ? null : page.getElementById(spot.beside);
  const isThere = beside !== null && isShown(beside);
  const top = isThere ? scrollY + beside.getBoundingClientRect().top - spot.top : spot.scrolled;
  scrollTo({ top, behavior: "instant" });
}

function isShown(part: Element): boolean {
  return part.getClientRects().length > 0;
}
