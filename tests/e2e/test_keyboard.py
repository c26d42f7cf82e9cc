"""By keyboard alone: the skip link, the menu, and a focus that is always seen."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address

STEPS = 400

# What has the focus, and what is wrong with how it shows; null on the body. A checkbox or radio
# button that is not seen itself shows its focus on its label, or on the label after it.
FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    return null;
  }
  const hidden = focused.matches("input[type=checkbox], input[type=radio]");
  const seen = (element) => element.checkVisibility({ visibilityProperty: true,
    opacityProperty: true }) && element.getBoundingClientRect().width > 2;
  const labels = () => [...focused.labels, focused.nextElementSibling].filter(Boolean);
  const shown = hidden && !seen(focused) ? labels().find(seen) : focused;
  const name = focused.outerHTML.slice(0, 200);
  if (!shown || !seen(shown)) {
    return { name, wrong: "not seen" };
  }
  const box = shown.getClientRects()[0];
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) =>
    [box.left + x * box.width, box.top + y * box.height]));
  const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (shown.contains(top) || focused.contains(top));
  });
  if (!free) {
    return { name, wrong: "under something else or outside the screen" };
  }
  const style = getComputedStyle(shown);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return { name, wrong: ring ? "" : "no ring" };
}"""


def _walk(page: Page, key: str) -> list[str]:
    """Press a key until the focus leaves the page; what was wrong on the way."""
    wrong: list[str] = []
    for _ in range(STEPS):
        page.keyboard.press(key)
        found = page.evaluate(FOCUS)
        if found is None:
            return wrong
        if found["wrong"]:
            wrong.append(f"{found['wrong']}: {found['name']}")
    return wrong


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", ["home", "system-function", "folder-with-functions", "quiz"])
def test_the_focus_is_seen_all_the_way(read_page: Open, name: str, width: int) -> None:
    page = read_page(address(name, "nl"), width=width, reduced_motion="reduce")
    assert "\n".join(_walk(page, "Tab")) == ""
    page.locator("footer a").last.focus()
    assert "\n".join(_walk(page, "Shift+Tab")) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_tab_leads_past_the_header(read_page: Open, language: str) -> None:
    page = read_page(address("system-function", language))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_contain_class("md-skip")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_of_a_narrow_screen(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"), width=320, reduced_motion="reduce")
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    menu = page.locator(".lk-menu")
    expect(menu).to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu.get_by_role("link", name="Voorpagina")).to_be_focused()
    names = ["Doen", "Leren", "Opzoeken"]
    for name in names:
        page.keyboard.press("Tab")
        expect(menu.get_by_role("link", name=name, exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Beroepsprofiel")).to_be_focused()
    expect(menu.locator("[aria-current=page]")).to_have_text("Waarom we eten")
    expect(menu.locator("[aria-current=page]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).not_to_be_visible()


def test_search_on_a_narrow_screen(read_page: Open) -> None:
    page = read_page(address("home", "nl"), width=320, reduced_motion="reduce")
    button = page.get_by_role("button", name="Zoeken")
    button.click()
    field = page.locator(".lk-search input")
    expect(field).to_be_focused()
    page.keyboard.insert_text("leefgroep")
    expect(page.locator(".lk-hit").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(field).not_to_be_visible()
