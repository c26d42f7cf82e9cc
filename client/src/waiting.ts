// The number of cards that wait, in the header: a link that the theme wrote and hid (theme/partials/header.html).
// From: who counted. To: that link, with its meaning for who does not see it. Never: says that it changed.

/** None, or nothing that is known: then there is no link. */
export function tellWaiting(page: ParentNode, number: number | undefined): void {
  const link = page.querySelector<HTMLElement>("[data-waiting]");
  if (!link) {
    return;
  }
  const { one = "", many = "" } = link.dataset;
  const words = number === 1 ? one : many.replace("#", String(number));
  link.setAttribute("aria-label", words);
  link.title = words;
  link.querySelector("b")?.replaceChildren(String(number));
  link.hidden = !number;
}
