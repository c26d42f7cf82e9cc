// Dragging a part by its grip, with a mouse or a finger. From: pointers on the page. To: the same moves as the buttons
// make. Escape lets go where it was. Never: the only way to move something.

import type { Spot } from "./moves";

const GRIP = ".lk-compose__grip";
const EDGE = 60; // px from where the page begins to scroll
const SPEED = 12;

export function buildDragging(page: HTMLElement, drop: (part: string, to: Spot) => void): void {
  let dragged: HTMLElement | undefined;
  let to: Spot | undefined;
  const mark = document.createElement("li");
  mark.setAttribute("aria-hidden", "true");
  mark.className = "lk-compose__drop";

  const end = (isDone: boolean) => {
    const [row, spot] = [dragged, to];
    dragged?.removeAttribute("data-dragged");
    mark.remove();
    dragged = undefined;
    to = undefined;
    if (isDone && row && spot) {
      drop(row.dataset["id"] ?? "", spot);
    }
  };
  page.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(GRIP) : null;
    const row = grip?.closest<HTMLElement>("[data-id]");
    if (grip && row && event.isPrimary && event.button === 0) {
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      dragged = row;
      row.setAttribute("data-dragged", "");
    }
  });
  page.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!dragged) {
      return;
    }
    if (clientY < EDGE || clientY > innerHeight - EDGE) {
      scrollBy(0, clientY < EDGE ? -SPEED : SPEED);
    }
    const over = document.elementFromPoint(clientX, clientY);
    const slot = over?.closest<HTMLElement>(".lk-compose__slot");
    if (slot) {
      to = spotIn(slot, clientY, dragged, mark);
    }
  });
  page.addEventListener("pointerup", () => end(true));
  page.addEventListener("pointercancel", () => end(false));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      end(false);
    }
  });
}

/** Where it would come, with a line there to show it. */
function spotIn(slot: HTMLElement, y: number, dragged: HTMLElement, mark: HTMLElement): Spot {
  const list = slot.querySelector("ol");
  const rows = [...(list?.querySelectorAll<HTMLElement>(":scope > [data-id]") ?? [])].filter(
    (row) => row !== dragged,
  );
  const next = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  const place = next < 0 ? rows.length : next;
  list?.insertBefore(mark, rows[place] ?? null);
  const { meeting = "", where } = slot.dataset;
  return { meeting, where: where === "before" ? "before" : "during", place };
}
