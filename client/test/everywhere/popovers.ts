// Popovers, as browsers have them and happy-dom does not: open or not, and events of it that do not
// bubble. Light dismissal is the browser's own affair.

const open = new WeakSet<Element>();

export function installPopovers(): void {
  const { matches } = Element.prototype;
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string): boolean {
      return selector === ":popover-open" ? open.has(this) : matches.call(this, selector);
    },
  });
  const toggle = (element: HTMLElement, isOpen: boolean) => {
    if (isOpen === open.has(element)) {
      throw new DOMException("already so", "InvalidStateError");
    }
    open[isOpen ? "add" : "delete"](element);
    const event = new Event("toggle");
    const newState = isOpen ? "open" : "closed";
    element.dispatchEvent(Object.assign(event, { newState }));
  };
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement): void {
      toggle(this, true);
    },
    hidePopover(this: HTMLElement): void {
      if (open.has(this)) {
        toggle(this, false);
      }
    },
  });
}
