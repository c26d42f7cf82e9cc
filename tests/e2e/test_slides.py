"""The page with the slides of a lesson, opened from disk: keys, notes, paper, and a phone."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.deck_html import html_of
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.site.client import packaged
from tests.e2e.axe import violations
from tests.exports.kit.taught import one_of
from tests.sampling import ROOT

WORDS = ("next", "previous", "notes", "print", "print_notes", "number", "keys")


@pytest.fixture(scope="module", params=["nl", "en"])
def file(
    request: pytest.FixtureRequest, sample: Loaded, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The page on a disk."""
    made, problems = packaged(ROOT)
    assert problems == []
    taught = one_of(sample, language=request.param)
    words = {key: taught.site.ui[f"kit.slides.{key}"] for key in WORDS}
    found = tmp_path_factory.mktemp("slides") / "dias.html"
    found.write_bytes(html_of(deck_of(taught), words, made))
    return found


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The page, watched: an error or a breach of its policy fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    found = context.new_page()
    said: list[str] = []
    found.on("console", lambda one: said.append(one.text))
    found.on("pageerror", lambda one: said.append(str(one)))
    found.goto(file.as_uri())
    yield found
    context.close()
    assert said == []


def here(page: Page) -> str | None:
    expect(page.locator(".slide:visible")).to_have_count(1)
    return page.locator(".slide:visible").get_attribute("id")


def test_keys_and_buttons_lead_through_the_slides(page: Page) -> None:
    count = page.locator(".slide").count()
    assert here(page) == "begin"
    page.keyboard.press("ArrowRight")
    assert here(page) == "moment"
    page.locator("[data-do=next]").click()
    assert here(page) == "doelen"
    page.keyboard.press("Space")
    assert here(page) == "ophalen-laatste-maaltijd"
    page.keyboard.press("End")
    assert here(page) == "bron"
    expect(page.locator("[role=status]")).to_contain_text(str(count))
    page.locator("[data-do=previous]").click()
    assert here(page) == "onthouden"
    page.reload()
    assert here(page) == "onthouden"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert here(page) == "begin"


def test_notes_are_shown_when_asked(page: Page) -> None:
    expect(page.locator(".notes:visible")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator(".notes:visible")).to_have_count(1)
    expect(page.locator("[data-do=notes]")).to_have_attribute("aria-pressed", "true")
    assert violations(page) == ""
    page.locator("[data-do=notes]").click()
    expect(page.locator(".notes:visible")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    assert violations(page) == ""


def test_every_slide_fits_its_sheet_and_a_phone(page: Page) -> None:
    fits = """() => [...document.querySelectorAll(".slide")].filter(slide => {
      slide.scrollIntoView();
      const sheet = slide.querySelector(".sheet");
      const tall = sheet.scrollHeight - sheet.clientHeight;
      return Math.max(tall, sheet.scrollWidth - sheet.clientWidth) > 1;
    }).map(slide => slide.id)"""
    page.evaluate("document.documentElement.classList.remove('shows')")
    assert page.evaluate(fits) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(fits) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("with_notes", [False, True])
def test_paper_has_a_slide_per_page(page: Page, *, with_notes: bool) -> None:
    page.evaluate("window.print = () => undefined")
    page.locator("[data-do=print-notes]" if with_notes else "[data-do=print]").click()
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == page.locator(".slide").count()
    width, height = printed.pages[0].mediabox[2:]
    assert (width < height) == with_notes
    notes = page.locator(".notes").first.locator("p").first.text_content() or ""
    first = " ".join(printed.pages[0].extract_text().split())
    assert (notes.split(":")[0] in first) == with_notes


def test_without_a_script_slides_stand_below_each_other(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.locator(".slide:visible")).to_have_count(page.locator(".slide").count())
    expect(page.locator("header")).to_be_hidden()
    expect(page.locator(".notes").first).to_be_visible()
    context.close()
