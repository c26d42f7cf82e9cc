// Whether the key goes along on paper, for browsers whose style sheet cannot ask a box on the page
// (Firefox 115 has no `:has()`). From: the box that the server wrote. To: a mark on the page.

export function markPrintKey(page: Document): void {
  const box = page.querySelector<HTMLInputElement>("#met-sleutel");
  const mark = () => page.documentElement.toggleAttribute("data-with-key", box?.checked ?? false);
  box?.addEventListener("change", mark);
  // A browser that comes back to a page may have kept the box as it was.
  page.defaultView?.addEventListener("pageshow", mark);
}
