// Light or dark. From: the theme's choice. To: its radio buttons.

/** The theme checks neither before someone chose; then Shift and Tab lead to the one not shown. */
export function checkScheme(page: Document): void {
  const scheme = page.body.getAttribute("data-md-color-scheme") ?? "";
  const option = page.querySelector<HTMLInputElement>(
    `.md-option[data-md-color-scheme="${CSS.escape(scheme)}"]`,
  );
  if (option) {
    option.checked = true;
  }
}
