// Two comforts that need a script. Without it every page still works: terms open on a press,
// and the language menu leads to the same page.
(() => {
  "use strict";

  // A term's definition also opens on hover and on keyboard focus; the browser closes it on
  // Escape. A press toggles it by itself (popovertarget).
  const LINGER = 250; // ms in which the pointer may travel from the term to its definition
  let timer = 0;
  const popover = (element) =>
    element instanceof Element && element.closest(".lk-term")
      ? document.getElementById(element.closest(".lk-term").getAttribute("popovertarget"))
      : null;
  const open = (element) => {
    const target = popover(element);
    clearTimeout(timer);
    if (target && !target.matches(":popover-open")) {
      target.showPopover({ source: element.closest(".lk-term") });
    }
  };
  const closeSoon = (element) => {
    const inside = element instanceof Element && element.closest(".lk-popover");
    const target = popover(element) || inside;
    if (target) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!target.matches(":hover") && !target.contains(document.activeElement)) {
          target.hidePopover();
        }
      }, LINGER);
    }
  };
  if (matchMedia("(hover: hover)").matches) {
    document.addEventListener("pointerover", (event) => open(event.target));
    document.addEventListener("pointerout", (event) => closeSoon(event.target));
  }
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(".lk-term:focus-visible")) {
      open(event.target);
    }
  });
  document.addEventListener("focusout", (event) => closeSoon(event.target));

  // The language menu keeps the place on the page: headings have the same id in both languages.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[hreflang]");
    if (link && location.hash) {
      link.hash = location.hash;
    }
  });
})();
