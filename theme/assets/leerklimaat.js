// Comforts that need a script. Without it every page still works: terms open on a press, the
// menu opens and closes, and the language menu leads to the same page.
(() => {
  "use strict";

  // A term's definition also opens on hover and on keyboard focus; the browser closes it on
  // Escape. The press of one that stands open already keeps it open; the next one closes it.
  const LINGER = 250; // ms in which the pointer may travel from the term to its definition
  let timer = 0;
  let kept = null;
  const closest = (element, selector) =>
    element instanceof Element ? element.closest(selector) : null;
  const definition = (element) => {
    const term = closest(element, ".lk-term");
    return term && document.getElementById(term.getAttribute("popovertarget"));
  };
  const open = (element) => {
    const target = definition(element);
    if (target || closest(element, ".lk-popover")) {
      clearTimeout(timer);
    }
    if (target && !target.matches(":popover-open")) {
      target.showPopover({ source: closest(element, ".lk-term") });
      uncover(target);
    }
  };
  // A definition at the bottom of a narrow screen may lie over the term it explains.
  const uncover = (target) => {
    const term = document.querySelector(`[popovertarget="${target.id}"]`);
    if (term.getBoundingClientRect().bottom > target.getBoundingClientRect().top &&
        term.getBoundingClientRect().top < target.getBoundingClientRect().bottom) {
      term.scrollIntoView({ block: "center" });
    }
  };
  const closeSoon = (element) => {
    const target = definition(element) || closest(element, ".lk-popover");
    if (target && target !== kept) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (target !== kept && !target.matches(":hover") && !target.contains(document.activeElement)) {
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
  document.addEventListener("focusout", (event) => {
    const target = definition(event.target) || closest(event.target, ".lk-popover");
    const next = event.relatedTarget;
    // At once, so that what has the focus now is not under it.
    if (target && next && !target.contains(next) && definition(next) !== target) {
      target.hidePopover();
    }
  });
  document.addEventListener("click", (event) => {
    const target = definition(event.target);
    if (target && target.matches(":popover-open") && target !== kept) {
      event.preventDefault();
    }
    if (target) {
      kept = target === kept ? null : target;
    }
  });
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target === kept && event.newState === "closed") {
        kept = null;
      } else if (event.newState === "open" && event.target.matches(".lk-popover")) {
        uncover(event.target);
      }
    },
    true,
  );

  // The buttons for menu and search on a narrow screen work the theme's own toggles.
  const toggles = {};
  document.querySelectorAll(".lk-toggle").forEach((button) => {
    const toggle = document.getElementById(button.dataset.toggle);
    toggles[toggle.id] = button;
    button.addEventListener("click", () => toggle.click());
    toggle.addEventListener("change", () => button.setAttribute("aria-expanded", toggle.checked));
  });

  // While the menu is open the rest of the page keeps still, the focus is in the menu, and
  // Escape closes it.
  const drawer = document.getElementById("__drawer");
  const behind = document.querySelectorAll(".md-header, .md-content, .lk-about, .md-footer");
  drawer.addEventListener("change", () => {
    behind.forEach((part) => {
      part.inert = drawer.checked;
    });
    const next = drawer.checked
      ? document.querySelector(".md-nav--primary .md-nav__item a")
      : toggles.__drawer;
    next.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) {
      drawer.click();
    }
  });

  // Who opens search is about to type; who closes it goes on where the button is.
  const search = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  search.addEventListener("change", () => {
    (search.checked ? field : toggles.__search).focus();
  });

  // The theme searches when a key comes up; dictated and pasted words come without one.
  field.addEventListener("input", () => {
    field.dispatchEvent(new KeyboardEvent("keyup"));
  });

  // The theme checks neither light nor dark before someone chose; then Shift and Tab lead to the
  // one that is not shown.
  addEventListener("load", () => {
    const scheme = document.body.getAttribute("data-md-color-scheme");
    document.querySelector(`.md-option[data-md-color-scheme="${scheme}"]`).checked = true;
  });

  // The way back to the top steps aside for what has the focus.
  const upwards = document.querySelector(".md-top");
  document.addEventListener("focusin", ({ target }) => {
    const isInText = target.matches(":focus-visible") && closest(target, ".md-path, .md-content");
    upwards.toggleAttribute("data-aside", Boolean(isInText));
  });
  document.addEventListener("focusout", () => upwards.removeAttribute("data-aside"));

  // The language menu keeps the place on the page: headings have the same id in both languages.
  document.addEventListener("click", (event) => {
    const link = closest(event.target, "a[hreflang]");
    if (link && location.hash) {
      link.hash = location.hash;
    }
  });
})();
