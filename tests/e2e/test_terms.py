"""A term is explained in place: by press, key, pointer and focus, with and without a script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address

OPEN = ".lk-popover:popover-open"


def _term(page: Page) -> tuple[Locator, Locator]:
    term = page.locator(".lk-term").first
    return term, page.locator(f"#{term.get_attribute('popovertarget')}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_press_opens_and_closes(open_page: Open, language: str) -> None:
    page = open_page(address("system-function", language), has_touch=True)
    term, definition = _term(page)
    expect(definition).not_to_be_visible()
    term.tap()
    expect(definition).to_be_visible()
    expect(definition.locator("a")).to_be_visible()
    term.tap()
    expect(definition).not_to_be_visible()


def test_the_pointer_opens_and_a_press_keeps_it_open(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"))
    term, definition = _term(page)
    term.hover()
    expect(definition).to_be_visible()
    definition.hover()
    expect(definition).to_be_visible()
    page.mouse.move(0, 0)
    expect(definition).not_to_be_visible()
    term.hover()
    term.click()
    page.mouse.move(0, 0)
    expect(definition).to_be_visible()
    term.click()
    expect(definition).not_to_be_visible()


def test_the_keyboard_opens_and_escape_closes(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"))
    term, definition = _term(page)
    page.locator("#top").click()
    for _ in range(40):
        page.keyboard.press("Tab")
        if term.evaluate("element => element === document.activeElement"):
            break
    expect(term).to_be_focused()
    expect(definition).to_be_visible()
    page.keyboard.press("Enter")
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(definition).not_to_be_visible()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    expect(definition).to_be_visible()
    page.keyboard.press("Tab")
    expect(definition.locator("a")).to_be_focused()
    expect(definition).to_be_visible()
    page.keyboard.press("Tab")
    expect(definition.locator("button")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(OPEN).and_(definition)).to_have_count(0)


def test_escape_closes_what_the_pointer_opened_wherever_the_focus_is(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"))
    term, definition = _term(page)
    page.locator(".md-header a").first.focus()
    term.hover()
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(definition).not_to_be_visible()
    expect(page.locator(".md-header a").first).to_be_focused()
    page.wait_for_timeout(400)  # longer than a definition waits for a pointer that left
    expect(definition).not_to_be_visible()


def test_a_definition_is_read_where_its_term_is(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"))
    term, definition = _term(page)
    around = term.locator("xpath=..")
    closed = around.aria_snapshot()
    assert "Hoe het is om hier te wonen" not in closed
    term.click()
    expect(definition).to_be_visible()
    read = around.aria_snapshot()
    assert read.index("button") < read.index("Hoe het is om hier te wonen") < read.index("/url")
    style = definition.evaluate(
        "element => [getComputedStyle(element).fontWeight, getComputedStyle(element).fontStyle]"
    )
    assert style == ["400", "normal"]  # though the word itself is in bold


def test_a_press_works_without_a_script(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"), script=False)
    term, definition = _term(page)
    term.click()
    expect(definition).to_be_visible()
    term.click()
    expect(definition).not_to_be_visible()


def test_on_a_phone_the_definition_lies_at_the_bottom(open_page: Open) -> None:
    page = open_page(address("system-function", "nl"), width=390, height=844, has_touch=True)
    term, definition = _term(page)
    term.tap()
    expect(definition).to_be_visible()
    box = definition.bounding_box()
    assert box is not None
    assert 844 - 40 < box["y"] + box["height"] <= 844
    assert box["x"] >= 0
    assert box["width"] > 300


def test_the_definition_links_to_the_glossary(read_page: Open) -> None:
    page = read_page(address("system-function", "en"))
    term, definition = _term(page)
    term.click()
    definition.locator("a").click()
    expect(page.locator("article h1")).to_have_text("Terms")
    expect(page.locator(":target")).to_be_in_viewport()
