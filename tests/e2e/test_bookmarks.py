"""A bookmark at a page or a passage, with a note: put, listed on Vandaag, changed, taken out."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations_in_any_setting, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.pages import LANGUAGES, address
from tests.e2e.scenes import events, tab_to, until_kept
from tests.e2e.test_reflow import SIDEWAYS

MARK = ".lk-bookmarker"
LESSON = "lesson:aan-tafel"
WORDS = {
    "nl": ("Bladwijzer", "Bewaar", "Haal weg", "Wijzig", "Vandaag", "Toch bewaren", "een naam"),
    "en": ("Bookmark", "Save", "Take out", "Change", "Today", "Keep it anyway", "a name"),
}


def pressed(page: Page, name: str) -> None:
    page.locator("dialog.lk-bookmark").get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bookmark_goes_to_a_passage_by_keyboard_on_a_phone_and_stands_on_today(
    open_page: Open, language: str
) -> None:
    put, save, _, change, today, _, _ = WORDS[language]
    page = open_page(address("lesson", language), width=390, height=844, reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tab_to(page, MARK)
    expect(page.locator(MARK)).to_have_accessible_name(put)
    assert "marks.js" not in asked
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name=put)
    place = dialog.get_by_role("combobox")
    expect(place).to_be_focused()
    assert page.evaluate("indexedDB.databases()") == []
    passages = place.locator("option").evaluate_all("all => all.map((one) => one.value)")
    assert passages[:3] == [LESSON, f"{LESSON}/doelen", f"{LESSON}/ophalen"]
    assert violations_in_any_setting(page) == ""
    page.set_viewport_size({"width": 390, "height": 844})
    place.select_option(f"{LESSON}/ophalen")
    page.keyboard.press("Tab")
    page.keyboard.type("Hier verder.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator(MARK)).to_be_focused()
    expect(page.locator(MARK)).to_have_attribute("data-in", "")
    [kept] = until_kept(page, 1, "bookmark-kept")
    assert (kept["target"], kept["note"]) == (f"{LESSON}/ophalen", "Hier verder.")
    assert page.evaluate(SIDEWAYS) == []
    assert violations_in_either_scheme(page) == ""
    page.locator(".lk-bookmarked").get_by_role("link", name=today).click()
    line = page.locator(f'[data-bookmark="{LESSON}/ophalen"]')
    expect(line).to_contain_text("Hier verder.")
    assert violations_in_any_setting(page) == ""
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(SIDEWAYS) == []
    line.get_by_role("button", name=change).click()
    expect(page.get_by_role("textbox")).to_have_value("Hier verder.")
    page.get_by_role("textbox").fill("Later.")
    pressed(page, save)
    expect(line).to_contain_text("Later.")
    expect(line.get_by_role("button", name=change)).to_be_focused()
    line.get_by_role("link").click()
    expect(page.locator("#ophalen")).to_be_in_viewport()
    expect(page.locator(MARK)).to_have_attribute("data-in", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_about_a_client_is_asked_about_and_what_is_taken_out_is_gone(
    open_page: Open, language: str
) -> None:
    _, save, remove, _, _, anyway, name = WORDS[language]
    page = open_page(address("principle", language), width=390, height=844, reduced_motion="reduce")
    page.locator(MARK).click()
    box = page.get_by_role("textbox")
    box.fill("mevrouw Haddad" if language == "nl" else "mr Haddad")
    pressed(page, save)
    expect(page.locator(".lk-bookmark [role=status]")).to_contain_text(name)
    assert events(page) == []
    assert violations_in_either_scheme(page) == ""
    pressed(page, anyway)
    until_kept(page, 1, "bookmark-kept")
    page.locator(MARK).click()
    pressed(page, remove)
    expect(page.locator(MARK)).not_to_have_attribute("data-in", "")
    [left] = until_kept(page, 1, "bookmark-kept")
    assert "note" not in left
    assert "Haddad" not in json.dumps(events(page))


def test_a_page_where_one_works_has_one_bookmark_and_the_data_page_calls_it_by_its_name(
    open_page: Open,
) -> None:
    page = open_page(address("banks", "nl"), reduced_motion="reduce")
    page.locator(MARK).click()
    page.get_by_role("textbox").fill("Om te oefenen.")
    pressed(page, "Bewaar")
    [kept] = until_kept(page, 1, "bookmark-kept")
    assert kept["target"] == "sheet:quizzen--index"
    page.goto(page.url.replace("quizzen/index", "gegevens"))
    expect(page.locator("[data-part=records]")).to_contain_text("Quizzen")
    expect(page.locator("[data-part=texts]")).to_contain_text("Om te oefenen.")
    page.locator("[data-part=texts]").get_by_role("button").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-part=texts]")).not_to_contain_text("Om te oefenen.")
    [kept] = until_kept(page, 1, "bookmark-kept")
    assert kept["note"] == ""


def test_the_page_that_keeps_nothing_offers_none(read_page: Open) -> None:
    assert read_page(address("answer", "nl")).locator(MARK).count() == 0
    page = read_page(address("lesson", "nl"), script=False)
    expect(page.locator(MARK)).to_be_hidden()


def test_from_disk_a_bookmark_is_put_and_listed(open_page: Open, sample_site: Path) -> None:
    page = open_page((sample_site / "beroepsprofiel/samen-eten.html").as_uri())
    page.locator(MARK).click()
    pressed(page, "Bewaar")
    expect(page.locator(MARK)).to_have_attribute("data-in", "")
    page.goto((sample_site / "vandaag.html").as_uri())
    line = page.locator('[data-bookmark="principle:samen-eten"] a')
    expect(line).to_have_attribute("href", "beroepsprofiel/samen-eten.html")
