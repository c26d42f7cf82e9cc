// Prints one part of a page and nothing else. From: a button of the page. To: the browser's own printing.
// A part prints below the title of its page, unless it is a sheet with a title of its own; what stands beside
// it, at any depth, is left out of this one print.

const LEFT_OUT = "data-print-out";
/** Where it is from and what may be done with it (pages/parts.j2). */
const COLOPHON = ".lk-colophon";

/** `print`: what the browser does; a parameter for tests. */
export function printPart(part: Element, print: () => void = () => window.print()): void {
  const around = [...besides(part)];
  for (const element of around) {
    element.setAttribute(LEFT_OUT, "");
  }
  const back = () => {
    for (const element of around) {
      element.removeAttribute(LEFT_OUT);
    }
  };
  window.addEventListener("afterprint", back, { once: true });
  print();
}

/** Everything on the way up to the page's article that does not hold the part, but for what says what it is. */
function* besides(part: Element): Generator<Element> {
  const kept = [
    part.matches(".lk-sheet") ? "" : "h1",
    part.querySelector(COLOPHON) ? "" : COLOPHON,
  ];
  const wanted = kept.filter(Boolean).join();
  for (let at = part; at.parentElement && at.tagName !== "ARTICLE"; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other !== at && !(wanted && other.matches(wanted))) {
        yield other;
      }
    }
  }
}
