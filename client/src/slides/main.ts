// Slides on one page, shown one at a time. From: the page that exports/kit/deck_html.py makes, in which all of them
// stand below each other. To: who stands before a group. Never: keeps anything, or asks anything of a network.

import { stepped } from "./keys";

const bar = document.querySelector<HTMLElement>("header");
const place = document.querySelector<HTMLElement>(".place");
const slides = [...document.querySelectorAll<HTMLElement>(".slide")];
const root = document.documentElement;
let here = -1;

function show(index: number): void {
  const next = Math.min(Math.max(index, 0), slides.length - 1);
  if (next === here) {
    return;
  }
  here = next;
  slides.forEach((slide, number) => {
    slide.classList.toggle("is-here", number === here);
  });
  const slide = slides[here];
  slide?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  if (slide) {
    // From disk, some browsers refuse a new address: the place is then told in words alone.
    try {
      history.replaceState(null, "", `#${slide.id}`);
    } catch {}
  }
  if (place) {
    const words = place.dataset["words"] ?? "";
    place.textContent = words
      .replace("{number}", String(here + 1))
      .replace("{all}", String(slides.length));
  }
}

function named(hash: string): number {
  return slides.findIndex((slide) => slide.id === decodeURIComponent(hash.slice(1)));
}

function toggleNotes(): void {
  const shown = root.classList.toggle("with-notes");
  document.querySelector('[data-do="notes"]')?.setAttribute("aria-pressed", String(shown));
}

function print(withNotes: boolean): void {
  root.classList.toggle("print-notes", withNotes);
  window.print();
}

const ACTS: Readonly<Record<string, () => void>> = {
  next: () => show(here + 1),
  previous: () => show(here - 1),
  notes: toggleNotes,
  print: () => print(false),
  "print-notes": () => print(true),
};

function start(): void {
  root.classList.add("shows");
  bar?.removeAttribute("hidden");
  document.querySelector('[data-do="notes"]')?.setAttribute("aria-pressed", "false");
  document.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
    ACTS[button?.dataset["do"] ?? ""]?.();
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "n" || event.key === "N") {
      toggleNotes();
      return;
    }
    const onButton = event.target instanceof HTMLButtonElement;
    const next = stepped(event.key, here, slides.length, onButton);
    if (next !== undefined) {
      event.preventDefault();
      show(next);
    }
  });
  window.addEventListener("hashchange", () => {
    const found = named(location.hash);
    if (found >= 0) {
      show(found);
    }
  });
  show(Math.max(named(location.hash), 0));
}

if (slides.length > 0) {
  start();
}
