"""The language menu keeps the page, its place and the reader's choice of theme."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import PAGES, address

MENU = ".md-header .md-select button"


@pytest.mark.parametrize("name", [name for name in PAGES if name != "not-found"])
def test_the_menu_keeps_the_page_without_a_script(open_page: Open, name: str) -> None:
    page = open_page(address(name, "nl"), java_script_enabled=False)
    dutch = page.url
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith(address(name, "en").rpartition(":")[2])
    page.locator(MENU).click()
    page.locator("a[hreflang=nl]").click()
    assert page.url == dutch


def test_the_menu_keeps_the_place_on_the_page(open_page: Open) -> None:
    page = open_page(f"{address('system-function', 'nl')}#praktijk")
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    page.wait_for_url(f"**/{address('system-function', 'en')}#praktijk")
    expect(page.locator("#praktijk")).to_be_in_viewport()


def test_light_or_dark_is_one_choice_for_both_languages(open_page: Open) -> None:
    page = open_page(address("principle", "nl"), color_scheme="light")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_page_that_is_not_there_is_our_own(open_page: Open, origin: str) -> None:
    page = open_page(address("not-found", "nl"))
    page.goto(f"{origin}/404.html?nergens")
    page.locator("article a").first.click()
    expect(page.locator(".lk-home")).to_be_visible()
