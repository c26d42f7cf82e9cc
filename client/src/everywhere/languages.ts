// The language menu. From: its links, which the server wrote. To: the same.

/** It keeps the place on the page: headings have the same id in every language. */
export function keepPlace(page: Document): void {
  page.addEventListener("click", ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>("a[hreflang]") : null;
    if (link && location.hash) {
      link.hash = location.hash;
    }
  });
}
