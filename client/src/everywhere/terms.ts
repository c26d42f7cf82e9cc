// The definition of a term, which opens on a press by itself, also opens on hover and on keyboard focus;
// the browser closes it on Escape. The press of one that stands open already keeps it open; the next one
// closes it. From: the terms and popovers that the server wrote. To: the same.

const LINGER = 250; // ms in which the pointer may travel from the term to its definition

export function openTerms(page: Document, hovers: boolean): void {
  if (!("popover" in HTMLElement.prototype)) {
    openWithoutPopovers(page);
    return;
  }
  const terms = new Terms(page);
  if (hovers) {
    page.addEventListener("pointerover", ({ target }) => terms.open(target));
    page.addEventListener("pointerout", ({ target }) => terms.closeSoon(target));
  }
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(".lk-term:focus-visible")) {
      terms.open(target);
    }
  });
  page.addEventListener("focusout", (event) => terms.left(event.target, event.relatedTarget));
  page.addEventListener("click", (event) => {
    if (terms.pressed(event.target)) {
      event.preventDefault();
    }
  });
  // A toggle does not bubble.
  page.addEventListener("toggle", (event) => terms.toggled(event), { capture: true });
}

/** In a browser from before popovers a press opens and closes, and Escape closes. */
function openWithoutPopovers(page: Document): void {
  let shown: { term: HTMLElement; definition: HTMLElement } | undefined;
  const close = () => {
    shown?.definition.removeAttribute("data-open");
    shown?.term.setAttribute("aria-expanded", "false");
    shown = undefined;
  };
  page.addEventListener("click", ({ target }) => {
    const term = within(target, ".lk-term");
    const name = term?.getAttribute("popovertarget");
    const definition = (name && page.getElementById(name)) || undefined;
    const wasShown = definition !== undefined && definition === shown?.definition;
    if (!within(target, ".lk-popover")) {
      close();
    }
    if (term && definition && !wasShown) {
      definition.setAttribute("data-open", "");
      term.setAttribute("aria-expanded", "true");
      shown = { term, definition };
    }
  });
  page.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      close();
    }
  });
}

class Terms {
  readonly #page: Document;
  /** The definition that a press keeps open. */
  #kept: HTMLElement | undefined;
  #timer = 0;

  constructor(page: Document) {
    this.#page = page;
  }

  open(target: EventTarget | null): void {
    const term = within(target, ".lk-term");
    const definition = this.#definition(target);
    if (definition || within(target, ".lk-popover")) {
      clearTimeout(this.#timer);
    }
    if (term && definition && !isOpen(definition)) {
      definition.showPopover({ source: term });
      this.#uncover(definition);
    }
  }

  closeSoon(target: EventTarget | null): void {
    const definition = this.#around(target);
    if (definition && definition !== this.#kept) {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        const isUsed =
          definition === this.#kept ||
          definition.matches(":hover") ||
          definition.contains(this.#page.activeElement);
        if (!isUsed) {
          definition.hidePopover();
        }
      }, LINGER);
    }
  }

  /** The focus went on; at once, so that what has it now is not under a definition. */
  left(from: EventTarget | null, to: EventTarget | null): void {
    const definition = this.#around(from);
    const isInside = to instanceof Node && definition?.contains(to);
    if (definition && to && !isInside && this.#definition(to) !== definition) {
      definition.hidePopover();
    }
  }

  /** True when the press must not do what it does by itself, which is to close. */
  pressed(target: EventTarget | null): boolean {
    const definition = this.#definition(target);
    const stays = definition !== undefined && isOpen(definition) && definition !== this.#kept;
    if (definition) {
      this.#kept = definition === this.#kept ? undefined : definition;
    }
    return stays;
  }

  toggled({ target, newState }: ToggleEvent): void {
    if (target === this.#kept && newState === "closed") {
      this.#kept = undefined;
    } else if (newState === "open" && target instanceof HTMLElement && isDefinition(target)) {
      this.#uncover(target);
    }
  }

  /** A definition at the bottom of a narrow screen may lie over the term it explains. */
  #uncover(definition: HTMLElement): void {
    const term = this.#page.querySelector(`[popovertarget="${CSS.escape(definition.id)}"]`);
    const text = term?.getBoundingClientRect();
    const over = definition.getBoundingClientRect();
    if (text && text.bottom > over.top && text.top < over.bottom) {
      term?.scrollIntoView({ block: "center" });
    }
  }

  /** Of the term that something is in. */
  #definition(target: EventTarget | null): HTMLElement | undefined {
    const name = within(target, ".lk-term")?.getAttribute("popovertarget");
    return (name && this.#page.getElementById(name)) || undefined;
  }

  /** Of the term that something is in, or the definition it is in itself. */
  #around(target: EventTarget | null): HTMLElement | undefined {
    return this.#definition(target) ?? within(target, ".lk-popover");
  }
}

function isOpen(definition: HTMLElement): boolean {
  return definition.matches(":popover-open");
}

function isDefinition(element: HTMLElement): boolean {
  return element.matches(".lk-popover");
}

function within(target: EventTarget | null, selector: string): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  return found ?? undefined;
}
