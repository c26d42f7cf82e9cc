// The menu of a narrow screen, and the button by which it opens. From: the theme's own toggle, which is a
// checkbox; the button that site/finish.py added. To: the same.

/** Real buttons work the toggles. */
export function buildMenu(page: Document): void {
  for (const press of page.querySelectorAll<HTMLElement>(".lk-toggle")) {
    const toggle = toggleOf(page, press.dataset["toggle"] ?? "");
    press.addEventListener("click", () => toggle?.click());
    toggle?.addEventListener("change", () => {
      press.setAttribute("aria-expanded", String(toggle.checked));
    });
  }
  const drawer = toggleOf(page, "__drawer");
  if (drawer) {
    buildDrawer(page, drawer);
  }
}

export function toggleOf(page: Document, id: string): HTMLInputElement | null {
  const found = page.getElementById(id);
  return found instanceof HTMLInputElement ? found : null;
}

/** The button that works a toggle. */
export function buttonOf(page: Document, id: string): HTMLElement | null {
  return page.querySelector(`.lk-toggle[data-toggle="${id}"]`);
}

/** While it is open the rest of the page keeps still, the focus is in the menu, and Escape closes it. */
function buildDrawer(page: Document, drawer: HTMLInputElement): void {
  const behind = ".md-header, .md-content, .lk-about, .md-footer";
  drawer.addEventListener("change", () => {
    for (const part of page.querySelectorAll<HTMLElement>(behind)) {
      part.inert = drawer.checked;
    }
    const next = drawer.checked
      ? page.querySelector<HTMLElement>(".lk-menu a")
      : buttonOf(page, drawer.id);
    next?.focus({ preventScroll: true });
  });
  page.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && drawer.checked) {
      drawer.click();
    }
  });
}
