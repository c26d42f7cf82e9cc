// What a key means on the big screen. A presenter sends Page Down and Page Up, or arrows. Pure.

/** What has the focus: a field for hands, an option, something that a key presses, or the text. */
export type Focus = "field" | "option" | "control" | "text";

export type Command =
  | { readonly do: "next" | "back" | "down" | "up" | "field" }
  | { readonly do: "choose"; readonly index: number }
  /** Where text is out of sight, read on first. */
  | { readonly do: "next" | "back"; readonly reads: true };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const NEXT: Command = { do: "next" };
const BACK: Command = { do: "back" };

/** Undefined: the browser knows what it means. */
export function commandOf(pressed: Pressed, focus: Focus): Command | undefined {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) {
    return undefined;
  }
  switch (key) {
    case "PageDown":
      return { do: "next", reads: true };
    case "PageUp":
      return { do: "back", reads: true };
    case "ArrowRight":
      return focus === "field" ? undefined : NEXT;
    case "ArrowLeft":
      return focus === "field" ? undefined : BACK;
    case "ArrowDown":
      return focus === "field" || focus === "option" ? undefined : { do: "down" };
    case "ArrowUp":
      return focus === "field" || focus === "option" ? undefined : { do: "up" };
    case " ":
      return focus === "text" ? { do: pressed.shiftKey ? "back" : "next", reads: true } : undefined;
    case "Enter":
      return entered(focus);
    default:
      return /^[1-9]$/.test(key) && focus !== "field"
        ? { do: "choose", index: Number(key) - 1 }
        : undefined;
  }
}

function entered(focus: Focus): Command | undefined {
  switch (focus) {
    case "field":
      return { do: "field" };
    case "control":
      return undefined;
    case "option":
    case "text":
      return NEXT;
  }
}
