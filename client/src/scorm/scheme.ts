// Light or dark, as the device has it: in a package there is no button for it. From: main.ts. To: the page.

export function followScheme(
  root: HTMLElement,
  dark: Pick<MediaQueryList, "matches" | "addEventListener">,
): void {
  const follow = () => {
    root.dataset["mdColorScheme"] = dark.matches ? "slate" : "default";
  };
  dark.addEventListener("change", follow);
  follow();
}
