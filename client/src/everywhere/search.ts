// Opens the search: by its button, by the keys that readers know from elsewhere, and by an address that asks
// for something (`?q=`). From: theme/partials/search.html. To: the same; what finds is a script of its own,
// which is taken in now. The field is there at once, so that nobody waits to type.

const KEYS = ["/", "s", "f"];
const ASKED = "q";

/** `address`: where that script stands. */
export function buildSearch(page: Document, address: string): void {
  const dialog = page.querySelector<HTMLDialogElement>(".lk-search dialog");
  const field = dialog?.querySelector("input");
  if (!dialog || !field) {
    return;
  }
  let isWanted = false;
  const open = () => {
    if (!dialog.open) {
      dialog.showModal();
      field.select();
    }
    if (!isWanted) {
      isWanted = true;
      const script = page.createElement("script");
      script.src = address;
      script.addEventListener("error", () => {
        isWanted = false; // the next opening tries again
      });
      page.head.append(script);
    }
  };
  page.querySelector(".lk-search-open")?.addEventListener("click", open);
  dialog.querySelector("[data-part=close]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) {
      dialog.close(); // a press beside it
    }
  });
  page.addEventListener("keydown", (event) => {
    const isTyped = event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target);
    // A dialog or menu that is open has the keys for itself.
    if (KEYS.includes(event.key) && !isTyped && !page.querySelector("dialog[open]")) {
      event.preventDefault();
      open();
    }
  });
  const asked = new URLSearchParams(location.search).get(ASKED);
  if (asked) {
    field.value = asked;
    open();
  }
}

/** A field keeps the focus until the next frame when its dialog closes, but nobody can write in it. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    !target.closest("dialog:not([open])") &&
    (target.isContentEditable || target.matches("input, select, textarea"))
  );
}
