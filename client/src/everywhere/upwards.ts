// The way back to the top of a page, which the theme lays over its text.

/** It steps aside for what has the focus. */
export function stepAside(page: Document): void {
  const upwards = page.querySelector(".md-top");
  page.addEventListener("focusin", ({ target }) => {
    const isInText =
      target instanceof Element &&
      target.matches(":focus-visible") &&
      target.closest(".md-path, .md-content") !== null;
    upwards?.toggleAttribute("data-aside", isInText);
  });
  page.addEventListener("focusout", () => upwards?.removeAttribute("data-aside"));
}
