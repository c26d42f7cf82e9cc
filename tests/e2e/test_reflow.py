"""Narrow screens, large text, wide spacing, long words: all is seen, nobody scrolls sideways."""

import pytest
from playwright.sync_api import Page, expect

from leerklimaat.languages import SOURCE
from tests.e2e.axe import NARROW, WIDE
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, LOOKED_AT, address

TABLES = (
    "framework",
    "coverage",
    "blueprint",
    "crosswalk",
    "profiles",
    "trainer",
    "review",
    "scene-graph",
    "statements",
)

# A box may scroll sideways by itself when it can have the focus and says what it is.
SIDEWAYS = """() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (shown && scrolls && element.scrollWidth > element.clientWidth + 1) {
      const named = element.ariaLabel || element.getAttribute("aria-labelledby");
      if (element.tabIndex < 0 || !named) {
        found.push(element.outerHTML.slice(0, 120));
      }
    }
  }
  return found;
}"""

# Words in the head of a table of which not all letters stand on one line.
BROKEN = """() => {
  const found = [];
  for (const cell of document.querySelectorAll(".lk-table thead th")) {
    const node = cell.firstChild;
    for (const word of node?.data?.matchAll(/[^\\s-]+/g) ?? []) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) {
        found.push(word[0]);
      }
    }
  }
  return found;
}"""

# Text that sticks out of an ancestor which hides what sticks out. The bar at the top repeats the
# name of the site and the title of the page; hidden text for screen readers is one pixel.
LOST = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const shown = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!node.data.trim() || !shown || parent.closest(".md-header__title, .lk-hidden, svg")) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    let isHidden = false;
    for (let box = parent; box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (edge.width === 0 || edge.height === 0 || (edge.width <= 1 && edge.height <= 1)) {
        isHidden = true;
        break;
      }
      const across = ["hidden", "clip"].includes(style.overflowX);
      const down = ["hidden", "clip"].includes(style.overflowY);
      if (
        (across && (text.right > edge.right + 2 || text.left < edge.left - 2)) ||
        (down && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2))
      ) {
        found.push(`${box.className}: ${node.data.trim().slice(0, 60)}`);
        break;
      }
    }
    if (!isHidden && text.right > innerWidth + 2 && !parent.closest("[tabindex='0']")) {
      found.push(`beyond the screen: ${node.data.trim().slice(0, 60)}`);
    }
  }
  return found;
}"""

# The values of WCAG 1.4.12. A stylesheet made by a script is not stopped by the policy.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""

# Texts of the foot of a page that lie on each other, or leave it.
FOOT = """() => {
  const foot = [...document.querySelectorAll(".lk-about, .md-footer")];
  const texts = [];
  for (const part of foot) {
    const edge = part.getBoundingClientRect();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const leaves = box.left < 0 || box.right > innerWidth || box.bottom > edge.bottom + 1;
        const shown = node.data.trim() && box.width && box.height;
        if (shown) {
          texts.push({ box, leaves, words: node.data.trim() });
        }
      }
    }
  }
  const onEachOther = (one, other) => one.left < other.right - 1 && one.right > other.left + 1 &&
    one.top < other.bottom - 2 && one.bottom > other.top + 2;
  return [
    ...texts.filter(({ leaves }) => leaves),
    ...texts.filter((one, at) => texts.slice(0, at).some((other) =>
      one.words !== other.words && onEachOther(one.box, other.box))),
  ].map(({ words }) => words);
}"""

# A word as long as Dutch makes them behind every text, but for drawings, letters and names of
# languages.
LONG = """() => {
  const left = "svg, script, style, option, .lk-hidden, .lk-letter, .md-header__title," +
    ".md-select, .lk-search, .md-copyright";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim().length > 2 && !node.parentElement.closest(left)) {
      texts.push(node);
    }
  }
  for (const text of texts) {
    text.data += " Maaltijdondersteuningsovereenkomstenboekhouding";
  }
}"""
SHORT = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.data = node.data.replace(" Maaltijdondersteuningsovereenkomstenboekhouding", "");
  }
}"""

