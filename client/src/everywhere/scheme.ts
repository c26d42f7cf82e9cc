// Light or dark. From: the theme's own choice, of which the radio buttons are out of sight. To: the button
// that site/finish.py put in their place, which says what is so.

const SCHEME = "data-md-color-scheme";
const DARK = "slate";

export function buildScheme(page: Document): void {
  const press = page.querySelector(".lk-scheme");
  const isDark = () => page.body.getAttribute(SCHEME) === DARK;
  const say = () => press?.setAttribute("aria-pressed", String(isDark()));
  press?.addEventListener("click", () => {
    const wanted = isDark() ? `:not([${SCHEME}=${DARK}])` : `[${SCHEME}=${DARK}]`;
    const option = page.querySelector<HTMLInputElement>(`[name=__palette]${wanted}`);
    if (option) {
      option.checked = false; // the theme hears of a change only
      option.click();
    }
  });
  // The device may change it too, and another tab.
  new MutationObserver(say).observe(page.body, { attributeFilter: [SCHEME] });
  say();
}
