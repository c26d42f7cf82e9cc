// The language menu. From: its button and links, which the theme and site/finish.py wrote. To: the same.
// Without a script it stands open while something in it has the focus or the pointer.

export function buildLanguages(page: Document): void {
  page.addEventListener("click", ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>("a[hreflang]") : null;
    if (link && location.hash) {
      link.hash = location.hash; // headings have the same id in every language
    }
  });
  const menu = page.querySelector(".md-select");
  const press = menu?.querySelector("button");
  if (menu && press) {
    buildMenu(page, menu, press);
  }
}

/** It opens by its button alone; another press, Escape, and whatever happens elsewhere close it. */
function buildMenu(page: Document, menu: Element, press: HTMLElement): void {
  const isOpen = () => press.getAttribute("aria-expanded") === "true";
  const show = (isShown: boolean) => press.setAttribute("aria-expanded", String(isShown));
  const isInside = (target: EventTarget | null) => target instanceof Node && menu.contains(target);
  show(false);
  press.addEventListener("click", () => show(!isOpen()));
  page.addEventListener("click", ({ target }) => {
    if (!isInside(target)) {
      show(false);
    }
  });
  menu.addEventListener("focusout", (event) => {
    const to = (event as FocusEvent).relatedTarget;
    if (to && !isInside(to)) {
      show(false);
    }
  });
  page.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && isOpen()) {
      show(false);
      press.focus();
    }
  });
}
