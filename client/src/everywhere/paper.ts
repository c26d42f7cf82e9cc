// What paper needs that a style sheet cannot do. From: buttons and boxes that the server wrote. To: the
// browser's own printing. Before each print what was typed becomes text, as a box is cut off at the end of a
// page and in some browsers at its own end; after it all is as it was.

import { printPart } from "../print-part";

const TYPED = "lk-typed";

/** `print`: what the browser does; a parameter for tests. */
export function buildPaper(page: Document, print: () => void = () => window.print()): void {
  page.addEventListener("click", ({ target }) => {
    const press = target instanceof Element ? target.closest<HTMLElement>("[data-print]") : null;
    const part = press && page.getElementById(press.dataset["print"] ?? "");
    if (part) {
      printPart(part, print);
    } else if (press) {
      print();
    }
  });
  addEventListener("beforeprint", () => writeOut(page));
  addEventListener("afterprint", () => takeBack(page));
}

/** Every text that someone typed stands behind its box, which itself is left out. */
function writeOut(page: Document): void {
  takeBack(page);
  for (const box of page.querySelectorAll("textarea")) {
    if (box.value.trim() !== "") {
      const text = page.createElement("div");
      text.className = TYPED;
      text.textContent = box.value;
      box.after(text);
      box.toggleAttribute("data-typed", true);
    }
  }
}

function takeBack(page: Document): void {
  for (const text of page.querySelectorAll(`.${TYPED}`)) {
    text.remove();
  }
  for (const box of page.querySelectorAll("textarea[data-typed]")) {
    box.removeAttribute("data-typed");
  }
}
