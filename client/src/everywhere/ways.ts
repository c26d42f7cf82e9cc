// The ways between pages of one's own, which on a phone move sideways: the open page is in sight.
// From: the row that the server wrote. To: where that row is. Never: moves the page itself.

export function showWay(page: ParentNode): void {
  const here = page.querySelector<HTMLElement>(".lk-ways [aria-current]");
  const row = here?.closest<HTMLElement>(".lk-ways");
  if (here && row) {
    const [middle, whole] = [here.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += middle.left + middle.width / 2 - whole.left - whole.width / 2;
  }
}
