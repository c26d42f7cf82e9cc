"""On paper: the text and what it rests on, and nothing to press.

What scripts do before a page is printed happens only when one is, so some of it is read in a PDF.
"""

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.conftest import Open
from tests.e2e.pages import LOOKED_AT, address

# A term is a button, and a choice in a scene or a level a summary, that prints as the words it
# holds; boxes to tick are there to be ticked, and a list to choose from prints as a line.
PRESSED = """() => {
const isLine = (style) => style.appearance === "none" && style.color === "rgba(0, 0, 0, 0)" &&
  style.borderBottomWidth === "1px" && style.borderTopWidth === "0px";
return [...document.querySelectorAll(
  "button:not(.lk-term), summary:not(.lk-choice-text, .lk-fold > summary), select, nav," +
  "label.md-header__button," +
  ".md-skip, .lk-search, .md-footer, .md-sidebar, [popover]"
)].filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.matches("select") || !isLine(getComputedStyle(element)))
  .map((element) => element.outerHTML.slice(0, 120)); }"""


# What stands beside the paper is cut off, or makes the browser print all of the page smaller.
BESIDE = """() => [...document.querySelectorAll(".md-content__inner *")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""
PAPER = 680
"""Pixels between the margins of an A4."""


@pytest.mark.parametrize("name", LOOKED_AT)
def test_nothing_to_press_is_printed_and_nothing_beside_the_paper(
    read_page: Open, name: str
) -> None:
    page = read_page(address(name, "nl"), width=PAPER)
    page.emulate_media(media="print")
    assert page.evaluate(PRESSED) == []
    assert page.evaluate(BESIDE) == []
    # Cards are cut apart, and each has a title of its own.
    title = page.locator(".lk-talk h2" if name == "talks" else "h1")
    assert title.first.is_visible()


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
    read = page.locator(".lk-text, .lk-moment, .lk-sources").all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator(".lk-text, .lk-moment, .lk-sources").all_inner_texts() == read


KEY = ".lk-answer :is(p, .lk-rationales > li)"
ASKED = ".lk-asked label[data-option]"


def printed(page: Page) -> PdfReader:
    """The page as a printer gets it, with backgrounds."""
    return PdfReader(io.BytesIO(page.pdf(print_background=True)))


def signs(text: str) -> str:
    """A text without what differs between a page and paper: blanks, and letters of options."""
    return re.sub(r"[^\w.,?]", "", re.sub(r"\b[A-Z]\b", "", text))


def judge_key(page: Page, *, with_key: bool) -> None:
    """On paper stand all of the questions, and all of the key or nothing of it."""
    key, asked = (
        [one for one in map(signs, page.locator(part).all_text_contents()) if len(one) > 10]
        for part in (KEY, ASKED)
    )
    assert min(len(key), len(asked)) > 5
    paper = signs(" ".join(sheet.extract_text() for sheet in printed(page).pages))
    assert [one for one in asked if one not in paper] == []
    assert [one for one in key if (one in paper) != with_key] == []


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("with_key", [True, False])
def test_paper_holds_the_key_only_when_asked(read_page: Open, script: bool, with_key: bool) -> None:
    page = read_page(address("quiz", "nl"), script=script)
    page.locator("#met-sleutel").set_checked(with_key)
    judge_key(page, with_key=with_key)


def test_a_mark_brings_the_key_where_styles_cannot_see_the_box(read_page: Open) -> None:
    page = read_page(address("quiz", "nl"))
    page.locator("#met-sleutel").check()
    page.evaluate("document.querySelector('#met-sleutel').removeAttribute('id')")
    judge_key(page, with_key=True)


@pytest.mark.parametrize("name", ["glossary", "self-assessment", "folder-with-chain", "scene"])
def test_paper_is_the_same_in_the_dark(open_page: Open, name: str) -> None:
    def drawn(scheme: str) -> list[bytes]:
        page = open_page(address(name, "nl"), color_scheme=scheme)
        look = "slate" if scheme == "dark" else "default"
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", look)
        contents = [sheet.get_contents() for sheet in printed(page).pages]
        return [content.get_data() for content in contents if content]

    assert drawn("dark") == drawn("light")
