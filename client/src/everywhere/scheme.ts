// Light or dark. From: the theme's own choice, of which the radio buttons are out of sight. To: the button
// that site/finish.py put in their place, which says what is so. Only a press of it is a choice, and kept
// (theme/partials/header.html); without one the page follows the device, also while it is open.

const SCHEME = "data-md-color-scheme";
const DARK = "slate";
const CHOSEN = "schemeChosen";

export function buildScheme(page: Document): void {
  const press = page.querySelector(".lk-scheme");
  const isDark = () => page.body.getAttribute(SCHEME) === DARK;
  const say = () => press?.setAttribute("aria-pressed", String(isDark()));
  press?.addEventListener("click", () => {
    page.body.dataset[CHOSEN] = "";
    turn(page, !isDark());
  });
  const device = page.defaultView?.matchMedia("(prefers-color-scheme: dark)");
  device?.addEventListener("change", ({ matches }) => {
    if (!(CHOSEN in page.body.dataset) && matches !== isDark()) {
      turn(page, matches);
    }
  });
  // Another tab may change it too.
  new MutationObserver(say).observe(page.body, { attributeFilter: [SCHEME] });
  say();
}

function turn(page: Document, dark: boolean): void {
  const wanted = dark ? `[${SCHEME}=${DARK}]` : `:not([${SCHEME}=${DARK}])`;
  const option = page.querySelector<HTMLInputElement>(`[name=__palette]${wanted}`);
  if (option) {
    option.checked = false; // the theme hears of a change only
    option.click();
  }
}
