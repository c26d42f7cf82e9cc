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
    dark = page.get_by_role("button", name="Donkere kleuren")
    expect(dark).to_have_attribute("aria-pressed", "false")
    dark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(dark).to_have_attribute("aria-pressed", "true")
    page.locator(MENU).click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = page.get_by_role("button", name="Dark colours")
    expect(dark).to_have_attribute("aria-pressed", "true")
    dark.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_menu_opens_by_its_button_alone_and_escape_closes_it(read_page: Open) -> None:
    page = read_page(address("home", "nl"), width=390)
    button, link = page.locator(MENU), page.locator("a[hreflang=en]")
    button.hover()
    expect(link).not_to_be_visible()
    button.focus()
    expect(link).not_to_be_visible()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(link).not_to_be_visible()


def test_a_page_that_is_not_there_is_our_own(read_page: Open, sample_origin: str) -> None:
    page = read_page(address("not-found", "nl"))
    page.goto(f"{sample_origin}/404.html?nergens")
    page.locator("article a").first.click()
    expect(page.locator("article h1")).to_have_text("Begrippen")
