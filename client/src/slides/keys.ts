// Which slide a key leads to: those of a keyboard, and of a clicker, which sends the same. No document.

/** The number of the slide, or undefined for a key that means something else. A space or Enter on a button presses it. */
export function stepped(
  key: string,
  here: number,
  count: number,
  onButton: boolean,
): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
    case "PageDown":
      return Math.min(here + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
    case "PageUp":
      return Math.max(here - 1, 0);
    case " ":
    case "Enter":
      return onButton ? undefined : Math.min(here + 1, count - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