# Tables that still move sideways, and cells that do not say which column they are of.
UNSAID = """() => [...document.querySelectorAll(".lk-table")].flatMap((box) => [
  ...(box.scrollWidth > box.clientWidth + 1 ? [`wide: ${box.ariaLabel}`] : []),
  ...[...box.querySelectorAll(".lk-rows:not(.lk-matrix) td[data-label]")].filter((cell) =>
    cell.textContent.trim() && cell.checkVisibility() &&
    getComputedStyle(cell, "::before").content !== `"${cell.dataset.label}: "`)
    .map((cell) => `unsaid: ${cell.outerHTML.slice(0, 80)}`),
])"""

LARGE = "() => { document.documentElement.style.fontSize = '250%'; }"  # the theme has 125%
PLAIN = "() => { document.documentElement.style.fontSize = ''; document.adoptedStyleSheets = []; }"


def wrong(page: Page) -> list[str]:
    """What cannot be read as the page is now."""
    found: list[str] = page.evaluate(f"() => [...({SIDEWAYS})(), ...({LOST})()]")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LOOKED_AT)
def test_nobody_scrolls_sideways_at_320_pixels_and_large_text_loses_nothing(
    read_page: Open, name: str, language: str
) -> None:
    """On one page, for to open it takes longer than all of this. Large is twice as large."""
    page = read_page(address(name, language), reduced_motion="reduce", **NARROW)
    assert wrong(page) == []
    page.evaluate(SPACED)
    assert wrong(page) == []
    page.evaluate(LONG)
    assert wrong(page) == [], "with long words"
    if language == SOURCE:
        page.evaluate(PLAIN)
        page.set_viewport_size(WIDE)
        page.evaluate(LARGE)
        assert wrong(page) == [], "large, with long words"
        page.evaluate(SHORT)
        assert wrong(page) == [], "large"


@pytest.mark.parametrize("width", [320, 390, 590])
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_on_a_phone_without_moving_it(
    read_page: Open, name: str, width: int
) -> None:
    page = read_page(address(name, "nl"), width=width)
    assert page.locator(".lk-table table[role=table]").count() > 0
    assert page.evaluate(UNSAID) == []


def test_what_a_column_is_about_is_never_broken_inside_a_word(read_page: Open) -> None:
    for name in ("trainer", "blueprint"):
        page = read_page(address(name, "nl"), width=390)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(BROKEN) == [], f"{name} at {width}"
        page.emulate_media(media="print")
        assert page.evaluate(BROKEN) == [], f"{name} on paper"
        page.emulate_media(media="screen")


def test_a_table_is_a_table_where_there_is_room(read_page: Open) -> None:
    page = read_page(address("framework", "nl"), width=1280)
    head = page.locator(".lk-rows thead")
    expect(head.first).to_be_visible()
    cell = page.locator(".lk-rows td").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"


@pytest.mark.parametrize("width", [320, 390])
def test_without_a_script_no_menu_sticks_out(read_page: Open, width: int) -> None:
    page = read_page(address("home", "nl"), width=width, script=False)
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("name", ["scene", "quiz", "competence", "today"])
def test_a_text_begins_high_on_a_phone(read_page: Open, name: str) -> None:
    """Of the room between header and title no more than a path takes, and a gap."""
    page = read_page(address(name, "nl"), width=390)
    gap = page.evaluate(
        "() => document.querySelector('.md-path:not([hidden]), h1').getBoundingClientRect().top"
        " - document.querySelector('.md-header').getBoundingClientRect().bottom"
    )
    assert 0 < gap <= 30


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["home", "module", "real-explanation"])
def test_the_foot_of_a_page_keeps_its_words_apart(
    read_page: Open, name: str, language: str
) -> None:
    page = read_page(address(name, language), width=320)
    assert page.evaluate(FOOT) == []
    page.evaluate(SPACED)
    assert page.evaluate(FOOT) == []
