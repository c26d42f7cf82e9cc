"""The language menu keeps the page, its place and the reader's choice of theme.

That it leads from every page to its own translations, test_whole_site.py sees in the files.
"""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import address

MENU = ".md-header .md-select button"


@pytest.mark.parametrize("name", ["home", "system-function", "real-scene"])
def test_the_menu_keeps_the_page_without_a_script(read_page: Open, name: str) -> None:
    page = read_page(address(name, "nl"), script=False)
    dutch = page.url
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith(address(name, "en").rpartition(":")[2])
    page.locator(MENU).click()
    page.locator("a[hreflang=nl]").click()
    assert page.url == dutch


def test_the_menu_keeps_the_place_on_the_page(read_page: Open) -> None:
    page = read_page(f"{address('system-function', 'nl')}#praktijk")
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    english = address("system-function", "en").rpartition(":")[2]
    page.wait_for_url(f"**/{english}#praktijk")
    expect(page.locator("#praktijk")).to_be_in_viewport()


def test_light_or_dark_is_one_choice_for_both_languages(open_page: Open) -> None:
    page = open_page(address("principle", "nl"), color_scheme="light")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_page_that_is_not_there_is_our_own(read_page: Open, sample_origin: str) -> None:
    page = read_page(address("not-found", "nl"))
    page.goto(f"{sample_origin}/404.html?nergens")
    page.locator("article a").first.click()
    expect(page.locator("article h1")).to_have_text("Begrippen")
