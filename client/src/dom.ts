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

/** The part of a page that the server wrote under that name; without it the page is not ours. */
export function partOf(whole: ParentNode, name: string): HTMLElement {
  const found = whole.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) {
    throw new Error(`the page has no part ${name}`);
  }
  return found;
}

/** Copies of what stands in an element. */
export function clones(element: Element | null | undefined): Node[] {
  return [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));
}

export function button(text: string, marks: Marks, press: () => void): HTMLButtonElement {
  const element = make("button", { type: "button", class: "lk-quiet", ...marks }, text);
  element.addEventListener("click", press);
  return element;
}

/** Put the focus on new text, with the whole of what it belongs to in sight where that fits. */
export function goTo(heading: HTMLElement, whole: Element): void {
  heading.focus({ preventScroll: true });
  if (!isInSight(whole, whole)) {
    whole.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/** Put the focus on a field, with the note about it, which stands before or behind it, in sight too. */
export function goToField(field: HTMLElement, note: Element): void {
  field.focus({ preventScroll: true });
  if (!isInSight(note, field) || !isInSight(field, note)) {
    note.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

/** From the top of the one to the bottom of the other, below the header. */
function isInSight(from: Element, to: Element): boolean {
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const { top } = from.getBoundingClientRect();
  return top >= (header || 0) && to.getBoundingClientRect().bottom <= innerHeight;
}

/** Act when what was just changed has been painted, so that someone sees that first. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
