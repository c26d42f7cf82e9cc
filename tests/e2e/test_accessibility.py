"""axe-core on every kind of page, in both languages, both themes, narrow and wide."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, PAGES, address

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
NARROW: ViewportSize = {"width": 320, "height": 800}
WIDE: ViewportSize = {"width": 1280, "height": 800}
OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},  # off by default
}


# axe measures the links in a part that is not laid out yet as if they lay on top of each other. A
# reader never meets them so: what comes in sight is laid out.
LAY_OUT = """() => {
  for (const part of document.querySelectorAll(".lk-bibliography > li, .lk-entry")) {
    part.style.contentVisibility = "visible";
  }
}"""


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def violations(page: Page) -> str:
    """What axe has against a page, one line per element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    page.evaluate(LAY_OUT)
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
    return "\n".join(
        f"{rule['id']}: {node['target']} {node['html'][:160]}\n  {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page: Open, name: str, language: str) -> None:
    page = open_page(
        address(name, language), width=320, color_scheme="dark", reduced_motion="reduce"
    )
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page) == ""
    page.set_viewport_size(WIDE)
    assert violations(page) == ""
    page.locator("label[for=__palette_0]").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert violations(page) == ""
    page.set_viewport_size(NARROW)
    assert violations(page) == ""


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_forced_colours_and_without_motion(open_page: Open, name: str) -> None:
    page = open_page(address(name, "nl"), forced_colors="active", reduced_motion="reduce")
    assert violations(page) == ""
    assert page.evaluate(MOVING) == []


MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const seconds = `${style.transitionDuration},${style.animationDuration}`.split(",");
  return seconds.some((text) => parseFloat(text) > 0.2) || style.scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("name", ["system-function", "glossary"])
def test_axe_finds_nothing_when_menu_search_and_term_are_open(open_page: Open, name: str) -> None:
    page = open_page(address(name, "nl"), width=320, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    page.locator(".md-nav--primary").wait_for(state="visible")
    assert violations(page) == ""
    page.keyboard.press("Escape")
    term = page.locator(".lk-term")
    if term.count():
        term.first.click()
        page.locator(".lk-popover:popover-open").wait_for(state="visible")
        assert violations(page) == ""
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.locator(".md-search__input").fill("groep")
    page.locator(".md-search-result__link").first.wait_for(state="visible")
    assert violations(page) == ""
