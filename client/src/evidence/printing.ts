// One thing of a page alone on paper. From: pages of evidence. To: the printer, by marks that the style
// sheet reads. Never: leaves a mark behind.

const MARK = "lk-alone";

export function printAlone(element: HTMLElement): void {
  const around: Element[] = [];
  for (let above = element.parentElement; above && above !== document.body; ) {
    around.push(above);
    above = above.parentElement;
  }
  const mark = (isOn: boolean) => {
    document.documentElement.toggleAttribute("data-alone", isOn);
    element.classList.toggle(MARK, isOn);
    for (const one of around) {
      one.classList.toggle(`${MARK}-in`, isOn);
    }
  };
  mark(true);
  addEventListener("afterprint", () => mark(false), { once: true });
  window.print();
}
