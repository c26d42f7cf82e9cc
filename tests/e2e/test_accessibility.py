"""axe-core on every kind of page, in both languages, both themes, narrow and wide."""

import pytest
from playwright.sync_api import expect

from leerklimaat.languages import SOURCE
from tests.e2e.axe import IN_SOURCE, IN_TRANSLATION, violations, violations_in_any_setting
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, LOOKED_AT, address

MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const seconds = `${style.transitionDuration},${style.animationDuration}`.split(",");
  return seconds.some((text) => parseFloat(text) > 0.2) || style.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LOOKED_AT)
def test_axe_finds_nothing_in_any_setting_and_nothing_moves(
    read_page: Open, name: str, language: str
) -> None:
    page = read_page(
        address(name, language), width=320, color_scheme="dark", reduced_motion="reduce"
    )
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")  # what the device asks for
    assert page.evaluate(MOVING) == []
    settings = IN_SOURCE if language == SOURCE else IN_TRANSLATION
    assert violations_in_any_setting(page, settings) == ""
    if language == SOURCE:
        page.emulate_media(color_scheme="light", forced_colors="active")
        assert violations(page, colours_only=True) == ""


# How an element is painted, as the colours that the system names.
SYSTEM = """(element, names) => {
  const probe = document.body.appendChild(document.createElement("b"));
  const fill = getComputedStyle(element).fill;
  const found = names.find((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color === fill;
  });
  probe.remove();
  return found ?? fill;
}"""


def test_a_graph_is_drawn_in_the_colours_that_a_reader_chose(read_page: Open) -> None:
    page = read_page(address("scene-graph", "nl"), forced_colors="active")
    for part, colour in ((".lk-box__title", "CanvasText"), (".lk-box", "Canvas")):
        drawn = page.locator(f".lk-graph {part}").all()
        assert len(drawn) > 1
        for element in drawn:
            assert element.evaluate(SYSTEM, ["Canvas", "LinkText", "CanvasText"]) == colour


@pytest.mark.parametrize("name", ["system-function", "glossary"])
def test_axe_finds_nothing_when_menu_search_and_term_are_open(read_page: Open, name: str) -> None:
    page = read_page(address(name, "nl"), width=320, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    page.locator(".lk-menu").wait_for(state="visible")
    assert violations(page) == ""
    page.keyboard.press("Escape")
    term = page.locator(".lk-term")
    if term.count():
        term.first.click()
        page.locator(".lk-popover:popover-open").wait_for(state="visible")
        assert violations(page) == ""
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.locator(".lk-search input").fill("groep")
    page.locator(".lk-hit").first.wait_for(state="visible")
    assert violations(page) == ""
