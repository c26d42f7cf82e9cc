"""On paper: the text and what it rests on, and nothing to press."""

import pytest

from tests.e2e.conftest import Open
from tests.e2e.pages import LOOKED_AT, address

# A term is a button, and a choice in a scene a summary, that prints as the words it holds; boxes to
# tick are there to be ticked, and a list to choose from prints as a line to write on.
PRESSED = """() => {
const isLine = (style) => style.appearance === "none" && style.color === "rgba(0, 0, 0, 0)" &&
  style.borderBottomWidth === "1px" && style.borderTopWidth === "0px";
return [...document.querySelectorAll(
  "button:not(.lk-term), summary:not(.lk-choice-text), select, label.md-header__button, nav," +
  ".md-skip, .md-search, .md-footer, .md-sidebar, [popover]"
)].filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.matches("select") || !isLine(getComputedStyle(element)))
  .map((element) => element.outerHTML.slice(0, 120)); }"""


@pytest.mark.parametrize("name", LOOKED_AT)
def test_nothing_to_press_is_printed(read_page: Open, name: str) -> None:
    page = read_page(address(name, "nl"))
    page.emulate_media(media="print")
    assert page.evaluate(PRESSED) == []
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("how", ["with", "without"])
def test_the_key_is_printed_only_when_asked(read_page: Open, how: str) -> None:
    page = read_page(address("quiz", "nl"), script=how == "with")
    answers = page.locator(".lk-answer > *")
    page.emulate_media(media="print")
    assert [one for one in answers.all() if one.is_visible()] == []
    page.emulate_media(media="screen")
    page.locator("#met-sleutel").check()
    page.emulate_media(media="print")
    assert [one for one in answers.all() if one.is_visible()] != []


def test_all_of_the_text_is_printed(read_page: Open) -> None:
    page = read_page(address("system-function", "nl"))
    read = page.locator(".lk-text, .lk-moment, .lk-foot").all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator(".lk-text, .lk-moment, .lk-foot").all_inner_texts() == read
