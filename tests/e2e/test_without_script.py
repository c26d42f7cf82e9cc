"""Without JavaScript every page reads, on a server and opened from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Open
from tests.e2e.pages import PAGES, address

# A script shows one step of a scene or quiz at a time, what a device keeps, a way to save a form.
# What they are without it say test_scene_without.py, test_quiz.py, test_today.py, test_data.py,
# test_assess.py, test_plan.py, test_compose.py, test_evidence.py, test_picture.py, test_check.py,
# test_feedback.py, test_scan.py, test_group.py and test_lookback.py.
ENHANCED = (
    *("scene", "data", "quiz", "today", "self-assessment", "plan"),
    *("evidence", "observation", "rubric", "picture", "check", "ask", "answer", "checklist"),
    *("glossary", "sources", "compose", "look-back", "scene-group", "quiz-group"),
)


SCRIPTED = "a => a.querySelectorAll('.lk-print, .lk-read').forEach((one) => one.remove())"


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ENHANCED])
def test_every_page_reads(read_page: Open, name: str) -> None:
    article = read_page(address(name, "nl")).locator("article")
    # Only a script prints and marks; without one a line says on how many sheets it fits.
    article.evaluate(SCRIPTED)
    with_script = article.inner_text()
    page = read_page(address(name, "nl"), script=False)
    expect(page.locator("h1")).to_be_visible()
    plain = page.locator("article")
    plain.evaluate(SCRIPTED)
    assert plain.inner_text() == with_script


def test_what_needs_a_script_says_so(read_page: Open) -> None:
    page = read_page(address("picture", "nl"), script=False)
    expect(page.locator(".lk-unscripted")).to_contain_text("geen JavaScript")
    expect(page.locator(".lk-unscripted a")).to_have_attribute("href", "zelfbeoordeling.html")


def test_a_checklist_is_a_form_for_a_pen(read_page: Open) -> None:
    page = read_page(address("checklist", "nl"), script=False)
    expect(page.locator(".lk-checklist input[type=radio]").first).to_be_visible()
    expect(page.locator("[data-part=bar], [data-part=result]").first).to_be_hidden()


def test_the_menu_of_a_narrow_screen_opens(read_page: Open) -> None:
    page = read_page(address("principle", "nl"), width=320, script=False)
    page.locator(".md-header label[for=__drawer]").click()
    link = page.locator(".lk-menu").get_by_role("link", name="Begrippen")
    link.click()
    expect(page.locator("h1")).to_have_text("Begrippen")


@pytest.mark.parametrize("script", [True, False])
def test_the_site_works_from_disk(open_page: Open, sample_site: Path, script: bool) -> None:
    page = open_page((sample_site / "index.html").as_uri(), java_script_enabled=script)
    expect(page.locator(".md-header")).to_have_css("background-color", "rgb(31, 92, 87)")
    page.locator(".lk-button").click()
    expect(page.locator(".lk-scene")).to_be_visible()
    page.locator(".md-header .md-select button").click()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".md-path a").first.click()
    assert page.url == (sample_site / "en/index.html").as_uri()
