// Making and moving to pieces of page. From: elements. Never: takes HTML as text.

export interface Marks {
  readonly [attribute: string]: string;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  marks: Marks = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(marks)) {
    element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

export function button(text: string, marks: Marks, press: () => void): HTMLButtonElement {
  const element = make("button", { type: "button", class: "lk-quiet", ...marks }, text);
  element.addEventListener("click", press);
  return element;
}

/** Put the focus on new text, with the whole of what it belongs to in sight where that fits. */
export function goTo(heading: HTMLElement, whole: Element): void {
  heading.focus({ preventScroll: true });
  const { top, bottom } = whole.getBoundingClientRect();
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  if (top < (header || 0) || bottom > innerHeight) {
    whole.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/** Act when what was just changed has been painted, so that someone sees that first. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
